/** What is wrong with a playbook, each with what to do about it. The place stands before. */
export const playbookFaults = {
  da: {
    'playbook.fault-broken-json':
      'teksten er ikke gyldig JSON fra denne linje. Måske mangler et komma, et anførselstegn eller slutningen.',
    'playbook.fault-field-twice': 'feltet står to gange. Behold det ene.',
    'playbook.fault-bad-id':
      "id'et {found} kan ikke bruges. Skriv fasens id, et punktum og et nummer, for eksempel {wanted}.",
    'playbook.fault-no-text': 'teksten mangler. Skriv den på både dansk og engelsk.',
    'playbook.fault-no-phase': 'der skal være mindst én fase. Tilføj en.',
    'playbook.fault-no-role': 'der skal være mindst én rolle. Vælg eller tilføj en.',
    'playbook.fault-no-status': 'fasen har ingen status i Jira. Skriv mindst ét navn.',
    'playbook.fault-status-twice': 'statussen {found} hører allerede til en tidligere fase. Giv hver fase sin egen.',
    'playbook.fault-no-such-role': 'rollen {found} findes ikke. Opret den under Roller, eller vælg en anden.',
    'playbook.fault-no-such-item': 'punktet {found} findes ikke. Vælg et andet, eller fjern henvisningen.',
    'playbook.fault-stands-for-many': 'punktet {found} gentages og er derfor flere punkter. Vælg et andet.',
    'playbook.fault-no-such-phase': 'fasen {found} findes ikke. Vælg en anden.',
    'playbook.fault-no-such-outcome':
      'udfaldet {found} findes ikke på beslutningen. Tilføj det der, eller vælg et andet.',
    'playbook.fault-no-such-question': 'spørgsmålet {found} findes ikke. Vælg et andet.',
    'playbook.fault-no-such-section': 'afsnittet {found} findes ikke. Opret det, eller vælg et andet.',
    'playbook.fault-circle': 'punkterne venter på hinanden i ring: {found}. Fjern en af henvisningerne.',
    'playbook.fault-gate-too-early':
      'punktet kan ikke høre til overgangen ud af fase {found}, som ligger før dets egen. Vælg dets egen eller en senere.',
    'playbook.fault-comes-too-late':
      'punktet venter på {found} i en senere fase, så faseovergangen ville aldrig åbne. Vælg et tidligere punkt, eller flyt overgangen.',
    'playbook.fault-no-outcomes': 'en beslutning skal have mindst ét udfald. Tilføj et.',
    'playbook.fault-not-a-decision': 'kun beslutninger har udfald. Vælg en beslutning, eller fjern udfaldet.',
    'playbook.fault-not-a-document':
      'kun dokumenter kan være udkast, sendt eller underskrevet. Gør punktet til et dokument, eller fjern kravet.',
    'playbook.fault-not-a-meeting': 'kun et møde kan være fasens møde. Gør punktet til et møde, eller fjern krydset.',
    'playbook.fault-wrong-kind':
      'den særlige virkning passer ikke til punktets type. Vælg en anden type, eller fjern virkningen.',
    'playbook.fault-does-twice': 'punkt {found} har allerede den særlige virkning. Kun ét punkt kan have den.',
    'playbook.fault-only-ends': 'alle udfald afslutter forløbet. Tilføj et, som går videre.',
    'playbook.fault-never-opens':
      'overgangen åbner kun med udfald, som afslutter forløbet. Vælg også et, som går videre.',
    'playbook.fault-no-send-to-board':
      'punktet venter på boardet, men intet punkt sender til det. Giv et punkt den virkning, eller lad være med at vente.',
    'playbook.fault-no-assess':
      'der sendes til boardet, men intet punkt samler dets vurderinger. Giv en godkendelse den virkning.',
    'playbook.fault-no-end-early-life':
      'punktet venter på rolige dage, men ingen beslutning afslutter indkøringsperioden, så den begynder ikke. Giv en beslutning den virkning.',
    'playbook.fault-no-condition': 'et betinget punkt skal sige, hvornår det gælder. Vælg en betingelse.',
    'playbook.fault-condition-unused':
      'betingelsen bruges ikke, fordi punktet ikke er betinget. Fjern den, eller gør punktet betinget.',
    'playbook.fault-no-item-named': 'fristen regnes fra et andet punkt, men ingen er valgt. Vælg et.',
    'playbook.fault-item-not-wanted': 'fristen regnes ikke fra et punkt. Fjern henvisningen til det.',
    'playbook.fault-no-main':
      'fristen regnes fra fasens møde, men fasen har ikke noget. Kryds et møde af som fasens møde.',
    'playbook.fault-main-twice': 'fasen har allerede et møde, som frister regnes fra. Behold det ene.',
    'playbook.fault-days-out-of-range': '{found} dage kan ikke bruges. Skriv et helt tal: {wanted}.',
    'playbook.fault-warn-too-late':
      'påmindelsen efter {found} dage kommer ikke før fristen på {wanted}. Skriv færre dage.',
    'playbook.fault-no-line': 'linjen {found} mangler. Tilføj den med et supportniveau.',
    'playbook.fault-line-twice': 'linjen {found} står to gange. Behold den ene.',
    'playbook.fault-arm-missing': '3. niveau har to grene. Vælg leverandør eller forretning.',
    'playbook.fault-arm-not-wanted': 'kun 3. niveau har grene. Fjern grenen, eller vælg 3. niveau.',
    'playbook.fault-figure-out-of-range': '{found} kan ikke bruges. Skriv et tal: {wanted}.',
  },
  en: {
    'playbook.fault-broken-json':
      'the text is not valid JSON from this line on. A comma, a quotation mark or the end may be missing.',
    'playbook.fault-field-twice': 'the field appears twice. Keep one of them.',
    'playbook.fault-bad-id':
      "the id {found} cannot be used. Write the phase's id, a full stop and a number, such as {wanted}.",
    'playbook.fault-no-text': 'the text is missing. Write it in both Danish and English.',
    'playbook.fault-no-phase': 'there must be at least one phase. Add one.',
    'playbook.fault-no-role': 'there must be at least one role. Choose or add one.',
    'playbook.fault-no-status': 'the phase has no status in Jira. Write at least one name.',
    'playbook.fault-status-twice': 'the status {found} belongs to an earlier phase already. Give each phase its own.',
    'playbook.fault-no-such-role': 'there is no role {found}. Create it under Roles, or choose another.',
    'playbook.fault-no-such-item': 'there is no item {found}. Choose another, or remove the reference.',
    'playbook.fault-stands-for-many': 'item {found} is repeated and so is several items. Choose another.',
    'playbook.fault-no-such-phase': 'there is no phase {found}. Choose another.',
    'playbook.fault-no-such-outcome': 'the decision has no outcome {found}. Add it there, or choose another.',
    'playbook.fault-no-such-question': 'there is no question {found}. Choose another.',
    'playbook.fault-no-such-section': 'there is no section {found}. Create it, or choose another.',
    'playbook.fault-circle': 'the items wait for each other in a circle: {found}. Remove one of the references.',
    'playbook.fault-gate-too-early':
      'the item cannot belong to the gate out of phase {found}, which comes before its own. Choose its own or a later one.',
    'playbook.fault-comes-too-late':
      'the item waits for {found} in a later phase, so the gate would never open. Choose an earlier item, or move the gate.',
    'playbook.fault-no-outcomes': 'a decision must have at least one outcome. Add one.',
    'playbook.fault-not-a-decision': 'only decisions have outcomes. Choose a decision, or remove the outcome.',
    'playbook.fault-not-a-document':
      'only documents can be draft, sent or signed. Make the item a document, or remove the requirement.',
    'playbook.fault-not-a-meeting':
      "only a meeting can be the phase's meeting. Make the item a meeting, or remove the tick.",
    'playbook.fault-wrong-kind':
      "the special effect does not fit the item's kind. Choose another kind, or remove the effect.",
    'playbook.fault-does-twice': 'item {found} has the special effect already. Only one item can have it.',
    'playbook.fault-only-ends': 'every outcome ends the case. Add one that lets it go on.',
    'playbook.fault-never-opens':
      'the gate opens only with outcomes that end the case. Choose one that lets the case go on as well.',
    'playbook.fault-no-send-to-board':
      'the item waits for the board, but no item sends to it. Give an item that effect, or do not wait for the board.',
    'playbook.fault-no-assess':
      "something is sent to the board, but no item gathers the board's assessments. Give an approval that effect.",
    'playbook.fault-no-end-early-life':
      'the item waits for calm days, but no decision ends early-life support, so it does not begin. Give a decision that effect.',
    'playbook.fault-no-condition': 'a conditional item must say when it applies. Choose a condition.',
    'playbook.fault-condition-unused':
      'the condition is not used, as the item is not conditional. Remove it, or make the item conditional.',
    'playbook.fault-no-item-named': 'the due date is counted from another item, but none is chosen. Choose one.',
    'playbook.fault-item-not-wanted': 'the due date is not counted from an item. Remove the reference to it.',
    'playbook.fault-no-main':
      "the due date is counted from the phase's meeting, but the phase has none. Tick a meeting as the phase's meeting.",
    'playbook.fault-main-twice': 'the phase already has a meeting that due dates are counted from. Keep one of them.',
    'playbook.fault-days-out-of-range': '{found} days cannot be used. Write a whole number: {wanted}.',
    'playbook.fault-warn-too-late':
      'the reminder after {found} days does not come before the deadline of {wanted}. Write fewer days.',
    'playbook.fault-no-line': 'the line {found} is missing. Add it with a support level.',
    'playbook.fault-line-twice': 'the line {found} appears twice. Keep one of them.',
    'playbook.fault-arm-missing': '3rd level has two arms. Choose vendor or business.',
    'playbook.fault-arm-not-wanted': 'only 3rd level has arms. Remove the arm, or choose 3rd level.',
    'playbook.fault-figure-out-of-range': '{found} cannot be used. Write a number: {wanted}.',
  },
} as const;
