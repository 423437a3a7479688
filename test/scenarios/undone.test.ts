import { withSite } from '../site/closing';
import { accountOf } from '../site/seed/people';
import type { Site } from '../site/site';
import { changeStatus, openGate, phaseName, whereabouts } from './phase-gate';
import { openServiceCentre, serviceCentre, type ServiceCentre } from './service-centre';

const MORNING = '2026-11-24T10:00:00+01:00';
const MAKES = { api: 'jira', method: 'POST', path: '/rest/api/3/issue' } as const;
const MOVES = { api: 'jira', method: 'POST', path: '/rest/api/3/issue/*/transitions' } as const;

test('what Jira refuses is told in the panel and done when somebody has it tried again', async () => {
  await withCase(async (centre, site, key) => {
    site.faults.set({ when: MAKES, do: 'fail', status: 403 });
    const asked = await centre.act('projectLead', key, { type: 'child-asked', item: '1.1' });
    const { written } = asked;
    expect(asked.undone).toMatchObject([{ kind: 'child', item: '1.1', refused: 'forbidden' }]);
    // Whoever only reads may not have it tried again; refused once more, it still stands there.
    site.faults.clear();
    await centre.ask('board', key, 'onboarding.retry', {});
    expect((await centre.show('board', key)).undone).toHaveLength(1);
    site.faults.set({ when: MAKES, do: 'fail', status: 403 });
    expect(await retried(centre, 'knowledgeCentre', key)).toHaveLength(1);
    site.faults.clear();
    expect(await retried(centre, 'knowledgeCentre', key)).toEqual([]);
    expect(childrenOf(site, key)).toEqual([(await itemAt(centre, key)).child?.key]);
    // A screen that has it as it was before is told.
    expect(await centre.ask('projectLead', key, 'onboarding.show', { since: written })).toMatchObject({
      state: 'known',
    });
  });
});

test('an issue whose status Jira refused to change is still heard', async () => {
  await withCase(async (centre, site, key) => {
    const made = await child(centre, site, key);
    site.faults.set({ when: MOVES, do: 'fail', status: 403 });
    expect((await centre.act('projectLead', key, { type: 'ticked', item: '1.1' })).undone).toMatchObject([
      { kind: 'child-status', item: '1.1', refused: 'forbidden' },
    ]);
    site.faults.clear();
    // Nobody has moved it: it is open because of the refusal, and that takes no tick away.
    await centre.desk.rest('knowledgeCentre', 'PUT', `/rest/api/3/issue/${made}`, { fields: { labels: ['set'] } });
    await heard(site);
    expect((await itemAt(centre, key)).ticked).toBeDefined();
    // Done by hand, it is in step, and its moves are heard as ever.
    await centre.desk.transition('knowledgeCentre', made, 'Lukket');
    await heard(site);
    expect((await centre.show('projectLead', key)).undone).toEqual([]);
    await centre.desk.transition('knowledgeCentre', made, 'Under behandling');
    await heard(site);
    expect((await itemAt(centre, key)).ticked).toBeUndefined();

    // What was refused is of no account once the item has turned round.
    site.faults.set({ when: MOVES, do: 'fail', status: 403 });
    await centre.act('projectLead', key, { type: 'ticked', item: '1.1' });
    site.faults.clear();
    const after = await centre.act('projectLead', key, { type: 'unticked', item: '1.1', reason: 'Fejl' });
    expect(after.undone).toEqual([]);
    await centre.desk.transition('knowledgeCentre', made, 'Lukket');
    await heard(site);
    const by = { kind: 'person', accountId: accountOf('knowledgeCentre') };
    expect((await itemAt(centre, key)).ticked?.by).toEqual(by);
  });
});

test('who may not change the status of an issue has the app do it', async () => {
  await withCase(async (centre, site, key) => {
    const made = await child(centre, site, key);
    site.faults.set({ when: MOVES, do: 'fail', status: 403, times: 1 });
    expect((await centre.act('projectLead', key, { type: 'ticked', item: '1.1' })).undone).toEqual([]);
    expect(await isFinished(centre, made)).toBe(true);
  });
});

