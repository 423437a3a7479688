import { eventRow, type CaseRow } from '../../src/adapters/shapes';
import { decide } from '../../src/domain/casework/decide';
import { extend, type Happening, type History } from '../../src/domain/casework/event';
import { fold } from '../../src/domain/casework/fold';
import { nextStep } from '../../src/domain/casework/clock';
import { make, type Move } from '../../src/domain/casework/protocol';
import { defaultRulebook } from '../../src/domain/rulebook/default';
import { rulesOf, teamAt } from '../../src/domain/rulebook/rules';
import { DAY, HOUR, MINUTE } from '../../src/domain/time';
import { chanceOf } from '../domain/replay/lives';
import type { Site } from '../site/site';
import { tableOf, write } from '../site/platform/store';

const rules = rulesOf(defaultRulebook);

/** A case of the past with eight hops and more, judged by the desk's first version, closed some days after. */
export function pastCase(seed: number, begin: number): History {
  const chance = chanceOf(seed);
  const pick = <T>(list: readonly [T, ...T[]]): T => list[chance(list.length)] ?? list[0];
  let now = begin + chance(40) * DAY + (7 + chance(8)) * HOUR + chance(HOUR);
  let history: History = [];
  const facts = {
    system: pick(['amanda', 'jobnet', 'portal', 'other']),
    kind: pick(['error', 'help']),
    customerGroup: 'superuser',
    priority: pick(['high', 'normal', 'normal', 'low']),
  };
  const by = { kind: 'person', accountId: `agent-${chance(30)}` } as const;
  const hear = (what: Happening): void => {
    const key = `change:${seed}:${history.length}`;
    history = decide(extend(history, [{ key, at: now, by, what }], now), () => rules, now);
  };
  const pass = (time: number): void => {
    const until = now + time;
    for (let state = fold(history); state; state = fold(history)) {
      const next = nextStep(state, rules);
      if (!next || next.at > until) break;
      now = next.at + chance(40_000);
      history = decide(history, () => rules, now);
    }
    now = Math.max(now, until);
  };
  const move = (asked: Move): void => {
    const state = fold(history);
    const made = state && make(asked, state, rules, 'unknown', now);
    if (!made?.ok) return;
    const key = `move:${seed}:${history.length}`;
    history = extend(history, [{ key, at: now, by, what: made.value }], now, { unasked: true });
  };
  const to = { level: 'first', team: teamAt(rules, 'first', facts)?.id ?? 'copenhagen' } as const;
  hear({ type: 'received', facts, reporter: 'superuser', to, rulebook: 1 });
  // Out and home twice: to 2nd and 3rd level and back, each time as the clock or somebody has it.
  for (const step of ['out', 'out', 'home', 'home', 'out', 'out', 'home', 'home']) {
    pass(HOUR + chance(6 * HOUR) + (chance(3) === 0 ? DAY : 0));
    const state = fold(history);
    if (step === 'out' && state && state.stays.at(-1)?.level !== 'third') move({ type: 'pass-on' });
    if (step === 'home' && state && state.chain.length > 1) move({ type: 'answer' });
  }
  pass(HOUR);
  while ((fold(history)?.chain.length ?? 1) > 1) {
    move({ type: 'answer' });
    pass(20 * MINUTE);
  }
  hear({ type: 'answered-customer' });
  pass(2 * HOUR);
  hear({ type: 'closed' });
  return history;
}

/** Writes a closed case straight into the store's tables, as it stands before it is packed. */
export function storeClosed(site: Site, projectId: string, issueId: string, history: History): void {
  const closedAt = history.at(-1)?.at ?? 0;
  const row: CaseRow = { v: 1, issueId, projectId, version: history.length, running: 'closed', wakeAt: closedAt };
  put(site, 'case', issueId, row);
  for (const event of history)
    put(site, 'event', `${issueId}:${event.seq}`, eventRow({ issueId, projectId, before: 0 }, event));
}

export function put(site: Site, entity: string, key: string, value: object): void {
  const table = tableOf(site.core.state.platform.tables, entity);
  write(table, key, value, Buffer.byteLength(JSON.stringify(value)), site.now(), null);
}
