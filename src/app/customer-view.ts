import type { CaseView } from '../contract/casework';
import type { CaseState } from '../domain/casework/fold';
import { hasContact } from '../domain/organisation';
import type { Ports } from '../ports/ports';

/** Whom the case is for, as far as the desk has written it down; Jira is not asked. */
export async function customerView(
  { organisations }: Pick<Ports, 'organisations'>,
  projectId: string,
  state: CaseState,
): Promise<Pick<CaseView, 'customer'>> {
  const known = await organisations.read(projectId, state.organisations);
  if (known.length === 0) return {};
  const { reporter } = state;
  return {
    customer: {
      superuser: reporter !== null && known.some(({ about }) => about.superusers.includes(reporter)),
      organisations: known.map(({ name, about }) => ({
        name,
        superusers: about.superusers.length,
        reach: about.reach,
        ...(hasContact(about) && {
          it: { unit: about.unit, phone: about.phone, mail: about.mail, note: about.note },
        }),
      })),
    },
  };
}
