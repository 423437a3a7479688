import { packRow } from '../../src/adapters/packs';
import type { Answers, CallName } from '../../src/contract/calls';
import { compared, counted, NOTHING_YET, type Totals } from '../../src/domain/replay/compare';
import { imagined } from '../../src/domain/replay/imagined';
import type { History } from '../../src/domain/casework/event';
import { defaultRulebook } from '../../src/domain/rulebook/default';
import { rulesOf } from '../../src/domain/rulebook/rules';
import type { Rulebook } from '../../src/domain/rulebook/rulebook';
import { MINUTE } from '../../src/domain/time';
import { projectIdOf } from '../bench/stored-cases';
import { usageOf } from '../bench/usage';
import { scaled } from '../domain/replay/lives';
import { withSite } from '../site/closing';
import { openDesk, supportCentre, type Desk } from './desk';
import { pastCase, put, storeClosed } from './past-cases';
import { bookOf, save } from './rulebook';

const MORNING = '2026-11-24T08:30:00+01:00';
const AT = { projectKey: 'SUP' };
const AUTUMN = Date.UTC(2026, 8, 1);
const deep = process.env['TRIN_DEEP'] === '1';
/** Histories that differ; the rest are the same under other ids. */
const APART = 240;
const MANY = deep ? 100_000 : 2000;
/** So many are packed by the sweep itself; what is beyond is laid out packed. */
const BY_THE_SWEEP = deep ? 960 : 480;

const halved = (book: Rulebook): Rulebook => scaled(book, 0.5);

async function said<C extends CallName>(desk: Desk, who: string, name: C, input: unknown): Promise<Answers[C]> {
  const answer = await desk.call(who, name, input, AT);
  if (!answer.ok) throw new Error(`${who} may not ${name}: ${answer.reason}`);
  return answer.value;
}

/** A desk with closed cases of the autumn, and a draft with every limit halved. */
async function withPast(count: number, work: (desk: Desk, past: readonly History[]) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    const projectId = projectIdOf(site, 'SUP');
    const kinds = Array.from({ length: Math.min(APART, count) }, (_, i) => pastCase(i + 1, AUTUMN));
    const past = Array.from({ length: count }, (_, i) => kinds[i % kinds.length] ?? []);
    past.slice(0, BY_THE_SWEEP).forEach((history, i) => storeClosed(site, projectId, idOf(i), history));
    for (let i = BY_THE_SWEEP; i < count; i += 24) {
      const courses = past.slice(i, i + 24).map((history, n) => ({ issueId: idOf(i + n), history }));
      const endedAt = Math.max(...courses.map(({ history }) => history.at(-1)?.at ?? 0));
      put(site, 'pack', `${projectId}:${idOf(i)}:1`, packRow(projectId, endedAt, site.now(), courses, 1));
    }
    await save(desk, halved(await bookOf(desk)));
    await work(desk, past);
  });
}

function idOf(i: number): string {
  return String(5_000_000 + i);
}

/** What the pure rules make of the same cases. */
function totalsOf(past: readonly History[], at: number): Totals {
  const [base, draft] = [rulesOf(defaultRulebook), rulesOf({ ...halved(defaultRulebook), version: 0 })];
  const known = new Map<History, ReturnType<typeof compared>>();
  return past.reduce((totals, history) => {
    const one =
      known.get(history) ??
      compared(
        history,
        imagined(history, draft, () => base, at),
      );
    known.set(history, one);
    return counted(totals, one);
  }, NOTHING_YET);
}

function inOrder({ teams, ...totals }: Totals): unknown {
  return { ...totals, teams: teams.toSorted((a, b) => (a.team < b.team ? -1 : 1)) };
}

/** Advances the desk's clock until a run is over. */
async function untilOver(desk: Desk, minutes: number): Promise<Answers['replay.show']> {
  for (let i = 0; i < minutes; i++) {
    const shown = await said(desk, 'projectAdmin', 'replay.show', {});
    if (shown.run?.state !== 'running') return shown;
    await desk.site.advance({ to: new Date(desk.site.now() + MINUTE).toISOString() });
  }
  throw new Error('a replay that never ends');
}

const period = { from: AUTUMN, to: Date.parse(MORNING), book: 'draft' } as const;

test(`${MANY} cases are replayed within the budget, over a crash and a deploy, and nobody waits for it`, async () => {
  await withPast(MANY, async (desk, past) => {
    const { site } = desk;
    // The sweep packs what is closed, four packs at a time.
    await desk.until('2026-11-24T10:29:00+01:00');
    expect(site.storage('case').filter(({ value }) => Object(value).running !== 'packed')).toEqual([]);
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T13:26:30+01:00');
    site.faults.set({
      when: { api: 'kvs', path: '**/entity/query', functionKey: 'on-work', nth: 3 },
      do: 'crashAfter',
      times: 1,
    });
    const before = site.calls.length;
    const started = await said(desk, 'projectAdmin', 'replay.start', period);
    expect(started).toMatchObject({ started: true });
    await desk.until('2026-11-24T13:27:30+01:00');
    site.upgrade('minor');
    const { run } = await untilOver(desk, 60);
    const own = usageOf(site.calls.slice(before).filter(({ caller }) => caller === 'on-work'));
    console.log(
      `${MANY} cases replayed: ${own.calls} calls, ${own.read} units read, ${own.written} written, ` +
        `${Math.round((site.now() - (run?.startedAt ?? 0)) / MINUTE)} min, ${run?.took} ms of work`,
    );
    expect(run).toMatchObject({ state: 'done', skipped: 0, older: false, progress: { done: MANY, of: MANY } });
    expect(run && inOrder(run.totals)).toEqual(inOrder(totalsOf(past, run?.startedAt ?? 0)));
    expect(own.read).toBeLessThanOrEqual(10_000);
    expect(Math.max(...readByMinute(desk, before))).toBeLessThanOrEqual(2000);
    expect(site.ran.filter(({ result }) => result !== 'ok')).not.toEqual([]);
    // A live case whose warning came in the middle of it.
    if (site.now() < Date.parse('2026-11-24T13:35:00+01:00')) await desk.until('2026-11-24T13:35:00+01:00');
    const issueId = site.world.state.jira.issueKeys.get(key);
    const events = site.storage('event').map(({ value }) => Object(value));
    const warned = events.find((event) => event.issueId === issueId && Object(event.what).type === 'warned');
    expect(warned?.heardAt - warned?.at).toBeLessThan(2 * MINUTE);
  });
}, 1_200_000);

function readByMinute({ site }: Desk, from: number): readonly number[] {
  const read = new Map<number, number>();
  for (const { at, api, units, template, caller } of site.calls.slice(from)) {
    const minute = Math.floor(at / MINUTE);
    if (caller === 'on-work' && api === 'kvs' && /get$|query$/.test(template))
      read.set(minute, (read.get(minute) ?? 0) + units);
  }
  return [...read.values()];
}
