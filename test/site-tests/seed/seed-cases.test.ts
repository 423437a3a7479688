import { withSite } from '../../site/closing';
import { seedOrganisation } from '../../site/seed/organisation';
import { accountOf } from '../../site/seed/people';
import { CASES_BEGIN, seedCases } from '../../site/seed/seed-cases';

test(
  'a month of cases is played through, and leaves a desk with cases in every state',
  () =>
    withSite(
      { at: CASES_BEGIN, seed: ({ world }) => seedOrganisation(world), installer: accountOf('siteAdmin') },
      async (site) => {
        expect(await seedCases(site)).toEqual([]);
        await site.advance({ to: '2026-11-24T10:12:00+01:00' });
        const { jira } = site.world.state;
        const field = (name: string) => [...jira.fields.values()].find((one) => one.name === name)?.id ?? name;
        const cases = [...jira.issues.values()].filter(({ key }) => key.startsWith('SUP-'));
        const statuses = new Set(cases.map(({ statusId }) => jira.statuses.get(statusId)?.name));
        expect([...statuses].sort()).toEqual(
          ['Afventer indmelder', 'Afventer support', 'Annulleret', 'Besvaret', 'Lukket', 'Under behandling'].sort(),
        );
        const open = cases.filter(({ statusId }) => jira.statuses.get(statusId)?.category !== 'done');
        expect(open.length).toBeGreaterThan(15);
        const at = (name: string) => new Set(open.map(({ custom }) => custom[field(name)]));
        expect([...at('Support level')].sort()).toEqual(['1st level', '2nd level', '3rd level', 'Superuser']);
        expect([...at('Support team')]).toEqual(
          expect.arrayContaining(['BIT', 'KMD', 'IBM', 'Sirius', 'Forretningsspecialister']),
        );
        expect(site.storage('owed')).toEqual([]);
      },
    ),
  300_000,
);
