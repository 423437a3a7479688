import { withSite } from '../site/closing';
import { accountOf } from '../site/seed/people';
import type { Site } from '../site/site';
import { openServiceCentre, serviceCentre, type ServiceCentre } from './service-centre';

const MORNING = '2026-11-24T10:00:00+01:00';

interface Child {
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly assignee: { readonly accountId: string } | null;
    readonly issuetype: { readonly name: string; readonly hierarchyLevel: number };
    readonly status: { readonly name: string; readonly statusCategory: { readonly key: string } };
  };
}

/** Issues below a case, as Jira has them. */
function childrenOf(site: Site, key: string): readonly string[] {
  const { issues, issueKeys } = site.world.state.jira;
  const parentId = issueKeys.get(key);
  return [...issues.values()].filter((issue) => issue.parentId === parentId).map((issue) => issue.key);
}

async function childAt({ desk }: ServiceCentre, key: string | undefined): Promise<Child> {
  return Object(await desk.rest('projectLead', 'GET', `/rest/api/3/issue/${key}`));
}

async function itemAt(centre: ServiceCentre, key: string, item: string) {
  const shown = await centre.show('projectLead', key);
  const found = shown.phases.flatMap(({ items }) => items).find(({ id }) => id === item);
  if (!found) throw new Error(`no item ${item}`);
  return found.state;
}

async function heard(site: Site): Promise<void> {
  await site.advance({ by: 'PT2M' });
}

test('a sub-task of its own follows the item, and the item follows it', async () => {
  await withSite(serviceCentre(MORNING), async (site) => {
    const centre = await openServiceCentre(site);
    const { desk } = centre;
    const key = await centre.begin('Hjemmemonitorering af KOL');
    await centre.act('projectLead', key, { type: 'assigned', item: '1.1', accountId: accountOf('knowledgeCentre') });
    const after = await centre.act('projectLead', key, { type: 'child-asked', item: '1.1' });
    const [made = ''] = childrenOf(site, key);
    expect(after.phases[0]?.items[0]?.state.child).toMatchObject({ asked: true, key: made });
    const child = await childAt(centre, made);
    expect(child.fields.issuetype).toMatchObject({ name: 'Opstartsdelopgave', hierarchyLevel: -1 });
    expect(child.fields.summary).toBe(after.phases[0]?.items[0]?.title.da);
    expect(child.fields.assignee?.accountId).toBe(accountOf('knowledgeCentre'));
    // Pressed again, by somebody else as well, it is one issue still.
    await centre.act('projectLead', key, { type: 'child-asked', item: '1.1' });
    await centre.act('knowledgeCentre', key, { type: 'child-asked', item: '1.1' });
    await heard(site);
    expect(childrenOf(site, key)).toEqual([made]);

    await centre.act('projectLead', key, { type: 'ticked', item: '1.1' });
    expect((await childAt(centre, made)).fields.status.statusCategory.key).toBe('done');
    await heard(site);
    expect((await itemAt(centre, key, '1.1')).ticked).toBeDefined();
    await centre.act('projectLead', key, { type: 'unticked', item: '1.1', reason: 'Ikke helt færdig.' });
    expect((await childAt(centre, made)).fields.status.statusCategory.key).not.toBe('done');

    await desk.transition('knowledgeCentre', made, 'Lukket');
    await heard(site);
    const ticked = (await itemAt(centre, key, '1.1')).ticked;
    expect(ticked?.by).toEqual({ kind: 'person', accountId: accountOf('knowledgeCentre') });
    await desk.transition('knowledgeCentre', made, 'Under behandling');
    await heard(site);
    expect((await itemAt(centre, key, '1.1')).ticked).toBeUndefined();
    const { events } = await centre.ask('projectLead', key, 'onboarding.history', { item: '1.1' });
    expect(events[0]?.what).toEqual({ type: 'unticked', item: '1.1', reason: `${made} er åbnet igen i Jira.` });
    // In step, they are left alone: nothing goes round and round.
    const before = events.length;
    await site.advance({ by: 'PT12M' });
    expect((await centre.ask('projectLead', key, 'onboarding.history', { item: '1.1' })).events).toHaveLength(before);
    expect((await childAt(centre, made)).fields.status.name).toBe('Under behandling');
    // It is no case of support.
    expect(site.storage('case')).toEqual([]);

    await desk.rest('projectLead', 'DELETE', `/rest/api/3/issue/${made}`);
    await heard(site);
    expect((await itemAt(centre, key, '1.1')).child).toBeUndefined();
  });
});

