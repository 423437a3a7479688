import type { Rulebook } from '../../src/contract/rulebook';
import { HOUR } from '../../src/domain/time';
import { withSite } from '../site/closing';
import { accountOf } from '../site/seed/people';
import { supportCentre, type Desk } from './desk';
import { staffMailOf } from './outcome';
import { ruledDesk } from './rulebook';

const MORNING = '2026-11-24T09:00:00+01:00';
type Limits = Rulebook['limits'];
type Rung = Limits[number]['ladder'][number];

/** The default with other rungs at 1st level, before the last, and with a lead of one person. */
function climbing(...rungs: readonly Rung[]): (book: Rulebook) => Rulebook {
  return (book) => ({
    ...book,
    teams: book.teams.map((team) =>
      team.id === 'copenhagen' ? { ...team, lead: { kind: 'people', accountIds: [accountOf('leadFirst')] } } : team,
    ),
    limits: book.limits.map((limit) =>
      limit.id === 'first' || limit.id === 'first-high'
        ? {
            ...limit,
            ladder: [...rungs.map((rung) => ({ ...rung, id: `${limit.id}:${rung.id}` })), ...limit.ladder.slice(-1)],
          }
        : limit,
    ),
  });
}

/** A case at 1st level, raised at 9.02 with four hours to go. */
async function withRules(
  rules: (book: Rulebook) => Rulebook,
  work: (desk: Desk, key: string) => Promise<void>,
): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await ruledDesk(site, rules);
    await desk.until('2026-11-24T09:02:00+01:00');
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await work(desk, key);
  });
}

async function fieldsOf(
  desk: Desk,
  key: string,
): Promise<{ assignee: { accountId: string } | null; priority: { name: string } }> {
  return Object(await desk.rest('first', 'GET', `/rest/api/3/issue/${key}?fields=assignee,priority`)).fields;
}

test('a rung gives the issue to the one who leads', async () => {
  await withRules(climbing({ id: 'assign', at: 0.5, does: 'assign', to: 'lead' }), async (desk, key) => {
    await desk.until('2026-11-24T11:10:00+01:00');
    expect((await fieldsOf(desk, key)).assignee?.accountId).toBe(accountOf('leadFirst'));
    expect(desk.site.storage('owed')).toEqual([]);
  });
});

test('whoever cannot be given it is parked with the reason, and the clock goes on', async () => {
  const customer = { kind: 'people', accountIds: [accountOf('superuser')] } as const;
  await withRules(climbing({ id: 'assign', at: 0.5, does: 'assign', to: customer }), async (desk, key) => {
    await desk.until('2026-11-24T13:15:00+01:00');
    expect(desk.site.storage('owed').map(({ value }) => Object(value).reason)).toEqual(['impossible']);
    expect((await desk.show('second', key)).level).toBe('second');
  });
});

test('a rung raises the priority by one, once, and its own change begins no clock anew', async () => {
  const raising = (book: Rulebook): Rulebook => ({
    ...book,
    reprioritising: 'restarts',
    limits: book.limits.map((limit): Limits[number] =>
      limit.id === 'first'
        ? { ...limit, ladder: [{ id: 'raise', at: 0.5, does: 'raise-priority' }, ...limit.ladder] }
        : limit,
    ),
  });
  await withRules(raising, async (desk, key) => {
    const before = (await fieldsOf(desk, key)).priority.name;
    desk.site.faults.set({
      when: { api: 'jira', method: 'PUT', path: '/rest/api/3/issue/*' },
      do: 'crashAfter',
      times: 1,
    });
    await desk.until('2026-11-24T12:30:00+01:00');
    const after = (await fieldsOf(desk, key)).priority.name;
    expect([before, after]).toEqual(['Mellem', 'Høj']);
    const { chain, level } = await desk.show('first', key);
    // What is high has two hours, which were used up when it was raised: 2nd level has it at once, and not from anew.
    expect([level, chain.length]).toEqual(['second', 2]);
    expect(desk.site.storage('owed')).toEqual([]);
  });
});

