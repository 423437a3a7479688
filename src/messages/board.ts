/** Texts of assessment, decisions and deadlines of onboarding cases, on screens and in mails. */
export const board = {
  da: {
    'board.heading': 'Advisory board',
    'board.again': 'Boardet spørges igen',
    'board.someone': 'et medlem uden navn',

    // Mail to staff. Names of members and nothing else about anybody.
    'board.mail-end': 'Åbn sagen i Jira for at læse mere. Mailen indeholder med vilje ikke andet.',
    'board.mail-board-asked-subject': '{issue}: din vurdering ønskes senest {due}',
    'board.mail-board-asked':
      'Sag {issue} er sendt til advisory board. Læs afklaringsskemaet og filtreringen, og giv din vurdering senest {due}. Derefter går sagen til styregruppen uden din vurdering.',
    'board.mail-board-reminded-subject': '{issue}: vi mangler din vurdering, frist {due}',
    'board.mail-board-reminded':
      'Du har endnu ikke vurderet sag {issue}. Fristen er {due}. Når den er gået, lukkes vurderingen, og styregruppen får at vide, hvem der ikke svarede.',
    'board.mail-board-closed-subject': '{issue}: boardets vurdering er lukket',
    'board.mail-board-closed':
      'Advisory board er færdigt med at vurdere sag {issue}. Styregruppen kan nu beslutte, om sagen skal optages.',
    'board.mail-all-answered': 'Alle medlemmer har svaret.',
    'board.mail-silent': 'Ikke svaret inden fristen: {names}.',
    'board.mail-admitted-subject': '{issue}: styregruppens beslutning er {outcome}',
    'board.mail-admitted':
      'Styregruppens beslutning om optag i sag {issue}: {outcome}. Begrundelsen står på punktet. Kunden skal have besked.',
    'board.mail-assigned-subject': '{issue}: du har fået punktet {item}',
    'board.mail-assigned': 'Du er nu ansvarlig for punktet {item} i sag {issue}.',
    'board.mail-start-moved-subject': '{issue}: opstartsdatoen er flyttet til {date}',
    'board.mail-start-moved':
      'Opstartsdatoen i sag {issue} er flyttet fra {was} til {date}. Frister, der regnes fra den, er flyttet med. Se dine punkter igennem.',
    'board.mail-form-submitted-subject': '{issue}: kunden har sendt afklaringsskemaet',
    'board.mail-form-submitted': 'Kunden har sendt afklaringsskemaet i sag {issue}. Det er version {version}.',
    'board.mail-day-subject': '{issue}: {date} i tal',
    'board.mail-day':
      'Skærpet support i sag {issue}, {date}: henvendelser: {requests}, overskredne frister: {breaches}, åbne ukendte fejl: {unknown}.',
    'board.mail-ended-subject': '{issue}: opstartsforløbet er afsluttet',
    'board.mail-ended':
      'Opstartsforløbet i sag {issue} er afsluttet. Hvem der besluttede det og hvorfor, står på sagen. Der er ikke mere, du skal gøre.',
    'board.tally-recommended': 'Anbefalet: {count}',
    'board.tally-with-remarks': 'Anbefalet med bemærkninger: {count}',
    'board.tally-not-recommended': 'Ikke anbefalet: {count}',
  },
  en: {
    'board.heading': 'Advisory board',
    'board.again': 'The board is asked again',
    'board.someone': 'a member without a name',

    'board.mail-end': 'Open the case in Jira to read more. This mail deliberately contains nothing else.',
    'board.mail-board-asked-subject': '{issue}: your assessment is wanted by {due}',
    'board.mail-board-asked':
      'Case {issue} was sent to the advisory board. Read the clarification form and what the filter made of it, and give your assessment by {due}. After that the case goes to the steering group without it.',
    'board.mail-board-reminded-subject': '{issue}: your assessment is missing, due {due}',
    'board.mail-board-reminded':
      'You have not assessed case {issue} yet. It is due {due}. After that the assessment closes, and the steering group is told who did not answer.',
    'board.mail-board-closed-subject': "{issue}: the board's assessment is closed",
    'board.mail-board-closed':
      'The advisory board has finished assessing case {issue}. The steering group can now decide whether the case is admitted.',
    'board.mail-all-answered': 'Every member has answered.',
    'board.mail-silent': 'Did not answer in time: {names}.',
    'board.mail-admitted-subject': "{issue}: the steering group's decision is {outcome}",
    'board.mail-admitted':
      "The steering group's decision on admitting case {issue}: {outcome}. The reason is on the item. The customer is to be told.",
    'board.mail-assigned-subject': '{issue}: you were given the item {item}',
    'board.mail-assigned': 'You are now responsible for the item {item} of case {issue}.',
    'board.mail-start-moved-subject': '{issue}: the start date has moved to {date}',
    'board.mail-start-moved':
      'The start date of case {issue} has moved from {was} to {date}. What is due by it has moved with it. Look through your items.',
    'board.mail-form-submitted-subject': '{issue}: the customer has sent the clarification form',
    'board.mail-form-submitted':
      'The customer has sent the clarification form of case {issue}. It is version {version}.',
    'board.mail-day-subject': '{issue}: {date} in figures',
    'board.mail-day':
      'Early-life support of case {issue}, {date}: requests: {requests}, limits passed: {breaches}, open unknown errors: {unknown}.',
    'board.mail-ended-subject': '{issue}: the onboarding case has ended',
    'board.mail-ended':
      'The onboarding of case {issue} has ended. Who decided it, and why, is on the case. There is nothing more for you to do.',
    'board.tally-recommended': 'Recommended: {count}',
    'board.tally-with-remarks': 'Recommended with remarks: {count}',
    'board.tally-not-recommended': 'Not recommended: {count}',
  },
} as const;
