import { nextStep, type Step } from '../casework/clock';
import { GRACE, stepOf } from '../casework/decide';
import type { CaseEvent, Happening, History } from '../casework/event';
import { foldedOn, standingEvents, type CaseState } from '../casework/fold';
import type { Rulebooks, Rules } from '../rulebook/rules';
import type { Instant } from '../time';
import { fitted, placed } from './fit';
import { heardAfter, silencesIn, type Silence } from './silences';
import { isTold } from './told';

/** No case takes so many steps in a row; rules that would are for the checker to find. */
const MOST_STEPS = 200;

/**
 * What a case would have come to under other rules, up to an instant: people do what they did, when they did it; the
 * clock's steps are taken anew where the draft has them. People might have acted otherwise: it is a thought.
 */
export function imagined(history: History, draft: Rules, base: Rulebooks, until: Instant): History {
  const thought: Thought = { draft, silences: silencesIn(history, base) };
  let was: CaseState | undefined;
  let course = BEGINNING;
  for (const event of standingEvents(history)) {
    // Whoever closed it past the gate would have done so then, too.
    if (isTold(event) || event.what.type === 'gate-bypassed') {
      const before = clocked(course, thought, event.at, 'people');
      const { state } = before;
      const happenings =
        was && state ? fitted(event, was, state, base(was.rulebook), draft) : begun(event, draft, base);
      course = happenings.reduce((so, what) => followed(so, { ...event, what }), before);
    }
    was = foldedOn(was, event);
  }
  return clocked(course, thought, until, 'nobody').events;
}

interface Thought {
  readonly draft: Rules;
  readonly silences: readonly Silence[];
}

/** A history in the making, what it amounts to, and when its clock last did something. */
interface Course {
  readonly events: History;
  readonly state: CaseState | undefined;
  readonly latest: Instant;
}
const BEGINNING: Course = { events: [], state: undefined, latest: -Infinity };

/** With every step taken that is due up to an instant. Whoever ended its silence acts before it. */
function clocked(course: Course, thought: Thought, until: Instant, then: 'people' | 'nobody', taken = 0): Course {
  const step = course.state && nextStep(course.state, thought.draft);
  if (!step || !course.state || taken === MOST_STEPS) return course;
  const { at: now, last } = heardAfter(thought.silences, Math.max(step.at, course.events.at(-1)?.at ?? 0));
  if (now > until || (now === until && last && then === 'people')) return course;
  return clocked(stepped(course, course.state, step, thought.draft, now), thought, until, then, taken + 1);
}

function stepped(course: Course, state: CaseState, step: Step, draft: Rules, now: Instant): Course {
  const late = now - step.at > GRACE;
  const at = late ? now : Math.max(step.at, course.latest);
  const event: CaseEvent = {
    seq: 0,
    key: `rung:${step.stay.id}:${step.rung.id}`,
    at,
    heardAt: now,
    by: { kind: 'rule', id: step.rung.id },
    what: stepOf(state, draft, step, late),
  };
  return { ...followed(course, event), latest: at };
}

function followed({ events, state, latest }: Course, event: CaseEvent): Course {
  const next = { ...event, seq: events.length + 1 };
  return { events: [...events, next], state: foldedOn(state, next), latest };
}

/** The case as it comes in: with the draft's team at its level. */
function begun({ what }: CaseEvent, draft: Rules, base: Rulebooks): readonly Happening[] {
  if (what.type !== 'received' && what.type !== 'taken-in') return [];
  const to = placed(what.to, what.facts, what.facts, base(what.rulebook ?? 1), draft);
  return [{ ...what, to, rulebook: draft.rulebook.version }];
}
