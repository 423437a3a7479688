import { withSite } from '../site/closing';
import { openDesk, supportCentre, type Desk } from './desk';
import { arrivals, caseAt, commentsOn, minutes, statusOf } from './on-its-way';
import { staffMailOf } from './outcome';

const MORNING = '2026-11-24T09:00:00+01:00';

async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => work(await openDesk(site)));
}

test('1st level opens a case again: the reason is internal, the status is open, and nothing happens twice', async () => {
  await withDesk(async (desk) => {
    const key = await caseAt(desk, 'first');
    const why = { text: 'Kunden ringede: fejlen er der stadig.' };
    expect(await desk.move('first', key, 'case.reopen', why)).toMatchObject({ reason: 'nothing-to-reopen' });
    await desk.move('first', key, 'case.answer', { text: 'Det virker nu.' });
    await minutes(desk, 10);
    expect(await statusOf(desk, key)).toBe('Besvaret');
    expect(await desk.move('second', key, 'case.reopen', why)).toMatchObject({ reason: 'not-your-level' });
    expect(await desk.move('first', key, 'case.reopen', why)).toMatchObject({
      moved: true,
      case: { standing: 'open' },
    });
    await minutes(desk, 20);
    expect(await statusOf(desk, key)).toBe('Under behandling');
    expect(await arrivals(desk, key)).toEqual(['first received', 'first reopened']);
    expect(await commentsOn(desk, key)).toEqual([
      'public first: Det virker nu.',
      'internal first: Genåbnet | Kunden ringede: fejlen er der stadig.',
    ]);
    expect(desk.site.storage('owed')).toEqual([]);
  });
});

test('a case that is closed at 3rd level without a word of vendors is back there, in Jira too, and the lead is told', async () => {
  await withDesk(async (desk) => {
    const key = await caseAt(desk, 'third', { system: 'Amanda' });
    await desk.transition('vendor', key, 'Under behandling');
    await desk.transition('vendor', key, 'Lukket');
    await minutes(desk, 25);
    expect(await statusOf(desk, key)).toBe('Under behandling');
    expect((await arrivals(desk, key)).slice(2)).toEqual(['third passed-on', 'third returned']);
    expect((await desk.show('vendor', key)).bypasses).toHaveLength(1);
    const mails = staffMailOf(desk).filter(({ told }) => told.includes('SUP-1: leverandørkontakten mangler'));
    expect(mails.map(({ to }) => to)).toContain('lone.thorsager@ams.example.org');
    expect(mails[0]?.text).toContain('forlod 3. niveau 24.11.2026 kl. 09.30');
    await desk.move('vendor', key, 'case.no-vendor-contact', {});
    await minutes(desk, 5);
    await desk.transition('vendor', key, 'Lukket');
    await minutes(desk, 25);
    expect([await statusOf(desk, key), (await desk.show('vendor', key)).standing]).toEqual(['Lukket', 'closed']);
    expect(desk.site.storage('owed')).toEqual([]);
  });
});
