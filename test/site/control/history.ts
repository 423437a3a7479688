import { z } from 'zod';
import { CASES } from '../seed/cases/cases';
import { seedOrganisation } from '../seed/organisation';
import { accountOf } from '../seed/people';
import { seedCases } from '../seed/seed-cases';
import type { Story } from '../seed/story';
import { openSite, type Site } from '../site';
import type { Clockwork } from './clockwork';
import { BadCall, bodyOf, isoOf, ok, type Calls } from './reply';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** The seeded month is told in Danish winter time of this year. */
const told = (at: string): number => Date.parse(`2026-${at.replace(' ', 'T')}:00+01:00`);

const Order = z.strictObject({
  cases: z.int().min(1).max(2000),
  days: z.int().min(40).max(300),
  seed: z.int().default(1),
});

/**
 * A longer past: the site begins anew that many days ago and is played up to now, through REST and the app. The cases
 * are those of the seeded month, drawn by lot and moved back by whole weeks, so that they keep their weekday and hour.
 */
export function historyCalls(site: Site, clockwork: Clockwork): Calls {
  return {
    'POST /_site/history': (asked) => {
      const { cases, days, seed } = bodyOf(Order, asked);
      return clockwork.alone(async () => {
        const begin = site.now() - days * DAY;
        const more = pastStories(cases, begin, seed);
        const last = Math.max(...CASES.flatMap(({ at, then }) => [at, ...then.map((step) => step.at)]).map(told));
        if (site.now() < last)
          throw new BadCall(`the seeded cases go on until ${isoOf(last)}; move the clock there first`);
        const past = await openSite({
          at: isoOf(begin),
          manifest: site.manifestFile,
          seed: ({ world }) => seedOrganisation(world),
          installer: accountOf('siteAdmin'),
        });
        try {
          await seedCases(past, more);
          await past.advance({ to: isoOf(site.now()), maxRuns: 1_000_000 });
          site.restore(past.snapshot());
        } finally {
          past.close();
        }
        return ok({ cases: more.length, from: isoOf(begin), now: isoOf(site.now()) });
      });
    },
  };
}

/** Drawn by lot, the same for the same seed. None begins before the first day or after the seeded month began. */
function pastStories(cases: number, begin: number, seed: number): Story[] {
  const draw = lots(seed);
  return Array.from({ length: cases }, () => {
    const story = CASES[Math.floor(draw() * CASES.length)];
    if (!story) throw new Error('the seed tells no cases');
    const weeks = Math.floor((told(story.at) - begin - DAY) / WEEK);
    return movedBack(story, 1 + Math.floor(draw() * Math.max(1, weeks)));
  }).filter(({ at }) => told(at) > begin + DAY / 2);
}

function movedBack(story: Story, weeks: number): Story {
  const back = (at: string): string => {
    const there = new Date(told(at) - weeks * WEEK + 3_600_000).toISOString();
    return `${there.slice(5, 10)} ${there.slice(11, 16)}`;
  };
  return { ...story, at: back(story.at), then: story.then.map((step) => ({ ...step, at: back(step.at) })) };
}

/** Numbers from 0 to 1 that look like chance and are always the same (mulberry32). */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
