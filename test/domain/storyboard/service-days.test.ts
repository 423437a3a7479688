import { casesAbout, type Finding } from '../../../src/app/cases-about';
import type { History } from '../../../src/domain/casework/event';
import { figuresOf } from '../../../src/domain/storyboard/day';
import { at, facts, first, heard, news, rules } from '../casework/telling';

const DAY = { from: at('11-24 00:00'), to: at('11-25 00:00') };
const NOW = at('11-25 07:00');
const PAGE = 100;

function raised(system: string): History {
  const what = { type: 'received', facts: { ...facts, system }, reporter: null, to: first } as const;
  return heard([], '11-24 08:31', news('11-24 08:30', what));
}

/** A desk where so many requests about something else came in the same day, after ours; each look takes so long. */
function busyDesk(others: number, takes = 0): Finding {
  const histories = new Map<string, History>();
  for (let n = 0; n < others; n += 1) histories.set(`other-${n}`, raised('jobnet'));
  for (let n = 0; n < 9; n += 1) histories.set(`ours-${n}`, raised('onb-1'));
  const ids = [...histories.keys()];
  let now = NOW;
  return {
    clock: { now: () => now },
    books: { of: () => Promise.resolve(rules) },
    queue: { open: () => Promise.resolve({ cases: [], more: false }) },
    ledger: {
      touched(_projectId, _period, after = '0') {
        now += takes;
        const next = Number(after) + PAGE;
        const issueIds = ids.slice(Number(after), next);
        return Promise.resolve({ issueIds, ...(next < ids.length && { next: String(next) }) });
      },
    },
    packs: { endedFrom: () => Promise.resolve({ packs: [], units: 0 }) },
    cases: {
      readMany: (wanted) =>
        Promise.resolve(
          wanted.flatMap((issueId) => {
            const history = histories.get(issueId);
            if (!history) return [];
            return [{ issueId, projectId: 'p', version: history.length, history, before: 0, former: [] }];
          }),
        ),
    },
  };
}

test('requests about the solution are counted, however many others came in after them', async () => {
  const cases = await casesAbout(busyDesk(1_000), 'p', 'onb-1', { from: DAY.from, to: NOW });
  expect(cases?.length).toBe(9);
  expect(figuresOf(cases ?? [], 'onb-1', DAY)).toMatchObject({ requests: 9 });
});

test('a day that takes too long to count is not counted', async () => {
  expect(await casesAbout(busyDesk(1_000, 2_000), 'p', 'onb-1', { from: DAY.from, to: NOW })).toBeUndefined();
});
