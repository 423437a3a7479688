import fc from 'fast-check';
import { hopChain } from '../../../src/domain/casework/chain';
import { extend, type Happening, type News } from '../../../src/domain/casework/event';
import { fold } from '../../../src/domain/casework/fold';
import { HOUR, MINUTE } from '../../../src/domain/time';
import { at, first, news, received, books, second, shown, third } from './telling';

function chainOf(until: string, ...items: readonly News[]) {
  const state = fold(extend([], [received('11-24 08:30'), ...items], at(until)));
  return state ? hopChain(state, books, at(until)) : [];
}

test('a bar tells open, paused, closed and over apart, and each against its limit', () => {
  const [bar] = chainOf(
    '11-25 10:00',
    news('11-24 09:00', { type: 'paused', reason: 'reporter' }),
    news('11-24 09:30', { type: 'resumed' }),
  );
  expect(bar?.stretches.map(({ from, to, kind }) => [shown(from), shown(to), kind])).toEqual([
    ['11-24 08:30', '11-24 09:00', 'open'],
    ['11-24 09:00', '11-24 09:30', 'paused'],
    ['11-24 09:30', '11-24 13:00', 'open'],
    ['11-24 13:00', '11-24 16:00', 'over'],
    ['11-24 16:00', '11-25 08:00', 'closed'],
    ['11-25 08:00', '11-25 10:00', 'over'],
  ]);
  expect(bar).toMatchObject({
    used: 9 * HOUR,
    paused: 30 * MINUTE,
    limit: { id: 'first', time: 4 * HOUR, reachedAt: at('11-24 13:00') },
  });
});

test('one bar per stay, each with its own limit', () => {
  const bars = chainOf(
    '11-24 13:00',
    news('11-24 09:00', { type: 'passed-on', to: second }),
    news('11-24 10:00', { type: 'answered-upwards', to: first }),
  );
  expect(bars.map(({ stay, used, limit }) => [stay.level, used / HOUR, limit?.id])).toEqual([
    ['first', 0.5, 'first'],
    ['second', 1, 'second'],
    ['first', 3, 'first'],
  ]);
});

const happenings: fc.Arbitrary<Happening> = fc.constantFrom<Happening>(
  { type: 'passed-on', to: second },
  { type: 'passed-on', to: third },
  { type: 'answered-upwards', to: first },
  { type: 'paused', reason: 'vendor' },
  { type: 'resumed' },
  { type: 'closed' },
  { type: 'reopened' },
);
const stories = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 * 24 * 60 }), happenings), { maxLength: 14 });

test('the stretches of a stay cover it without gap or overlap, and its open ones are what it used', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const start = at('11-24 08:30');
      const items = story.map(([minutes, what], i): News => ({
        key: `k${i}`,
        at: start + minutes * MINUTE,
        by: { kind: 'person', accountId: 'a' },
        what,
      }));
      const until = start + 21 * 24 * HOUR;
      const state = fold(extend([], [received('11-24 08:30'), ...items], until));
      for (const bar of state ? hopChain(state, books, until) : []) {
        const end = bar.stay.to ?? until;
        const joints = [bar.stay.from, ...bar.stretches.map(({ to }) => to)];
        expect(bar.stretches.map(({ from }) => from)).toEqual(joints.slice(0, -1));
        expect(joints.at(-1)).toBe(end);
        const counted = bar.stretches
          .filter(({ kind }) => kind === 'open' || kind === 'over')
          .reduce((sum, { from, to }) => sum + to - from, 0);
        expect(counted).toBe(bar.used);
      }
    }),
  );
});
