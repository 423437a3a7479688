import { daysToCount } from '../domain/onboarding/early-life';
import type { Happening } from '../domain/onboarding/event';
import { systemOf } from '../domain/storyboard/compile';
import { figuresOf } from '../domain/storyboard/day';
import type { OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import { casesAbout } from './cases-about';
import { playbooksFor, withCase } from './record-onboarding';
import { inputsIn } from './show-service';

/**
 * Counts the first day of closer support whose morning has come, from the desk's own cases; the next one is the next
 * sweep's. A day that cannot be counted whole is not counted, and so not calm. Safe to run twice.
 */
export async function countServiceDays(ports: Ports, issueId: string): Promise<OnboardingRecord | undefined> {
  const record = await ports.onboardings.read(issueId);
  const day = record && (await counted(ports, record));
  if (!day) return record;
  const noted = await withCase(ports, issueId, ({ state: { frame } }) => {
    const isKnown = frame.earlyLife?.days.some(({ date }) => date === day.date);
    const open = frame.earlyLife && !frame.earlyLife.ended;
    return { by: { kind: 'clock' }, events: open && !isKnown ? [day] : [] };
  });
  return noted?.record;
}

type Counted = Happening & { readonly type: 'day-counted' };

async function counted(ports: Ports, record: OnboardingRecord): Promise<Counted | undefined> {
  const { issueId, projectId, state } = record;
  const playbooks = await playbooksFor(ports, projectId, state);
  const now = ports.clock.now();
  const [day] = daysToCount(state, playbooks(state.frame.playbook), now);
  if (!day) return undefined;
  const { inputs } = await inputsIn(ports, record);
  const desk = await ports.desks.of(projectId);
  const { rulebook } = await ports.books.of(projectId, desk?.rulebook ?? 0);
  const system = systemOf(inputs, rulebook);
  const { date, ...span } = day;
  const cases = await casesAbout(ports, projectId, system, { from: span.from, to: now });
  if (cases) return { type: 'day-counted', date, ...figuresOf(cases, system, span) };
  ports.log.warn('a day of closer support has more cases than can be counted', { issueId, date });
  return undefined;
}
