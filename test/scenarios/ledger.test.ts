import { EventRow } from '../../src/adapters/shapes';
import type { LedgerAnswer, LedgerEntry, ProofView } from '../../src/contract/ledger';
import { heard, news, received } from '../domain/casework/telling';
import { sumSaid } from '../../src/messages/explain';
import { timesIn } from '../../src/messages/times';
import { projectIdOf, storeCase } from '../bench/stored-cases';
import { seedOrganisation } from '../site/seed/organisation';
import { tableOf, write } from '../site/platform/store';
import { withSite } from '../site/closing';
import type { Site } from '../site/site';
import { openDesk, supportCentre, type Desk } from './desk';
import { MONDAY, twoDays } from './two-days';
import { inCopenhagen } from './story';

const WEEK = { from: Date.parse('2026-11-23T00:00:00+01:00'), to: Date.parse('2026-11-30T00:00:00+01:00') };
const SUP = { projectKey: 'SUP' };

async function list(desk: Desk, more: object = {}): Promise<LedgerAnswer> {
  const answer = await desk.call('projectAdmin', 'ledger.list', { ...WEEK, ...more }, SUP);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

async function proof(desk: Desk, key: string): Promise<ProofView> {
  const answer = await desk.call('first', 'case.prove', {}, { issueKey: key });
  if (!answer.ok || answer.value.state !== 'known') throw new Error(`no proof of ${key}: ${JSON.stringify(answer)}`);
  return answer.value.proof;
}

function idOf(site: Site, key: string): string {
  return site.jira.lookup.issue(key)?.id ?? '';
}

const said = ({ issueKey, at, what, team, to }: LedgerEntry): string =>
  [inCopenhagen(at), issueKey, what, team?.id, to?.id].filter(Boolean).join(' ');

/** The two days, to the end, without their checks. */
async function playTwoDays(site: Site): Promise<Desk> {
  const desk = await openDesk(site);
  const told: Record<string, string> = {};
  for (const { at, act } of twoDays) {
    await desk.until(at);
    await act?.(desk, told);
  }
  return desk;
}

test('the ledger holds exactly what the clock did in two days, and every case can be proved', async () => {
  await withSite(supportCentre(MONDAY), async (site) => {
    const desk = await playTwoDays(site);
    const { entries, more } = await list(desk);
    expect(more).toBeUndefined();
    expect(entries.map(said)).toEqual([
      '2026-11-23 14:02 SUP-1 escalated copenhagen bit',
      '2026-11-23 13:02 SUP-1 warned copenhagen',
    ]);
    for (const key of ['SUP-1', 'SUP-2']) expect([key, (await proof(desk, key)).difference]).toEqual([key, undefined]);
  });
});

/** A case that nobody touches: raised at 10:02:30, warned of at 13:02:30, escalated at 14:02:30. */
async function withEscalated(work: (desk: Desk, key: string) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MONDAY), async (site) => {
    const desk = await openDesk(site);
    await desk.until('2026-11-23T10:02:30+01:00');
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-23T14:12:30+01:00');
    await work(desk, key);
  });
}

test('a step is told with its rule, version, facts and arithmetic, and with what became of it', async () => {
  await withEscalated(async (desk, key) => {
    const [entry] = (await list(desk, { kind: 'escalated' })).entries;
    if (!entry?.why) throw new Error('no escalation');
    expect(entry).toMatchObject({
      issueKey: key,
      rulebook: 1,
      team: { id: 'copenhagen' },
      to: { id: 'bit' },
      effects: [
        { kind: 'fields', state: 'done' },
        { kind: 'mail', state: 'done' },
      ],
      why: { clock: 'level', share: 1, late: false, rule: { kind: 'limit', id: 'first', level: 'first', rest: true } },
    });
    const telling = { times: timesIn('da', 'Europe/Copenhagen'), asOf: desk.site.now(), versions: [] };
    expect(sumSaid(entry.why.sum, { ...telling, locale: 'da' })).toBe(
      '4 t brugt i dag 10:02–14:02; hele tiden er brugt',
    );
    expect(entry.why.facts.map(({ value }) => value.da)).toEqual(['Jobnet', 'Fejl', 'Superbruger', 'Normal']);
  });
});

test('what Jira refused for good stands beside the step that owed it', async () => {
  await withSite(supportCentre(MONDAY), async (site) => {
    const desk = await openDesk(site);
    site.faults.set({ when: { api: 'notify' }, do: 'fail', status: 403, times: 1 });
    await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-23T13:04:00+01:00');
    expect((await list(desk)).entries[0]?.effects).toEqual([{ kind: 'mail', state: 'waiting' }]);
    await desk.until('2026-11-23T13:30:00+01:00');
    const [warned] = (await list(desk)).entries;
    expect(warned?.effects).toEqual([{ kind: 'mail', state: 'parked', reason: 'forbidden' }]);
  });
});

