import type { HistoryAnswer } from '../../src/contract/onboarding';
import { withSite } from '../site/closing';
import { tableOf, write } from '../site/platform/store';
import { accountOf } from '../site/seed/people';
import type { Site } from '../site/site';
import { changeStatus, pass, phaseName } from './phase-gate';
import { openServiceCentre, serviceCentre, type ServiceCentre } from './service-centre';

/** What a long workshop leaves behind: read one batch after the other, it takes longer than a function lives. */
const MANY = 3000;
/** The slowest that batches were measured to be, day in and day out. */
const SLOW = { when: { api: 'kvs', path: '/api/v1/batch/*' }, do: 'delay', ms: 280 } as const;

test('a case of thousands of events is told, heard and forgotten in time', async () => {
  await withSite(serviceCentre('2026-11-24T10:00:00+01:00'), async (site) => {
    const centre = await openServiceCentre(site);
    const key = await centre.begin('Hjemmemonitorering af KOL');
    await centre.act('projectLead', key, { type: 'commented', item: '1.1', text: 'Først' });
    lengthen(site, MANY);
    await pass(centre.desk, 1);
    site.faults.set(SLOW);

    const untouched = await pagesOf(centre, key, '1.2');
    expect([untouched.length, untouched.flatMap(({ events }) => events)]).toEqual([2, []]);
    const touched = await pagesOf(centre, key, '1.1');
    expect(touched.flatMap(({ events }) => events)).toMatchObject([{ what: { text: 'Først' } }]);

    // What was done last was before the change, so that nothing else of the history is asked for.
    const already = site.calls.length;
    await changeStatus(centre.desk, accountOf('knowledgeCentre'), key, phaseName('3'));
    await pass(centre.desk, 2);
    expect((await centre.show('projectLead', key)).frame.bypasses).toHaveLength(1);
    const batches = site.calls.slice(already).filter(({ path }) => path === '/api/v1/batch/get');
    expect(batches.length).toBeLessThan(40);
    // Something was done since: all of it is read, in time.
    site.faults.set({ when: { api: 'event' }, do: 'drop' });
    await changeStatus(centre.desk, accountOf('knowledgeCentre'), key, phaseName('4'));
    await pass(centre.desk, 1);
    await centre.act('projectLead', key, { type: 'commented', item: '1.1', text: 'Siden' });
    await pass(centre.desk, 12);
    expect((await centre.show('projectLead', key)).frame.bypasses).toHaveLength(2);
    site.faults.clear();
    site.faults.set(SLOW);

    await centre.desk.rest('projectLead', 'DELETE', `/rest/api/3/issue/${key}`);
    await pass(centre.desk, 2);
    for (const entity of ['onboarding', 'chapter', 'deed'])
      expect([entity, site.storage(entity)]).toEqual([entity, []]);
  });
});

/** Every page of an item's history. */
async function pagesOf(centre: ServiceCentre, key: string, item: string): Promise<readonly HistoryAnswer[]> {
  const pages: HistoryAnswer[] = [];
  let next: number | undefined;
  do {
    const page = await centre.ask('projectLead', key, 'onboarding.history', { item, ...(next && { before: next }) });
    pages.push(page);
    next = page.next;
  } while (next !== undefined);
  return pages;
}

/** So many more events of the only case, which change nothing, laid straight into the store. */
function lengthen(site: Site, count: number): void {
  const [row] = site.storage('onboarding');
  const { issueId, seq, ...head } = Object(row?.value);
  const put = (entity: string, key: string, value: object): void => {
    const table = tableOf(site.core.state.platform.tables, entity);
    write(table, key, value, Buffer.byteLength(JSON.stringify(value)), site.now(), null);
  };
  const by = { kind: 'person', accountId: accountOf('projectLead') };
  const what = { type: 'named', field: 'vendor', text: '' };
  for (let next = seq + 1; next <= seq + count; next += 1)
    put('deed', `${issueId}:${next}`, { v: 1, issueId, seq: next, at: site.now(), by, what });
  put('onboarding', issueId, { ...head, issueId, seq: seq + count });
}
