import { decide } from '../../../src/domain/casework/decide';
import { extend, type Happening, type History, type News } from '../../../src/domain/casework/event';
import { fold, presentStay, standingEvents } from '../../../src/domain/casework/fold';
import { compared, type ChangeKind } from '../../../src/domain/replay/compare';
import { imagined } from '../../../src/domain/replay/imagined';
import { defaultRulebook } from '../../../src/domain/rulebook/default';
import { rulesOf } from '../../../src/domain/rulebook/rules';
import { at, first, news, received, second, shown, third } from '../casework/telling';
import { lifeOf, rulebooks, scaled } from './lives';

const LIVES = process.env['TRIN_DEEP'] ? 10_000 : 500;

function told(history: History): readonly unknown[] {
  return standingEvents(history).map(({ at: when, by, what }) => [when, by.kind === 'rule' ? by.id : '', bare(what)]);
}
function bare(what: Happening): unknown {
  const { reason: _reason, ...rest } = what as Happening & { reason?: unknown };
  return rest;
}

test(`${LIVES} lives imagined under the version that judged them change in nothing, outages and all`, () => {
  for (let seed = 1; seed <= LIVES; seed++) {
    const { history, until } = lifeOf(seed, { lateNews: false, movedRulebooks: false });
    const [begun] = history;
    const version = begun?.what.type === 'received' || begun?.what.type === 'taken-in' ? (begun.what.rulebook ?? 1) : 1;
    const thought = imagined(history, rulebooks(version), rulebooks, until);
    const known = history.filter(({ what }) => what.type !== 'text-posted');
    expect([seed, told(thought)]).toEqual([seed, told(known)]);
    expect(compared(history, thought).changes).toEqual([]);
  }
});

/** What the clock made of a case whose people did these things at once, asked every quarter of an hour until an instant. */
function lived(until: string, ...items: readonly News[]): History {
  let history: History = [];
  for (let now = at('11-24 08:30'); now <= at(until); now += 15 * 60_000) {
    const heard = items.filter((item) => item.at > now - 15 * 60_000 && item.at <= now);
    for (const item of heard) history = decide(extend(history, [item], item.at), rulebooks, item.at);
    history = decide(history, rulebooks, now);
  }
  return history;
}

const halved = rulesOf({ ...scaled(defaultRulebook, 0.5), version: 0 });
const doubled = rulesOf({ ...scaled(defaultRulebook, 2), version: 0 });
const END = '11-24 16:00';

/** What changes, and where the case ends, under other rules. */
function under(draft: typeof halved, ...items: readonly News[]) {
  const history = lived(END, received('11-24 08:30'), ...items);
  const thought = imagined(history, draft, rulebooks, at(END));
  const changes = compared(history, thought).changes.map(
    ({ team, change, was, would }): readonly [string, ChangeKind, string | undefined, string | undefined] => [
      team,
      change,
      shown(was),
      shown(would),
    ],
  );
  return { changes, state: fold(thought) };
}

test('a limit half as long escalates in half the time', () => {
  expect(under(halved).changes).toEqual([
    ['bit', 'earlier', '11-24 12:30', '11-24 10:30'],
    ['ibm', 'more', undefined, '11-24 14:30'],
  ]);
});

test('passing on to a level where the case is already falls away', () => {
  const { changes, state } = under(halved, news('11-24 11:00', { type: 'passed-on', to: second }));
  expect(changes.slice(0, 1)).toEqual([['bit', 'more', undefined, '11-24 10:30']]);
  expect(state?.stays.map(({ team }) => team)).toEqual(['copenhagen', 'bit', 'ibm']);
});

test('passing on from a level that the case has not come to falls away', () => {
  const { changes, state } = under(doubled, news('11-24 13:00', { type: 'passed-on', to: third }));
  expect(changes).toEqual([['bit', 'fewer', '11-24 12:30', undefined]]);
  expect(state && presentStay(state)).toMatchObject(first);
});

test('the answer to the customer counts wherever the case has come to', () => {
  const { changes, state } = under(halved, news('11-24 11:00', { type: 'answered-customer' }));
  expect(changes).toEqual([['bit', 'more', undefined, '11-24 10:30']]);
  expect([state?.standing, shown(state?.answeredAt)]).toEqual(['answered', '11-24 11:00']);
});

test('an answer upwards from a level that the case has left falls away', () => {
  const { state } = under(halved, news('11-24 15:00', { type: 'answered-upwards', to: first }));
  expect(state && presentStay(state)).toMatchObject(third);
});

test('a team that the route chose is chosen by the new route', () => {
  const routes = defaultRulebook.routes.map((route) => ({ ...route, teams: { ...route.teams, third: 'kmd' } }));
  const rerouted = rulesOf({ ...defaultRulebook, version: 0, routes });
  const { state } = under(
    rerouted,
    news('11-24 09:00', { type: 'passed-on', to: second }),
    news('11-24 10:00', { type: 'passed-on', to: third }),
  );
  expect(state && presentStay(state).team).toBe('kmd');
});
