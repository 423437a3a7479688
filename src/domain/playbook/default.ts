import { office } from '../calendar/office';
import { QUESTIONS, SECTIONS } from './default-form';
import { firstMeeting, internalFollowUp, workshop } from './default-phases-1-3';
import { agreement, internalSettlement, preparation } from './default-phases-4-6';
import { communication, kickOff, supported } from './default-phases-7-9';
import type { Criterion, Playbook, Role } from './playbook';
import { both } from './template';

const ROLES: readonly Role[] = [
  role('PM', 'centre', 'Projektledelsen', 'Project management'),
  role('PL', 'centre', 'Projektlederen', 'Project lead'),
  role('KC', 'centre', 'Udviklings- og videnscenteret', 'Development and knowledge centre'),
  role('PP', 'partner', 'Private partnere', 'Private partners'),
  role('PA', 'partner', 'Partnere, der løser opgaver', 'Partners who solve tasks'),
  role('AB', 'governance', 'Advisory board', 'Advisory board'),
  role('SG', 'governance', 'Styregruppen', 'Steering group'),
  role('CU', 'customer', 'Kundens projektleder', "Customer's project lead"),
  role('CK', 'customer', 'Kundens nøglepersoner', "Customer's key people"),
  role('CL', 'customer', 'Lokale ledere', "Customer's local leaders"),
  role('CS', 'customer', 'Kundens supportmedarbejdere og superbrugere', "Customer's support staff and superusers"),
  role('RP', 'customer', 'Ressourcepersoner', 'Resource people'),
  role('VE', 'vendor', 'Systemleverandør', 'System vendor'),
  role('SS', 'vendor', 'Underleverandør', 'Sub-supplier'),
  role('LAW', 'governance', 'Regionens jurister', "Region's lawyers"),
  role('CC', 'centre', 'Call centeret', 'Call centre'),
  role('LG', 'centre', 'Logistikmedarbejdere', 'Logistics staff'),
];

/** The source says that the board adopts criteria, not which: these six are a beginning. */
const CRITERIA: readonly Criterion[] = [
  { id: 'need', text: both('Behovet for support er beskrevet og reelt', 'The need for support is described and real') },
  { id: 'mature', text: both('Løsningen er i drift eller klar til det', 'The solution is in use, or ready for it') },
  {
    id: 'tasks',
    text: both('Opgaverne ligger inden for det, centret kan løse', 'The tasks are within what the centre can solve'),
  },
  {
    id: 'commitment',
    text: both('Kunden stiller de nødvendige folk til rådighed', 'The customer provides the people that are needed'),
  },
  {
    id: 'economy',
    text: both('Omfang og betaling står mål med hinanden', 'Extent and payment are in proportion'),
  },
  {
    id: 'data',
    text: both('Persondata kan behandles lovligt og sikkert', 'Personal data can be handled lawfully and safely'),
  },
];

/**
 * What every centre begins with: the onboarding of a case in nine phases at a shared telehealth service centre. The one
 * number of days that comes from there is the board's ten; all other days, the criteria and the limits of closer support
 * are ours, to be changed.
 */
export const defaultPlaybook: Playbook = {
  version: 1,
  name: both('Drejebog for opstart', 'Playbook for onboarding'),
  calendar: office('playbook', both('Arbejdsdage', 'Working days'), '08:00', '16:00'),
  roles: ROLES,
  phases: [
    firstMeeting,
    internalFollowUp,
    workshop,
    internalSettlement,
    agreement,
    preparation,
    kickOff,
    communication,
    supported,
  ],
  sections: SECTIONS,
  questions: QUESTIONS,
  criteria: CRITERIA,
  board: { days: 10, unit: 'calendar', warnAfter: 7 },
  lines: [
    { line: 'first', level: 'first' },
    { line: 'second', level: 'second' },
    { line: 'third', level: 'third', arm: 'vendor' },
    { line: 'it-department', level: 'third', arm: 'vendor' },
  ],
  earlyLife: { tighten: 0.5, calmDays: 10, mostRequests: 5, mostBreaches: 0, mostUnknown: 0 },
};

function role(id: string, side: Role['side'], da: string, en: string): Role {
  return { id, name: both(da, en), side, people: [] };
}
