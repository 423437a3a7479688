import { agreementsOf } from '../onboarding/agreements';
import { entriesOf } from '../onboarding/fold';
import { peopleIn, type Item } from '../onboarding/items';
import type { OnboardingState } from '../onboarding/state';
import type { LocalDate } from '../calendar/calendar';
import { LINE_ARMS, LINE_LEVELS } from '../playbook/choices';
import type { Playbook } from '../playbook/playbook';
import type { Values } from '../onboarding/event';
import type { Cells, Inputs, PartyRule } from './inputs';

/** The role of resource people. */
const RESOURCE = 'RP';

/** What the service of a case is made from, as it stands. `items`: all of the case's; `today`: for what agreements are worth. */
export function inputsOf(
  issueId: string,
  state: OnboardingState,
  playbook: Playbook,
  items: readonly Item[],
  today: LocalDate,
): Inputs {
  const { solution, vendor, earlyLife } = state.frame;
  const agreed = items.some(({ needs, wanted }) => {
    return needs !== undefined && 'contacts' in needs && needs.contacts === 'resource-person' && wanted === 'yes';
  });
  return {
    id: issueId,
    system: solution,
    vendor,
    rows: entriesOf(state, 'storyboard').map(cells),
    contacts: entriesOf(state, 'contacts').map(cells),
    lines: linesOf(state, playbook),
    vendorGivesSecond: givesSecond(items, today),
    ...(!earlyLife?.ended && {
      early: { tighten: playbook.earlyLife.tighten, people: peopleIn(state, RESOURCE), peopleAgreed: agreed },
    }),
  };
}

function cells({ id, values }: Cells): Cells {
  return { id, values };
}

/** The playbook's table, with what the case says of a line in its place, and of contacts after it. */
export function linesOf(state: OnboardingState, { lines }: Playbook): readonly PartyRule[] {
  const own = entriesOf(state, 'lines').flatMap(({ values }) => ruleIn(values));
  return [...new Map([...lines, ...own].map((rule) => [rule.line, rule] as const)).values()];
}

function ruleIn({ line = '', level: said, arm: ofArm, team = '' }: Values): readonly PartyRule[] {
  const level = LINE_LEVELS.find((one) => one === said);
  if (line === '' || !level) return [];
  const arm = LINE_ARMS.find((one) => one === ofArm) ?? 'vendor';
  return [{ line, level, ...(level === 'third' && { arm }), ...(team !== '' && { team }) }];
}

/** Whether an agreement with the vendor holds, and its parts, where they are named, have 2nd level support among them. */
function givesSecond(items: readonly Item[], today: LocalDate): boolean {
  const holding = agreementsOf(items, today).filter(({ kind, holds }) => kind === 'vendor' && holds);
  return holding.some(({ item }) => {
    const parts = items.find(({ id }) => id === item)?.state.fields.parts?.text ?? '';
    return parts.trim() === '' || /2\.|2nd|second|anden/i.test(parts);
  });
}
