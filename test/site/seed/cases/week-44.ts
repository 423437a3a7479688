import { answer, ask, close, note, passOn, prioritise, status, take, write, type Story } from '../story';

/** 26 to 30 October: everything of this week is long finished. */
export const WEEK_44: readonly Story[] = [
  {
    at: '10-26 08:52',
    by: 'superuser',
    type: 'fejl',
    system: 'Jobnet',
    summary: 'Fejl 4012, når borgeren gemmer sit CV',
    description:
      "To borgere har siddet hos os i morges for at udfylde CV. Når de trykker Gem under Erhvervserfaring, kommer fejlen 4012, selv om der ikke er andre poster i perioden. Vi har prøvet i både Edge og Chrome og på to forskellige pc'er. De kan ikke komme videre til godkendelsen, og den ene har frist på onsdag.",
    fields: {
      module: 'CV',
      affected: 2,
      errorText: '4012 – Perioden overlapper en eksisterende post',
      since: '2026-10-26',
      origin: 'Statsligt system',
    },
    then: [
      take('10-26 09:04', 'first'),
      note(
        '10-26 09:41',
        'first',
        'Genskabt i træningsmiljøet: fejlen kommer, når en slettet post slutter i samme måned, som den nye begynder. Står ikke på listen over kendte fejl.',
      ),
      passOn(
        '10-26 10:02',
        'first',
        'Genskabt i træningsmiljøet med et test-CV. Sletter man den gamle post, logger ud og ind igen og opretter den nye, kommer fejlen stadig. Med en anden startmåned går det fint.',
        'Tæller slettede poster med i kontrollen af perioder? Og er der en vej uden om, som borgeren kan bruge inden onsdag?',
      ),
      take('10-26 12:47', 'second'),
      note(
        '10-26 14:20',
        'second',
        "Loggen viser, at valideringen kaldes med 3 poster, selv om CV'et kun har 2. Det peger på, at slettede poster kun er skjult.",
      ),
      passOn(
        '10-27 08:55',
        'second',
        "Fundet i loggen på begge CV'er: valideringen får de slettede poster med. Ingen ændring i driften siden torsdag, kun jeres udgivelse fredag aften.",
        'Kan I bekræfte, at det kom med fredagens udgivelse, og hvornår kan rettelsen lægges på?',
      ),
      take('10-27 11:10', 'vendor2'),
      answer(
        '10-28 10:30',
        'vendor2',
        "Bekræftet. Siden fredag bliver slettede poster kun markeret og ikke fjernet, og kontrollen ser dem stadig. Rettelsen er lagt på i nat kl. 02.15 og kræver ingen handling. Eksisterende CV'er er renset.",
      ),
      answer(
        '10-28 11:05',
        'second',
        'Leverandøren har rettet fejlen i nat. Jeg har set efter i loggen: ingen 4012 siden kl. 02.15. Borgerne kan gemme igen uden at gøre noget særligt.',
      ),
      answer(
        '10-28 11:32',
        'first',
        'Hej Gitte\n\nFejlen er rettet i nat. Borgerne kan nu gemme deres CV på helt almindelig vis og behøver ikke indtaste noget forfra. Årsagen var, at slettede poster stadig blev talt med, når systemet kontrollerede perioderne.\n\nTak, fordi du skrev fejlteksten af. Det sparede os en halv dag.\n\nVenlig hilsen\nMette, Supportcentret',
      ),
      write('10-28 12:15', 'superuser', 'Det virker, begge har fået godkendt deres CV. Tak for hurtig hjælp!'),
      close('10-28 12:32', 'first'),
    ],
  },
  {
    at: '10-26 09:37',
    by: 'superuser2',
    type: 'bruger',
    system: 'Amanda',
    summary: 'Ny medarbejder i kontaktforløbsteamet pr. 2. november',
    description:
      'Vi får en ny kollega i kontaktforløbsteamet. Hun skal have samme rettigheder som resten af teamet: læse og oprette aftaler, indkalde til samtaler og skrive breve. Hun skal ikke kunne godkende afregning.',
    fields: { userChange: 'Opret bruger', userName: 'FJL0417', from: '2026-11-02' },
    then: [
      take('10-26 10:20', 'first6'),
      answer(
        '10-26 10:58',
        'first6',
        'Hej Poul Erik\n\nBrugeren er oprettet med profilen "Kontaktforløb, sagsbehandler". Adgangen åbner den 2. november kl. 07.00. Din kollega får en mail med en midlertidig adgangskode samme morgen; den skal skiftes ved første login.\n\nVenlig hilsen\nDorthe, Supportcentret',
      ),
      close('11-03 09:15', 'first6'),
    ],
  },
  {
    at: '10-26 11:18',
    by: 'superuserFund',
    type: 'hjælp',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Hvor ser vi, om jobcentret har sendt en underretning om rådighed?',
    description:
      'Vi har flere medlemmer, hvor jobcentret siger, at de har underrettet os, men vi kan ikke finde underretningen i portalen. Er det et andet sted end listen "Modtaget i dag"?',
    fields: { module: 'Underretninger' },
    then: [
      take('10-26 11:40', 'first3'),
      answer(
        '10-26 12:05',
        'first3',
        'Hej Michael\n\nListen "Modtaget i dag" viser kun dagens underretninger. De ældre ligger under Underretninger > Søg, hvor du kan vælge periode og jobcenter. Husk at fjerne fluebenet ved "Kun ubehandlede", ellers forsvinder dem, som en kollega allerede har åbnet.\n\nJeg har set efter: I har modtaget 14 underretninger siden den 1. oktober, og de 9 er åbnet.\n\nVenlig hilsen\nJesper, Supportcentret',
      ),
      write('10-26 13:22', 'superuserFund', 'Så var det fluebenet. Mange tak.'),
      close('10-26 13:52', 'first3'),
    ],
  },
  {
    at: '10-26 14:05',
    by: 'citizen',
    type: 'borger',
    summary: 'Jeg kan ikke gemme min joblog',
    description:
      'Jeg har skrevet tre jobs ind i min joblog, men når jeg trykker Gem, står der bare "Vent venligst" og ingenting sker. Jeg har ventet i over ti minutter. Min a-kasse skal se den på torsdag.',
    then: [
      take('10-26 14:31', 'first5'),
      ...ask(
        '10-26 14:40',
        'first5',
        'Hej Oliver\n\nTak for din henvendelse. Vil du fortælle os, hvilken browser du bruger, og om et af jobopslagene er hentet ind med et link?\n\nVenlig hilsen\nNiels-Ole, Supportcentret',
      ),
      write(
        '10-26 16:48',
        'citizen',
        'Jeg bruger Safari på en iPad. Det ene er kopieret fra LinkedIn med et ret langt link.',
      ),
      take('10-27 08:22', 'first5'),
      answer(
        '10-27 08:45',
        'first5',
        'Hej Oliver\n\nDet er linket, der driller: Feltet kan højst rumme 250 tegn, og siden siger det desværre ikke selv. Slet alt efter spørgsmålstegnet i linket, så kan du gemme.\n\nDin joblog bliver ikke slettet af at vente, så du mister ikke det, du har skrevet. Vi har noteret, at siden burde fortælle, hvad der er galt.\n\nVenlig hilsen\nNiels-Ole, Supportcentret',
      ),
      note(
        '10-27 08:47',
        'first5',
        'Kendt uhensigtsmæssighed: linkfeltet i joblog afkorter ikke og giver ingen fejltekst.',
      ),
      close('11-03 08:05', 'first5'),
    ],
  },
  {
    at: '10-27 08:31',
    by: 'superuserUnlicensed',
    type: 'fejl',
    system: 'Amanda',
    summary: 'Indkaldelsesbreve flettes med forkert mødested',
    description:
      'Siden vi flyttede til Havnegade den 19. oktober, står den gamle adresse stadig i de breve, vi fletter til samtaler. Adressen er rettet under Enhedsoplysninger, og den vises rigtigt på skærmen. 11 borgere har fået brev med forkert adresse. Vi ringer til dem i dag.',
    fields: { module: 'Breve og fletning', affected: 11, since: '2026-10-19', origin: 'Ved ikke' },
    then: [
      take('10-27 08:50', 'first4'),
      prioritise('10-27 08:52', 'first4', 'høj'),
      note('10-27 09:25', 'first4', 'Talt med Jane i telefonen. De skriver breve i hånden indtil videre.'),
      passOn(
        '10-27 09:38',
        'first4',
        'Kontrolleret, at den nye adresse står under Enhedsoplysninger, og at brevet bruger standardskabelonen. Jane har prøvet at gemme enheden igen og at oprette en ny samtale. Stadig gammel adresse.',
        'Hvor henter fletningen mødestedet? Kan I tvinge en opdatering, så de kan sende breve i dag?',
      ),
      take('10-27 09:55', 'second2'),
      answer(
        '10-27 11:20',
        'second2',
        'Fletningen læser fra en kopi af enhedstabellen, der opdateres hver nat. Jobbet har fejlet siden den 20. på grund af fuld disk. Der er ryddet op, jobbet er kørt kl. 11.05, og Birkerup har nu den rigtige adresse. Fire andre enheder fik også rettelser med; ingen af dem havde flyttet.',
      ),
      answer(
        '10-27 11:41',
        'first4',
        'Hej Jane\n\nBrevene flettes nu med Havnegade. Det natlige job, der opdaterer adresserne, var gået i stå, og det er kommet i gang igen. Prøv gerne med ét brev, før I sender resten.\n\nVenlig hilsen\nSamira, Supportcentret',
      ),
      write('10-27 12:30', 'superuserUnlicensed', 'Prøvet med tre breve, og de er rigtige alle sammen.'),
      close('10-27 13:13', 'first4'),
    ],
  },
  {
    at: '10-27 10:14',
    by: 'colleague',
    type: 'hjælp',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Hvordan fortryder jeg en rådighedsvurdering?',
    description:
      'Jeg kom til at trykke Godkend på en rådighedsvurdering, før jeg var færdig med at skrive begrundelsen. Kan den trækkes tilbage?',
    fields: { module: 'Rådighed' },
    then: [
      take('10-27 10:33', 'first'),
      answer(
        '10-27 10:45',
        'first',
        'Hej Thomas\n\nJa: Åbn vurderingen, og vælg "Annullér og opret ny" inden kl. 18 i dag, så er den ikke sendt til a-kassen endnu.\n\nI Jobcenter Hvidsted er det Gitte Overgaard, der er superbruger. Spørg hende først næste gang; hun kender portalen godt og skriver til os, når der er brug for det.\n\nVenlig hilsen\nMette, Supportcentret',
      ),
      note('10-27 10:47', 'first', 'Medarbejder uden om superbrugeren. Henvist til Gitte Overgaard.'),
      close('10-28 08:12', 'first'),
    ],
  },
  {
    at: '10-27 13:26',
    by: 'company',
    type: 'virksomhed',
    summary: 'Vores stillingsopslag kan ikke forlænges',
    description:
      'Vi søger stadig en bagersvend, men opslaget udløb i går, og knappen Forlæng er grå. Skal jeg virkelig skrive det hele igen?',
    then: [
      take('10-27 13:50', 'first7'),
      answer(
        '10-27 14:11',
        'first7',
        'Hej Carsten\n\nEt opslag kan forlænges til og med udløbsdagen. Når det er udløbet, kan du i stedet vælge "Kopiér til nyt opslag" under Mine opslag > Udløbne. Teksten følger med, du skal kun sætte en ny ansøgningsfrist.\n\nGod jagt på en svend.\n\nVenlig hilsen\nKurt, Supportcentret',
      ),
      write('10-27 15:02', 'company', 'Super, det tog to minutter. Tak!'),
      close('10-28 08:12', 'first7'),
    ],
  },
  {
    at: '10-28 07:58',
    by: 'superuser',
    type: 'fejl',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Portalen er meget langsom mellem kl. 8 og 9',
    description:
      "Tredje morgen i træk tager det 30-40 sekunder at åbne en borger i portalen. Efter kl. 9 går det hurtigt igen. Det gælder alle pc'er i huset, men vores andre systemer er hurtige nok.",
    fields: { affected: 46, since: '2026-10-26', origin: 'Ved ikke' },
    then: [
      take('10-28 08:15', 'first2'),
      ...ask(
        '10-28 08:34',
        'first2',
        'Hej Gitte\n\nVil du åbne siden Driftstest i portalen (nederst under Hjælp) i morgen kl. 8.15 og sende os de fire tal, den viser? Så kan vi se, om tiden går hos jer eller hos os.\n\nVenlig hilsen\nAnders, Supportcentret',
      ),
      write(
        '10-29 08:19',
        'superuser',
        'Tallene kl. 8.16: netværk 31.400 ms, server 210 ms, database 95 ms, browser 480 ms.',
      ),
      take('10-29 08:30', 'first2'),
      answer(
        '10-29 08:52',
        'first2',
        'Hej Gitte\n\nTak. Serveren svarer på 0,2 sekunder, mens 31 sekunder går med at komme gennem netværket hos jer. Fejlen ligger altså i kommunens egen it. Kontakt it-afdelingen i Hvidsted Kommune, og send gerne tallene videre; de kan sammenholde dem med det, der ellers kører kl. 8. Vi lukker henvendelsen hos os.\n\nVenlig hilsen\nAnders, Supportcentret',
      ),
      note(
        '10-29 08:55',
        'first2',
        'Kommunens egen it. It-afdelingen i Hvidsted er orienteret i telefonen og kigger på deres sikkerhedskopiering.',
      ),
      close('10-29 09:00', 'first2'),
    ],
  },
  {
    at: '10-28 10:41',
    by: 'superuserProvider',
    type: 'forretning',
    system: 'Amanda',
    summary: 'Skal udeblivelse meldes samme dag, når borgeren selv ringer?',
    description:
      'Vi er i tvivl om, hvordan vi skal registrere en borger, der ringer om morgenen og siger, at hun ikke kommer til sit tilbud, fordi hendes barn er sygt. Er det fravær eller udeblivelse, og skal det meldes til jobcentret samme dag?',
    then: [
      take('10-28 11:02', 'first4'),
      passOn(
        '10-28 11:25',
        'first4',
        'Vejledningen til andre aktører er læst igennem (afsnit 4.2). Den beskriver egen sygdom og udeblivelse uden besked, men ikke barns sygdom.',
        'Er barns første sygedag fravær med lovlig grund, og gælder fristen på samme dag også her?',
      ),
      take('10-28 13:15', 'business'),
      answer(
        '10-29 09:48',
        'business',
        'Barns sygdom er fravær med rimelig grund, ikke udeblivelse. Det registreres som "Andet, anerkendt" med bemærkningen barns sygdom og meldes til jobcentret senest næste hverdag. Fristen på samme dag gælder kun udeblivelse uden besked. Ingen leverandørkontakt.',
      ),
      answer(
        '10-29 10:30',
        'first4',
        'Hej Nadia\n\nNår borgeren selv giver besked om barns sygdom, er det fravær og ikke udeblivelse. Vælg "Andet, anerkendt", og skriv barns sygdom i bemærkningen. Jobcentret skal have besked senest næste hverdag; fristen på samme dag gælder kun, når borgeren udebliver uden besked.\n\nSvaret er afklaret med vores fagspecialister.\n\nVenlig hilsen\nSamira, Supportcentret',
      ),
      close('11-04 08:30', 'first4'),
    ],
  },
  {
    at: '10-28 14:52',
    by: 'first',
    on: 'citizen3',
    type: 'borger',
    summary: 'Kan ikke finde knappen til raskmelding',
    description:
      'Jytte ringede. Hun meldte sig syg på Jobnet i sidste uge og er rask fra i morgen, men kan kun se "Ændr sygemelding" på forsiden. Hun bruger skærmlæser.',
    then: [
      take('10-28 14:53', 'first'),
      note(
        '10-28 15:10',
        'first',
        'Gennemgået sammen med hende. Knappen ligger inde i dialogen Ændr sygemelding og bliver ikke læst op, fordi den mangler navn.',
      ),
      answer(
        '10-28 15:21',
        'first',
        'Hej Jytte\n\nTak for snakken. Sådan gør du: Vælg "Ændr sygemelding", gå to gange videre med tabulatoren, og tryk Enter. Så er du raskmeldt fra den dato, der står i feltet.\n\nKnappen burde blive læst op. Vi har registreret det som et ændringsønske hos udviklerne af Jobnet.\n\nVenlig hilsen\nMette, Supportcentret',
      ),
      close('10-30 10:15', 'first'),
    ],
  },
  {
    at: '10-29 09:20',
    by: 'superuser2',
    type: 'fejl',
    system: 'Amanda',
    summary: 'Aftale om virksomhedspraktik kan ikke afsluttes: "Posten er låst af FJL0233"',
    description:
      'Vi kan ikke afslutte en aftale om virksomhedspraktik, fordi den er låst af en kollega, der holdt op den 30. september. Brugeren er lukket. Praktikken sluttede i fredags, og virksomheden venter på, at vi melder den afsluttet.',
    fields: {
      module: 'Aftaler',
      affected: 1,
      errorText: 'AMA-2207 Posten er låst af FJL0233',
      since: '2026-10-26',
      colleague: 'Helle Skaarup',
    },
    participants: ['participant'],
    then: [
      take('10-29 09:44', 'first6'),
      passOn(
        '10-29 09:58',
        'first6',
        'Kendt fejl 31 (låste poster) er prøvet: brugeren er åbnet og lukket igen fra brugeradministrationen. Låsen bliver siddende.',
        'Kan låsen fjernes fra driften, og er der flere poster låst af FJL0233?',
      ),
      take('10-29 13:05', 'second'),
      answer(
        '10-29 13:34',
        'second',
        'Låsen er fjernet. Der var i alt fem poster låst af FJL0233, de er frie nu. Når en bruger lukkes, mens han er logget på, bliver låsene hængende; skrevet på kendt fejl 31.',
      ),
      answer(
        '10-29 13:50',
        'first6',
        'Hej Poul Erik\n\nLåsen er væk, og aftalen kan afsluttes. Den lukkede bruger holdt også fast i fire andre poster, som nu er frie igen. Vil du bede kollegaen om at logge af, før I lukker en bruger? Så opstår det ikke.\n\nVenlig hilsen\nDorthe, Supportcentret',
      ),
      write('10-29 14:33', 'participant', 'Tak, den er afsluttet, og virksomheden har fået besked.'),
      close('10-29 15:01', 'first6'),
    ],
  },
  {
    at: '10-29 15:44',
    by: 'citizen2',
    type: 'borger',
    summary: 'Jeg kan ikke vælge engelsk på siden med jobforslag',
    description:
      'Hej. Jeg lærer dansk, men jobforslagene er svære at forstå. Før kunne jeg vælge English øverst. Nu er den væk på siden med jobforslag, men ikke på de andre sider.',
    then: [
      take('10-30 08:30', 'firstNoGroups'),
      answer(
        '10-30 08:58',
        'firstNoGroups',
        'Hej Magdalena\n\nDu har ret. Siden med jobforslag er ny og findes endnu kun på dansk. Det er planen, at den kommer på engelsk i december. Indtil da kan du trykke på det enkelte forslag: selve opslaget har stadig knappen English, hvis virksomheden har skrevet det på engelsk.\n\nVenlig hilsen\nPernille, Supportcentret',
      ),
      close('11-06 08:10', 'firstNoGroups'),
    ],
  },
  {
    at: '10-30 09:06',
    by: 'superuser',
    type: 'bruger',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Luk adgang for kollega, der stopper i dag',
    description:
      'Finn fra sygedagpenge går på efterløn i dag. Hans adgang skal lukkes kl. 16. Hans åbne sager er flyttet.',
    fields: { userChange: 'Luk bruger', userName: 'HVI1108', from: '2026-10-31' },
    then: [
      take('10-30 09:31', 'first3'),
      answer(
        '10-30 09:40',
        'first3',
        'Hej Gitte\n\nAdgangen lukker automatisk i dag kl. 16.00. Der står to kladder til breve tilbage hos brugeren; dem har jeg lagt over til dig. Hils Finn.\n\nVenlig hilsen\nJesper, Supportcentret',
      ),
      close('11-02 08:45', 'first3'),
    ],
  },
  {
    at: '10-30 13:12',
    by: 'superuserFund',
    type: 'fejl',
    system: 'Jobnet',
    summary: 'Medlemmer smides af, når de logger ind fra vores selvbetjening',
    description:
      'Når medlemmerne går fra vores selvbetjening til Jobnet, kommer de til en side med "Session udløbet (SSO-118)". Går de direkte til jobnet.dk, kan de godt logge ind. Vi har fået cirka 30 opkald siden kl. 12.',
    fields: {
      module: 'Login',
      affected: 30,
      errorText: 'Session udløbet (SSO-118)',
      since: '2026-10-30',
      origin: 'Statsligt system',
    },
    then: [
      take('10-30 13:15', 'first3'),
      prioritise('10-30 13:16', 'first3', 'højest'),
      passOn(
        '10-30 13:24',
        'first3',
        'Prøvet fra to a-kassers selvbetjening: samme fejl. Direkte login virker. Ingen varslet driftsforstyrrelse.',
        'Er der ændret noget ved login i dag? A-kasserne skal have besked, inden medlemmerne skal sende dagpengekort i weekenden.',
      ),
      take('10-30 13:28', 'standBy2'),
      write(
        '10-30 13:40',
        'first3',
        'Hej Michael\n\nVi kan genskabe fejlen og arbejder på den lige nu sammen med vores teknikere. Bed medlemmerne om at gå direkte til jobnet.dk indtil videre.\n\nVenlig hilsen\nJesper, Supportcentret',
      ),
      answer(
        '10-30 14:22',
        'standBy2',
        'Certifikatet mellem a-kassernes login og Jobnet udløb kl. 12.00. Nyt certifikat er lagt på kl. 14.15 og afprøvet fra tre a-kasser. Vi tilføjer det til overvågningen, så vi får besked 30 dage før næste gang.',
      ),
      answer(
        '10-30 14:35',
        'first3',
        'Hej Michael\n\nLogin fra jeres selvbetjening virker igen. Et certifikat var udløbet og er fornyet kl. 14.15. Medlemmer, der stadig ser fejlen, skal lukke browseren og åbne den igen.\n\nVi har lagt en driftsmeddelelse på supporthjemmesiden.\n\nVenlig hilsen\nJesper, Supportcentret',
      ),
      write(
        '10-30 14:51',
        'superuserFund',
        'Bekræftet herfra, telefonerne er blevet stille. Tak for den hurtige indsats.',
      ),
      status('10-30 15:32', 'first3', 'Lukket'),
    ],
  },
];
