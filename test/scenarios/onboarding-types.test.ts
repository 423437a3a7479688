import type { StartTypesView } from '../../src/contract/onboarding-types';
import { withSite } from '../site/closing';
import { openServiceCentre, serviceCentre, type ServiceCentre } from './service-centre';

const MORNING = '2026-11-24T10:00:00+01:00';
const ONB = { projectKey: 'ONB' };

async function seen({ desk }: ServiceCentre, who = 'projectLead'): Promise<StartTypesView> {
  const answer = await desk.call(who, 'desk.start-types', {}, ONB);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

const make = ({ desk }: ServiceCentre, who: string, which: 'cases' | 'children') =>
  desk.call(who, 'desk.make-start-type', { which }, ONB);

test('what is missing is seen, made by whoever may, and counts from then on', async () => {
  await withSite(serviceCentre(MORNING), async (site) => {
    const { jira } = site.world.state;
    const project = [...jira.projects.values()].find(({ key }) => key === 'ONB');
    if (!project) throw new Error('no project');
    const ours = [...jira.issueTypes.values()].filter(({ name }) => name.startsWith('Opstart')).map(({ id }) => id);
    // A site on which nobody has prepared anything.
    project.typeIds = project.typeIds.filter((id) => !ours.includes(id));
    for (const id of ours) jira.issueTypes.delete(id);
    const centre = await openServiceCentre(site);
    const bare = await seen(centre);
    expect(bare).not.toHaveProperty('cases');
    expect(bare).not.toHaveProperty('children');
    expect(bare.names).toEqual({ cases: 'Opstartsforløb', children: 'Opstartsdelopgave' });

    // It takes a Jira administrator; whoever only administers the project is told so, and nothing has changed.
    const types = jira.issueTypes.size;
    expect(await make(centre, 'projectLead', 'cases')).toMatchObject({ value: { made: false, reason: 'forbidden' } });
    expect([jira.issueTypes.size, await seen(centre)]).toEqual([types, bare]);

    const made = await make(centre, 'siteAdmin', 'cases');
    expect(made).toMatchObject({ value: { made: true, view: { cases: { name: 'Opstartsforløb', level: 0 } } } });
    await make(centre, 'siteAdmin', 'children');
    const after = await seen(centre);
    expect(after.children).toMatchObject({ name: 'Opstartsdelopgave', level: -1 });
    expect(jira.issueTypes.size).toBe(types + 2);
    // Pressed again, nothing is made a second time.
    expect(await make(centre, 'siteAdmin', 'cases')).toMatchObject({ value: { made: true } });
    expect(jira.issueTypes.size).toBe(types + 2);

    const key = await centre.begin('Hjemmemonitorering af KOL');
    const shown = await centre.act('projectLead', key, { type: 'child-asked', item: '1.1' });
    expect(shown.phases[0]?.items[0]?.state.child?.key).toBeDefined();
  });
});

test('a type may be chosen, at the level of epics too, and phases without a status are named', async () => {
  await withSite(serviceCentre(MORNING), async (site) => {
    const { jira } = site.world.state;
    const centre = await openServiceCentre(site);
    const before = await seen(centre);
    expect(before).toMatchObject({ cases: { name: 'Opstartsforløb', level: 0 }, without: [] });
    expect(before.form).toBe('Afklaringsskema');

    // By hand, as no API can: the type moves up, and its items' issues are standard ones from then on.
    const ours = [...jira.issueTypes.values()].find(({ name }) => name === 'Opstartsforløb');
    if (!ours) throw new Error('no type');
    ours.hierarchyLevel = 1;
    expect(await seen(centre)).toMatchObject({ cases: { level: 1 }, children: { name: 'Opstartsopgave', level: 0 } });
    ours.hierarchyLevel = 0;

    // Another type counts besides, and its workflow has no status for any phase but those it happens to have.
    const question = before.types.find(({ name }) => name === 'Spørgsmål');
    const chosen = await centre.desk.call(
      'projectLead',
      'desk.choose-start-type',
      { which: 'cases', typeId: question?.id },
      ONB,
    );
    expect(chosen).toMatchObject({ ok: true, value: { cases: { name: 'Spørgsmål' } } });
    expect(chosen.ok && chosen.value.without.length).toBe(9);
    const key = await centre.begin('Ours goes on counting');
    expect((await centre.show('projectLead', key)).frame.phase).toBe('1');
  });
});

test('a team-managed project is told to make its types by hand', async () => {
  await withSite(serviceCentre(MORNING), async (site) => {
    const { jira } = site.world.state;
    for (const project of jira.projects.values())
      if (project.key === 'ONB') Object.assign(project, { style: 'team-managed' });
    const centre = await openServiceCentre(site);
    expect(await make(centre, 'siteAdmin', 'cases')).toMatchObject({ value: { made: false, reason: 'no-scheme' } });
  });
});
