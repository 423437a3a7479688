import { eventRow, type CaseRow } from '../../src/adapters/shapes';
import type { Rulebook } from '../../src/contract/rulebook';
import { nextStep } from '../../src/domain/casework/clock';
import { extend, type Happening, type History, type Place } from '../../src/domain/casework/event';
import { fold } from '../../src/domain/casework/fold';
import { rulesOf, type Rules } from '../../src/domain/rulebook/rules';
import { HOUR, MINUTE } from '../../src/domain/time';
import { withSite } from '../site/closing';
import { accountOf } from '../site/seed/people';
import { supportCentre, type Desk } from './desk';
import { layOpen } from './open-requests';
import { put } from './past-cases';
import { bookOf, firstWithin, publish, ruledDesk, save, show } from './rulebook';

const MORNING = '2026-11-24T09:00:00+01:00';
const NEVER = Date.UTC(9999, 11, 31);
const CASES = 300;
const AT_FIRST: Place = { level: 'first', team: 'copenhagen' };

/** A team more, and no clock but that of the level: what is paused waits for nothing. */
function withOdense(book: Rulebook): Rulebook {
  const odense = book.teams.flatMap((team) =>
    team.id === 'copenhagen' ? [{ ...team, id: 'odense', name: { da: 'Odense', en: 'Odense' } }] : [],
  );
  const pausing = book.pausing.map(({ atMost: _atMost, ...pause }) => pause);
  return { ...book, teams: [...book.teams, ...odense], targets: [], pausing };
}

function without(book: Rulebook, team: string): Rulebook {
  return { ...book, teams: book.teams.filter(({ id }) => id !== team) };
}

/** What happened to the nth case after it was received; each kind is met often. */
function kindOf(n: number): { readonly to: Place; readonly then: readonly Happening[] } {
  if (n % 10 === 1) return { to: AT_FIRST, then: [{ type: 'paused', reason: 'vendor' }] };
  if (n % 10 === 2)
    return { to: AT_FIRST, then: [{ type: 'asked-customer', to: { level: 'superuser', team: 'superusers' } }] };
  if (n % 10 === 3) return { to: { level: 'first', team: 'odense' }, then: [] };
  if (n % 10 === 4) return { to: AT_FIRST, then: [{ type: 'answered-customer' }] };
  if (n % 10 === 5) return { to: AT_FIRST, then: [{ type: 'paused', reason: 'reporter' }, { type: 'resumed' }] };
  return { to: AT_FIRST, then: [] };
}
const LACKING = CASES / 10;
const ANSWERED = CASES / 10;

/** Cases of the last half hour, written straight into the store, with the issues they are about. */
function layCases({ site }: Desk, rules: Rules): ReadonlyMap<string, History> {
  const projectId = String(site.storage('desk')[0]?.key);
  const issues = [...site.world.state.jira.issues.values()];
  const cases = new Map<string, History>();
  for (const [n, key] of layOpen(site, CASES).entries()) {
    const issueId = String([...site.world.state.jira.issues.values()].at(issues.length + n)?.id);
    const { to, then } = kindOf(n);
    const facts = { system: 'jobnet', kind: 'error', customerGroup: 'superuser', priority: 'normal' };
    const from = site.now() - 30 * MINUTE;
    const received = { type: 'received', facts, reporter: accountOf('superuser'), to, rulebook: 2 } as const;
    const history = [received, ...then].reduce<History>((before, what, i) => {
      const name = i === 0 ? `issue:${issueId}` : `${key}:${i}`;
      const news = { key: name, at: from + i * 5 * MINUTE, by: { kind: 'rule', id: 'intake' }, what } as const;
      return extend(before, [news], news.at, { unasked: true });
    }, []);
    cases.set(issueId, history);
    const state = fold(history);
    const wakeAt = state && nextStep(state, rules)?.at;
    const running = wakeAt === undefined ? 'resting' : 'running';
    const row: CaseRow = { v: 1, issueId, projectId, version: history.length, running, wakeAt: wakeAt ?? NEVER };
    put(site, 'case', issueId, row);
    for (const event of history)
      put(site, 'event', `${issueId}:${event.seq}`, eventRow({ issueId, projectId, before: 0 }, event));
  }
  return cases;
}

/** What happened to a case after it was laid out, as the store has it. */
function since({ site }: Desk, issueId: string, history: History): readonly unknown[] {
  const events = site.storage('event').map(({ value }) => Object(value));
  return events.filter((event) => event.issueId === issueId && event.seq > history.length).map(({ what }) => what);
}

test.each(['crashBefore', 'crashAfter'] as const)(
  'three hundred cases move, paused and asked ones too, through a job that dies halfway (%s)',
  async (crash) => {
    await withSite(supportCentre(MORNING), async (site) => {
      const desk = await ruledDesk(site, withOdense);
      await desk.until('2026-11-24T09:40:00+01:00');
      const cases = layCases(desk, rulesOf({ ...(await bookOf(desk)), version: 2 }));
      await desk.until('2026-11-24T09:41:00+01:00');
      expect(site.storage('case').filter(({ value }) => Object(value).running === 'resting').length).toBeGreaterThan(
        40,
      );
      await save(desk, without(firstWithin(await bookOf(desk), 3), 'odense'));
      const preview = await desk.call('projectAdmin', 'rulebook.preview', { which: 'draft' }, { projectKey: 'SUP' });
      expect(preview).toMatchObject({
        value: { counted: CASES - ANSWERED, more: false, effect: { left: LACKING, still: 30, atOnce: 0 } },
      });
      const mails = site.mail.length;
      site.faults.set({
        when: { functionKey: 'on-work', api: 'kvs', path: '/api/v1/transaction', nth: 150 },
        do: crash,
        times: 1,
      });
      expect(await publish(desk, { running: 'move' })).toMatchObject({ published: true, version: 3 });
      await desk.until('2026-11-24T10:00:00+01:00');
      expect(site.ran.filter(({ result }) => result === 'crash')).toHaveLength(1);
      const after = new Map([...cases].map(([issueId, history]) => [issueId, since(desk, issueId, history)]));
      const moved = [...after.values()].filter((events) => events.length > 0);
      expect(moved).toHaveLength(CASES - LACKING - ANSWERED);
      expect(new Set(moved.map((events) => JSON.stringify(events)))).toEqual(
        new Set([JSON.stringify([{ type: 'rulebook-moved', to: 3 }])]),
      );
      expect(site.mail).toHaveLength(mails);
      expect((await show(desk)).moving).toEqual({ over: true, done: 240, lacking: LACKING, failed: 0 });
      const [first] = cases.keys();
      const key = [...site.world.state.jira.issues.values()].find(({ id }) => id === first)?.key ?? '';
      const { chain, clock } = await desk.show('first', key);
      const at = Date.parse('2026-11-24T09:10:00+01:00');
      expect([chain.map(({ rulebook }) => rulebook), clock?.limit, clock?.dueAt]).toEqual([
        [3],
        3 * HOUR,
        at + 3 * HOUR,
      ]);
      const left = await desk.call('projectAdmin', 'rulebook.preview', { which: 'in-force' }, { projectKey: 'SUP' });
      expect(left).toMatchObject({
        value: {
          versions: [
            { version: 3, cases: 240 },
            { version: 2, cases: LACKING },
          ],
        },
      });
    });
  },
);