test('a tick that is taken back while Jira is told of it stays taken back', async () => {
  await withCase(async (centre, site, key) => {
    const made = await child(centre, site, key);
    site.meanwhile(
      { functionKey: 'onboarding', api: 'jira', method: 'GET', path: '/rest/api/3/issue/*/transitions' },
      async () => {
        await centre.act('knowledgeCentre', key, { type: 'unticked', item: '1.1', reason: 'Ikke endnu' });
      },
    );
    await centre.act('projectLead', key, { type: 'ticked', item: '1.1' });
    expect(await isFinished(centre, made)).toBe(false);
    await heard(site);
    expect((await itemAt(centre, key)).ticked).toBeUndefined();
  });
});

test('what Jira refused of the case itself is done by hand, or with the next comparison', async () => {
  await withCase(async (centre, site, key) => {
    await openGate(centre, key);
    const property = { api: 'jira', method: 'PUT', path: '/rest/api/3/issue/*/properties/*' } as const;
    site.faults.set({ when: MOVES, do: 'fail', status: 403 });
    site.faults.set({ when: property, do: 'fail', status: 404 });
    const left = await centre.act('projectLead', key, { type: 'phase-left', phase: '1', to: '2' });
    expect(left.undone).toMatchObject([
      { kind: 'status', refused: 'forbidden' },
      { kind: 'property', refused: 'gone' },
    ]);
    site.faults.clear();
    await changeStatus(centre.desk, accountOf('projectLead'), key, phaseName('2'));
    await heard(site);
    expect((await centre.show('projectLead', key)).undone.map(({ kind }) => kind)).not.toContain('status');
    await site.advance({ by: 'PT11M' });
    expect((await centre.show('projectLead', key)).undone).toEqual([]);
    const searched = await centre.desk.rest('siteAdmin', 'GET', `/rest/api/3/issue/${key}/properties/trin-onboarding`);
    expect(Object(searched).value.phase).toBe('2');
  });
});

test('a case that goes back while Jira is told that it goes on has the status of where it is', async () => {
  await withCase(async (centre, site, key) => {
    await openGate(centre, key);
    site.meanwhile(
      { functionKey: 'onboarding', api: 'jira', method: 'GET', path: '/rest/api/3/issue/*/transitions' },
      async () => {
        await centre.act('projectLead', key, { type: 'phase-reentered', phase: '1', reason: 'For tidligt' });
      },
    );
    await centre.act('projectLead', key, { type: 'phase-left', phase: '1', to: '2' });
    expect(await whereabouts(centre, key)).toEqual({ phase: '1', bypasses: [], status: phaseName('1') });
  });
});

async function withCase(work: (centre: ServiceCentre, site: Site, key: string) => Promise<void>): Promise<void> {
  await withSite(serviceCentre(MORNING), async (site) => {
    const centre = await openServiceCentre(site);
    await work(centre, site, await centre.begin('Hjemmemonitorering af KOL'));
  });
}

/** The issue of the first item, made; its key. */
async function child(centre: ServiceCentre, site: Site, key: string): Promise<string> {
  await centre.act('projectLead', key, { type: 'child-asked', item: '1.1' });
  const [made = ''] = childrenOf(site, key);
  return made;
}

function childrenOf(site: Site, key: string): readonly string[] {
  const { issues, issueKeys } = site.world.state.jira;
  const parentId = issueKeys.get(key);
  return [...issues.values()].filter((issue) => issue.parentId === parentId).map((issue) => issue.key);
}

async function retried(centre: ServiceCentre, who: string, key: string): Promise<readonly unknown[]> {
  const answer = await centre.ask(who, key, 'onboarding.retry', {});
  if (answer.state !== 'known') throw new Error(answer.state);
  return answer.case.undone;
}

async function itemAt(centre: ServiceCentre, key: string) {
  const [phase] = (await centre.show('projectLead', key)).phases;
  const item = phase?.items.find(({ id }) => id === '1.1');
  if (!item) throw new Error('no item 1.1');
  return item.state;
}

async function isFinished({ desk }: ServiceCentre, key: string): Promise<boolean> {
  const { fields } = Object(await desk.rest('projectLead', 'GET', `/rest/api/3/issue/${key}`));
  return fields.status.statusCategory.key === 'done';
}

async function heard(site: Site): Promise<void> {
  await site.advance({ by: 'PT2M' });
}
