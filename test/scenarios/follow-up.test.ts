import { HOUR } from '../../src/domain/time';
import { withSite } from '../site/closing';
import { supportCentre, type Desk } from './desk';
import { staffMailOf } from './outcome';
import { ruledDesk } from './rulebook';

/** 1st level looks after what it passed on every two hours; its lead is told after one more. */
async function passedOn(work: (desk: Desk, key: string) => Promise<void>): Promise<void> {
  await withSite(supportCentre('2026-11-24T09:00:00+01:00'), async (site) => {
    const desk = await ruledDesk(site, (book) => ({
      ...book,
      followUp: book.followUp.map((followUp) => ({
        ...followUp,
        time: 2 * HOUR,
        ladder: followUp.ladder.map((rung) => (rung.after === undefined ? rung : { ...rung, after: HOUR })),
      })),
    }));
    await desk.until('2026-11-24T09:02:00+01:00');
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T09:32:00+01:00');
    await desk.move('first', key, 'case.pass-on', { tried: 'Genstart.', asked: 'Hvad er galt?' });
    await work(desk, key);
  });
}

function told({ to }: { readonly to: string }, desk: Desk): readonly string[] {
  return staffMailOf(desk).flatMap((mail) => (mail.to === to ? mail.told : []));
}
const METTE = { to: 'mette.kjaerulff@supportcentret.example.org' };
const LONE = { to: 'lone.thorsager@ams.example.org' };

test('1st level is reminded of what it passed on, and then its lead', async () => {
  await passedOn(async (desk) => {
    await desk.until('2026-11-24T12:45:00+01:00');
    expect(told(METTE, desk)).toEqual(['SUP-1: skal følges op']);
    expect(told(LONE, desk)).toEqual(['SUP-1: er ikke fulgt op']);
  });
});

test('whoever says that they have looked is left in peace for as long again', async () => {
  await passedOn(async (desk, key) => {
    await desk.until('2026-11-24T11:00:00+01:00');
    const { version } = await desk.show('first', key);
    const move = { moveId: '00000000-0000-4000-8000-000000000001', seen: version };
    await desk.call('first', 'case.follow-up', move, { issueKey: key });
    await desk.until('2026-11-24T12:45:00+01:00');
    expect(told(METTE, desk)).toEqual([]);
    await desk.until('2026-11-24T13:15:00+01:00');
    expect(told(METTE, desk)).toEqual(['SUP-1: skal følges op']);
  });
});

test('a case that has come home is not followed up', async () => {
  await passedOn(async (desk, key) => {
    await desk.until('2026-11-24T10:30:00+01:00');
    await desk.move('second', key, 'case.answer', { text: 'Rettet.' });
    await desk.until('2026-11-24T13:15:00+01:00');
    expect(told(METTE, desk)).toEqual([]);
    expect(told(LONE, desk)).toEqual([]);
  });
});
