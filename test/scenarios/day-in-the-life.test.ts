import { CaseRow, eventOf, EventRow } from '../../src/adapters/shapes';
import type { CaseView } from '../../src/contract/calls';
import type { History } from '../../src/domain/casework/event';
import { fold } from '../../src/domain/casework/fold';
import { glanceOf } from '../../src/domain/casework/glance';
import { defaultRulebook } from '../../src/domain/rulebook/default';
import { rulesOf } from '../../src/domain/rulebook/rules';
import { groupedBy } from '../bench/grouped';
import { byTheApp, usageOf } from '../bench/usage';
import { withSite } from '../site/closing';
import { openDesk, supportCentre, type Desk } from './desk';
import { live } from './desk-life';

const deep = process.env['TRIN_DEEP'] !== undefined;
const LIFE = deep ? { cases: 200, days: 5 } : { cases: 60, days: 2 };
const MOST_POINTS = 60;

const rules = rulesOf(defaultRulebook);
const OUT: readonly CaseView['standing'][] = ['answered', 'closed'];

function historiesOf(desk: Desk): ReadonlyMap<string, History> {
  const rows = desk.site.storage('event').map(({ value }) => EventRow.parse(value));
  const byIssue = groupedBy(rows, ({ issueId }) => issueId);
  return new Map(
    [...byIssue].map(([id, of]) => [id, of.toSorted((a, b) => a.seq - b.seq).map((row) => eventOf(row, 0))]),
  );
}

/** Time at each level, and when nobody had it, against the time since it was received. */
function timesOf({ chain }: CaseView, now: number) {
  const lasted = chain.map(({ from, to = now }) => to - from);
  const idle = chain.slice(1).map(({ from }, i) => from - (chain[i]?.to ?? from));
  const sum = (parts: readonly number[]): number => parts.reduce((all, one) => all + one, 0);
  const byLevel = groupedBy(chain, ({ level }) => level);
  const ofLevels = [...byLevel.values()].map((bars) => sum(bars.map(({ from, to = now }) => to - from)));
  const drawn = chain.map(({ stretches }) => sum(stretches.map(({ from, to }) => to - from)));
  const whole = (chain.at(-1)?.to ?? now) - (chain[0]?.from ?? now);
  return { lasted, drawn, whole, told: sum(ofLevels) + sum(idle), least: Math.min(0, ...idle) };
}

test(`${LIFE.cases} cases in ${LIFE.days} days at a desk of twelve: the books balance, and a case costs at most ${MOST_POINTS} points`, async () => {
  await withSite(supportCentre('2026-11-23T08:00:00+01:00'), async (site) => {
    const desk = await openDesk(site);
    const already = site.calls.length;
    const keys = await live({ desk, ...LIFE, seed: 4 });
    await site.advance({ by: 'PT15M' });
    const calls = site.calls.slice(already).filter(byTheApp);
    const shown: { readonly view: CaseView; readonly at: number }[] = [];
    for (const key of keys) {
      // One person who looks at all of them in one second asks Jira too much.
      if (shown.length % 50 === 49) await site.advance({ by: 'PT2S' });
      shown.push({ at: site.now(), view: await desk.show('projectAdmin', key) });
    }
    const views = shown.map(({ view }) => view);
    const now = site.now();

    const open = views.filter(({ standing }) => !OUT.includes(standing));
    const out = views.filter(({ standing }) => OUT.includes(standing));
    expect(keys).toHaveLength(LIFE.cases);
    expect(open.length + out.length).toBe(LIFE.cases);
    expect(out.length).toBeGreaterThan(LIFE.cases / 4);
    expect(new Set(views.flatMap(({ chain }) => chain.map(({ level }) => level)))).toEqual(
      new Set(['superuser', 'first', 'second', 'third']),
    );

    for (const { view, at } of shown) {
      const { lasted, drawn, whole, told, least } = timesOf(view, at);
      expect([told, least]).toEqual([whole, 0]);
      expect(drawn).toEqual(lasted);
    }

    const histories = historiesOf(desk);
    const glances = site.storage('case').flatMap(({ value }) => {
      const { issueId, glance } = CaseRow.parse(value);
      return glance ? [{ issueId, glance }] : [];
    });
    expect(glances).toHaveLength(open.length);
    for (const { issueId, glance } of glances) {
      const history = histories.get(issueId) ?? [];
      const state = fold(history);
      expect(glance).toEqual(state && glanceOf(state, history, rules, now));
    }
    const queue = await desk.call('first', 'queue.show', {}, { projectKey: 'SUP' });
    if (!queue.ok || queue.value.state !== 'known') throw new Error('the queue is not shown');
    expect(queue.value.queue.cases.map(({ level, team }) => `${level} ${team}`).toSorted()).toEqual(
      open.map(({ level, team }) => `${level} ${team.id}`).toSorted(),
    );

    const { points } = usageOf(calls);
    const kinds = [...groupedBy(calls, ({ api, method, template }) => `${api} ${method} ${template}`)]
      .map(([kind, of]) => ({ kind, points: usageOf(of).points }))
      .filter((one) => one.points > 0)
      .toSorted((a, b) => b.points - a.points);
    process.stdout.write(
      `\n${LIFE.cases} cases: ${open.length} open, ${out.length} answered or closed; ${(points / LIFE.cases).toFixed(1)} Jira points a case\n` +
        kinds.map((one) => `  ${one.points} ${one.kind}\n`).join(''),
    );
    expect(points / LIFE.cases).toBeLessThanOrEqual(MOST_POINTS);
  });
}, 900_000);
