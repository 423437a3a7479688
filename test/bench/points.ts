import { HOUR } from '../../src/domain/time';
import type { Desk } from '../scenarios/desk';
import { live } from '../scenarios/desk-life';
import { MONDAY } from '../scenarios/two-days';
import type { CallRecord } from '../site/world';
import { withDesk } from './desk-to-measure';
import { groupedBy } from './grouped';
import { byTheApp, usageOf, type Usage } from './usage';

const DAY_HOURS = 24;
const MORNING = '2026-11-23T08:00:00+01:00';

/** What the cases of two days at a desk of twelve cost, shared evenly: their own, the sweeps of those days and who is in which group. */
const LIFE = { cases: 60, days: 2, seed: 4 };

/** Prints what a case costs over its life, and what a desk costs where nothing happens. */
async function benchPoints(): Promise<void> {
  const idle = await withDesk(MONDAY, async (desk) => {
    await desk.until('2026-11-23T11:02:30+01:00');
    return during(desk, () => desk.until('2026-11-23T12:02:30+01:00'));
  });
  const story = await withDesk(MORNING, (desk) =>
    during(desk, async () => {
      await live({ desk, ...LIFE });
    }),
  );
  const whole = usageOf(story.calls);
  console.log(
    `Cost of a case over its life: ${LIFE.cases} cases in ${LIFE.days} days at a desk of twelve, sweeps and all`,
  );
  console.table({
    'a case, over its life': shown(whole, 1 / LIFE.cases),
    'a desk where nothing happens, a day': shown(usageOf(idle.calls), DAY_HOURS / idle.hours),
  });
  console.log(`By kind of call, all ${LIFE.cases} cases and ${story.hours.toFixed(0)} hours of sweeps`);
  const kinds = [...groupedBy(story.calls, nameOf)].map(([name, calls]) => [name, usageOf(calls)] as const);
  console.table(
    Object.fromEntries(
      kinds
        .toSorted(([, a], [, b]) => b.points - a.points || b.calls - a.calls)
        .map(([name, one]) => [name, shown(one)]),
    ),
  );
}

interface Measured {
  readonly calls: readonly CallRecord[];
  readonly hours: number;
}

async function during({ site }: Desk, work: () => Promise<void>): Promise<Measured> {
  const [began, before] = [site.now(), site.calls.length];
  await work();
  return { calls: site.calls.slice(before).filter(byTheApp), hours: (site.now() - began) / HOUR };
}

function nameOf({ api, method, template }: CallRecord): string {
  return api === 'jira' ? `${method} ${template}` : `${api} ${template}`;
}

function shown({ calls, points, read, written, bytes }: Usage, times = 1) {
  return {
    'platform calls': Math.round(calls * times),
    'Jira points': Math.round(points * times),
    'units read': Math.round(read * times),
    'units written': Math.round(written * times),
    'bytes written': Math.round(bytes * times),
  };
}

void benchPoints();
