import type { ListName } from '../playbook/choices';
import { isSamePerson } from '../person';
import type { OnboardingEvent, Happening } from './event';
import {
  UNTOUCHED,
  type OnboardingState,
  type Done,
  type Entry,
  type Frame,
  type ItemState,
  type PhaseState,
  type Said,
} from './state';

const NOTHING: PhaseState = { placed: [], own: [], items: {} };
/** Comments that stand on an item; older ones are in its history. */
const SHOWN = 20;

/** What a history amounts to; undefined before it begins. */
export function fold(events: readonly OnboardingEvent[]): OnboardingState | undefined {
  return events.reduce<OnboardingState | undefined>((state, event) => apply(state, event), undefined);
}

/**
 * The state after one more event. Parts that it does not touch are the very same values, so that whoever stores them knows
 * which have changed.
 */
export function apply(state: OnboardingState | undefined, event: OnboardingEvent): OnboardingState {
  const { seq, at, by, what } = event;
  if (!state) {
    if (what.type !== 'opened') throw new Error(`a case begins with opened, not ${what.type}`);
    return begun(event, what);
  }
  const done: Done = { at, by };
  return { ...changed(state, what, done), version: seq };
}

function begun(
  { seq, at, by }: OnboardingEvent,
  { playbook, phase, people }: Happening & { type: 'opened' },
): OnboardingState {
  const done = { at, by };
  const entries = people.map(({ entry, role, accountId }) => entryOf(entry, { role, accountId }, done));
  return {
    version: seq,
    frame: { openedAt: at, playbook, kept: {}, customer: '', solution: '', vendor: '', phase, bypasses: [] },
    phases: { [phase]: { ...NOTHING, enteredAt: at } },
    lists: { cast: { entries } },
  };
}

function changed(state: OnboardingState, what: Happening, done: Done): OnboardingState {
  const { frame } = state;
  switch (what.type) {
    case 'opened':
      return state;
    case 'named':
      return framed(state, { [what.field]: what.text });
    case 'item-added':
      return phased(state, what.item.phase, (phase) => ({ own: [...phase.own, what.item] }));
    case 'item-removed':
      return owned(state, what.item, (phase) => ({ own: phase.own.filter(({ id }) => id !== what.item) }));
    case 'item-placed':
      return owned(state, what.item, (phase) => ({
        placed: [...phase.placed.filter(({ item }) => item !== what.item), { item: what.item, after: what.after }],
      }));
    case 'ticked':
      return onItem(state, what.item, () => ({ ticked: done }));
    case 'unticked':
      return onItem(state, what.item, ({ ticked: _, ...rest }) => rest, true);
    case 'wrote':
      return onItem(state, what.item, (item) => ({ fields: { ...item.fields, [what.field]: said(what.text, done) } }));
    case 'assigned':
      return onItem(
        state,
        what.item,
        ({ assigned: _, ...rest }) => (what.accountId === null ? rest : { ...rest, assigned: what.accountId }),
        true,
      );
    case 'due-set':
      return onItem(
        state,
        what.item,
        ({ dueSet: _, ...rest }) => (what.dueAt === null ? rest : { ...rest, dueSet: what.dueAt }),
        true,
      );
    case 'commented':
      return onItem(state, what.item, (item) => ({
        comments: [...item.comments, said(what.text, done)].slice(-SHOWN),
      }));
    case 'signed': {
      const { party, name, on } = what;
      return onItem(state, what.item, ({ signatures }) => ({
        signatures: [...signatures.filter((one) => one.party !== party), { ...done, party, name, on }],
      }));
    }
    case 'signature-withdrawn':
      return onItem(state, what.item, ({ signatures }) => ({
        signatures: signatures.filter(({ party }) => party !== what.party),
      }));
    case 'decided': {
      const { outcome, reason, decider } = what;
      return onItem(state, what.item, () => ({ decision: { ...done, outcome, reason, decider } }));
    }
    case 'approved':
      return onItem(state, what.item, ({ approvals }) => ({
        approvals: [...approvals.filter(({ by }) => !isSamePerson(by, done.by)), said(what.remarks, done)],
      }));
    case 'waived':
      return onItem(state, what.item, () => ({ waived: said(what.reason, done) }));
    case 'waiver-withdrawn':
      return onItem(state, what.item, ({ waived: _, ...rest }) => rest, true);
    case 'child-asked':
      return onItem(state, what.item, () => ({ child: { asked: true } }));
    case 'child-made':
      return onItem(state, what.item, () => ({ child: { asked: true, issueId: what.issueId, key: what.key } }));
    case 'child-gone':
      return onItem(state, what.item, ({ child: _, ...rest }) => rest, true);
    case 'phase-left': {
      const left = phased(state, what.phase, () => ({ leftAt: done.at, leftBy: done.by }));
      const next = phased(
        left,
        what.to,
        ({ leftAt: _, leftBy: __, ...rest }) => ({ enteredAt: done.at, ...rest }),
        true,
      );
      return framed(next, { phase: what.to });
    }
    case 'phase-reentered': {
      const back = phased(state, what.phase, ({ leftAt: _, leftBy: __, ...rest }) => rest, true);
      return framed(back, { phase: what.phase });
    }
    case 'bypassed': {
      const { to, missing } = what;
      return framed(state, { bypasses: [...frame.bypasses, { ...done, to, missing }] });
    }
    case 'status-put-back':
      return framed(state, { bypasses: frame.bypasses.map((one) => ({ putBack: done, ...one })) });
    case 'upgraded':
      return framed(state, { playbook: what.playbook, kept: what.kept });
    case 'start-set': {
      const { date, reason, confirmed } = what;
      const before = frame.start;
      const changes = (before?.changes ?? 0) + (before && before.date !== date ? 1 : 0);
      return framed(state, { start: { date, reason, confirmed, changes } });
    }
    case 'ended':
      return framed(state, { ended: { ...said(what.reason, done), decider: what.decider } });
    case 'resumed': {
      const { ended: _, ...open } = frame;
      return { ...state, frame: open };
    }
    case 'form-gone': {
      const { form, ...others } = frame;
      if (!form) return state;
      const { issueId: _, key: __, ...rest } = form;
      // What was sent in counts on, and is nobody's to fill in until it is sent anew.
      return { ...state, frame: form.version === 0 ? others : { ...others, form: { ...rest, people: [] } } };
    }
    case 'entry-put': {
      const { board } = frame;
      const account = what.list === 'cast' ? (what.values['accountId'] ?? '') : '';
      const seated = board && account !== '' ? framed(state, { board: seatedAs(board, what.entry, account) }) : state;
      return listed(seated, what, done);
    }
    case 'entry-placed':
    case 'entry-removed':
      return listed(state, what, done);
    default:
      return framed(state, frameAfter(frame, what, done));
  }
}

