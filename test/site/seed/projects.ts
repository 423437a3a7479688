import type { GroupName } from './groups';
import type { ProjectKey } from './organisations';

export interface ProjectRow {
  readonly key: ProjectKey;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: 'service_desk' | 'software';
  readonly lead: string;
  readonly agents: GroupName;
  readonly admins: GroupName;
  /** May read and write internal notes, without being agents. */
  readonly readers: readonly GroupName[];
  readonly portal: { readonly id: string; readonly name: string; readonly text: string; readonly open: boolean } | null;
}

export const PROJECTS: readonly ProjectRow[] = [
  {
    key: 'SUP',
    id: '10010',
    name: 'Supportcentret',
    description: 'Arbejdsmarkedsportalen, Jobnet og Amanda: én indgang for hele landet.',
    type: 'service_desk',
    lead: 'leadFirst',
    agents: 'sup-agents',
    admins: 'sup-admins',
    readers: [],
    portal: {
      id: '1',
      name: 'Supportcentret',
      text: 'Hvad kan vi hjælpe med? Er du ansat i et jobcenter, så spørg først jeres superbruger.',
      open: true,
    },
  },
  {
    key: 'ONB',
    id: '10020',
    name: 'Fælles Servicecenter',
    description: 'Opstart og drift af løsninger til telesundhed.',
    type: 'service_desk',
    lead: 'projectLead',
    agents: 'onb-agents',
    admins: 'onb-admins',
    readers: ['onb-readers'],
    portal: { id: '2', name: 'Fælles Servicecenter', text: 'Meld en løsning, eller stil et spørgsmål.', open: false },
  },
  {
    key: 'NUK',
    id: '10030',
    name: 'Support Nuuk',
    description: 'Supporten for Majoriaq, på Nuuks tid og med egne regler.',
    type: 'service_desk',
    lead: 'agentElsewhere',
    agents: 'nuk-agents',
    admins: 'jira-administrators',
    readers: [],
    portal: { id: '3', name: 'Support Nuuk', text: 'Supporten for Majoriaq.', open: false },
  },
  {
    key: 'DEV',
    id: '10040',
    name: 'Udvikling af Jobnet',
    description: 'Udviklernes egne opgaver. Supporten henviser hertil, men arbejder her ikke.',
    type: 'software',
    lead: 'systemOwner',
    agents: 'dev-users',
    admins: 'jira-administrators',
    readers: [],
    portal: null,
  },
];
