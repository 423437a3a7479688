import fc from 'fast-check';
import { workingTimeBetween } from '../../../src/domain/calendar/openings';
import { hopChain } from '../../../src/domain/casework/chain';
import { stepsAhead, usedIn } from '../../../src/domain/casework/clock';
import { decide } from '../../../src/domain/casework/decide';
import { extend, type Happening, type History, type News } from '../../../src/domain/casework/event';
import { fold, presentStay } from '../../../src/domain/casework/fold';
import { defaultRulebook } from '../../../src/domain/rulebook/default';
import { rulesOf, type Rulebooks } from '../../../src/domain/rulebook/rules';
import { HOUR, MINUTE } from '../../../src/domain/time';
import { at, facts, first, received, second, third } from './telling';

const whole = rulesOf(defaultRulebook);
const books: Rulebooks = () => whole;
const START = at('11-24 08:30');
const DAYS = 20 * 24 * 60;

const happenings: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom<Happening>(
    { type: 'passed-on', to: second },
    { type: 'passed-on', to: third },
    { type: 'answered-upwards', to: first },
    { type: 'taken-back', to: first },
    { type: 'asked-customer', to: { level: 'superuser', team: 'superusers' } },
    { type: 'customer-wrote' },
    { type: 'customer-wrote', clock: 'continues' },
    { type: 'paused', reason: 'vendor' },
    { type: 'paused', reason: 'approval' },
    { type: 'resumed' },
    { type: 'acknowledged' },
    { type: 'followed-up' },
    { type: 'answered-customer' },
    { type: 'reopened', clock: 'continues' },
    { type: 'reclassified', facts: { ...facts, priority: 'high' } },
    { type: 'reclassified', facts, clock: 'restarts' },
    { type: 'rulebook-moved', to: 2 },
    { type: 'closed' },
    { type: 'reopened' },
  ),
  fc
    .integer({ min: 1, max: DAYS })
    .map((minutes): Happening => ({ type: 'stood-still', until: START + minutes * MINUTE })),
);

/** Things that happen within twenty days, no two in the same minute. */
const stories: fc.Arbitrary<readonly News[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: DAYS }), happenings), {
    maxLength: 14,
    selector: ([minutes]) => minutes,
  })
  .map((story) =>
    story
      .toSorted(([a], [b]) => a - b)
      .filter(([minutes, what]) => what.type !== 'stood-still' || what.until > START + minutes * MINUTE)
      .map(([minutes, what], i) => ({
        key: `k${i}`,
        at: START + minutes * MINUTE,
        by: { kind: 'person', accountId: 'a' },
        what,
      })),
  );
const instants = fc.integer({ min: 0, max: DAYS + 600 }).map((minutes) => START + minutes * MINUTE);

function told(story: readonly News[]): History {
  return extend([], [received('11-24 08:30'), ...story], START + (DAYS + 600) * MINUTE);
}

/** The same, heard and decided about as it happened and at every sweep of two hours. */
function lived(story: readonly News[], until: number): History {
  let known = decide(extend([], [received('11-24 08:30')], START), books, START);
  for (let now = START; now <= until; now += 2 * HOUR) {
    const heard = story.filter((item) => item.at <= now);
    known = decide(extend(known, heard, now), books, now);
  }
  return known;
}

test('time used by all stays that share a clock adds up to what the last of them has used', () => {
  fc.assert(
    fc.property(stories, instants, (story, until) => {
      const state = fold(told(story.filter((item) => item.at <= until)));
      if (!state) return;
      const bars = hopChain(state, books, until);
      for (const bar of bars) {
        const before = bars.slice(0, bars.indexOf(bar));
        const shared = before.filter(
          ({ stay }) => stay.team === bar.stay.team && stay.to !== undefined && stay.to > bar.stay.countsFrom,
        );
        if (bar.stay.countsFrom === bar.stay.from) continue;
        const sum = shared.reduce((all, { used }) => all + used, bar.used);
        expect(bar.carried).toBeGreaterThanOrEqual(0);
        expect(bar.carried + bar.used).toBe(sum);
      }
    }),
  );
});

test('no stay ever uses more than its open hours, or less than nothing', () => {
  fc.assert(
    fc.property(stories, instants, (story, until) => {
      const state = fold(told(story.filter((item) => item.at <= until)));
      for (const { stay, used, carried } of state ? hopChain(state, books, until) : []) {
        const hours = whole.hours(whole.team(stay.team));
        expect(used).toBeGreaterThanOrEqual(0);
        expect(carried).toBeGreaterThanOrEqual(0);
        expect(used).toBeLessThanOrEqual(workingTimeBetween(hours, stay.from, stay.to ?? until));
      }
    }),
  );
});

test('a pause adds nothing', () => {
  const minutes = fc.integer({ min: 1, max: DAYS });
  fc.assert(
    fc.property(minutes, minutes, (a, b) => {
      const from = START + Math.min(a, b) * MINUTE;
      const to = START + (Math.max(a, b) + 1) * MINUTE;
      const by = { kind: 'person', accountId: 'a' } as const;
      const state = fold(
        told([
          { key: 'p', at: from, by, what: { type: 'paused', reason: 'vendor' } },
          { key: 'r', at: to, by, what: { type: 'resumed' } },
        ]),
      );
      if (!state) throw new Error('received and yet nowhere');
      const stay = presentStay(state);
      const hours = whole.hours(whole.team(stay.team));
      expect(usedIn(stay, hours, to)).toBe(usedIn(stay, hours, from));
      expect(usedIn(stay, hours, to + HOUR)).toBe(
        workingTimeBetween(hours, START, from) + workingTimeBetween(hours, to, to + HOUR),
      );
    }),
  );
});

test('no step of any clock is due before the facts and the rulebook that make it so', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const state = fold(told(story));
      for (const step of state ? stepsAhead(state, whole) : [])
        expect(step.at).toBeGreaterThanOrEqual(state?.factsFrom ?? 0);
    }),
  );
});

test('deciding twice decides nothing more', () => {
  fc.assert(
    fc.property(stories, instants, (story, now) => {
      const once = decide(told(story.filter((item) => item.at <= now)), books, now);
      expect(decide(once, books, now)).toBe(once);
    }),
  );
});

test('nor does deciding often, once everything has been heard in time', () => {
  fc.assert(
    fc.property(stories, instants, (story, until) => {
      const known = lived(story, until);
      expect(decide(known, books, Math.max(...known.map(({ heardAt }) => heardAt)))).toBe(known);
      expect(known.filter(({ what }) => what.type === 'withdrawn')).toEqual([]);
      const keys = known.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 50 },
  );
});

test('the order in which we hear of things does not matter', () => {
  fc.assert(
    fc.property(
      stories.chain((story) =>
        fc.tuple(fc.constant(story), fc.shuffledSubarray([...story], { minLength: story.length })),
      ),
      ([story, shuffled]) => {
        const shape = (items: readonly News[]) => {
          const state = fold(told(items));
          return [
            state?.standing,
            state?.chain,
            state?.promisedFrom,
            state?.stays.map(({ id: _name, ...stay }) => stay),
          ];
        };
        expect(shape(shuffled)).toEqual(shape(story));
      },
    ),
  );
});