test('stand-by is called in by mail', async () => {
  const calling = (book: Rulebook): Rulebook => ({
    ...book,
    limits: book.limits.map((limit): Limits[number] =>
      limit.id === 'second'
        ? { ...limit, ladder: [{ id: 'call', at: 0.25, does: 'tell', to: 'stand-by' }, ...limit.ladder] }
        : limit,
    ),
  });
  await withRules(calling, async (desk, key) => {
    await desk.until('2026-11-24T09:10:00+01:00');
    await desk.move('first', key, 'case.pass-on', { tried: 'Genstart.', asked: 'Hvad er galt?' });
    await desk.until('2026-11-24T11:30:00+01:00');
    expect(staffMailOf(desk).map(({ to, told }) => [to, told])).toEqual([
      ['line.rytter@bit.example.org', ['SUP-1: beredskabet kaldes ind']],
    ]);
  });
});

test('a business question goes straight to the specialists, and 2nd level is told that it need do nothing', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await ruledDesk(site, (book) => book);
    await desk.until('2026-11-24T09:02:00+01:00');
    const key = await desk.raise('superuser', { summary: 'Må man det?', typeId: 'Forretningsspørgsmål' });
    await desk.until('2026-11-24T09:10:00+01:00');
    await desk.move('first', key, 'case.pass-on', { tried: 'Vejledningen.', asked: 'Hvad gælder?' });
    await desk.until('2026-11-24T09:30:00+01:00');
    expect((await desk.show('first', key)).team.id).toBe('specialists');
    const mails = staffMailOf(desk);
    expect(mails.map(({ to }) => to).toSorted()).toEqual([
      'line.rytter@bit.example.org',
      'rasmus.lindegaard@bit.example.org',
      'torben.juhl@bit.example.org',
    ]);
    expect(mails[0]?.text).toContain('BIT skal ikke gøre noget');
  });
});

test('what is repeated stops when somebody says that they have seen it', async () => {
  const rung: Rung = { id: 'lead', at: 0.25, does: 'tell-lead', repeat: { every: HOUR / 2, atMost: 20 } };
  await withRules(climbing(rung), async (desk, key) => {
    await desk.until('2026-11-24T10:50:00+01:00');
    const told = (): number => staffMailOf(desk).filter(({ to }) => to.startsWith('birgitte')).length;
    expect(told()).toBe(2);
    const { version } = await desk.show('first', key);
    const moveId = '00000000-0000-4000-8000-000000000001';
    await desk.call('first', 'case.acknowledge', { moveId, seen: version }, { issueKey: key });
    await desk.until('2026-11-24T12:50:00+01:00');
    expect(told()).toBe(2);
  });
});

test('fourteen rungs in the same instant are all taken, once, and the proof agrees', async () => {
  const rungs = Array.from({ length: 14 }, (_, i): Rung => ({ id: `tell-${i}`, at: 0.5, does: 'tell', to: 'lead' }));
  await withRules(climbing(...rungs), async (desk, key) => {
    await desk.until('2026-11-24T11:10:00+01:00');
    const events = desk.site.storage('event').map(({ value }) => Object(value));
    expect(events.filter(({ what }) => what?.type === 'acted').length).toBe(14);
    const { id } = Object(await desk.rest('first', 'GET', `/rest/api/3/issue/${key}`));
    const answer = await desk.call('first', 'ledger.prove', { issueId: String(id) }, { projectKey: 'SUP' });
    if (!answer.ok || answer.value.state !== 'known') throw new Error(`no proof: ${JSON.stringify(answer)}`);
    expect(answer.value.proof.difference).toBeUndefined();
    await desk.until('2026-11-24T12:30:00+01:00');
    expect(desk.site.storage('owed')).toEqual([]);
  });
});
