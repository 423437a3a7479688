import { answer, ask, close, note, passOn, prioritise, status, take, takeBack, write, type Story } from '../story';

/** 2 to 6 November. */
export const WEEK_45: readonly Story[] = [
  {
    at: '11-02 08:14',
    by: 'superuserUnlicensed',
    type: 'fejl',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Samtaler booket i weekenden vises ikke i kalenderen',
    description:
      'Borgere, der har booket en samtale på Jobnet lørdag eller søndag, står ikke i vores kalender i portalen. Borgeren har fået en bekræftelse, og nu møder de op, uden at vi venter dem. Indtil nu fire borgere.',
    fields: { module: 'Kalender', affected: 4, since: '2026-10-31', origin: 'Statsligt system' },
    then: [
      take('11-02 08:32', 'first4'),
      prioritise('11-02 08:33', 'first4', 'høj'),
      passOn(
        '11-02 08:59',
        'first4',
        'Slået de fire tider op på Jobnet: de findes. I portalen er tiden stadig ledig. Tider, der er booket fredag, er overført.',
        'Er overførslen fra Jobnet gået i stå i weekenden, og kan de manglende tider sendes igen?',
      ),
      take('11-02 09:20', 'second'),
      note(
        '11-02 10:05',
        'second',
        'Køen mellem Jobnet og portalen stod stille fra lørdag kl. 01.10 til mandag kl. 06.00. 212 beskeder venter i fejlkøen.',
      ),
      answer(
        '11-02 11:15',
        'second',
        'Køen er tømt, og alle 212 bookinger fra weekenden er overført. 9 tider var optaget to gange; listen ligger som vedhæftet note hos os, og de berørte jobcentre ringes op. Årsagen var det planlagte servicevindue, som ikke startede køen igen.',
      ),
      answer(
        '11-02 11:38',
        'first4',
        'Hej Jane\n\nWeekendens bookinger er nu overført til kalenderen. Hos jer er der én tid, som er optaget to gange: onsdag kl. 10.30. Vil du kontakte en af de to borgere?\n\nOverførslen startede ikke igen efter et servicevindue. Driften har ændret rutinen, så den bliver kontrolleret hver mandag kl. 6.\n\nVenlig hilsen\nSamira, Supportcentret',
      ),
      close('11-09 08:15', 'first4'),
    ],
  },
  {
    at: '11-02 09:48',
    by: 'ravnsoe',
    type: 'bruger',
    system: 'Amanda',
    summary: 'To vikarer skal have adgang i november',
    description:
      'Vi får to vikarer i ydelsesteamet fra den 9. november til den 18. december. Dette er den første; jeg opretter en henvendelse mere til den anden. Hun skal kunne se aftaler, men ikke ændre dem.',
    fields: { userChange: 'Opret bruger', from: '2026-11-09' },
    then: [
      take('11-02 10:10', 'first7'),
      ...ask(
        '11-02 10:24',
        'first7',
        'Hej Else Margrethe\n\nVi mangler det brugernavn, hun har fået af jeres it-afdeling (tre bogstaver og fire cifre). Vil du skrive det her?\n\nVenlig hilsen\nKurt, Supportcentret',
      ),
      write('11-04 13:02', 'ravnsoe', 'Undskyld ventetiden. Det er RAV0092.'),
      take('11-04 13:20', 'first7'),
      answer(
        '11-04 13:31',
        'first7',
        'Hej Else Margrethe\n\nRAV0092 er oprettet med profilen "Aftaler, kun læse" fra den 9. november og lukker selv den 18. december kl. 16.\n\nI har endnu ingen superbruger i Ravnsø. Leder af supportcentret Birgitte Falkenberg skriver til jeres jobcenterchef om det.\n\nVenlig hilsen\nKurt, Supportcentret',
      ),
      close('11-09 10:12', 'first7'),
    ],
  },
  {
    at: '11-02 12:33',
    by: 'superuser',
    type: 'forretning',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Tæller en telefonsamtale som kontaktforløbssamtale?',
    description:
      'En kollega holdt en samtale over telefonen, fordi borgeren var i udlandet til en jobsamtale. I portalen kan vi vælge "Telefonisk", men så flytter fristen for næste samtale sig ikke. Skal den holdes igen ved fremmøde?',
    fields: { colleague: 'Ayşe Demir', askedAt: '2026-11-02T10:15:00.000+0100' },
    then: [
      take('11-02 13:00', 'first2'),
      passOn(
        '11-02 13:17',
        'first2',
        'Opslag i arbejdsgangsbeskrivelsen for kontaktforløb. Den nævner telefon som mulighed efter de første seks måneder, men siger ikke noget om fristen i portalen.',
        'Rent forretningsspørgsmål: Tæller samtalen med, og hvilken samtaleform skal registreres?',
      ),
      take('11-03 10:15', 'business2'),
      answer(
        '11-04 09:22',
        'business2',
        'Samtalen tæller med, når borgeren er i udlandet til jobsamtale og har givet besked. Den skal registreres som "Telefonisk, efter aftale", som flytter fristen. "Telefonisk" alene er til korte opkald mellem samtalerne. Opsætningen er rigtig, men navnene er for ens. Ingen leverandørkontakt.',
      ),
      answer(
        '11-04 10:18',
        'first2',
        'Hej Gitte\n\nSamtalen tæller med og skal ikke holdes igen. Ret samtaleformen til "Telefonisk, efter aftale"; så flytter fristen sig af sig selv. "Telefonisk" uden tilføjelse er kun til korte opkald mellem samtalerne.\n\nNavnene ligner hinanden for meget, så vi har registreret et ændringsønske om at gøre dem tydeligere.\n\nVenlig hilsen\nAnders, Supportcentret',
      ),
      write(
        '11-04 10:47',
        'superuser',
        'Tak! Jeg tager det med på teammødet i morgen, for vi er mange, der har valgt den forkerte.',
      ),
      close('11-04 11:41', 'first2'),
    ],
  },
  {
    at: '11-02 15:27',
    by: 'superuser2',
    type: 'fejl',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Statistik over aktiveringsgrad viser 0 for oktober',
    description:
      'Rapporten "Aktiveringsgrad pr. målgruppe" viser 0 for alle målgrupper i oktober. September ser rigtig ud. Udvalget skal have tallene med i dagsordenen fredag.',
    fields: { module: 'Statistik', affected: 1, since: '2026-11-02' },
    then: [
      take('11-03 08:09', 'first5'),
      note('11-03 08:30', 'first5', 'Samme billede for Hvidsted og Birkerup, så det er ikke kun Fjordlund.'),
      passOn(
        '11-03 08:41',
        'first5',
        'Rapporten er kørt for tre jobcentre. Alle viser 0 i oktober. Udtræk på personniveau har data.',
        'Er oktoberindlæsningen til datavarehuset gået galt? Fjordlund har brug for tallene senest torsdag.',
      ),
      take('11-03 09:30', 'second2'),
      passOn(
        '11-03 14:12',
        'second2',
        'Indlæsningen er kørt uden fejl, men målgruppekoderne fra oktober har fået et foranstillet nul (02 i stedet for 2), så de ikke matcher opslagstabellen.',
        'Hvor kommer nullet fra, og kan oktober genindlæses inden torsdag kl. 12?',
      ),
      take('11-03 15:05', 'vendor3'),
      note(
        '11-04 09:12',
        'vendor3',
        'Nullet kommer fra en ny version af eksporten i Amanda. Vi retter i modtagelsen, så begge former accepteres.',
      ),
      answer(
        '11-04 15:40',
        'vendor3',
        'Modtagelsen accepterer nu begge former. Oktober er genindlæst for alle jobcentre kl. 15.10 og stemmer med kontroltallene.',
      ),
      answer(
        '11-05 08:20',
        'second2',
        'Kontrolleret for Fjordlund: 38,4 % samlet, september 37,9 %. Rapporten kan bruges.',
      ),
      answer(
        '11-05 08:44',
        'first5',
        'Hej Poul Erik\n\nTallene for oktober er på plads, og rapporten kan køres igen. Målgruppekoderne kom i et nyt format, som datavarehuset ikke kendte. Samlet aktiveringsgrad for Fjordlund er 38,4 %, så kan du se, om du får det samme.\n\nVenlig hilsen\nNiels-Ole, Supportcentret',
      ),
      write('11-05 09:31', 'superuser2', 'Får det samme. Dagsordenen er reddet.'),
      close('11-05 09:57', 'first5'),
    ],
  },
  {
    at: '11-03 08:45',
    by: 'citizen3',
    type: 'borger',
    summary: 'Hvor mange jobs skal jeg skrive i min joblog?',
    description:
      'Jeg kan ikke se på Jobnet, hvor mange jobs jeg skal søge om ugen. Min veninde skal skrive to, men jeg har hørt noget andet. Hvem bestemmer det?',
    then: [
      take('11-03 09:02', 'first6'),
      answer(
        '11-03 09:15',
        'first6',
        'Hej Jytte\n\nDet er din a-kasse, der aftaler kravet med dig, og det kan være forskelligt fra person til person. Du finder aftalen under Min plan > Krav til jobsøgning. Står der ikke noget, så ring til din a-kasse; vi kan desværre ikke se aftalen herfra.\n\nVenlig hilsen\nDorthe, Supportcentret',
      ),
      close('11-10 08:11', 'first6'),
    ],
  },
  {
    at: '11-03 10:51',
    by: 'superuserProvider',
    type: 'fejl',
    system: 'Amanda',
    summary: 'Afregning for oktober afvises med AMA-3310',
    description:
      'Vi har sendt fakturagrundlaget for oktober til tre jobcentre. Fjordlund og Hvidsted er gået igennem, men Birkerup afvises med "AMA-3310 Ukendt tilbudsnummer". Det er samme tilbud som i september. Beløbet er stort for os, så vi vil gerne have det på plads inden den 10.',
    fields: {
      module: 'Afregning',
      affected: 1,
      errorText: 'AMA-3310 Ukendt tilbudsnummer',
      since: '2026-11-02',
      origin: 'Ved ikke',
    },
    then: [
      take('11-03 11:20', 'first3'),
      ...ask(
        '11-03 11:36',
        'first3',
        'Hej Nadia\n\nVil du skrive tilbudsnummeret, som det står i jeres fil? Beløb og navne skal vi ikke bruge.\n\nVenlig hilsen\nJesper, Supportcentret',
      ),
      write('11-03 12:10', 'superuserProvider', 'Nummeret er BIR-2026-0481.'),
      take('11-03 12:30', 'first3'),
      answer(
        '11-03 12:52',
        'first3',
        'Hej Nadia\n\nBirkerup har forlænget tilbuddet pr. 1. oktober, og ved forlængelsen fik det et nyt nummer: BIR-2026-0733. Ret nummeret i filen, og send grundlaget igen, så går det igennem.\n\nVi minder Birkerup om, at de skal sende det nye nummer til jer ved forlængelser.\n\nVenlig hilsen\nJesper, Supportcentret',
      ),
      write('11-03 14:05', 'superuserProvider', 'Godkendt! Tak skal du have.'),
      close('11-03 14:44', 'first3'),
    ],
  },
  {
    at: '11-03 13:39',
    by: 'superuserCompany',
    type: 'fejl',
    system: 'Jobnet',
    summary: 'CV-søgning giver ingen resultater, når vi afgrænser på kørekort C',
    description:
      'Vi søger chauffører og får 0 resultater, så snart vi sætter flueben ved kørekort C. Uden flueben får vi 164, og i mange af dem står der kørekort C i teksten. I foråret virkede det.',
    fields: { module: 'CV-søgning', affected: 3, since: '2026-11-02', origin: 'Statsligt system' },
    then: [
      take('11-03 14:02', 'first'),
      passOn(
        '11-03 14:25',
        'first',
        'Samme søgning i træningsmiljøet giver 12 resultater. I drift giver alle kørekort andre end B 0 resultater.',
        'Er søgeindekset for kørekort ødelagt i drift?',
      ),
      take('11-04 08:50', 'second'),
      note(
        '11-04 10:30',
        'second',
        'Feltet blev delt i kørekort og udvidelser i udgivelsen den 30. oktober. Indekset er kun delvis opbygget.',
      ),
      passOn(
        '11-04 10:45',
        'second',
        'Indekset for kørekort har 18.000 poster, databasen 211.000. Genopbygning fra driftsværktøjet stopper på 8 %.',
        'Genopbygningen stopper med "heap exhausted". Kan I køre den hos jer?',
      ),
      take('11-04 13:15', 'vendor2'),
      note(
        '11-05 11:00',
        'vendor2',
        'Vi har prøvet natten over med mere hukommelse: stopper på 61 %. Deler opgaven op pr. landsdel i nat.',
      ),
      answer(
        '11-06 09:10',
        'vendor2',
        'Genopbygningen er gennemført i nat pr. landsdel. 211.000 af 211.000 poster er med. Proceduren er ændret, så fremtidige genopbygninger deles op.',
      ),
      answer(
        '11-06 09:42',
        'second',
        'Kontrolleret: kørekort C giver 2.946 resultater i hele landet. Søgningen virker igen.',
      ),
      answer(
        '11-06 10:03',
        'first',
        'Hej Susanne\n\nSøgningen på kørekort virker igen. Med jeres øvrige valg giver kørekort C nu 71 resultater. Søgeregisteret manglede en del oplysninger efter en udgivelse sidst i oktober, og det er bygget op på ny.\n\nTak for din tålmodighed.\n\nVenlig hilsen\nMette, Supportcentret',
      ),
      close('11-13 08:31', 'first'),
    ],
  },
  {
    at: '11-04 08:06',
    by: 'superuser2',
    type: 'hjælp',
    system: 'Amanda',
    summary: 'Hvordan flytter vi 60 borgere fra én sagsbehandler til en anden?',
    description:
      'En kollega går på barsel, og hendes borgere skal fordeles på to andre. Kan det gøres samlet, eller skal vi ind på hver enkelt?',
    fields: { module: 'Sagsfordeling' },
    then: [
      take('11-04 08:28', 'first7'),
      answer(
        '11-04 08:51',
        'first7',
        'Hej Poul Erik\n\nDet kan gøres samlet: Søg kollegaens borgere frem under Sagsfordeling, markér de første 30, og vælg Handlinger > Skift ansvarlig. Gentag med resten. Listen viser højst 50 ad gangen, så de sidste ti kommer frem, når de første er flyttet.\n\nKvikguiden "Skift af ansvarlig" ligger på supporthjemmesiden under Amanda.\n\nVenlig hilsen\nKurt, Supportcentret',
      ),
      close('11-05 08:12', 'first7'),
    ],
  },
  {
    at: '11-04 11:25',
    by: 'citizen',
    type: 'borger',
    summary: 'Jeg har ikke fået bekræftelse på min tilmelding',
    description:
      'Jeg meldte mig ledig på Jobnet i går aftes, men har ikke fået nogen kvittering i min digitale post. Er jeg tilmeldt eller ej? Jeg er bange for at miste dagpenge for de dage.',
    fields: { errorText: 'Ingen fejl, siden gik bare tilbage til forsiden.' },
    then: [
      take('11-04 11:30', 'first4'),
      note(
        '11-04 11:52',
        'first4',
        'Kan se i tilmeldingsloggen, at han er tilmeldt 3. november kl. 21.14. Kvitteringen er ikke afsendt.',
      ),
      answer(
        '11-04 12:01',
        'first4',
        'Hej Oliver\n\nDu er tilmeldt som ledig fra tirsdag den 3. november kl. 21.14, så du mister ingen dage. Du kan se det på Jobnet under Min side > Tilmelding.\n\nDet er kun kvitteringen, der er forsinket. Den kommer i din digitale post i løbet af et døgn; skriv til os her, hvis den udebliver.\n\nVenlig hilsen\nSamira, Supportcentret',
      ),
      write('11-05 18:20', 'citizen', 'Nu er der gået mere end et døgn, og den er ikke kommet.'),
      status('11-06 08:14', 'first4', 'Under behandling'),
      passOn(
        '11-06 08:26',
        'first4',
        'Tilmeldingen findes og er gyldig. Kvittering efterlyst efter et døgn. Han er tilmeldt Digital Post.',
        'Er der flere kvitteringer fra den 3. november, der ikke er sendt, og kan de sendes igen?',
      ),
      take('11-06 09:40', 'second2'),
      answer(
        '11-06 11:18',
        'second2',
        '87 kvitteringer fra den 3. november kl. 20.55-21.40 lå i afsendelseskøen efter et kort udfald. De er sendt igen kl. 11.10, og alle er modtaget.',
      ),
      answer(
        '11-06 11:33',
        'first4',
        'Hej Oliver\n\nTak, fordi du skrev igen. Et kort udfald tirsdag aften gjorde, at din og en række andre kvitteringer ikke blev sendt. Din er nu i din digitale post. Tilmeldingen gælder stadig fra den 3. november.\n\nVenlig hilsen\nSamira, Supportcentret',
      ),
      close('11-13 08:35', 'first4'),
    ],
  },
  {
    at: '11-04 14:17',
    by: 'superuserFund',
    type: 'bruger',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Medarbejder skifter navn og skal have rettet sin bruger',
    description:
      'Vores kollega er blevet gift og hedder nu Bruun til efternavn. Brugernavnet HAN0056 må gerne blive det samme. Det er kun det viste navn, der skal rettes.',
    fields: { userChange: 'Ændr bruger', userName: 'HAN0056', from: '2026-11-05' },
    then: [
      take('11-04 14:40', 'first5'),
      answer(
        '11-04 14:46',
        'first5',
        'Hej Michael\n\nNavnet er rettet og vises fra i morgen tidlig, når brugerne er overført i nat. Tillykke herfra.\n\nVenlig hilsen\nNiels-Ole, Supportcentret',
      ),
      close('11-11 08:02', 'first5'),
    ],
  },
  {
    at: '11-05 09:13',
    by: 'superuser',
    type: 'fejl',
    system: 'Amanda',
    summary: 'Tilbudssøgning viser tilbud, som er udløbet',
    description:
      'Når vi søger tilbud i Amanda med fluebenet "Kun aktive", får vi også tilbud, der udløb i sommer. En kollega nåede at henvise en borger til et kursus, der ikke findes mere.',
    fields: {
      module: 'Tilbud',
      affected: 8,
      since: '2026-11-03',
      colleague: 'Kirsten Bundgaard',
      origin: 'Statsligt system',
    },
    participants: ['colleague3'],
    then: [
      take('11-05 09:40', 'first6'),
      note(
        '11-05 10:02',
        'first6',
        'Genskabt. "Kun aktive" ser på tilbuddets status, ikke på slutdatoen. Status bliver ikke ændret automatisk.',
      ),
      passOn(
        '11-05 10:15',
        'first6',
        'Genskabt med tre udløbne tilbud. Udbyderen skal selv sætte status til Afsluttet, og det sker sjældent.',
        'Er det en fejl, at slutdatoen ikke tæller med, eller er det bygget sådan? Bør det være et ændringsønske?',
      ),
      take('11-05 12:50', 'second'),
      passOn(
        '11-06 08:35',
        'second',
        'Dokumentationen siger, at status styrer visningen. Systemet gør altså, som der står.',
        'Vil I vurdere sagen som supportsag eller ændringsønske, og hvad vil det kræve at tage slutdatoen med?',
      ),
      take('11-06 10:05', 'vendor4'),
      answer(
        '11-09 11:20',
        'vendor4',
        'Vi vurderer det som et ændringsønske, aftalt med 2. niveau: søgningen er bygget efter kravet fra 2019. Slutdatoen kan tages med i udgivelsen i marts. Indtil da kan man sortere på kolonnen Slutdato. Leverandørens sagsnummer er KMD-88214.',
      ),
      answer(
        '11-09 11:45',
        'second',
        'Vurdering: ændringsønske. Meddel jobcentret den midlertidige løsning, til udgivelsen i marts er ude.',
      ),
      answer(
        '11-09 12:14',
        'first6',
        'Hej Gitte\n\nDet, du beskriver, kræver en ændring i systemet. Vi har registreret det som et ændringsønske, og leverandøren regner med at have det med i udgivelsen i marts.\n\nIndtil da: Klik på overskriften Slutdato i søgeresultatet, så ligger de udløbne nederst. Vi har også skrevet til de udbydere, der har mange gamle tilbud stående.\n\nVenlig hilsen\nDorthe, Supportcentret',
      ),
      write('11-09 13:01', 'colleague3', 'Fint, det kan vi leve med til marts.'),
      close('11-09 13:53', 'first6'),
    ],
  },
  {
    at: '11-05 13:58',
    by: 'company',
    type: 'virksomhed',
    summary: 'Kan jeg se, hvor mange der har læst vores opslag?',
    description:
      'Vi har kun fået én ansøgning på stillingen som bagersvend. Kan man se, om folk overhovedet finder opslaget?',
    then: [
      take('11-05 14:20', 'editor'),
      answer(
        '11-05 14:32',
        'editor',
        'Hej Carsten\n\nJa, under Mine opslag er der en lille graf ud for hvert opslag. Jeres er vist 318 gange og åbnet 41 gange, så det bliver fundet. Mange søger på "bager" sammen med arbejdstid; skriv gerne i første linje, hvornår på døgnet man møder.\n\nVenlig hilsen\nCamilla, Supportcentret',
      ),
      write('11-05 16:10', 'company', 'Kl. 3 om natten. Det er nok derfor. Tak for rådet.'),
      close('11-06 08:19', 'editor'),
    ],
  },
  {
    at: '11-06 08:22',
    by: 'superuserUnlicensed',
    type: 'hjælp',
    system: 'Jobnet',
    summary: 'Borger vil have sit CV på to sprog',
    description:
      "En borger søger både i Danmark og Tyskland. Kan man have to CV'er på Jobnet, eller overskriver det ene det andet?",
    fields: { module: 'CV' },
    then: [
      take('11-06 08:40', 'first2'),
      answer(
        '11-06 08:55',
        'first2',
        "Hej Jane\n\nMan kan have ét CV, men flere udgaver af det. Vælg CV > Udgaver > Ny udgave, og sæt sproget til tysk. Kun hovedudgaven tæller med, når jobcentret godkender CV'et, så den danske skal stadig være udfyldt.\n\nVenlig hilsen\nAnders, Supportcentret",
      ),
      close('11-13 08:15', 'first2'),
    ],
  },
  {
    at: '11-06 12:47',
    by: 'ravnsoe',
    type: 'fejl',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Kan ikke udskrive "Min plan" – siden bliver blank',
    description:
      'Når vi udskriver en borgers plan, kommer der ét ark med overskrift og resten blankt. På skærmen ser den rigtig ud. Det gælder begge printere.',
    fields: { module: 'Min plan', affected: 5, since: '2026-11-06' },
    then: [
      take('11-06 13:05', 'first7'),
      ...ask(
        '11-06 13:18',
        'first7',
        'Hej Else Margrethe\n\nVil du prøve at gemme planen som PDF i stedet for at printe? Så ved vi, om det er portalen eller printeren. Skriv også, hvilken browser I bruger.\n\nVenlig hilsen\nKurt, Supportcentret',
      ),
      write(
        '11-12 14:40',
        'first7',
        'Hej Else Margrethe\n\nVi har ikke hørt fra dig og går ud fra, at det er løst. Fejlen med blanke udskrifter fra Edge blev rettet mandag den 9. november. Skriv til os, hvis det stadig driller; så åbner vi henvendelsen igen.\n\nVenlig hilsen\nKurt, Supportcentret',
      ),
      status('11-12 14:41', 'first7', 'Besvaret'),
      close('11-19 08:07', 'first7'),
    ],
  },
  {
    at: '11-06 11:49',
    by: 'superuser2',
    type: 'fejl',
    system: 'Jobnet',
    summary: 'Borger bliver ved med at få jobforslag fra Norge',
    description:
      'Borgeren har fravalgt Norge og Sverige under Ønsker, men får stadig 3-4 norske forslag om dagen. Vi har set det sammen med hende på hendes skærm.',
    fields: { module: 'Jobforslag', affected: 1, since: '2026-11-04', origin: 'Ved ikke' },
    then: [
      take('11-09 08:33', 'first3'),
      takeBack(
        '11-09 09:12',
        'first3',
        'Vi har selv fundet årsagen: et gemt søgefilter med "hele Norden". Det behøver 2. niveau ikke bruge tid på.',
      ),
      answer(
        '11-09 09:20',
        'first3',
        'Hej Poul Erik\n\nBorgeren har en gemt søgning fra 2024 med området "Hele Norden". Gemte søgninger går forud for Ønsker. Slet den under Mine søgninger, så stopper de norske forslag fra i morgen.\n\nVenlig hilsen\nJesper, Supportcentret',
      ),
      close('11-16 08:30', 'first3'),
    ],
  },
];
