/** Texts of mails to staff. */
export const letters = {
  da: {
    'letters.digest-subject': '{desk}: {count} sager, der kræver opmærksomhed',
    'letters.digest-intro': 'Her er {count} sager, hvor noget er sket. Den, der haster mest, står først.',
    'letters.more': 'Og {count} {count|sag|sager} mere. Se dem i køen i Jira.',
    'letters.has-it': '{team} har sagen nu.',
    'letters.notice-none': '{noticed} får det kun at vide til orientering.',
    'letters.answer-or-pass-on': 'Besvar den, eller giv den videre.',
    'letters.lead-told':
      'Sag {issue} har været hos {team} siden {since}. Tidsgrænsen er {limit}, og fristen var {due}. Lederen skal afgøre, hvad der nu skal ske.',
    'letters.told-subject': '{issue}: har ventet længe hos {team}',
    'letters.told': 'Sag {issue} har brugt {used} af {limit} hos {team}. Fristen er {due}.',
    'letters.stand-by-subject': '{issue}: beredskabet kaldes ind',
    'letters.stand-by':
      'Sag {issue} hos {team} har brugt {used} af {limit}, og fristen er {due}. Beredskabet bedes tage over.',
    'letters.promise-subject': '{issue}: kunden skal snart have svar',
    'letters.promise':
      'Kunden er lovet svar på sag {issue} senest {due}. Sagen er hos {team}. Følg op, og giv kunden besked, hvis det trækker ud.',
    'letters.promise-over-subject': '{issue}: kunden har ikke fået svar til tiden',
    'letters.promise-over':
      'Kunden var lovet svar på sag {issue} senest {due}. Sagen er hos {team}. Giv kunden besked.',
    'letters.follow-up-subject': '{issue}: skal følges op',
    'letters.follow-up':
      'Sag {issue} er hos {team}, og {home} har ikke fulgt op på den siden {since}. Se, om den skrider frem, og giv kunden besked, hvis det trækker ud.',
    'letters.follow-up-missing-subject': '{issue}: er ikke fulgt op',
    'letters.handed-back-subject': '{issue}: kunden har ikke svaret',
    'letters.handed-back':
      'Kunden har ikke svaret på sag {issue} inden for {limit}. Sagen er tilbage hos {team}, og fristen er {due}. Spørg igen, eller afslut sagen.',
    'letters.gave-up-subject': '{issue}: lukket uden svar fra kunden',
    'letters.gave-up': 'Kunden har ikke svaret på sag {issue} inden for {limit}, og sagen er lukket.',
    'letters.pause-ended-subject': '{issue}: tiden går igen',
    'letters.pause-ended':
      'Sag {issue} hos {team} har ventet så længe, som den må. Tiden går igen, og fristen er {due}. Følg op på det, der ventes på.',
    'letters.notice-subject': '{issue}: sendt direkte til {team}',
    'letters.notice':
      'Til orientering: Sag {issue} er sendt direkte fra {from} til {team}. {noticed} skal ikke gøre noget, og der løber ingen frist hos {noticed}.',
    'letters.vendor-subject': '{issue}: leverandøren har ikke svaret',
    'letters.vendor-missing-subject': '{issue}: stadig intet svar fra leverandøren',
    'letters.vendor':
      '{vendor} blev kontaktet om sag {issue} {since}. Fristen for svaret er {due}, og der er ikke skrevet noget svar på sagen. Ryk for svaret, og skriv det ind.',
    'letters.vendor-lead': 'Sagen er hos {team}. Lederen skal afgøre, hvad der nu skal ske.',
    'letters.vendor-unnamed': 'Leverandøren',
    'letters.bypassed-subject': '{issue}: leverandørkontakten mangler',
    'letters.bypassed':
      'Sag {issue} forlod 3. niveau {happened}, uden at det er skrevet ind, om en leverandør blev kontaktet. Den er åbnet igen hos {team}. Skriv leverandørkontakten ind, eller angiv "ingen leverandørkontakt", før sagen forlader 3. niveau.',
    'letters.kept-closed-subject': '{issue}: bliver ved med at blive lukket',
    'letters.kept-closed':
      'Sag {issue} hos {team} er lukket igen {happened}, uden at det er skrevet ind, om en leverandør blev kontaktet. Trin har åbnet den tre gange og gør det ikke mere. Find den person eller automatisering, der lukker den. Åbn den igen, og skriv leverandørkontakten ind, eller angiv "ingen leverandørkontakt".',
    'letters.past-subject': '{issue}: kunden har fået svar uden om 1. niveau',
    'letters.past':
      'Der er skrevet offentligt til kunden på sag {issue} {at}, uden om {home}. Sagen er hos {team}, og det er stadig {home}, der svarer kunden. Læs, hvad kunden har fået at vide, og ret det, hvis det er nødvendigt.',
    'letters.reminder':
      'Vi mangler stadig svar fra dig for at komme videre med din henvendelse. Skriv her på siden, så fortsætter vi arbejdet.',

    'mail.warned-subject': '{issue}: fristen hos {team} nærmer sig',
    'mail.warned': 'Sag {issue} har brugt {used} af {limit} hos {team}. Fristen er {due}. Derefter eskaleres den.',
    'mail.warned-top':
      'Sag {issue} har brugt {used} af {limit} hos {team}. Fristen er {due}. Derefter får lederen besked.',
    'mail.escalated-subject': '{issue}: eskaleret til {team}',
    'mail.escalated':
      'Sag {issue} er eskaleret fra {from} til {team}, fordi tidsgrænsen på {limit} blev nået {at}. Fristen hos {team} er {due}.',
    'mail.lead-told-subject': '{issue}: frist overskredet hos {team}',
    'mail.withdrawn-subject': '{issue}: eskaleringen er trukket tilbage',
    'mail.withdrawn':
      'Sag {issue} blev flyttet {happened}, men vi hørte det først {heard}. Trinnet, der blev taget imens, gælder ikke længere. Sagen er hos {team}.',
    'mail.nothing-personal': 'Se sagen i Jira. Mailen indeholder med vilje ikke andet.',
  },
  en: {
    'letters.digest-subject': '{desk}: {count} cases that need attention',
    'letters.digest-intro': 'Something has happened to these {count} cases. The most urgent comes first.',
    'letters.more': 'And {count} more {count|case|cases}. See them in the queue in Jira.',
    'letters.has-it': '{team} has the case now.',
    'letters.notice-none': '{noticed} is told for information only.',
    'letters.answer-or-pass-on': 'Answer it, or pass it on.',
    'letters.lead-told':
      'Case {issue} has been with {team} since {since}. The limit is {limit}, and the deadline was {due}. The lead decides what happens now.',
    'letters.told-subject': '{issue}: has waited a long time with {team}',
    'letters.told': 'Case {issue} has used {used} of {limit} at {team}. The deadline is {due}.',
    'letters.stand-by-subject': '{issue}: the stand-by is called in',
    'letters.stand-by':
      'Case {issue} at {team} has used {used} of {limit}, and the deadline is {due}. The stand-by is asked to take over.',
    'letters.promise-subject': '{issue}: the customer is to be answered soon',
    'letters.promise':
      'The customer was promised an answer to case {issue} by {due}. The case is with {team}. Follow it up, and tell the customer if it takes longer.',
    'letters.promise-over-subject': '{issue}: the customer was not answered in time',
    'letters.promise-over':
      'The customer was promised an answer to case {issue} by {due}. The case is with {team}. Tell the customer.',
    'letters.follow-up-subject': '{issue}: needs follow-up',
    'letters.follow-up':
      'Case {issue} is with {team}, and {home} has not followed it up since {since}. See whether it makes progress, and tell the customer if it takes longer.',
    'letters.follow-up-missing-subject': '{issue}: has not been followed up',
    'letters.handed-back-subject': '{issue}: the customer has not answered',
    'letters.handed-back':
      'The customer has not answered on case {issue} within {limit}. The case is back with {team}, and the deadline is {due}. Ask again, or close the case.',
    'letters.gave-up-subject': '{issue}: closed without an answer from the customer',
    'letters.gave-up': 'The customer has not answered on case {issue} within {limit}, and the case is closed.',
    'letters.pause-ended-subject': '{issue}: the clock runs again',
    'letters.pause-ended':
      'Case {issue} with {team} has waited as long as it may. The clock runs again, and the deadline is {due}. Follow up what it is waiting for.',
    'letters.notice-subject': '{issue}: sent directly to {team}',
    'letters.notice':
      'For information: case {issue} was sent directly from {from} to {team}. {noticed} need not do anything, and no deadline runs there.',
    'letters.vendor-subject': '{issue}: the vendor has not answered',
    'letters.vendor-missing-subject': '{issue}: still no answer from the vendor',
    'letters.vendor':
      '{vendor} was contacted about case {issue} {since}. The answer is due {due}, and none is written down on the case. Press for the answer, and write it down.',
    'letters.vendor-lead': 'The case is with {team}. The lead decides what happens now.',
    'letters.vendor-unnamed': 'The vendor',
    'letters.bypassed-subject': '{issue}: the vendor contact is missing',
    'letters.bypassed':
      'Case {issue} left 3rd level {happened} without a statement on whether a vendor was contacted. It is open again with {team}. Write down the vendor contact, or state "no vendor contact", before the case leaves 3rd level.',
    'letters.kept-closed-subject': '{issue}: keeps being closed',
    'letters.kept-closed':
      'Case {issue} with {team} was closed again {happened} without a statement on whether a vendor was contacted. Trin has opened it three times and will not do so again. Find the person or the automation that closes it. Open it again and write down the vendor contact, or state "no vendor contact".',
    'letters.past-subject': '{issue}: the customer was answered past 1st level',
    'letters.past':
      'Somebody wrote to the customer in public on case {issue} {at}, past {home}. The case is with {team}, and {home} is still the one to answer the customer. Read what the customer was told, and correct it if need be.',
    'letters.reminder':
      'We still need an answer from you before we can go on with your request. Write to us on this page, and we will continue.',

    'mail.warned-subject': '{issue}: the deadline at {team} is near',
    'mail.warned': 'Case {issue} has used {used} of {limit} at {team}. The deadline is {due}. Then it escalates.',
    'mail.warned-top':
      'Case {issue} has used {used} of {limit} at {team}. The deadline is {due}. Then the lead is told.',
    'mail.escalated-subject': '{issue}: escalated to {team}',
    'mail.escalated':
      'Case {issue} was escalated from {from} to {team}, because the limit of {limit} was reached {at}. The deadline at {team} is {due}.',
    'mail.lead-told-subject': '{issue}: deadline exceeded at {team}',
    'mail.withdrawn-subject': '{issue}: the escalation is withdrawn',
    'mail.withdrawn':
      'Case {issue} was moved {happened}, but we heard of it only {heard}. The step taken meanwhile no longer applies. The case is with {team}.',
    'mail.nothing-personal': 'See the case in Jira. This mail deliberately contains nothing else.',
  },
} as const;
