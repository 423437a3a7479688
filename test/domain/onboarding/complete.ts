/** Onboarding cases by the default playbook that have everything, up to a phase: built by events, as people would. */
import type { OnboardingEvent, Happening, Playbooks } from '../../../src/domain/onboarding/event';
import { apply, fold } from '../../../src/domain/onboarding/fold';
import { gateOf, type Gate } from '../../../src/domain/onboarding/gate';
import { itemsOf, type Item } from '../../../src/domain/onboarding/items';
import type { OnboardingState } from '../../../src/domain/onboarding/state';
import { defaultPlaybook } from '../../../src/domain/playbook/default';
import { mendingOf } from '../../model/start-mending';

/** What a case has, and is asked for therefore. */
export interface Course {
  readonly logistics: boolean;
  readonly resourcePeople: boolean;
  readonly vendorAgreement: boolean;
}

export const WITH_ALL: Course = { logistics: true, resourcePeople: true, vendorAgreement: true };
export const WITH_NONE: Course = { logistics: false, resourcePeople: false, vendorAgreement: false };

/** Later than every date that a complete case has. */
export const NOW = Date.parse('2027-03-01T09:00:00+01:00');
export const playbooks: Playbooks = () => defaultPlaybook;
export const PHASES: readonly string[] = defaultPlaybook.phases.map(({ id }) => id);

/** The decisions that make other items wanted, by item. */
const CHOSEN: Readonly<Record<string, keyof Course>> = {
  '5.9': 'resourcePeople',
  '5.10': 'vendorAgreement',
  '6.14': 'logistics',
};

const begun = (course: Course): OnboardingState => {
  const what: Happening = { type: 'opened', playbook: 1, phase: '1', people: [] };
  const state = fold([eventOf(1, what)]);
  if (!state) throw new Error('a case begins with its first event');
  const answered = (question: string, yes: boolean): Happening => ({
    type: 'entry-put',
    list: 'answers',
    entry: question,
    values: { answer: yes ? 'Ja' : 'Nej' },
  });
  return done(state, answered('10', course.logistics), answered('16', course.vendorAgreement));
};

function eventOf(seq: number, what: Happening): OnboardingEvent {
  return { seq, at: NOW, by: { kind: 'person', accountId: 'lead' }, what };
}

/** The case after these events. */
export function done(state: OnboardingState, ...all: readonly Happening[]): OnboardingState {
  return all.reduce((before, what) => apply(before, eventOf(before.version + 1, what)), state);
}

export function gate(state: OnboardingState): Gate {
  return gateOf(state, playbooks, NOW);
}

const known = new Map<string, OnboardingState>();

/** A case in this phase that has all its gate asks for; built once. */
export function complete(phase: string, course: Course): OnboardingState {
  const name = JSON.stringify([phase, course]);
  const before = PHASES[PHASES.indexOf(phase) - 1];
  const made =
    known.get(name) ??
    filled(
      before === undefined
        ? begun(course)
        : done(complete(before, course), { type: 'phase-left', phase: before, to: phase }),
      course,
    );
  known.set(name, made);
  return made;
}

/** A case that has just come into this phase. */
export function entered(phase: string, course: Course): OnboardingState {
  const before = PHASES[PHASES.indexOf(phase) - 1];
  return before === undefined
    ? begun(course)
    : done(complete(before, course), { type: 'phase-left', phase: before, to: phase });
}

/** The case with everything its gate waits for done, but for these items and what waits for them. */
export function filled(state: OnboardingState, course: Course, without: readonly string[] = []): OnboardingState {
  const tried: string[] = [...without, ...without];
  for (let seen = state; ;) {
    // What a first try does not settle waited for what it did: a decision that makes it wanted.
    const next = gate(seen).missing.find(({ item }) => tried.filter((one) => one === item).length < 2);
    if (!next) return seen;
    tried.push(next.item);
    for (const what of deedsFor(itemIn(seen, next.item), seen, course, without)) seen = done(seen, what);
  }
}

/** What people do about an item, as far as it can be done. */
function deedsFor(
  item: Item,
  state: OnboardingState,
  course: Course,
  without: readonly string[],
): readonly Happening[] {
  const waitsFor = item.wanted === 'open' && item.when && 'decision' in item.when ? item.when.decision : item.after;
  if (waitsFor !== undefined && without.includes(waitsFor)) return [];
  const target = item.wanted === 'open' && waitsFor !== undefined ? itemIn(state, waitsFor) : item;
  const chosen = CHOSEN[target.id];
  return mendingOf(target, state, defaultPlaybook).map(({ what }) =>
    what.type === 'decided' && chosen !== undefined ? { ...what, outcome: course[chosen] ? 'yes' : 'no' } : what,
  );
}

export function itemIn(state: OnboardingState, id: string): Item {
  const found = itemsOf(state, playbooks).find((item) => item.id === id);
  if (!found) throw new Error(`the case has no item ${id}`);
  return found;
}