type Framing = Extract<
  Happening,
  {
    type:
      | 'form-sent'
      | 'form-made'
      | 'form-submitted'
      | 'form-returned'
      | 'board-asked'
      | 'board-reminded'
      | 'board-moved'
      | 'assessed'
      | 'board-closed'
      | 'compiled'
      | 'service-checked'
      | 'service-approved'
      | 'service-published'
      | 'early-life-begun'
      | 'day-counted'
      | 'early-life-ended';
  }
>;

/** What the form, the board, the compiled service and its first weeks have come to. */
function frameAfter(frame: Frame, what: Framing, done: Done): Partial<Frame> {
  const { at, by } = done;
  const { form, board, service, earlyLife } = frame;
  switch (what.type) {
    case 'form-sent':
      return {
        form: { version: 0, ...form, people: what.people, sentAt: form && form.people.length > 0 ? form.sentAt : at },
      };
    case 'form-made':
      return form ? { form: { ...form, issueId: what.issueId, key: what.key } } : {};
    case 'form-submitted': {
      if (!form) return {};
      const { returned: _, ...rest } = form;
      return { form: { ...rest, version: what.version, submittedAt: at } };
    }
    case 'form-returned':
      return form ? { form: { ...form, returned: said(what.reason, done) } } : {};
    case 'board-asked': {
      const { members, dueAt, warnAt } = what;
      return { board: { askedAt: at, members, dueAt, warnAt, reminded: false, assessments: [] } };
    }
    case 'board-reminded':
      return board ? { board: { ...board, reminded: true } } : {};
    case 'board-moved':
      return board ? { board: { ...board, dueAt: what.dueAt, warnAt: what.warnAt } } : {};
    case 'assessed': {
      if (!board) return {};
      const { member, verdict, reason, unmet } = what;
      const others = board.assessments.filter((one) => one.member !== member);
      return { board: { ...board, assessments: [...others, { at, by, member, verdict, reason, unmet }] } };
    }
    case 'board-closed':
      return board ? { board: { ...board, closed: { at, silent: what.silent } } } : {};
    case 'compiled': {
      const { projectId, draft, mark, reasons } = what;
      const published = service?.published;
      return {
        service: { projectId, draft, mark, reasons, compiledAt: at, approved: [], ...(published && { published }) },
      };
    }
    case 'service-checked':
      return service?.draft === what.draft ? { service: { ...service, errors: what.errors } } : {};
    case 'service-approved': {
      if (service?.mark !== what.mark) return {};
      const others = service.approved.filter((one) => one.as !== what.as);
      return { service: { ...service, approved: [...others, { as: what.as, by, at }] } };
    }
    case 'service-published':
      return service ? { service: { ...service, published: { version: what.version, mark: what.mark, at } } } : {};
    case 'early-life-begun':
      return { earlyLife: { date: what.date, days: [] } };
    case 'day-counted': {
      if (!earlyLife) return {};
      const { date, requests, breaches, unknown } = what;
      const others = earlyLife.days.filter((day) => day.date !== date);
      return { earlyLife: { ...earlyLife, days: [...others, { date, requests, breaches, unknown }] } };
    }
    case 'early-life-ended':
      return earlyLife ? { earlyLife: { ...earlyLife, ended: said(what.reason, done) } } : {};
  }
}

