import { nextStep } from '../../../src/domain/casework/clock';
import { decide } from '../../../src/domain/casework/decide';
import { extend, unknownTo, type Happening, type History, type News } from '../../../src/domain/casework/event';
import { fold } from '../../../src/domain/casework/fold';
import { make, type Move } from '../../../src/domain/casework/protocol';
import { defaultRulebook } from '../../../src/domain/rulebook/default';
import type { Facts, Rulebook } from '../../../src/domain/rulebook/rulebook';
import { rulesOf, teamAt, type Rulebooks, type Rules } from '../../../src/domain/rulebook/rules';
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/domain/time';

/** A case that lived under the real engine, by chance: whatever people, Jira and outages may do to one. */
export interface Life {
  readonly history: History;
  readonly rulebooks: Rulebooks;
  /** When its clock was last asked. */
  readonly until: number;
}

/** What a life may hold beside what happens on time under one version. */
export interface Trials {
  /** News that is heard hours after it happened. */
  readonly lateNews: boolean;
  readonly movedRulebooks: boolean;
}
const EVERYTHING: Trials = { lateNews: true, movedRulebooks: true };

export type Chance = (below: number) => number;

/** The same numbers for the same seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const BOOKS: ReadonlyMap<number, Rules> = new Map(
  [
    defaultRulebook,
    { ...scaled(defaultRulebook, 0.5), version: 2, reopening: 'continues', reprioritising: 'restarts' } as const,
    { ...scaled(defaultRulebook, 1.5), version: 3, askingPausesPromise: false, ...withDirectRouteForAll() } as const,
  ].map((book) => [book.version, rulesOf(book)]),
);

export const rulebooks: Rulebooks = (version) => {
  const rules = BOOKS.get(version);
  if (!rules) throw new Error(`no version ${version}`);
  return rules;
};

/** The same rules with all limits so many times as long. */
export function scaled(book: Rulebook, times: number): Rulebook {
  return { ...book, limits: book.limits.map((limit) => ({ ...limit, time: limit.time * times })) };
}

function withDirectRouteForAll(): Pick<Rulebook, 'routes'> {
  return { routes: defaultRulebook.routes.map((route) => ({ ...route, direct: route.id === 'amanda' })) };
}

