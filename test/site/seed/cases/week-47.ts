import { answer, ask, close, note, passOn, prioritise, status, take, takeBack, write, type Story } from '../story';

/** 16 to 20 November: some answered, many still under way on the 24th. */
export const WEEK_47: readonly Story[] = [
  {
    at: '11-16 08:03',
    by: 'superuser',
    type: 'hjælp',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Hvordan ser en ny kollega sine egne opgaver?',
    description:
      'Vi har fået en ny kollega i jobteamet. Hun ser hele teamets opgaver og ikke kun sine egne. Jeg plejer selv at vide det, men menuen ser anderledes ud efter udgivelsen.',
    fields: { module: 'Opgaveliste', colleague: 'Kirsten Bundgaard' },
    then: [
      take('11-16 08:40', 'first6'),
      answer(
        '11-16 08:52',
        'first6',
        'Hej Gitte\n\nValget er flyttet til tandhjulet øverst til højre: Visning > Mine opgaver > Gem som standard. Kvikguiden "Opgavelisten efter 26.11" ligger på supporthjemmesiden fra i dag.\n\nVenlig hilsen\nDorthe, Supportcentret',
      ),
      close('11-23 08:10', 'first6'),
    ],
  },
  {
    at: '11-16 10:19',
    by: 'superuserProvider',
    type: 'fejl',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Henvisninger fra Hvidsted kommer uden telefonnummer',
    description:
      'De sidste ni henvisninger fra Jobcenter Hvidsted mangler borgerens telefonnummer. Vi skal ringe inden to hverdage og må i stedet skrive brev. Andre jobcentres henvisninger er, som de plejer.',
    fields: { module: 'Henvisninger', affected: 9, since: '2026-11-12', origin: 'Ved ikke' },
    then: [
      take('11-16 10:45', 'first3'),
      passOn(
        '11-16 11:20',
        'first3',
        'Set tre henvisninger igennem. Nummeret står hos borgeren i portalen, men ikke i henvisningen. Hvidsted har ikke ændret arbejdsgang.',
        'Hvorfor mangler nummeret kun fra Hvidsted?',
      ),
      take('11-16 13:40', 'second'),
      write(
        '11-16 14:05',
        'first3',
        'Hej Nadia\n\nVi kan se, at nummeret står hos borgeren, men ikke kommer med i henvisningen fra Hvidsted. Vores teknikere undersøger hvorfor. Du hører fra os i morgen.\n\nVenlig hilsen\nJesper, Supportcentret',
      ),
      answer(
        '11-17 10:15',
        'second',
        'Hvidsted har den 12. november slået "Begrænset deling" til på enhedsniveau, formentlig i forbindelse med en sag om adressebeskyttelse. Den fjerner telefonnummeret fra alle henvisninger. Den bør sættes på den enkelte borger i stedet. Det er altså opsætning og ikke en fejl.',
      ),
      answer(
        '11-17 13:25',
        'first3',
        'Hej Nadia\n\nHvidsted har nu rettet opsætningen. Nye henvisninger kommer med telefonnummer igen, og de ni gamle er opdateret. Log ud og ind, så kan du se numrene.\n\nVenlig hilsen\nJesper, Supportcentret',
      ),
      write('11-17 14:10', 'superuserProvider', 'Ja, nu er de der. Mange tak for hjælpen.'),
      close('11-17 14:30', 'first3'),
    ],
  },
  {
    at: '11-16 12:54',
    by: 'superuserFund',
    type: 'forretning',
    system: 'Jobnet',
    summary: 'Kan en podcast tælle som jobsøgning i jobloggen?',
    description:
      'Et medlem har skrevet "lyttede til podcast om jobsøgning" som ugens aktivitet i jobloggen. Jobnet lader ham gemme. Er det os eller jobcentret, der skal vurdere, om det tæller, og hvad siger reglerne?',
    then: [
      take('11-16 13:20', 'first5'),
      passOn(
        '11-16 13:45',
        'first5',
        'Vejledningen om joblog siger, at a-kassen vurderer konkret. Den nævner ansøgninger, netværk og kurser, men ikke den slags.',
        'Rent forretningsspørgsmål: Er der en nedre grænse, som a-kasserne kan holde sig til?',
      ),
      take('11-17 10:20', 'business2'),
      answer(
        '11-18 13:10',
        'business2',
        'A-kassen vurderer konkret. Aktiviteten skal være rettet mod et job, der kan søges; en podcast i almindelighed er det ikke. Medlemmet bør have en chance for at uddybe. Ingen leverandørkontakt.',
      ),
      answer(
        '11-18 14:02',
        'first5',
        'Hej Michael\n\nDet er jer, der vurderer det i hvert enkelt tilfælde. Tommelfingerreglen fra vores fagspecialister er, at aktiviteten skal være rettet mod et job, der kan søges. En podcast om jobsøgning i almindelighed er det ikke, men lad medlemmet uddybe først.\n\nSpørgsmålet kommer med i vores FAQ.\n\nVenlig hilsen\nNiels-Ole, Supportcentret',
      ),
    ],
  },
  {
    at: '11-16 14:33',
    by: 'citizen',
    type: 'borger',
    summary: 'Jobforslag kommer i digital post hver time',
    description:
      'Jeg har slået besked om jobforslag til én gang om dagen, men får en digital post hver time, også om natten. Jeg har slået det helt fra nu, men vil gerne have det én gang om dagen.',
    then: [
      take('11-16 15:05', 'first7'),
      passOn(
        '11-17 08:20',
        'first7',
        'Genskabt med testborger: "Dagligt" sender hver time fra og med fredag den 13. "Ugentligt" sender som aftalt.',
        'Er det en fejl i planlægningen, og hvor mange får for mange beskeder?',
      ),
      take('11-17 10:30', 'second2'),
      passOn(
        '11-17 13:50',
        'second2',
        'Planlæggeren læser "1 pr. 24" som "24 pr. 1" efter en ny version fredag. 6.800 borgere er ramt. Udsendelsen er sat på pause i driften.',
        'Hvornår kan I levere en rettet version? Udsendelsen holder pause, til den er lagt på.',
      ),
      take('11-17 14:20', 'vendor2'),
      answer(
        '11-18 16:10',
        'vendor2',
        'Rettet version er klar i driftsmiljøet. Prøvet med 50 testborgere over et døgn: én besked til hver.',
      ),
      answer(
        '11-19 08:45',
        'second2',
        'Udsendelsen er startet igen kl. 8.30. Alle 6.800 står på én gang om dagen, kl. 7.',
      ),
      answer(
        '11-19 09:10',
        'first7',
        'Hej Oliver\n\nDu kan roligt slå beskeder om jobforslag til igen. Fra i morgen kommer de én gang om dagen kl. 7. En fejl i en ny version gjorde, at "dagligt" blev til hver time, og det har ramt flere end dig. Vi beklager de mange beskeder, især dem om natten.\n\nVenlig hilsen\nKurt, Supportcentret',
      ),
      write('11-20 07:22', 'citizen', 'Én besked i morges. Tak!'),
      close('11-20 08:26', 'first7'),
    ],
  },
  {
    at: '11-17 08:27',
    by: 'superuser2',
    type: 'fejl',
    system: 'Amanda',
    summary: 'Brugere logges af efter fem minutter',
    description:
      'Siden i morges bliver alle logget af Amanda, når de ikke har rørt tastaturet i fem minutter. Før var det en time. Folk mister det, de er i gang med at skrive under samtaler.',
    fields: { module: 'Login', affected: 38, since: '2026-11-17', origin: 'Ved ikke' },
    then: [
      take('11-17 08:40', 'first4'),
      prioritise('11-17 08:41', 'first4', 'høj'),
      note('11-17 08:58', 'first4', 'Også meldt i telefonen af to andre jobcentre. Ingen varslet ændring.'),
      passOn(
        '11-17 09:05',
        'first4',
        'Set hos tre jobcentre, så det er ikke lokal it. Indstillingen under Min profil står stadig til 60 minutter.',
        'Er der ændret i sessionstiden i nat? Kan den sættes tilbage straks?',
      ),
      take('11-17 09:15', 'second'),
      answer(
        '11-17 09:50',
        'second',
        'Nattens sikkerhedsopdatering satte sessionstiden til leverandørens standard. Den er sat tilbage til 60 minutter kl. 9.40. Brugerne skal logge ud og ind én gang.',
      ),
      answer(
        '11-17 10:02',
        'first4',
        'Hej Poul Erik\n\nTiden er sat tilbage til en time. Bed dine kolleger om at logge ud og ind én gang, så gælder det for dem. Ændringen fulgte med en sikkerhedsopdatering i nat og var ikke tilsigtet.\n\nVenlig hilsen\nSamira, Supportcentret',
      ),
      close('11-24 08:06', 'first4'),
    ],
  },
  {
    at: '11-17 11:15',
    by: 'superuserUnlicensed',
    type: 'bruger',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Praktikant skal have læseadgang i december',
    description:
      'Vi får en socialrådgiverstuderende i praktik i hele december. Hun skal kunne se opgaver og kalender for jobteamet, men ikke skrive noget. Brugernavnet er BIR0350.',
    fields: { userChange: 'Opret bruger', userName: 'BIR0350', from: '2026-12-01' },
    then: [
      take('11-17 11:40', 'first6'),
      ...ask(
        '11-17 11:52',
        'first6',
        'Hej Jane\n\nHvem er hendes vejleder? Læseadgang til en praktikant skal knyttes til en fast medarbejder, som står for opslagene i loggen.\n\nVenlig hilsen\nDorthe, Supportcentret',
      ),
    ],
  },
  {
    at: '11-17 13:04',
    by: 'company',
    type: 'virksomhed',
    summary: 'Jeg får mails om ansøgere til en stilling, der er besat',
    description:
      'Vi har ansat en bagersvend (hun begynder den 1. december). Jeg har lukket opslaget, men får stadig en mail, hver gang nogen trykker "Jeg er interesseret". Hvordan stopper jeg det?',
    then: [
      take('11-17 13:30', 'first2'),
      answer(
        '11-17 13:44',
        'first2',
        'Hej Carsten\n\nTillykke med den nye svend! Opslaget er lukket, men kopien fra oktober ligger stadig åben under Mine opslag > Kladder og kopier. Luk den også, så stopper mailene.\n\nVenlig hilsen\nAnders, Supportcentret',
      ),
      write('11-17 17:35', 'company', 'Det havde jeg glemt alt om. Tak for jeres hjælp hele vejen.'),
      close('11-18 08:27', 'first2'),
    ],
  },
  {
    at: '11-17 14:41',
    by: 'superuser',
    type: 'fejl',
    system: 'Amanda',
    summary: 'Virksomheder står dobbelt i virksomhedsregisteret',
    description:
      'Når vi opretter en virksomhedsaftale, får vi to forslag med samme CVR-nummer, men forskellige adresser. Vælger vi den forkerte, afvises tilskuddet ugen efter. Det er sket fem gange på en måned, og det koster os penge.',
    fields: {
      module: 'Virksomheder',
      affected: 5,
      since: '2026-10-19',
      origin: 'Statsligt system',
      colleague: 'Thomas Hedemann',
    },
    participants: ['colleague'],
    then: [
      take('11-17 15:10', 'firstNoGroups'),
      passOn(
        '11-18 08:45',
        'firstNoGroups',
        'Ti CVR-numre er slået op, og fire af dem findes to gange. Den ene post er altid oprettet den 18. oktober om natten.',
        'Hvad skete der natten til den 18. oktober? Kan dubletterne skjules, så ingen vælger forkert?',
      ),
      take('11-18 10:15', 'second'),
      note(
        '11-18 13:30',
        'second',
        'Den 18. oktober blev hele registeret genindlæst. 3.902 virksomheder med flere P-numre fik en ekstra post.',
      ),
      passOn(
        '11-18 14:40',
        'second',
        'Årsagen er genindlæsningen den 18. oktober. 3.902 dubletter er fundet ved sammenligning med kopien fra dagen før. Listen er vedhæftet på den sikre mail.',
        'Kan dubletterne fjernes uden at røre de aftaler, der allerede peger på dem?',
      ),
      take('11-19 08:55', 'vendor4'),
      note(
        '11-20 14:25',
        'vendor4',
        '417 aftaler peger på en dublet. De flyttes først, derefter slettes dubletterne. Prøvekørsel lykkedes i dag, drift er planlagt til natten mellem tirsdag og onsdag.',
      ),
      write(
        '11-20 14:50',
        'first',
        'Hej Gitte\n\nÅrsagen er fundet, og leverandøren rydder op natten til onsdag den 25. november. Indtil da: Vælg altid den virksomhed, hvor P-nummeret står i parentes; det er den rigtige.\n\nVenlig hilsen\nMette, Supportcentret',
      ),
    ],
  },
  {
    at: '11-18 08:17',
    by: 'superuserFund',
    type: 'fejl',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Eksport af underretninger til regneark mangler æ, ø og å',
    description:
      'Når vi henter underretninger ud til regneark, står der "SkÃ¸dstrup" og "Ã…byhÃ¸j" i stedet for de rigtige navne. Det begyndte, da vi fik nye pc\'er. Skyldes det os eller jer?',
    fields: { module: 'Eksport', affected: 4, since: '2026-11-16', origin: 'Ved ikke' },
    then: [
      take('11-18 08:40', 'first3'),
      answer(
        '11-18 09:05',
        'first3',
        'Hej Michael\n\nFilen er rigtig, men jeres nye regneark læser den med et andet tegnsæt. Sådan gør du: Åbn et tomt ark, vælg Data > Fra tekst/CSV, og sæt filoprindelse til "65001: Unicode (UTF-8)".\n\nSkal det være fast for alle, kan jeres it-afdeling sætte det som standard.\n\nVenlig hilsen\nJesper, Supportcentret',
      ),
      write('11-18 09:48', 'superuserFund', 'Nu står der Skødstrup igen. Godt, at det ikke var noget værre.'),
      close('11-18 10:06', 'first3'),
    ],
  },
  {
    at: '11-18 10:30',
    by: 'superuser2',
    type: 'fejl',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Handicapkompensation kan ikke bevilges med slutdato i 2027',
    description:
      'Når vi bevilger personlig assistance ud over årsskiftet, siger portalen, at slutdatoen skal ligge i indeværende år. Sidste år kunne vi godt. Vi har tre bevillinger, der skal forlænges inden 1. december.',
    fields: {
      module: 'Bevillinger',
      affected: 3,
      errorText: 'ARB-0733 Slutdato skal ligge i indeværende år',
      since: '2026-11-18',
    },
    then: [
      take('11-18 11:05', 'first'),
      passOn(
        '11-18 11:40',
        'first',
        'Afprøvet med personlig assistance, mentor og hjælpemiddel. Kun personlig assistance afviser 2027.',
        'Er satserne for 2027 årsagen, ligesom sidste år i november?',
      ),
      take('11-18 13:30', 'second2'),
      passOn(
        '11-19 08:50',
        'second2',
        'Satstabellen for 2027 er ikke indlæst for personlig assistance. De andre ordninger har fået den.',
        'Kan I indlæse satsen for 2027 inden fredag? Bekendtgørelsen er sendt til jer den 16.',
      ),
      take('11-19 10:35', 'vendor3'),
      answer('11-23 14:20', 'vendor3', 'Satsen for 2027 er indlæst. Bevillinger kan nu række til 31. december 2027.'),
      note(
        '11-24 08:05',
        'second2',
        'Afprøvet: slutdato 31. marts 2027 går igennem. Skal lige efterprøve, at beløbet i januar er det nye, før svaret går til 1. niveau.',
      ),
    ],
  },
  {
    at: '11-18 13:47',
    by: 'ravnsoe',
    type: 'bruger',
    system: 'Amanda',
    summary: 'Vikar nummer to: adgang til aftaler',
    description:
      'Som lovet i min første henvendelse: den anden vikar er nu også begyndt. Samme rettigheder som den første, altså kun læse. Hun sidder her allerede og kan ikke komme i gang.',
    fields: { userChange: 'Opret bruger', userName: 'RAV0093', from: '2026-11-18' },
    then: [
      take('11-18 14:00', 'first7'),
      answer(
        '11-18 14:06',
        'first7',
        'Hej Else Margrethe\n\nRAV0093 er åben nu og lukker den 18. december kl. 16 ligesom den første. Send gerne ønsket et par dage før næste gang, så er adgangen klar, når kollegaen kommer.\n\nVenlig hilsen\nKurt, Supportcentret',
      ),
    ],
  },
  {
    at: '11-19 08:44',
    by: 'superuser',
    type: 'fejl',
    system: 'Jobnet',
    summary: 'Unge under 18 kan ikke tilmelde sig',
    description:
      'Tre unge på 16 og 17 år kan ikke tilmelde sig på Jobnet. De får "Din alder kan ikke bekræftes (TIL-031)". De har alle fået MitID inden for den sidste måned. Uddannelsesvejlederen sidder med dem lige nu.',
    fields: {
      module: 'Tilmelding',
      affected: 3,
      errorText: 'Din alder kan ikke bekræftes (TIL-031)',
      since: '2026-11-18',
    },
    then: [
      take('11-19 09:00', 'first4'),
      passOn(
        '11-19 09:26',
        'first4',
        'En ung med ældre MitID kan godt tilmelde sig. De tre har alle den nye udgave af MitID til unge.',
        'Sender den nye udgave ikke fødselsdato med? Hvad kan de unge gøre imens?',
      ),
      take('11-19 11:40', 'second'),
      passOn(
        '11-20 08:10',
        'second',
        'Bekræftet: MitID til unge sender alder i et nyt felt, som Jobnet ikke læser. De unge kan tilmeldes af jobcentret i portalen så længe.',
        'Hvornår kan Jobnet læse det nye felt?',
      ),
      take('11-20 10:30', 'vendor2'),
      write(
        '11-20 10:50',
        'first4',
        'Hej Gitte\n\nVi ved nu, at det skyldes den nye udgave af MitID til unge, og leverandøren er i gang. I kan tilmelde de unge fra portalen under Borger > Tilmeld på vegne af. Så mister de ingen dage.\n\nVenlig hilsen\nSamira, Supportcentret',
      ),
    ],
  },
  {
    at: '11-19 12:21',
    by: 'citizen3',
    type: 'borger',
    summary: 'Skærmlæseren læser ikke mine aftaler op',
    description:
      'Siden "Mine aftaler" blev lavet om i denne uge. Nu siger min skærmlæser bare "tabel, tom", men min datter kan se to samtaler på skærmen. Jeg er bange for at glemme en.',
    then: [
      take('11-19 12:45', 'first6'),
      passOn(
        '11-19 12:52',
        'first6',
        'Afprøvet med NVDA og VoiceOver. Tabellen tegnes uden rækker, som skærmlæsere kan se. Indtil i mandags var den rigtig.',
        'Kan den gamle side slås til, til fejlen er rettet? Det er også et lovkrav, at den kan læses.',
      ),
      write(
        '11-19 12:58',
        'first6',
        'Hej Jytte\n\nDu har to aftaler: tirsdag den 1. december kl. 9.30 i jobcentret og torsdag den 10. december kl. 13 over telefonen. Vi undersøger nu, hvorfor siden ikke bliver læst op.\n\nVenlig hilsen\nDorthe, Supportcentret',
      ),
      take('11-19 15:20', 'second2'),
      passOn(
        '11-20 09:15',
        'second2',
        'Den gamle side kan ikke slås til; den er taget ud af udgivelsen.',
        'Hvornår kan tabellen få sine roller igen? Tilgængelighed, så vi beder om, at den kommer foran i køen.',
      ),
    ],
  },
  {
    at: '11-19 11:40',
    by: 'superuserCompany',
    type: 'hjælp',
    system: 'Jobnet',
    summary: 'Hvordan henter vi en liste over vores tidligere ansøgere?',
    description:
      'Vi vil gerne skrive til dem, der søgte i foråret, nu hvor vi ansætter igen. Kan man trække en liste, eller skal jeg åbne hver enkelt?',
    fields: { module: 'Ansøgninger' },
    then: [
      // Answered late by 1st level: it had gone up by itself overnight and was taken back.
      take('11-20 10:20', 'first3'),
      takeBack(
        '11-20 10:28',
        'first3',
        'Almindelig vejledning, som vi selv svarer på. Den nåede ikke at blive åbnet i går.',
      ),
      answer(
        '11-20 10:41',
        'first3',
        'Hej Susanne\n\nDer findes ikke en samlet liste, og det er med vilje: Ansøgningerne slettes efter seks måneder, og ansøgerne har kun sagt ja til at blive kontaktet om den stilling, de søgte. Slå i stedet et nyt opslag op, og sæt flueben ved "Giv besked til tidligere interesserede". Så får de selv en besked.\n\nVenlig hilsen\nJesper, Supportcentret',
      ),
    ],
  },
  {
    at: '11-20 09:02',
    by: 'superuserProvider',
    type: 'fejl',
    system: 'Amanda',
    summary: 'Fremmødet for hele holdet den 17. november er væk',
    description:
      'Vi registrerede fremmøde for 18 deltagere tirsdag eftermiddag og så dem gemt. I dag er alle 18 tomme. Den 16. og 18. er der ikke noget i vejen med. Afregningen kører mandag.',
    fields: { module: 'Fremmøde', affected: 18, since: '2026-11-20', origin: 'Statsligt system' },
    then: [
      take('11-20 09:25', 'first5'),
      prioritise('11-20 09:27', 'first5', 'høj'),
      passOn(
        '11-20 10:04',
        'first5',
        'Set på skærmdeling: felterne er tomme. I historikken står, at de blev gemt tirsdag kl. 15.12, men ikke at nogen har slettet dem.',
        'Kan fremmødet hentes fra sikkerhedskopien, før afregningen kører mandag kl. 18?',
      ),
      take('11-20 10:30', 'standBy2'),
      passOn(
        '11-20 13:15',
        'standBy2',
        'Tirsdagens fremmøde findes i kopien fra kl. 16.00, men ikke i den fra kl. 20.00. Jobbet "Ryd kladder" kørte kl. 18.',
        'Sletter "Ryd kladder" gemte registreringer? Afregningen er udskudt til tirsdag for de ramte.',
      ),
      take('11-20 13:40', 'vendor'),
      note(
        '11-20 16:35',
        'vendor',
        'Fundet: jobbet rydder også registreringer, der er gemt, men ikke bekræftet af jobcentret. 1.140 registreringer på landsplan ligger i kopien.',
      ),
      answer(
        '11-23 15:10',
        'vendor',
        'Alle 1.140 registreringer er lagt tilbage, og jobbet er slået fra, indtil det er rettet.',
      ),
      answer('11-23 15:48', 'standBy2', 'De 18 er på plads igen. Afregningen kører tirsdag kl. 18 for de ramte.'),
    ],
  },
  {
    at: '11-20 13:33',
    by: 'superuserUnlicensed',
    type: 'hjælp',
    system: 'Amanda',
    summary: 'Hvor retter vi standardteksten i indkaldelser?',
    description:
      'Vi vil gerne skrive, at man kan parkere gratis i gården ved Havnegade. Teksten skal med i alle indkaldelser, ikke kun mine egne.',
    fields: { module: 'Breve og fletning' },
    then: [
      take('11-20 13:50', 'first2'),
      answer(
        '11-20 14:08',
        'first2',
        'Hej Jane\n\nGå ind under Administration > Breve > Lokal tekst, og skriv den i feltet "Mødested, tillæg". Den kommer med i alle jeres breve fra næste dag. Feltet rummer 300 tegn, og som superbruger har du rettighed til det.\n\nVenlig hilsen\nAnders, Supportcentret',
      ),
      write('11-23 09:14', 'superuserUnlicensed', 'Feltet er gråt hos mig. Er jeg det forkerte sted?'),
      status('11-23 09:30', 'first2', 'Under behandling'),
      note('11-23 09:41', 'first2', 'Hendes profil mangler "Lokal tekst". Beder brugeradministrationen lægge den på.'),
    ],
  },
];
