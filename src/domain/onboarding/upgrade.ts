import { fieldsChanged } from '../playbook/diff';
import type { Playbook, PlaybookItem, Wanted } from '../playbook/playbook';
import { ok, type Result } from '../result';
import type { Happening, Playbooks } from './event';
import { entriesOf, itemState } from './fold';
import { isBlank } from './form';
import type { OnboardingState } from './state';

/** What a newer playbook has in store for one item of a case. */
export interface Offer {
  readonly item: string;
  readonly phase: string;
  readonly what: 'added' | 'removed' | 'changed';
  /** Of what changed: which of its fields. */
  readonly fields: readonly string[];
  readonly before?: PlaybookItem;
  readonly after?: PlaybookItem;
  /** Ticked, waived, decided, signed or approved; and nothing that was written may go out of sight: it stays as it is. */
  readonly settled: boolean;
}

/**
 * Why a newer playbook cannot be taken over so: it is not newer; items that are settled would change; a phase would go that
 * the case needs; items would be left that wait for one that is gone.
 */
export type NoUpgrade = 'not-newer' | 'no-such-offer' | 'settled' | 'phase-gone' | 'left-alone';
export type Upgraded = Result<Happening & { readonly type: 'upgraded' }, NoUpgrade> & {
  /** The items or phases it is about. */
  readonly about?: readonly string[];
};

/** Everything of a newer version that differs from the items as the case has them, in the order of the newer one. */
export function offersOf(state: OnboardingState, playbooks: Playbooks, to: number): readonly Offer[] {
  const [had, wanted] = [itemsHad(state, playbooks), itemsIn(playbooks(to))];
  const ids = [...wanted.keys(), ...[...had.keys()].filter((id) => !wanted.has(id))];
  return ids.flatMap((item): readonly Offer[] => {
    const [before, after] = [had.get(item), wanted.get(item)];
    const fields = before && after ? fieldsChanged(before.item, after.item) : [];
    const phase = (after ?? before)?.phase;
    if (phase === undefined || (before && after && fields.length === 0)) return [];
    const touched = statesOf(state, item);
    // One that becomes many, or the other way about, is no longer where its texts lie.
    const isHidden = !after || before?.item.per !== after.item.per;
    return [
      {
        item,
        phase,
        what: before ? (after ? 'changed' : 'removed') : 'added',
        fields,
        ...(before && { before: before.item }),
        ...(after && { after: after.item }),
        settled: before !== undefined && touched.some((one) => isSettled(one) || (isHidden && one.events > 0)),
      },
    ];
  });
}

/**
 * The event by which a case goes over to a newer version. Items named are taken as that has them; of all others that differ
 * the case keeps its own, or goes without. What is settled is never taken to another version, and nothing that anybody has
 * touched is taken away.
 */
export function upgradeOf(
  state: OnboardingState,
  playbooks: Playbooks,
  to: number,
  takes: ReadonlySet<string>,
): Upgraded {
  const { frame } = state;
  if (to <= frame.playbook) return { ok: false, reason: 'not-newer' };
  const offers = offersOf(state, playbooks, to);
  const strange = [...takes].filter((id) => !offers.some(({ item }) => item === id));
  if (strange.length > 0) return { ok: false, reason: 'no-such-offer', about: strange };
  const settled = offers.filter((offer) => offer.settled && takes.has(offer.item));
  if (settled.length > 0) return { ok: false, reason: 'settled', about: settled.map(({ item }) => item) };
  const kept = Object.fromEntries(
    offers.flatMap(({ item, what }): readonly [string, number][] => {
      if (takes.has(item)) return [];
      return [[item, what === 'added' ? 0 : (frame.kept[item] ?? frame.playbook)]];
    }),
  );
  const next: OnboardingState = { ...state, frame: { ...frame, playbook: to, kept } };
  const gone = phasesGone(next, playbooks);
  if (gone.length > 0) return { ok: false, reason: 'phase-gone', about: gone };
  const alone = leftAlone(next, playbooks);
  if (alone.length > 0) return { ok: false, reason: 'left-alone', about: alone };
  return ok({ type: 'upgraded', playbook: to, kept });
}

interface Had {
  readonly item: PlaybookItem;
  readonly phase: string;
}

function itemsIn({ phases }: Playbook): ReadonlyMap<string, Had> {
  return new Map(
    phases.flatMap(({ id: phase, items }) => items.map((item): [string, Had] => [item.id, { item, phase }])),
  );
}

/** The playbook's items as a case follows them, each by its version; not those it has of its own. */
function itemsHad({ frame }: OnboardingState, playbooks: Playbooks): ReadonlyMap<string, Had> {
  const all = new Map(itemsIn(playbooks(frame.playbook)));
  for (const [id, version] of Object.entries(frame.kept)) {
    const had = version === 0 ? undefined : itemsIn(playbooks(version)).get(id);
    if (had) all.set(id, had);
    else all.delete(id);
  }
  return all;
}

/** What was done to an item, or to each of those that it stands for. */
function statesOf(state: OnboardingState, id: string): readonly CaseItem[] {
  const own = itemState(state, id);
  const many = Object.values(state.phases).flatMap(({ items }) =>
    Object.entries(items).flatMap(([key, one]) => (key.startsWith(`${id}:`) ? [one] : [])),
  );
  return [own, ...many];
}
type CaseItem = ReturnType<typeof itemState>;

function isSettled({ ticked, waived, decision, signatures, approvals }: CaseItem): boolean {
  return (
    ticked !== undefined || waived !== undefined || decision !== undefined || signatures.length + approvals.length > 0
  );
}

/** Phases that the case is in, has items in, or counts the gates of its items by, and that its playbook lacks. */
function phasesGone(state: OnboardingState, playbooks: Playbooks): readonly string[] {
  const there = new Set(playbooks(state.frame.playbook).phases.map(({ id }) => id));
  const had = [...itemsHad(state, playbooks).values()].flatMap(({ item, phase }) => [phase, item.gate ?? phase]);
  const touched = Object.entries(state.phases).flatMap(([id, { own, items }]) =>
    own.length > 0 || Object.keys(items).length > 0 ? [id] : [],
  );
  return [...new Set([state.frame.phase, ...had, ...touched])].filter((id) => !there.has(id));
}

/** Items that wait in vain: what would say whether they are wanted, or what they come after, is gone. */
function leftAlone(state: OnboardingState, playbooks: Playbooks): readonly string[] {
  const had = itemsHad(state, playbooks);
  const { questions } = playbooks(state.frame.playbook);
  const isAnswered = (question: string): boolean =>
    entriesOf(state, 'answers').some(({ id, values }) => id === question && !isBlank(values['answer']));
  const isUndecided = (when: Wanted): boolean => {
    if ('decision' in when) return !had.has(when.decision);
    return 'answer' in when && !questions.some(({ id }) => id === when.answer) && !isAnswered(when.answer);
  };
  return [...had.values()].flatMap(({ item: { id, when, after } }) =>
    (when && isUndecided(when)) || (after !== undefined && !had.has(after)) ? [id] : [],
  );
}
