import { decide } from '../../../src/domain/casework/decide';
import { extend, type Happening, type History } from '../../../src/domain/casework/event';
import { fold, presentStay, standingEvents } from '../../../src/domain/casework/fold';
import { rulesOf } from '../../../src/domain/rulebook/rules';
import { defaultRulebook } from '../../../src/domain/rulebook/default';
import type { Rulebook } from '../../../src/domain/rulebook/rulebook';
import { compared } from '../../../src/domain/replay/compare';
import { imagined } from '../../../src/domain/replay/imagined';
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
