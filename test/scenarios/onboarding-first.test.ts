import type { Deed } from '../../src/contract/deeds';
import { withSite } from '../site/closing';
import { openServiceCentre, serviceCentre } from './service-centre';

test('a case is begun, ticked, and stays shut until all is there', async () => {
  await withSite(serviceCentre('2026-11-24T10:00:00+01:00'), async (site) => {
    const centre = await openServiceCentre(site);
    const key = await centre.begin('Hjemmemonitorering af KOL');
    const before = await centre.show('board', key);
    expect(before.me).toMatchObject({ works: false, leads: false });
    expect(before.frame.solution).toBe('Hjemmemonitorering af KOL');
    const after = await centre.act('projectLead', key, { type: 'ticked', item: '1.1' });
    expect(after.phases[0]?.items[0]?.state.ticked?.at).toBe(site.now());
    const left = await centre.try('projectLead', key, { type: 'phase-left', phase: '1', to: '2' });
    expect(left).toMatchObject({ done: false, reason: 'gate-shut' });
    expect(await centre.try('board', key, { type: 'ticked', item: '1.2' })).toMatchObject({ reason: 'not-yours' });
    // More than the store takes at once is refused whole, and goes in two presses.
    const own = (_: unknown, i: number): Deed => ({
      type: 'item-added',
      item: { id: `own-${i}`, phase: '1', title: 'Valg', kind: 'decision', responsible: ['PM'], mandatory: false },
    });
    const added = Array.from({ length: 7 }, own);
    await centre.act('projectLead', key, ...added);
    const all = [...added.map((_, i) => [`own-${i}`, 'yes'] as const), ['1.15', 'no'] as const].map(
      ([item, outcome]): Deed => ({ type: 'decided', item, outcome, reason: 'Aftalt', decider: '' }),
    );
    expect(await centre.try('projectLead', key, ...all)).toMatchObject({ done: false, reason: 'too-much', deed: 7 });
    expect((await centre.show('projectLead', key)).version).toBe(10);
    await centre.act('projectLead', key, ...all.slice(0, 4));
    expect((await centre.act('projectLead', key, ...all.slice(4))).frame.ended).toBeDefined();
  });
});