test('a row that somebody has changed is found and named', async () => {
  await withEscalated(async (desk, key) => {
    const { site } = desk;
    const id = idOf(site, key);
    const row = site.storage('event').find(({ value }) => EventRow.parse(value).what.type === 'escalated');
    if (!row) throw new Error('no escalation');
    const recorded = EventRow.parse(row.value);
    const table = tableOf(site.core.state.platform.tables, 'event');
    write(table, row.key, { ...recorded, at: recorded.at - 3_600_000 }, row.bytes, site.now(), null);
    const { difference, events } = await proof(desk, key);
    expect(events).toHaveLength(recorded.seq);
    expect(difference).toMatchObject({
      seq: recorded.seq,
      recorded: { what: 'escalated', at: recorded.at - 3_600_000 },
      retold: { what: 'escalated', at: recorded.at },
    });
    expect(await desk.call('projectAdmin', 'ledger.prove', { issueId: id }, SUP)).toMatchObject({
      value: { state: 'known', proof: { difference: { seq: recorded.seq } } },
    });
  });
});

test('what is filtered away is not shown', async () => {
  await withEscalated(async (desk, key) => {
    const shown = async (more: object): Promise<readonly string[]> =>
      (await list(desk, more)).entries.map(({ what }) => what);
    expect(await shown({ issueId: idOf(desk.site, key) })).toEqual(['escalated', 'warned']);
    expect(await shown({ teams: ['bit'] })).toEqual(['escalated']);
    expect(await shown({ teams: ['kmd'] })).toEqual([]);
    expect(await shown({ kind: 'warned' })).toEqual(['warned']);
    expect(await shown({ version: 1 })).toEqual(['escalated', 'warned']);
    expect(await shown({ version: 2 })).toEqual([]);
    expect(await shown({ only: 'late' })).toEqual([]);
    expect(await shown({ only: 'withdrawn' })).toEqual([]);
    expect(await shown({ to: Date.parse('2026-11-23T13:30:00+01:00') })).toEqual(['warned']);
  });
});

test('a step taken too late says so', async () => {
  await withSite(supportCentre(MONDAY), async (site) => {
    const desk = await openDesk(site);
    await desk.until('2026-11-23T10:02:30+01:00');
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-23T13:50:00+01:00');
    site.faults.set(
      { when: { api: 'schedule' }, do: 'drop', times: 5 },
      { when: { api: 'queue' }, do: 'delay', ms: 1_500_000 },
    );
    await desk.until('2026-11-23T15:00:00+01:00');
    const { entries } = await list(desk, { only: 'late' });
    expect(entries.map(({ issueKey, what }) => [issueKey, what])).toEqual([[key, 'escalated']]);
    expect((await proof(desk, key)).difference).toBeUndefined();
  });
});

test('a step that an answer prevents of which we hear too late says what prevents it', async () => {
  await withSite(supportCentre(MONDAY), async (site) => {
    const desk = await openDesk(site);
    const answered = news('11-23 14:00', { type: 'answered-customer' });
    const warned = heard(heard([], '11-23 10:02', received('11-23 10:02')), '11-23 13:05');
    const escalated = heard(warned, '11-23 14:05');
    const history = heard(escalated, '11-23 14:20', answered);
    const issueId = '900000';
    storeCase(site, { issueId, projectId: projectIdOf(site, 'SUP'), history, wakeAt: Date.UTC(9999, 0, 1) });
    await desk.until('2026-11-23T14:30:00+01:00');
    const { entries } = await list(desk);
    expect(entries.map(({ what }) => what)).toEqual(['withdrawn', 'escalated', 'warned']);
    expect(entries[1]?.withdrawn?.because).toMatchObject({ what: 'answered-customer', at: answered.at });
    expect((await list(desk, { only: 'withdrawn' })).entries.map(({ what }) => what)).toEqual(['escalated']);
  });
});

test('somebody who works at one desk cannot prove or list a case of another', async () => {
  const options = supportCentre(MONDAY, { seed: ({ world }) => seedOrganisation(world) });
  await withSite(options, async (site) => {
    const desk = await openDesk(site);
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-23T15:00:00+01:00');
    const issueId = idOf(site, key);
    expect((await list(desk, { issueId })).entries).not.toEqual([]);
    const elsewhere = { projectKey: 'NUK' };
    expect(await desk.call('agentElsewhere', 'ledger.prove', { issueId }, elsewhere)).toMatchObject({
      ok: true,
      value: { state: 'no-case' },
    });
    expect(await desk.call('agentElsewhere', 'ledger.list', { ...WEEK, issueId }, elsewhere)).toMatchObject({
      ok: true,
      value: { entries: [] },
    });
  });
});

test('steps of one instant are paged through without losing or repeating any', async () => {
  await withSite(supportCentre(MONDAY), async (site) => {
    const desk = await openDesk(site);
    const at = Date.parse('2026-11-24T08:00:00+01:00');
    const projectId = projectIdOf(site, 'SUP');
    const warned = { type: 'warned', rung: 'first:warning' } as const;
    for (let i = 0; i < 130; i++) {
      const step = { key: `rung:${i}`, at, by: { kind: 'rule', id: 'first:warning' }, what: warned } as const;
      const history = [
        { ...received('11-23 15:00'), seq: 1, heardAt: at },
        { ...step, seq: 2, heardAt: at },
      ];
      storeCase(site, { issueId: String(900_000 + i), projectId, history, wakeAt: Date.UTC(9999, 0, 1) });
    }
    await desk.until('2026-11-23T10:10:00+01:00');
    const seen: string[] = [];
    let after: LedgerAnswer['more'];
    do {
      const { entries, more }: LedgerAnswer = await list(desk, after ? { after } : {});
      seen.push(...entries.map(({ issueId }) => issueId));
      after = more;
    } while (after);
    expect(seen).toHaveLength(130);
    expect(new Set(seen).size).toBe(130);
  });
});