/** What was said for a seat without an account goes with it to the account that it is given. Their own word stands. */
function seatedAs(board: NonNullable<Frame['board']>, seat: string, account: string): NonNullable<Frame['board']> {
  const { assessments } = board;
  if (!assessments.some(({ member }) => member === seat)) return board;
  const others = assessments.filter(({ member }) => member !== seat);
  if (others.some(({ member }) => member === account)) return { ...board, assessments: others };
  const moved = assessments.map((one) => (one.member === seat ? { ...one, member: account } : one));
  return { ...board, assessments: moved };
}

/** The phase an item lies in, by its id, or by where one of the case's own was put. */
function phaseOf(state: OnboardingState, item: string): string {
  const own = Object.entries(state.phases).find(([, phase]) => phase.own.some(({ id }) => id === item));
  return own?.[0] ?? item.slice(0, item.indexOf('.'));
}

export function itemState(state: OnboardingState, item: string): ItemState {
  return state.phases[phaseOf(state, item)]?.items[item] ?? UNTOUCHED;
}

/** Entries of a list in their order. */
export function entriesOf(state: OnboardingState, list: ListName): readonly Entry[] {
  return state.lists[list]?.entries ?? [];
}

function said(text: string, done: Done): Said {
  return { ...done, text };
}

function framed(state: OnboardingState, change: Partial<Frame>): OnboardingState {
  return Object.keys(change).length === 0 ? state : { ...state, frame: { ...state.frame, ...change } };
}

function phased(
  state: OnboardingState,
  id: string,
  change: (phase: PhaseState) => Partial<PhaseState>,
  whole = false,
): OnboardingState {
  const phase = state.phases[id] ?? NOTHING;
  const next = whole ? { ...NOTHING, ...change(phase) } : { ...phase, ...change(phase) };
  return { ...state, phases: { ...state.phases, [id]: next } };
}

function owned(
  state: OnboardingState,
  item: string,
  change: (phase: PhaseState) => Partial<PhaseState>,
): OnboardingState {
  return phased(state, phaseOf(state, item), change);
}

function onItem(
  state: OnboardingState,
  id: string,
  change: (item: ItemState) => Partial<ItemState>,
  whole = false,
): OnboardingState {
  const item = itemState(state, id);
  const next = whole ? { ...UNTOUCHED, ...change(item) } : { ...item, ...change(item) };
  return owned(state, id, ({ items }) => ({ items: { ...items, [id]: { ...next, events: item.events + 1 } } }));
}

function listed(
  state: OnboardingState,
  what: Extract<Happening, { type: 'entry-put' | 'entry-placed' | 'entry-removed' }>,
  done: Done,
): OnboardingState {
  const entries = entriesOf(state, what.list);
  return { ...state, lists: { ...state.lists, [what.list]: { entries: next() } } };

  function next(): readonly Entry[] {
    switch (what.type) {
      case 'entry-put': {
        if (!entries.some(({ id }) => id === what.entry)) return [...entries, entryOf(what.entry, what.values, done)];
        return entries.map((entry) => (entry.id === what.entry ? written(entry, what.values, done) : entry));
      }
      case 'entry-removed':
        return entries.filter(({ id }) => id !== what.entry);
      case 'entry-placed':
        return placed(entries, what.entry, what.after);
    }
  }
}

/** One of a row of things with ids, moved to right after another, or to the front; to the end when that other is gone. */
export function placed<T extends { readonly id: string }>(
  all: readonly T[],
  id: string,
  after: string | null,
): readonly T[] {
  const one = all.find((other) => other.id === id);
  if (!one || after === id) return all;
  const others = all.filter((other) => other.id !== id);
  const index = after === null ? 0 : others.findIndex((other) => other.id === after) + 1;
  if (after !== null && index === 0) return [...others, one];
  return others.toSpliced(index, 0, one);
}

function entryOf(id: string, values: Entry['values'], done: Done): Entry {
  return { id, values, written: marks(values, done) };
}

function written(entry: Entry, values: Entry['values'], done: Done): Entry {
  return {
    ...entry,
    values: { ...entry.values, ...values },
    written: { ...entry.written, ...marks(values, done) },
  };
}

function marks(values: Entry['values'], done: Done): Entry['written'] {
  return Object.fromEntries(Object.keys(values).map((column) => [column, done]));
}
