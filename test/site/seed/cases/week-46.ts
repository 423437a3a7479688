import { answer, ask, close, note, passOn, prioritise, status, take, takeBack, write, type Story } from '../story';

/** 9 to 13 November. Two of these are still with a vendor at the end of the month. */
export const WEEK_46: readonly Story[] = [
  {
    at: '11-09 08:05',
    by: 'superuser',
    type: 'fejl',
    system: 'Amanda',
    summary: 'Afregning af mentortimer runder forkert',
    description:
      'Når en mentor har 7,5 timer på en uge, bliver det til 8 timer i afregningen, men kun for nogle borgere. Vi har fundet 19 poster siden den 1. november. Vores økonomi vil ikke godkende dem, før vi ved, hvad der er rigtigt.',
    fields: { module: 'Afregning', affected: 19, since: '2026-11-01', origin: 'Statsligt system' },
    then: [
      take('11-09 08:31', 'first'),
      note(
        '11-09 09:20',
        'first',
        'Set på tre af posterne sammen med Gitte. Fælles for dem: bevillingen er oprettet før 1. juli.',
      ),
      passOn(
        '11-09 09:47',
        'first',
        'Sammenlignet fem rigtige og fem forkerte poster. De forkerte hører alle til bevillinger fra før 1. juli. Genberegning ændrer ikke noget.',
        'Er der forskel på, hvordan gamle og nye bevillinger afrunder? Og skal de 19 poster rettes, eller retter de sig selv?',
      ),
      take('11-09 12:40', 'second'),
      note(
        '11-10 08:05',
        'second',
        'Gamle bevillinger har enheden "hele timer" i grunddata, nye har "kvarter". Grunddata blev ikke omsat i juli.',
      ),
      passOn(
        '11-10 08:25',
        'second',
        'Forskellen er fundet i tabellen med afregningsenheder: 2.310 bevillinger i hele landet står med "hele timer". Vi tør ikke rette i grunddata herfra.',
        'Kan I omsætte enheden samlet og genberegne november? Vi har brug for en liste over de poster, der ændrer beløb.',
      ),
      take('11-10 13:22', 'vendor'),
      note(
        '11-12 15:30',
        'vendor',
        'Omsætningen er afprøvet i test. 311 poster i 24 kommuner ændrer beløb. Afventer, at økonomien i AMS siger god for listen.',
      ),
      note(
        '11-17 10:05',
        'leadSecond',
        "Fristen er overskredet. Talt med Kim: listen ligger hos AMS' økonomi, som svarer i uge 48. Sagen bliver hos KMD.",
      ),
      write(
        '11-17 10:40',
        'first',
        'Hej Gitte\n\nFejlen er fundet, og leverandøren har en rettelse klar. Den ændrer beløb i flere kommuner, så økonomien i AMS skal godkende den først. Det ventes i næste uge. Lad de 19 poster ligge så længe; de bliver genberegnet automatisk.\n\nVenlig hilsen\nMette, Supportcentret',
      ),
    ],
  },
  {
    at: '11-09 09:55',
    by: 'superuserFund',
    type: 'fejl',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Underretning om udeblivelse kommer dobbelt',
    description:
      'Siden torsdag får vi to ens underretninger fra Jobcenter Fjordlund, hver gang en borger udebliver. Samme tidspunkt og samme tekst. Vi er bange for at partshøre medlemmet to gange.',
    fields: { module: 'Underretninger', affected: 7, since: '2026-11-05' },
    then: [
      take('11-09 10:20', 'first3'),
      passOn(
        '11-09 10:48',
        'first3',
        'Set begge underretninger for to borgere. De har hver sit løbenummer, men samme hændelse. Kun Fjordlund er ramt.',
        'Sender Fjordlund to gange, eller bliver de fordoblet undervejs?',
      ),
      take('11-09 13:10', 'second2'),
      answer(
        '11-09 15:35',
        'second2',
        'Fjordlund har siden torsdag haft to aktive abonnementer på samme hændelse efter en omlægning hos dem. Det ene er slået fra kl. 15.20 efter aftale. De dobbelte underretninger er markeret med "dublet", men ikke slettet.',
      ),
      answer(
        '11-10 08:18',
        'first3',
        'Hej Michael\n\nFjordlund kom til at sende alt to gange, og det er rettet i går kl. 15.20. De syv dubletter er mærket i listen, så I ikke kommer til at behandle dem. Der skal kun partshøres én gang.\n\nVenlig hilsen\nJesper, Supportcentret',
      ),
      close('11-17 08:10', 'first3'),
    ],
  },
  {
    at: '11-09 13:30',
    by: 'citizen2',
    type: 'borger',
    summary: 'Hvordan melder jeg ferie på Jobnet?',
    description:
      'Jeg skal besøge min familie i Polen i uge 50. Skal jeg melde ferie på Jobnet eller til kommunen? Jeg får kontanthjælp.',
    then: [
      take('11-09 13:55', 'first6'),
      answer(
        '11-09 14:07',
        'first6',
        'Hej Magdalena\n\nDu melder ferien på Jobnet under Ferie og fravær senest 14 dage før. Men jobcentret skal først sige ja, så ring til din sagsbehandler, inden du bestiller rejsen. Når ferien er godkendt, kan du se den på din side.\n\nGod tur.\n\nVenlig hilsen\nDorthe, Supportcentret',
      ),
      close('11-16 08:12', 'first6'),
    ],
  },
  {
    at: '11-10 07:49',
    by: 'superuser2',
    type: 'bruger',
    system: 'Amanda',
    summary: 'Teamleder skal kunne godkende afregning under ferie',
    description:
      'Vores afdelingsleder holder ferie i uge 47 og 48. Teamlederen FJL0102 skal kunne godkende afregning i de to uger og kun dem. Jobcenterchefen har sagt ja.',
    fields: { userChange: 'Ændr bruger', userName: 'FJL0102', from: '2026-11-16' },
    then: [
      take('11-10 08:25', 'first2'),
      answer(
        '11-10 08:40',
        'first2',
        'Hej Poul Erik\n\nFJL0102 kan godkende afregning fra den 16. november og til og med den 27. november. Derefter bortfalder rettigheden af sig selv. Husk, at man ikke kan godkende poster, man selv har oprettet.\n\nVenlig hilsen\nAnders, Supportcentret',
      ),
      close('11-17 08:22', 'first2'),
    ],
  },
  {
    at: '11-10 09:18',
    by: 'superuserProvider',
    type: 'hjælp',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Kan vi uploade slutrapporter samlet?',
    description:
      'Vi afslutter et hold på 24 deltagere fredag og skal sende en slutrapport for hver. Er der en måde at lægge dem ind på én gang, eller skal det være en ad gangen?',
    fields: { module: 'Dokumenter' },
    then: [
      take('11-10 09:40', 'firstNoGroups'),
      answer(
        '11-10 10:02',
        'firstNoGroups',
        'Hej Nadia\n\nI kan lægge op til 25 filer ind på én gang under Dokumenter > Flere filer. Filnavnet skal begynde med henvisningsnummeret, f.eks. "H-48213 slutrapport.pdf", så finder portalen selv den rigtige borger. Brug aldrig CPR-nummeret i filnavnet.\n\nPrøv med to filer først. Filer, den ikke kan placere, bliver vist på en liste med det samme.\n\nVenlig hilsen\nPernille, Supportcentret',
      ),
      write('11-13 15:12', 'superuserProvider', 'Alle 24 er inde. Det tog et kvarter i stedet for en eftermiddag!'),
      close('11-13 15:49', 'firstNoGroups'),
    ],
  },
  {
    at: '11-10 11:07',
    by: 'superuserUnlicensed',
    type: 'fejl',
    system: 'Jobnet',
    summary: 'Borgere kan ikke flytte en samtale, som de selv har booket',
    description:
      'Fem borgere har ringet, fordi knappen "Flyt samtale" giver "Der opstod en uventet fejl (BOO-500)". Aflysning virker, men så mister de tiden. Vi flytter dem i hånden, og det tager en del tid hver morgen.',
    fields: {
      module: 'Samtalebooking',
      affected: 5,
      errorText: 'Der opstod en uventet fejl (BOO-500)',
      since: '2026-11-09',
    },
    then: [
      take('11-10 11:25', 'first4'),
      passOn(
        '11-10 11:58',
        'first4',
        'Genskabt med en testborger i Birkerup. I Hvidsted virker det. Forskellen ser ud til at være, at Birkerup bruger 20-minutters tider.',
        'Er 20-minutters tider årsagen, og hvornår kan det rettes? Birkerup bruger cirka en time om dagen på det.',
      ),
      take('11-10 13:45', 'second'),
      passOn(
        '11-11 10:20',
        'second',
        'BOO-500 opstår, når den nye tid ikke går op i 15 minutter. Stakudskrift er hentet fra loggen og sendt til jer på den sikre mail.',
        'Kan I rette afrundingen, og er andre længder end 20 minutter ramt?',
      ),
      take('11-11 13:02', 'vendor2'),
      answer(
        '11-13 14:10',
        'vendor2',
        'Rettelsen er lagt på kl. 13.30. Alle længder, der ikke går op i 15, var ramt (10, 20, 25 og 40 minutter). Vi har tilføjet en automatisk prøve for dem.',
      ),
      answer('11-13 14:38', 'second', 'Afprøvet med 20 og 40 minutter i drift. Virker.'),
      answer(
        '11-13 14:55',
        'first4',
        'Hej Jane\n\nBorgerne kan igen selv flytte deres samtaler. Fejlen ramte jobcentre med tider på 10, 20, 25 og 40 minutter. De samtaler, I selv har flyttet, er ikke berørt.\n\nVenlig hilsen\nSamira, Supportcentret',
      ),
      write(
        '11-16 08:40',
        'superuserUnlicensed',
        'To har flyttet deres tid i weekenden uden problemer. Dejligt at slippe for.',
      ),
      close('11-16 09:30', 'first4'),
    ],
  },
  {
    at: '11-10 14:26',
    by: 'company',
    type: 'virksomhed',
    summary: 'Opslaget er slået op med forkert postnummer',
    description:
      'Vi har bageri to steder, og opslaget kom til at stå under det forkerte. Jeg kan rette teksten, men ikke adressen. Der er allerede to, der har søgt.',
    then: [
      take('11-10 14:50', 'first5'),
      note(
        '11-10 15:05',
        'first5',
        'Adressen følger produktionsenheden. Virksomheden kan ikke selv skifte den, når der er ansøgninger på opslaget.',
      ),
      answer(
        '11-10 15:16',
        'first5',
        'Hej Carsten\n\nAdressen hænger sammen med det P-nummer, opslaget er oprettet under, og den låser, når der kommer ansøgninger. Vi har flyttet opslaget til jeres andet P-nummer, og de to ansøgninger er fulgt med.\n\nVenlig hilsen\nNiels-Ole, Supportcentret',
      ),
      close('11-18 08:20', 'first5'),
    ],
  },
  {
    at: '11-11 08:36',
    by: 'superuser',
    type: 'fejl',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Helskærmsfejl, når en sygemelding åbnes fra opgavelisten',
    description:
      'Åbner vi en sygemelding fra opgavelisten, kommer en hvid side med "ARB-0097 Objektet er ikke initialiseret". Åbner vi den fra borgerens forside, går det godt. Alle i sygedagpengeteamet ser det samme.',
    fields: {
      module: 'Opgaveliste',
      affected: 12,
      errorText: 'ARB-0097 Objektet er ikke initialiseret',
      since: '2026-11-11',
      colleague: 'Ayşe Demir',
      askedAt: '2026-11-11T08:05:00.000+0100',
      origin: 'Statsligt system',
    },
    participants: ['colleague2'],
    then: [
      // A long queue that morning: the clock passes it on before anybody at 1st level has opened it.
      take('11-11 13:10', 'second2'),
      note(
        '11-11 13:32',
        'second2',
        'Fejlen begyndte med nattens udgivelse 26.11.1 af portalen. Opgavelisten sender ikke længere sygemeldingens type med.',
      ),
      passOn(
        '11-11 14:05',
        'second2',
        'Forskellen på de to veje er fundet: opgavelisten kalder med tom type. Tilbagerulning af udgivelsen er overvejet, men den indeholder også lovændringen pr. 15. november.',
        'Kan I levere en rettelse, så vi ikke skal rulle tilbage?',
      ),
      take('11-11 14:30', 'vendor3'),
      answer('11-12 12:15', 'vendor3', 'Rettelse 26.11.2 er klar og afprøvet. Den kan lægges på uden servicevindue.'),
      answer('11-12 13:25', 'second2', '26.11.2 er lagt på kl. 13.05. Opgavelisten åbner sygemeldinger igen.'),
      answer(
        '11-12 13:48',
        'first3',
        'Hej Gitte\n\nSygemeldinger kan åbnes fra opgavelisten igen. Fejlen kom med en udgivelse natten til onsdag og er rettet i dag kl. 13.05. Beklager, at der gik så længe, før du hørte fra os; vi havde mange henvendelser onsdag formiddag.\n\nVenlig hilsen\nJesper, Supportcentret',
      ),
      write('11-12 14:31', 'colleague2', 'Det virker for hele teamet nu.'),
      close('11-12 14:53', 'first3'),
    ],
  },
  {
    at: '11-11 10:44',
    by: 'first6',
    on: 'citizen3',
    type: 'borger',
    summary: 'Kan ikke logge ind på Jobnet efter nyt MitID',
    description:
      'Jytte ringede igen. Hun har fået ny telefon og nyt MitID og kommer til en side, der siger, at hun ikke har en profil. Hun har joblog fra hele efteråret.',
    then: [
      take('11-11 10:45', 'first6'),
      note('11-11 11:01', 'first6', 'Profilen findes. Hun logger ind med sit erhvervs-MitID, viser det sig.'),
      answer(
        '11-11 11:06',
        'first6',
        'Hej Jytte\n\nTak for opkaldet. Din profil er, hvor den skal være. Du kom til at vælge MitID Erhverv på loginsiden; vælg i stedet "Privat", så finder du din joblog, som du forlod den.\n\nVenlig hilsen\nDorthe, Supportcentret',
      ),
      close('11-13 08:55', 'first6'),
    ],
  },
  {
    at: '11-11 12:58',
    by: 'ravnsoe',
    type: 'hjælp',
    system: 'Amanda',
    summary: 'Hvordan registrerer vi løntilskud, der bliver afbrudt før tid?',
    description:
      'En borger stoppede i løntilskud efter tre uger, fordi hun fik fast arbejde samme sted. Vi kan kun vælge "Afbrudt af borger" eller "Afbrudt af arbejdsgiver", og ingen af delene passer.',
    fields: { module: 'Aftaler' },
    then: [
      take('11-11 13:20', 'first7'),
      answer(
        '11-11 13:41',
        'first7',
        'Hej Else Margrethe\n\nVælg "Afsluttet før tid" i stedet for "Afbrudt"; den ligger i menuen Handlinger og ikke i rullelisten. Så kan du vælge årsagen "Ordinært job", og virksomheden får automatisk besked om, at tilskuddet stopper.\n\nVenlig hilsen\nKurt, Supportcentret',
      ),
      write('11-12 09:03', 'ravnsoe', 'Den havde jeg aldrig fundet. Mange tak!'),
      close('11-12 09:38', 'first7'),
    ],
  },
  {
    at: '11-12 09:27',
    by: 'superuser2',
    type: 'forretning',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Frist for opfølgning, når borgeren er både sygemeldt og på barsel',
    description:
      'Portalen beregner opfølgning til otte uger efter sygemeldingen, men borgeren går på barsel om fem. Skal der holdes opfølgning før barslen, efter den eller slet ikke?',
    fields: { colleague: 'Helle Skaarup' },
    then: [
      take('11-12 09:50', 'first'),
      passOn(
        '11-12 10:10',
        'first',
        'Vejledningen om sygefravær læst igennem. Barsel nævnes kun som årsag til, at en sag lukkes.',
        'Rent forretningsspørgsmål: Hvilken frist gælder, når sygefravær går over i barsel?',
      ),
      take('11-12 13:05', 'business'),
      answer(
        '11-16 10:40',
        'business',
        'Når barslen begynder inden for otte uger, skal der ikke holdes opfølgning før. Sygedagpengesagen lukkes med dagen før barslen, og portalen fjerner selv fristen, når slutdatoen er sat. Bliver borgeren syg igen efter barslen, begynder en ny periode. Ingen leverandørkontakt.',
      ),
      answer(
        '11-16 11:28',
        'first',
        'Hej Poul Erik\n\nDer skal ikke holdes opfølgning før barslen. Sæt slutdatoen på sygemeldingen til dagen før, så fjerner portalen selv fristen. Bliver hun syg igen bagefter, begynder en ny periode med nye frister.\n\nDet er vores fagspecialister, der har afklaret spørgsmålet.\n\nVenlig hilsen\nMette, Supportcentret',
      ),
      close('11-23 08:12', 'first'),
    ],
  },
  {
    at: '11-12 14:02',
    by: 'superuserCompany',
    type: 'hjælp',
    system: 'Jobnet',
    summary: 'Hvordan giver jeg en kollega adgang til vores opslag?',
    description:
      "Vores nye HR-medarbejder skal kunne rette i opslagene, men ikke se ansøgernes CV'er. Er det to forskellige rettigheder?",
    fields: { module: 'Virksomhedsprofil' },
    then: [
      take('11-12 14:20', 'first2'),
      answer(
        '11-12 14:33',
        'first2',
        'Hej Susanne\n\nJa, det er to rettigheder. Under Virksomhedsprofil > Medarbejdere giver du hende "Rediger opslag" og lader "Se ansøgere" stå tom. Hun logger ind med MitID Erhverv og ser kun det, du har krydset af.\n\nVenlig hilsen\nAnders, Supportcentret',
      ),
      close('11-19 08:30', 'first2'),
    ],
  },
  {
    at: '11-12 15:36',
    by: 'superuser',
    type: 'fejl',
    system: 'Jobnet',
    summary: 'Vedhæftet ansøgning kan ikke åbnes af virksomheden',
    description:
      'En borger har fået at vide af en virksomhed, at hendes ansøgning var en tom fil. Hun har sendt den som .pages fra en Mac. Jobnet tog imod den uden at sige noget.',
    fields: { module: 'Ansøgninger', affected: 1, since: '2026-11-10' },
    then: [
      write(
        '11-12 16:20',
        'superuser',
        'Jeg trækker den tilbage. Vi har fundet ud af, at hun skal gemme som PDF. Det står faktisk i vejledningen.',
      ),
      note(
        '11-13 08:15',
        'first5',
        'Uhensigtsmæssighed: Jobnet modtager filtyper, som virksomhederne ikke kan åbne. Skrevet på listen over kendte uhensigtsmæssigheder.',
      ),
      status('11-13 08:17', 'first5', 'Annulleret'),
    ],
  },
  {
    at: '11-13 08:58',
    by: 'superuserFund',
    type: 'fejl',
    system: 'Jobnet',
    summary: 'CV-godkendelse mangler for medlemmer over 60',
    description:
      'Vi kan ikke godkende CV for medlemmer født før 1966. Knappen er der ikke. For alle andre virker det. Fristen er to uger, og de første løber ud på torsdag.',
    fields: { module: 'CV', affected: 23, since: '2026-11-12', origin: 'Statsligt system' },
    then: [
      take('11-13 09:15', 'first4'),
      prioritise('11-13 09:18', 'first4', 'høj'),
      passOn(
        '11-13 09:50',
        'first4',
        'Set sammen med a-kassen på skærmdeling. Rettigheder er i orden. Medlemmer født 1966 eller senere kan godkendes.',
        'Hvad skiller dem ad? Kan I forlænge fristen for de ramte, hvis det trækker ud?',
      ),
      take('11-13 10:15', 'standBy2'),
      passOn(
        '11-13 12:35',
        'standBy2',
        'Reglen "fritaget for CV" slår til for alle over 60, men skal kun gælde efterløn. Reglen ligger i jeres regelmotor og kan ikke rettes herfra.',
        'Kan reglen rettes i dag? 23 kendte tilfælde i én a-kasse, så vi regner med flere hundrede i alt.',
      ),
      take('11-13 12:50', 'vendor2'),
      answer(
        '11-13 15:45',
        'vendor2',
        'Reglen er rettet kl. 15.30. 412 medlemmer i 19 a-kasser var ramt og kan nu godkendes.',
      ),
      answer(
        '11-13 16:05',
        'standBy2',
        'Bekræftet i drift. Fristen for de 412 er forlænget med to dage, så ingen falder for den.',
      ),
      answer(
        '11-16 08:12',
        'first4',
        'Hej Michael\n\nKnappen er tilbage for alle medlemmer. En regel om efterløn ramte ved en fejl alle over 60. Fristen er forlænget med to dage for de medlemmer, der var ramt, så I når dem i god tid.\n\nVenlig hilsen\nSamira, Supportcentret',
      ),
      write('11-16 09:20', 'superuserFund', 'Ni er godkendt allerede. Tak, også for forlængelsen.'),
      close('11-16 10:08', 'first4'),
    ],
  },
  {
    at: '11-13 10:52',
    by: 'superuser2',
    type: 'fejl',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Sanktion kan ikke trækkes tilbage efter klage',
    description:
      'Ankestyrelsen har givet en borger medhold, og vi skal trække sanktionen tilbage. Portalen siger "ARB-0412 Perioden er lukket for rettelser". Borgeren mangler penge, så vi har udbetalt manuelt.',
    fields: {
      module: 'Sanktioner',
      affected: 1,
      errorText: 'ARB-0412 Perioden er lukket for rettelser',
      since: '2026-11-12',
    },
    participants: ['participant'],
    then: [
      take('11-13 11:30', 'first2'),
      passOn(
        '11-13 13:05',
        'first2',
        'Prøvet med rollen leder og med rollen superbruger. Samme svar. Perioden er september.',
        'Kan en lukket periode åbnes for en enkelt borger?',
      ),
      take('11-13 14:20', 'second'),
      takeBack(
        '11-13 15:10',
        'first2',
        'Fandt en arbejdsgangsbeskrivelse fra april om netop klagesager: der er en særlig handling til det.',
      ),
      ...ask(
        '11-13 15:18',
        'first2',
        'Hej Poul Erik\n\nDer findes en handling til klagesager: Åbn afgørelsen, og vælg Handlinger > "Ændr efter klage". Den virker også i lukkede perioder, men kræver, at Ankestyrelsens afgørelse er lagt på sagen som dokument. Vil du prøve og skrive, hvordan det går?\n\nVenlig hilsen\nAnders, Supportcentret',
      ),
      write('11-16 10:31', 'superuser2', 'Det gik fint, da først dokumentet lå der. Sanktionen er væk.'),
      status('11-16 10:50', 'first2', 'Under behandling'),
      answer(
        '11-16 10:55',
        'first2',
        'Hej Poul Erik\n\nGodt at høre. Vi lægger et link til beskrivelsen i fejlteksten, så andre ikke kører fast samme sted.\n\nVenlig hilsen\nAnders, Supportcentret',
      ),
      close('11-23 08:40', 'first2'),
    ],
  },
  {
    at: '11-13 14:44',
    by: 'superuserUnlicensed',
    type: 'fejl',
    system: 'Arbejdsmarkedsportalen',
    summary: 'Fuldmagter forsvinder, når borgeren flytter kommune',
    description:
      'Når en borger flytter til os, følger sagen med, men ikke fuldmagten til f.eks. en pårørende. Vi opdager det først, når den pårørende ringer og bliver afvist. Vi har haft fire tilfælde i efteråret.',
    fields: { module: 'Fuldmagter', affected: 4, since: '2026-09-01', origin: 'Statsligt system' },
    then: [
      take('11-16 08:28', 'first'),
      passOn(
        '11-16 08:55',
        'first',
        'Gennemgået to af de fire flytninger. Fuldmagten findes stadig i den gamle kommune, men er ikke overført. Ikke på listen over kendte fejl.',
        'Skal fuldmagten følge med? Og kan de fire flyttes nu?',
      ),
      take('11-16 12:15', 'second2'),
      passOn(
        '11-17 07:45',
        'second2',
        'Flytteblanketten indeholder ikke fuldmagter. De fire er overført manuelt efter aftale med begge kommuner.',
        'Skal flytningen udvides? Vurdér, om det er en supportsag eller et ændringsønske.',
      ),
      take('11-17 14:00', 'vendor3'),
      note(
        '11-19 09:30',
        'vendor3',
        'Juristerne i AMS er spurgt, om en fuldmagt gælder på tværs af kommuner. Det afgør, om det er fejl eller ønske.',
      ),
      note('11-20 11:15', 'second2', 'Fulgt op hos Sirius: stadig intet svar fra juristerne. Rykker igen tirsdag.'),
    ],
  },
];
