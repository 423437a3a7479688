import assert from 'node:assert/strict';
import { HOUR } from '../../src/domain/time';
import type { Desk } from '../scenarios/desk';
import { tell } from '../scenarios/story';
import { MONDAY, twoDays } from '../scenarios/two-days';
import type { CallRecord } from '../site/world';
import { withDesk } from './desk-to-measure';
import { groupedBy } from './grouped';
import { byTheApp, usageOf, type Usage } from './usage';

const DAY_HOURS = 24;

/** Prints what a case costs over its life, as the two-day story tells it, and what a desk costs where nothing happens. */
async function benchPoints(): Promise<void> {
  const idle = await withDesk(MONDAY, async (desk) => {
    await desk.until('2026-11-23T11:02:30+01:00');
    return during(desk, () => desk.until('2026-11-23T12:02:30+01:00'));
  });
  const { story, cases } = await withDesk(MONDAY, async (desk) => {
    let told = {};
    const story = await during(desk, async () => {
      told = await tell(desk, twoDays);
    });
    assert.deepEqual(desk.site.storage('owed'), [], 'the story has not come to its end');
    return { story, cases: Object.keys(told).length };
  });
  const idleHours = usageOf(idle.calls);
  const whole = usageOf(story.calls);
  const perCase = less(whole, idleHours, story.hours / idle.hours);
  console.log(`Cost of a case over its life: ${cases} cases that climb, are handed on and answered, over two days`);
  console.table({
    'a case, over its life': shown(perCase, 1 / cases),
    'a desk where nothing happens, a day': shown(idleHours, DAY_HOURS / idle.hours),
  });
  console.log(`By kind of call, all ${cases} cases and ${story.hours.toFixed(0)} hours of sweeps`);
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

function less(whole: Usage, part: Usage, times: number): Usage {
  return {
    calls: whole.calls - part.calls * times,
    points: whole.points - part.points * times,
    read: whole.read - part.read * times,
    written: whole.written - part.written * times,
    bytes: whole.bytes - part.bytes * times,
    ms: whole.ms - part.ms * times,
  };
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