export function lifeOf(seed: number, trials: Trials = EVERYTHING): Life {
  const chance = chanceOf(seed);
  const pick = <T>(list: readonly T[]): T => list[chance(list.length)] as T;
  let now = Date.UTC(2026, chance(12), 1 + chance(28), 6 + chance(10), chance(60), chance(60), chance(1000));
  let history: History = [];
  let change = 0;
  let factsTold: Facts;

  const factsNow = (): Facts => ({
    system: pick(['amanda', 'jobnet', 'portal', 'other']),
    kind: pick(['error', 'business', 'user-administration', 'help']),
    customerGroup: pick(['citizen', 'company', 'superuser']),
    priority: pick(['high', 'normal', 'low']),
  });
  const news = (what: Happening): News => ({
    key: `change:${change++}`,
    at: trials.lateNews && chance(5) === 0 ? now - chance(6 * HOUR) : now - (trials.lateNews ? chance(2 * MINUTE) : 0),
    by: { kind: 'person', accountId: pick(['one', 'two']) },
    what,
  });
  const hear = (...items: readonly News[]): void => {
    history = decide(extend(history, unknownTo(history, items), now), rulebooks, now);
  };
  /** The clock runs: on the instant or some seconds after, or not at all for a while. */
  const pass = (time: number): void => {
    const until = now + time;
    if (chance(6) > 0) {
      for (;;) {
        const state = fold(history);
        const next = state && nextStep(state, rulebooks(state.rulebook));
        if (!next || next.at > until) break;
        now = Math.min(until, Math.max(now, next.at + (chance(2) === 0 ? 0 : chance(90 * SECOND))));
        history = decide(history, rulebooks, now);
      }
    }
    now = until;
    if (chance(3) === 0) history = decide(history, rulebooks, now);
  };
  const move = (asked: Move): void => {
    const state = fold(history);
    const made = state && make(asked, state, rulebooks(state.rulebook), 'unknown', now);
    if (!made?.ok) return;
    const key = `move:${change++}`;
    const by = { kind: 'person', accountId: 'agent' } as const;
    history = extend(history, [{ key, at: now, by, what: made.value }], now, { unasked: true });
    if (chance(2) === 0) {
      now += chance(5 * SECOND);
      const of = history.length;
      const posted: News = { key: `posted:${of}`, at: now, by, what: { type: 'text-posted', of, commentId: `${of}` } };
      history = extend(history, [posted], now);
    }
  };
  const told = (): Happening => {
    const state = fold(history);
    const superusers = state && teamAt(rulebooks(state.rulebook), 'superuser', state.facts);
    const to = { level: 'superuser', team: superusers?.id ?? 'superusers' } as const;
    if (chance(10) === 0) return reclassified();
    return pick<Happening>([
      { type: 'paused', reason: pick(['vendor', 'approval', 'maintenance', 'agreed'] as const) },
      { type: 'asked-customer', to },
      { type: 'asked-customer', to },
      { type: 'resumed' },
      { type: 'resumed' },
      { type: 'answered-customer' },
      { type: 'customer-wrote', ...(state?.rulebook === 2 && { clock: 'continues' }) },
      { type: 'closed' },
      { type: 'reopened', ...(state?.rulebook === 2 && { clock: 'continues' }) },
    ]);
  };
  const reclassified = (): Happening => {
    const state = fold(history);
    const next = factsNow();
    const anew = state?.rulebook === 2 && next.priority !== factsTold.priority;
    factsTold = next;
    return { type: 'reclassified', facts: next, ...(anew && { clock: 'restarts' }) };
  };

  const facts = factsNow();
  factsTold = facts;
  const version = 1 + chance(3);
  const first = teamAt(rulebooks(version), 'first', facts)?.id ?? 'copenhagen';
  const to = { level: 'first', team: first } as const;
  const begun = { facts, reporter: 'customer', to, rulebook: version };
  const createdAt = now - 30 * DAY;
  hear(news(chance(5) === 0 ? { type: 'taken-in', ...begun, createdAt } : { type: 'received', ...begun }));
  const length = 3 + chance(18);
  for (let i = 0; i < length; i++) {
    pass(pick([chance(MINUTE), chance(20 * MINUTE), chance(3 * HOUR), chance(DAY), chance(3 * DAY)]));
    switch (chance(12)) {
      case 0:
      case 1:
      case 2:
        hear(news(told()));
        break;
      case 3:
        hear(...Array.from({ length: 2 + chance(2) }, () => news(told())));
        break;
      case 4:
        // Heard twice.
        hear(...history.filter(({ key }) => key.startsWith('change:')).slice(-2), news(told()));
        break;
      case 5:
      case 6:
        move({ type: 'pass-on' });
        break;
      case 7:
        move({ type: 'answer' });
        break;
      case 8:
        move({ type: pick(['take-back', 'acknowledge', 'follow-up']) });
        break;
      case 9:
        if (trials.movedRulebooks) {
          const what = { type: 'rulebook-moved', to: 1 + chance(3) } as const;
          history = extend(
            history,
            [news(what)].map((item) => ({ ...item, at: now })),
            now,
            { unasked: true },
          );
        } else move({ type: 'pass-on' });
        break;
      case 10: {
        const what = { type: 'stood-still', until: now } as const;
        const still = [{ ...news(what), at: now - chance(4 * HOUR) }];
        if (trials.lateNews) history = decide(extend(history, still, now), rulebooks, now);
        break;
      }
      default:
        // Much at once, of which the first part is recorded before the clock is asked.
        history = extend(history, [news(told()), news(told())], now, { unasked: true });
        hear(news(told()));
    }
  }
  pass(chance(20 * DAY));
  history = decide(history, rulebooks, now);
  return { history, rulebooks, until: now };
}