test('an issue that is done does not tick what still lacks something, and its history says what', async () => {
  await withSite(serviceCentre(MORNING), async (site) => {
    const centre = await openServiceCentre(site);
    const key = await centre.begin('Sårfoto');
    const shown = await centre.show('projectLead', key);
    const meeting = shown.phases[0]?.items.find(({ kind }) => kind === 'meeting')?.id ?? '';
    await centre.act('projectLead', key, { type: 'child-asked', item: meeting });
    const [made = ''] = childrenOf(site, key);
    await centre.desk.transition('knowledgeCentre', made, 'Lukket');
    await heard(site);
    await centre.desk.comment('knowledgeCentre', made, 'Mødet er holdt.', false).catch(() => undefined);
    await centre.desk.rest('knowledgeCentre', 'PUT', `/rest/api/3/issue/${made}`, { fields: { labels: ['holdt'] } });
    await heard(site);
    const item = await itemAt(centre, key, meeting);
    expect(item.ticked).toBeUndefined();
    expect(item.comments.map(({ text }) => text)).toEqual([
      `${made} er færdig i Jira, men punktet kan ikke krydses af endnu. Det mangler: en dato for mødet.`,
    ]);
    // Once it can be ticked, the issue is done already and stays so.
    await centre.act('projectLead', key, { type: 'wrote', item: meeting, field: 'from', text: '2026-11-24T09:00' });
    await centre.act('projectLead', key, { type: 'ticked', item: meeting });
    expect((await childAt(centre, made)).fields.status.name).toBe('Lukket');
  });
});

test.each(['crashBefore', 'crashAfter'] as const)(
  'a function that dies around making makes one issue (%s)',
  async (how) => {
    await withSite(serviceCentre(MORNING, { switches: { searchLag: 'PT170S' } }), async (site) => {
      const centre = await openServiceCentre(site);
      const key = await centre.begin('Skærmbesøg');
      site.faults.set({ when: { api: 'jira', method: 'POST', path: '/rest/api/3/issue', nth: 1 }, do: how });
      await centre.act('projectLead', key, { type: 'child-asked', item: '1.1' }, { type: 'ticked', item: '1.1' });
      expect(childrenOf(site, key)).toHaveLength(how === 'crashAfter' ? 1 : 0);
      await site.advance({ by: 'PT16M' });
      const [made, ...others] = childrenOf(site, key);
      expect(others).toEqual([]);
      expect((await itemAt(centre, key, '1.1')).child?.key).toBe(made);
      // What was ticked meanwhile is done there too.
      expect((await childAt(centre, made)).fields.status.statusCategory.key).toBe('done');
      site.faults.clear();
    });
  },
);

test('below a case at the level of epics, the issue is a standard one', async () => {
  await withSite(serviceCentre(MORNING), async (site) => {
    // What a Jira administrator does by hand, as no API can.
    for (const type of site.world.state.jira.issueTypes.values())
      if (type.name === 'Opstartsforløb') type.hierarchyLevel = 1;
    const centre = await openServiceCentre(site);
    const key = await centre.begin('Diabetesdagbog');
    await centre.act('projectLead', key, { type: 'child-asked', item: '1.1' });
    const [made = ''] = childrenOf(site, key);
    expect((await childAt(centre, made)).fields.issuetype).toMatchObject({ name: 'Opstartsopgave', hierarchyLevel: 0 });
    await centre.desk.transition('knowledgeCentre', made, 'Lukket');
    await heard(site);
    expect((await itemAt(centre, key, '1.1')).ticked).toBeDefined();
    expect(site.storage('case')).toEqual([]);
  });
});
