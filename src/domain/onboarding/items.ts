import type { Name } from '../calendar/calendar';
import type { Outcome, Playbook, PlaybookItem, PlaybookPhase, Wanted } from '../playbook/playbook';
import type { Playbooks } from './event';
import { entriesOf, itemState, placed } from './fold';
import { UNTOUCHED, type OnboardingState, type ItemState } from './state';

/** An item as a case has it: of its playbook, one of several for the entries of a list, or of its own. */
export interface Item extends Omit<PlaybookItem, 'gate' | 'per'> {
  readonly phase: string;
  /** Id of the phase whose gate it belongs to. */
  readonly gate: string;
  readonly own?: true;
  /** The entry of a list that it is there for, and what that is called. */
  readonly of?: { readonly list: 'suppliers' | 'messages'; readonly entry: string; readonly name: string };
  readonly state: ItemState;
  /** Whether it is wanted; `open`: what decides it is not known yet. */
  readonly wanted: 'yes' | 'no' | 'open';
}

/** A phase of a case, with its items in their order. */
export interface Phase {
  readonly phase: PlaybookPhase;
  readonly items: readonly Item[];
}

/** What may come out of a decision that a case has of its own. */
const OWN_OUTCOMES: readonly Outcome[] = [
  { id: 'yes', name: { da: 'Ja', en: 'Yes' } },
  { id: 'no', name: { da: 'Nej', en: 'No' } },
  { id: 'later', name: { da: 'Senere', en: 'Later' } },
];

/** Versions of the playbook that a case needs to be read. */
export function versionsOf({ frame }: OnboardingState): readonly number[] {
  return [...new Set([frame.playbook, ...Object.values(frame.kept)])].filter((version) => version > 0);
}

/** Every phase of a case with its items. `playbooks` must know `versionsOf` it. */
export function phasesOf(state: OnboardingState, playbooks: Playbooks): readonly Phase[] {
  const present = playbooks(state.frame.playbook);
  return present.phases.map((phase) => ({ phase, items: itemsIn(phase, state, playbooks) }));
}

export function itemsOf(state: OnboardingState, playbooks: Playbooks): readonly Item[] {
  return phasesOf(state, playbooks).flatMap(({ items }) => items);
}

function itemsIn(phase: PlaybookPhase, state: OnboardingState, playbooks: Playbooks): readonly Item[] {
  const own = (state.phases[phase.id]?.own ?? []).map((item): Item => {
    const said: Name = { da: item.title, en: item.title };
    return {
      ...item,
      title: said,
      participants: [],
      need: item.mandatory ? 'mandatory' : 'optional',
      ...(item.kind === 'decision' && { outcomes: OWN_OUTCOMES }),
      evidence: { da: '', en: '' },
      gate: phase.id,
      source: 'ours',
      own: true,
      state: stateIn(state, phase.id, item.id),
      wanted: 'yes',
    };
  });
  const all = [...followed(phase, state, playbooks).flatMap((item) => expanded(item, phase.id, state)), ...own];
  const moves = state.phases[phase.id]?.placed ?? [];
  return moves.reduce<readonly Item[]>((order, { item, after }) => placed(order, item, after), all);
}

/** The playbook's items of a phase, each by the version that this case has of it. */
function followed(
  { id, items }: PlaybookPhase,
  { frame }: OnboardingState,
  playbooks: Playbooks,
): readonly PlaybookItem[] {
  const kept = Object.entries(frame.kept);
  const present = items.flatMap((item) => {
    const version = frame.kept[item.id];
    if (version === undefined) return [item];
    return itemIn(playbooks, version, item.id) ?? [];
  });
  // Items that the present version has no more, and the case keeps.
  const former = kept.flatMap(([item, version]) => {
    const isHere = phaseIn(playbooks, version, item) === id && !items.some((one) => one.id === item);
    return isHere ? (itemIn(playbooks, version, item) ?? []) : [];
  });
  return [...present, ...former];
}

function itemIn(playbooks: Playbooks, version: number, id: string): PlaybookItem | undefined {
  if (version === 0) return undefined;
  return playbooks(version)
    .phases.flatMap(({ items }) => items)
    .find((item) => item.id === id);
}

function phaseIn(playbooks: Playbooks, version: number, id: string): string | undefined {
  if (version === 0) return undefined;
  return playbooks(version).phases.find(({ items }) => items.some((item) => item.id === id))?.id;
}

function expanded({ per, gate, ...item }: PlaybookItem, phase: string, state: OnboardingState): readonly Item[] {
  const made = (id: string, of?: Item['of']): Item => ({
    ...item,
    id,
    phase,
    gate: gate ?? phase,
    ...(of && { of }),
    state: stateIn(state, phase, id),
    wanted: item.need === 'conditional' && item.when ? wantedBy(item.when, state) : 'yes',
  });
  if (!per) return [made(item.id)];
  return entriesOf(state, per).map((entry) =>
    made(`${item.id}:${entry.id}`, { list: per, entry: entry.id, name: entry.values['name'] ?? '' }),
  );
}

function stateIn(state: OnboardingState, phase: string, id: string): ItemState {
  return state.phases[phase]?.items[id] ?? UNTOUCHED;
}

/** Whether what makes an item wanted has come true. */
function wantedBy(when: Wanted, state: OnboardingState): Item['wanted'] {
  if ('decision' in when) {
    const outcome = itemState(state, when.decision).decision?.outcome;
    if (outcome === undefined) return 'open';
    return when.is.includes(outcome) ? 'yes' : 'no';
  }
  if ('answer' in when) {
    const answer = entriesOf(state, 'answers').find(({ id }) => id === when.answer)?.values['answer'] ?? '';
    if (answer.trim() === '') return 'open';
    return /^(nej|no|0|ingen|none)\b/i.test(answer.trim()) ? 'no' : 'yes';
  }
  return entriesOf(state, 'sessions').some(({ values }) => (values['absent'] ?? '').trim() !== '') ? 'yes' : 'no';
}

/** The phase after another; undefined after the last. */
export function nextPhase({ phases }: Playbook, id: string): PlaybookPhase | undefined {
  return phases[phases.findIndex((phase) => phase.id === id) + 1];
}

/** Whether one phase comes before another. */
export function comesBefore({ phases }: Playbook, one: string, other: string): boolean {
  const at = (id: string) => phases.findIndex((phase) => phase.id === id);
  return at(one) < at(other);
}

/** Roles that an account has in a case. */
export function rolesOf(state: OnboardingState, accountId: string): readonly string[] {
  return entriesOf(state, 'cast')
    .filter(({ values }) => values['accountId'] === accountId)
    .flatMap(({ values }) => values['role'] ?? []);
}

/** Accounts that have a role in a case. */
export function peopleIn(state: OnboardingState, role: string): readonly string[] {
  return entriesOf(state, 'cast')
    .filter(({ values }) => values['role'] === role)
    .flatMap(({ values }) => values['accountId'] || []);
}
