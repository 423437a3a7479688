import { HOUR } from '../../src/domain/time';
import { withSite } from '../site/closing';
import { seedOrganisation } from '../site/seed/organisation';
import { deskOn, supportCentre } from './desk';
import { draftForNuuk, publishDraft } from './nuuk';
import { layOpen } from './open-requests';

const NUK = { projectKey: 'NUK' };

test('two desks side by side, each in its own hours and by its own rules', async () => {
  const options = supportCentre('2026-11-23T12:00:00+01:00', {
    seed: ({ world }) => seedOrganisation(world),
    switches: { jsmMail: ['request-created'] },
  });
  await withSite(options, async (site) => {
    const desk = deskOn(site);
    const [here = ''] = layOpen(site, 1);
    const [there = ''] = layOpen(site, 1, { projectKey: 'NUK', who: 'nuukCustomer' });
    site.faults.clear();
    await desk.call('siteAdmin', 'desk.enable', {}, NUK);
    await desk.call('siteAdmin', 'desk.disable', {}, NUK);
    await draftForNuuk(desk);
    await publishDraft(desk);
    await desk.until('2026-11-24T14:00:00+01:00');
    await desk.call('projectAdmin', 'desk.enable', {}, { projectKey: 'SUP' });
    await desk.call('siteAdmin', 'desk.enable', {}, NUK);
    await desk.until('2026-11-24T14:10:00+01:00');
    const [ours, theirs] = [await desk.show('first', here), await desk.show('agentElsewhere', there)];
    expect([ours.zone, theirs.zone]).toEqual(['Europe/Copenhagen', 'America/Nuuk']);
    expect([ours.clock?.limit, theirs.clock?.limit]).toEqual([4 * HOUR, 2 * HOUR]);
    // In Nuuk it is 11 in the morning: two hours from then. Copenhagen closes at 16 and goes on at 8.
    expect(new Date(theirs.clock?.dueAt ?? 0).toISOString().slice(0, 13)).toBe('2026-11-24T15');
    expect(new Date(ours.clock?.dueAt ?? 0).toISOString().slice(0, 13)).toBe('2026-11-25T09');
    await desk.until('2026-11-24T16:10:00+01:00');
    expect((await desk.show('agentElsewhere', there)).level).toBe('second');
    expect((await desk.show('first', here)).level).toBe('first');
  });
});
