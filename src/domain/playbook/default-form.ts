import type { Name } from '../calendar/calendar';
import type { Question, Section } from './playbook';
import { both } from './template';

export const SECTIONS: readonly Section[] = [
  { id: 'A', name: both('Løsningen', 'The solution') },
  { id: 'B', name: both('Brugere og organisation', 'Users and organisation') },
  { id: 'C', name: both('Brug', 'Use') },
  { id: 'D', name: both('Support i dag', 'Support today') },
  { id: 'E', name: both('Erfaringer', 'Experience') },
  { id: 'F', name: both('Forventninger', 'Expectations') },
  { id: 'G', name: both('Personer og data', 'People and data') },
];

/** The clarification form. The source names the themes; words and kinds of answer are ours. */
export const QUESTIONS: readonly Question[] = [
  ask(
    '1',
    'A',
    both('Hvad hedder løsningen, og hvad bruges den til?', 'What is the solution called, and what is it used for?'),
  ),
  ask('2', 'A', both('Hvem leverer løsningen?', 'Who delivers it?'), {
    help: both('Leverandør, produkt og version', 'Vendor, product and version'),
  }),
  ask('3', 'A', both('Hvem har kontakten til leverandøren?', 'Who holds the contact to the vendor?'), {
    kind: 'people',
    help: both('Navn, organisation, telefon og mail', 'Name, organisation, phone and mail'),
  }),
  ask(
    '4',
    'A',
    both(
      'Er der en aftale med leverandøren om support i dag, og hvad dækker den?',
      'Is there an agreement with the vendor about support today, and what does it cover?',
    ),
  ),
  ask('5', 'B', both('Hvilke typer brugere har løsningen?', 'Which types of users does the solution have?'), {
    kind: 'table',
    help: both('Én type pr. linje', 'One type to a line'),
  }),
  ask(
    '6',
    'B',
    both('Hvor mange er der af hver type, nu og om et år?', 'How many are there of each type, now and in a year?'),
    {
      kind: 'table',
      help: both('En linje pr. type: antal nu, antal om et år', 'A line per type: number now, number in a year'),
    },
  ),
  ask('7', 'B', both('Hvordan er området organiseret?', 'How is the area organised?'), {
    help: both('Afdelinger, distrikter, og hvem der bestemmer', 'Departments, districts, and who decides'),
  }),
  ask('8', 'B', both('Hvor stor er den geografiske spredning?', 'How far is it spread geographically?'), {
    help: both(
      'Kommuner, hospitaler, steder og borgernes hjem',
      "Municipalities, hospitals, sites and citizens' homes",
    ),
  }),
  ask('9', 'C', both('Hvordan bruges løsningen i hverdagen?', 'How is the solution used in daily work?'), {
    help: both('Af hvem, hvilke dage og på hvilke tidspunkter', 'By whom, on which days and at what hours'),
  }),
  ask(
    '10',
    'C',
    both(
      'Er der logistik, og hvilket udstyr kræver løsningen?',
      'Is there logistics, and which equipment does the solution need?',
    ),
    {
      help: both(
        'Begynd med ja eller nej. Logistik er levering, lager og ombytning',
        'Begin with yes or no. Logistics is delivery, stock and exchange',
      ),
    },
  ),
  ask('11', 'D', both('Hvem giver support i dag?', 'Who gives support today?')),
  ask('12', 'D', both('Hvem opretter brugere i dag?', 'Who creates users today?')),
  ask('13', 'D', both('Hvilke erfaringer har I med det?', 'What experience have you had with it?')),
  ask('14', 'D', both('Hvad er behovet for support?', 'What are the support needs?'), {
    help: both(
      'Hvilke slags spørgsmål, hvor mange om ugen, og hvornår',
      'What kinds of questions, how many a week, and when',
    ),
  }),
  ask('15', 'D', both('Hvem underviser nye brugere?', 'Who teaches or trains new users?')),
  ask(
    '16',
    'D',
    both(
      'Er der superbrugere eller supportmedarbejdere hos jer?',
      'Are there superusers or support staff in your organisation?',
    ),
    {
      help: both(
        'Begynd med ja eller nej. Hvor mange, og hvor sidder de?',
        'Begin with yes or no. How many, and where are they?',
      ),
    },
  ),
  ask('17', 'E', both('Hvad fungerer godt i teknikken?', 'What works well in the technique?')),
  ask('18', 'E', both('Hvad er svært i teknikken?', 'What is hard in the technique?')),
  ask('19', 'E', both('Hvad fungerer godt i arbejdsgangene?', 'What works well in the workflows?')),
  ask('20', 'E', both('Hvad er svært i arbejdsgangene?', 'What is hard in the workflows?')),
  ask('21', 'F', both('Hvilke opgaver skal servicecentret løse?', 'Which tasks should the service centre solve?'), {
    kind: 'tasks',
    help: both('Én opgave pr. linje', 'One task to a line'),
  }),
  ask('22', 'F', both('Kan centret løse opgaverne?', 'Can the centre solve them?'), {
    kind: 'tasks',
    centre: true,
    beside: '21',
    help: both('Ja, nej, delvist eller senere for hver opgave', 'Yes, no, partly or later for each task'),
  }),
  ask(
    '23',
    'F',
    both('Hvad skal I gøre, for at samarbejdet lykkes?', 'What must you do for the cooperation to succeed?'),
  ),
  ask('24', 'F', both('Hvad skal centret gøre?', 'What must the centre do?'), { beside: '23' }),
  ask('25', 'F', both('Hvornår vil I gerne i gang?', 'When would you like to start?'), { kind: 'date' }),
  ask('26', 'G', both('Hvem er projektleder og nøglepersoner?', 'Who are the project lead and the key people?'), {
    kind: 'people',
    help: both(
      'Organisatoriske, kliniske og tekniske nøglepersoner',
      'Organisational, clinical and technical key people',
    ),
  }),
  ask(
    '27',
    'G',
    both(
      'Hvilke persondata ses under support, og hvem er dataansvarlig?',
      'Which personal data are seen when support is given, and who is data controller?',
    ),
  ),
];

function ask(
  id: string,
  section: string,
  text: Name,
  besides: Partial<Omit<Question, 'id' | 'section' | 'text'>> = {},
): Question {
  return { id, section, text, help: both('', ''), kind: 'text', ...besides };
}
