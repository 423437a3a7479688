import { answer, ask, note, passOn, prioritise, take, write, type Story } from '../story';

/** From the weekend to Tuesday 24 November at 10: what the support centre is busy with right now. */
export const WEEK_48: readonly Story[] = [
  {
    at: '11-21 10:47',
    by: 'citizen',
    type: 'borger',
    summary: 'Min sygemelding blev ikke sendt til a-kassen',
    description:
      'Jeg meldte mig syg på Jobnet i torsdags. På siden står der "Sygemeldt fra 19. november", men min a-kasse siger, at de intet har fået. Jeg har influenza og kan ikke overskue at ringe rundt.',
    then: [
      take('11-23 08:25', 'first6'),
      note(
        '11-23 08:49',
        'first6',
        'Sygemeldingen er registreret torsdag kl. 7.52, men beskeden til a-kassen står som "Afventer".',
      ),
      passOn(
        '11-23 09:10',
        'first6',
        'Slået op i afsendelsesloggen: beskeden venter siden torsdag. Andre sygemeldinger fra samme dag er sendt.',
        'Hvorfor er netop denne ikke sendt? Den skal frem, så han ikke mister dagpenge.',
      ),
      take('11-23 11:35', 'second'),
      answer(
        '11-23 14:20',
        'second',
        'Beskeden manglede a-kassens kode, fordi han skiftede a-kasse samme dag. Den er sendt til den nye a-kasse kl. 14.05 med den rigtige dato.',
      ),
      answer(
        '11-23 14:38',
        'first6',
        'Hej Oliver\n\nDin a-kasse har nu fået sygemeldingen med den rigtige dato, torsdag den 19. november. Du behøver ikke ringe til nogen. Den sad fast, fordi du skiftede a-kasse samme dag.\n\nGod bedring.\n\nVenlig hilsen\nDorthe, Supportcentret',
      ),
    ],
  },
  {
    at: '11-21 15:20',
    by: 'citizen2',
    type: 'borger',
    summary: 'Jeg har fået et jobforslag, der ikke findes',
    description:
      'Jobnet foreslår et job i Kolding, men når jeg trykker, står der "Opslaget er fjernet". Det er tredje gang. Tæller det imod mig, at jeg ikke søger det?',
    then: [
      take('11-23 09:05', 'firstNoGroups'),
      answer(
        '11-23 09:22',
        'firstNoGroups',
        'Hej Magdalena\n\nNej, det tæller ikke imod dig. Virksomheden har taget opslaget ned, efter at forslaget blev sendt. Tryk på "Ikke relevant" og vælg "Opslaget er fjernet", så forsvinder det fra din liste.\n\nVenlig hilsen\nPernille, Supportcentret',
      ),
    ],
  },
  {
    at: '11-22 19:36',
    by: 'company',
    type: 'virksomhed',
    summary: 'Vi vil gerne have en elev: hvor slår vi det op?',
    description:
      'Nu hvor svenden er på plads, vil vi også have en elev til sommer. Er det på Jobnet, eller et andet sted?',
    then: [],
  },
  {
    at: '11-23 08:09',
    by: 'superuser2',
    type: 'fejl',
    system: 'Jobnet',
    summary: 'Borgere ser andres navne i "Mine beskeder"',
    description:
      'To borgere har fortalt, at der står et fremmed navn øverst i en besked på Jobnet. Selve beskeden var deres egen. Jeg har bedt dem om ikke at dele skærmbilleder. Vores databeskyttelsesrådgiver er orienteret.',
    fields: { module: 'Beskeder', affected: 2, since: '2026-11-22', origin: 'Statsligt system' },
    then: [
      take('11-23 08:13', 'leadFirst'),
      prioritise('11-23 08:14', 'leadFirst', 'højest'),
      passOn(
        '11-23 08:31',
        'leadFirst',
        "Talt med Poul Erik. Begge beskeder er sendt lørdag aften. Ikke set i træningsmiljøet. AMS' databeskyttelsesrådgiver er orienteret kl. 8.25.",
        'Hvor mange er ramt, og er det kun navnet? Vurdér, om beskeder skal tages ned, indtil vi ved det.',
      ),
      take('11-23 08:35', 'leadSecond'),
      note(
        '11-23 09:05',
        'leadSecond',
        'Beskeder er slået fra på Jobnet kl. 9.00. Forsiden viser en driftsmeddelelse. IBM er ringet op.',
      ),
      passOn(
        '11-23 09:12',
        'leadSecond',
        '96 beskeder sendt lørdag kl. 20.10-20.50 har modtagernavnet fra beskeden før. Indholdet er modtagerens eget. Mistanke om delt cache efter genstart lørdag kl. 20.08.',
        'Bekræft årsagen, ret den, og giv os en liste over de 96 til brug for underretning.',
      ),
      take('11-23 09:20', 'vendor2'),
      write(
        '11-23 09:40',
        'leadFirst',
        'Hej Poul Erik\n\nVi har slået beskeder fra på Jobnet, mens vi undersøger sagen sammen med leverandøren. Indtil videre ser det ud til, at kun navnet i toppen var forkert. AMS tager sig af underretning af de berørte; I skal ikke selv kontakte dem.\n\nVenlig hilsen\nBirgitte Falkenberg, leder af supportcentret',
      ),
      note(
        '11-23 13:45',
        'vendor2',
        'Årsagen er bekræftet: cachen blev delt mellem to servere efter genstarten. Rettelsen prøves af i eftermiddag.',
      ),
      answer(
        '11-23 16:20',
        'vendor2',
        'Rettelsen er lagt på kl. 16.00. Listen over de 96 er afleveret på den sikre mail. Ingen andre tidspunkter er ramt siden 1. september.',
      ),
      note(
        '11-24 08:10',
        'leadSecond',
        'Beskeder slås til igen i dag kl. 12, når AMS har sendt underretningerne. Svaret til 1. niveau venter på det.',
      ),
    ],
  },
  {
    at: '11-23 08:38',
    by: 'superuser',
    type: 'fejl',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Tal for ventetid vises i minutter i stedet for dage',
    description:
      'På teamets forside står der "Gennemsnitlig ventetid: 11.520 dage". Vi gætter på, at det er minutter. Det er mest til grin, men vores chef bruger tallet i sin ugerapport.',
    fields: { module: 'Forside', affected: 1, since: '2026-11-23' },
    then: [
      take('11-23 09:00', 'first7'),
      note('11-23 09:20', 'first7', 'Genskabt i Fjordlund også. Kosmetisk, men let at se.'),
      passOn(
        '11-23 10:15',
        'first7',
        'Genskabt i to jobcentre. Udtrækket bag tallet er rigtigt (8,0 dage); det er kun visningen.',
        'Kan enheden rettes ved næste udgivelse? Det haster ikke.',
      ),
      take('11-23 15:05', 'second2'),
      note('11-23 15:30', 'second2', 'Rettes i 26.12.1. Venter på bekræftelse fra udviklingen, før vi svarer.'),
    ],
  },
  {
    at: '11-23 10:22',
    by: 'colleague',
    type: 'hjælp',
    system: 'Amanda',
    summary: 'Hvordan ser jeg tidligere samtalereferater?',
    description:
      'Jeg har overtaget en borger og kan kun se referater fra de sidste tre måneder. Gitte er på kursus i dag og i morgen, så jeg spørger direkte. Håber, det er i orden.',
    fields: { module: 'Samtaler' },
    then: [
      take('11-23 10:50', 'first'),
      answer(
        '11-23 11:05',
        'first',
        'Hej Thomas\n\nDet er helt i orden, når Gitte er væk. Vælg Samtaler > Vis alle, og skift perioden fra "3 måneder" til "Hele forløbet". Du ser kun de referater, som din rolle giver adgang til.\n\nVenlig hilsen\nMette, Supportcentret',
      ),
    ],
  },
  {
    at: '11-23 11:48',
    by: 'superuserFund',
    type: 'bruger',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Adgang til statistik for ny controller',
    description:
      'Vores nye controller HAN0061 skal kunne se statistik over underretninger for hele a-kassen, uden navne. Hun begynder den 1. december.',
    fields: { userChange: 'Opret bruger', userName: 'HAN0061', from: '2026-12-01' },
    then: [
      take('11-23 13:15', 'first2'),
      ...ask(
        '11-23 13:32',
        'first2',
        'Hej Michael\n\nStatistik for hele a-kassen kræver, at jeres direktør, eller en som direktøren har udpeget, skriver under. Blanketten ligger på supporthjemmesiden under Brugere og rettigheder. Vil du lægge den ved her?\n\nVenlig hilsen\nAnders, Supportcentret',
      ),
    ],
  },
  {
    at: '11-23 13:57',
    by: 'superuserUnlicensed',
    type: 'forretning',
    system: 'Amanda',
    summary: 'Må en virksomhedspraktik deles mellem to afdelinger i samme virksomhed?',
    description:
      'En borger skal i praktik i et supermarked, halvdelen af tiden i butikken og halvdelen på lageret, som ligger i en anden by. Skal det være én aftale eller to, og hvordan regner vi antallet af ansatte?',
    then: [
      take('11-23 14:20', 'first4'),
      passOn(
        '11-23 14:45',
        'first4',
        'Vejledningen om virksomhedsrettede tilbud er læst. Den taler om "virksomheden" og nævner ikke P-numre.',
        'Rent forretningsspørgsmål: Én aftale eller to, og tælles ansatte pr. CVR-nummer eller P-nummer?',
      ),
    ],
  },
  {
    at: '11-23 14:18',
    by: 'ravnsoe',
    type: 'fejl',
    system: 'Amanda',
    summary: 'Printerknappen mangler i aftalebilledet',
    description:
      'Knappen Udskriv er der ikke mere, når vi åbner en aftale. Vi skal bruge et underskrevet eksemplar på papir til en virksomhed i morgen. Er der en anden vej?',
    fields: { module: 'Aftaler', affected: 6, since: '2026-11-23', origin: 'Ved ikke' },
    // Nobody has opened it yet; the clock sends it on to 2nd level this morning.
    then: [],
  },
  {
    at: '11-23 15:12',
    by: 'superuserProvider',
    type: 'fejl',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Kursister kan vælges til to hold på samme tid',
    description:
      'Portalen lod os tilmelde fire kursister til to hold, der ligger samme formiddag. Før fik man en advarsel. Vi opdagede det, da de ikke mødte op.',
    fields: { module: 'Holdplanlægning', affected: 4, since: '2026-11-20', origin: 'Statsligt system' },
    then: [
      take('11-23 15:35', 'first3'),
      passOn(
        '11-24 08:20',
        'first3',
        'Genskabt i træningsmiljøet med to hold i samme tidsrum. Advarslen kommer, når holdene har samme lokale, men ikke når lokalerne er forskellige.',
        'Er kontrollen på kursistens tid fjernet med vilje?',
      ),
      take('11-24 09:15', 'second'),
    ],
  },
  {
    at: '11-23 16:44',
    by: 'superuserCompany',
    type: 'fejl',
    system: 'Jobnet',
    summary: 'Opslag på engelsk vises med dansk overskrift',
    description:
      'Vi har slået en stilling op på engelsk, men overskriften bliver oversat til "Gaffelløft chauffør" i stedet for "Forklift driver". Det ser useriøst ud. Oversættelsen må meget gerne slås fra.',
    fields: { module: 'Stillingsopslag', affected: 1, since: '2026-11-23' },
    then: [
      take('11-24 08:30', 'firstNoGroups'),
      note(
        '11-24 08:52',
        'firstNoGroups',
        'Automatisk oversættelse kan slås fra pr. opslag, men kun før det er offentliggjort. Undersøger, om vi kan gøre det for dem.',
      ),
    ],
  },
  {
    at: '11-24 07:41',
    by: 'superuser2',
    type: 'bruger',
    system: 'Jobnet',
    summary: 'Medarbejder kan ikke se borgernes joblog',
    description:
      'FJL0388 er flyttet fra sygedagpenge til jobteamet i går. Hun har fået den nye rolle i portalen, men i Jobnet kan hun stadig ikke se joblog. Hun har samtaler fra kl. 12.',
    fields: { userChange: 'Ændr bruger', userName: 'FJL0388', from: '2026-11-24' },
    then: [take('11-24 08:15', 'first6')],
  },
  {
    at: '11-24 08:03',
    by: 'superuser',
    type: 'fejl',
    system: 'Amanda',
    summary: 'Fejl AMA-5001 ved godkendelse af løntilskud',
    description:
      'Fra i morges kan vi ikke godkende løntilskud. Efter cirka 20 sekunder kommer "AMA-5001 Tjenesten svarer ikke". Vi har prøvet fra tre pc\'er og med to forskellige brugere. Otte ansøgninger ligger og venter, og to af dem skal begynde på torsdag.',
    fields: {
      module: 'Løntilskud',
      affected: 8,
      errorText: 'AMA-5001 Tjenesten svarer ikke',
      since: '2026-11-24',
      origin: 'Statsligt system',
    },
    then: [
      take('11-24 08:12', 'first'),
      prioritise('11-24 08:13', 'first', 'høj'),
      passOn(
        '11-24 08:35',
        'first',
        'Genskabt herfra med samme fejlkode. Andre dele af aftalemodulet virker. Ingen driftsmeddelelse fra i nat.',
        'Er tjenesten bag løntilskud nede, og hvornår er den oppe igen? To tilskud begynder torsdag.',
      ),
      take('11-24 08:50', 'second2'),
      write(
        '11-24 09:05',
        'first',
        'Hej Gitte\n\nVi kan genskabe fejlen, og vores teknikere undersøger den nu. Lad de otte ansøgninger ligge, som de er; de går ikke tabt. Du hører fra os, så snart vi ved mere.\n\nVenlig hilsen\nMette, Supportcentret',
      ),
      note(
        '11-24 09:48',
        'second2',
        'Tjenesten kører, men venter på svar fra CVR-opslaget, som har været langsomt siden kl. 6.',
      ),
    ],
  },
  {
    at: '11-24 09:12',
    by: 'first5',
    on: 'citizen3',
    type: 'borger',
    summary: 'Vil vide, hvornår siden med aftaler kan læses op igen',
    description:
      'Jytte ringede og spurgte til sin henvendelse fra torsdag om skærmlæseren. Hun vil gerne ringes op, når der er nyt, og ikke have flere mails.',
    then: [take('11-24 09:13', 'first5')],
  },
  {
    at: '11-24 09:44',
    by: 'superuserFund',
    type: 'hjælp',
    system: 'Jobnet',
    summary: 'Hvad skal medlemmerne svare til "Kan du arbejde i morgen"?',
    description:
      'Flere medlemmer på barsel får spørgsmålet, når de åbner Jobnet, og er bange for at svare forkert. Kan de springe det over, og hvad sker der, hvis de svarer nej?',
    fields: { module: 'Min side' },
    then: [],
  },
  {
    at: '11-24 10:04',
    by: 'superuserUnlicensed',
    type: 'fejl',
    system: 'Jobnet',
    summary: 'Kan ikke se ledige tider i uge 50',
    description:
      'Borgerne kan kun booke til og med fredag den 4. december, selv om vi har lagt tider ud til og med uge 51. Det begyndte i formiddag. Vi har ikke ændret noget.',
    fields: { module: 'Samtalebooking', affected: 15, since: '2026-11-24', origin: 'Ved ikke' },
    then: [],
  },
];
