import { fold, type CaseState } from '../domain/casework/fold';
import { daysToCount } from '../domain/onboarding/early-life';
import type { Happening } from '../domain/onboarding/event';
import { figuresOf } from '../domain/storyboard/day';
import { systemOf } from '../domain/storyboard/compile';
import type { Rulebooks } from '../domain/rulebook/rules';
import type { OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import { keptRulebooks } from './judged-by';
import { playbooksFor, withCase } from './record-onboarding';
import { inputsIn } from './show-service';

/** Cases that are read for one count; a solution that is new has fewer. */
const MOST_CASES = 400;

/** Counts the days of closer support whose morning has come, from the desk's own cases. Safe to run twice. */
export async function countServiceDays(ports: Ports, issueId: string): Promise<OnboardingRecord | undefined> {
  const record = await ports.onboardings.read(issueId);
  const events = record ? await counted(ports, record) : [];
  if (!record || events.length === 0) return record;
  const noted = await withCase(ports, issueId, ({ state: { frame } }) => {
    const known = new Set(frame.earlyLife?.days.map(({ date }) => date));
    const open = frame.earlyLife && !frame.earlyLife.ended;
    return { by: { kind: 'clock' }, events: open ? events.filter((day) => !known.has(day.date)) : [] };
  });
  return noted?.record;
}

type Counted = Happening & { readonly type: 'day-counted' };

async function counted(ports: Ports, record: OnboardingRecord): Promise<readonly Counted[]> {
  const { projectId, state } = record;
  const playbooks = await playbooksFor(ports, projectId, state);
  const days = daysToCount(state, playbooks(state.frame.playbook), ports.clock.now());
  const since = state.frame.earlyLife && days[0]?.from;
  if (since === undefined) return [];
  const { inputs } = await inputsIn(ports, record);
  const desk = await ports.desks.of(projectId);
  const { rulebook } = await ports.books.of(projectId, desk?.rulebook ?? 0);
  const system = systemOf(inputs, rulebook);
  const [{ cases: open }, received] = await Promise.all([
    ports.queue.open(projectId),
    ports.queue.flagged(projectId, 'received', firstDay(state, since)),
  ]);
  const mine = open.filter(({ facts }) => facts.system === system).map(({ issueId }) => issueId);
  const ids = [...new Set([...mine, ...received.map(({ issueId }) => issueId)])].slice(0, MOST_CASES);
  const rulebooks = keptRulebooks(ports, projectId);
  const cases: { readonly state: CaseState; readonly rulebooks: Rulebooks }[] = [];
  for (const one of ids.length > 0 ? await ports.cases.readMany(ids) : []) {
    const folded = one.projectId === projectId ? fold(one.history) : undefined;
    if (folded) cases.push({ state: folded, rulebooks: await rulebooks(one.history) });
  }
  return days.map(({ date, ...span }) => ({ type: 'day-counted', date, ...figuresOf(cases, system, span) }));
}

/** Limits of requests from the first day on may be passed on a later one. */
function firstDay({ frame: { earlyLife } }: OnboardingRecord['state'], since: number): number {
  const first = Date.parse(`${earlyLife?.date ?? ''}T00:00:00Z`);
  return Number.isNaN(first) ? since : Math.min(since, first);
}
