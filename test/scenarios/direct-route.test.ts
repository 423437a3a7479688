import { withSite } from '../site/closing';
import { openDesk, supportCentre, type Desk } from './desk';
import { arrivals, caseAt, minutes } from './on-its-way';
import { staffMailOf } from './outcome';

const MORNING = '2026-11-24T09:00:00+01:00';
const HAND_OVER = { tried: 'Vejledningen er læst.', asked: 'Hvilken regel gælder?' };
const RASMUS = 'rasmus.lindegaard@bit.example.org';

async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => work(await openDesk(site)));
}

test('1st level marks a purely business question: the specialists have it, 2nd level gets a notice and no clock, the answer comes to 1st', async () => {
  await withDesk(async (desk) => {
    const key = await caseAt(desk, 'first', { summary: 'Frist for første samtale' });
    expect((await desk.show('first', key)).moves).toMatchObject({
      passOn: [{ id: 'bit' }],
      direct: { id: 'specialists' },
    });
    expect(await desk.move('second', key, 'case.pass-on', { direct: true, ...HAND_OVER })).toMatchObject({
      reason: 'not-your-level',
    });
    await desk.move('first', key, 'case.pass-on', { direct: true, ...HAND_OVER });
    await minutes(desk, 25);
    const notices = staffMailOf(desk).filter(({ told }) =>
      told.includes('SUP-1: sendt direkte til Forretningsspecialister'),
    );
    expect(notices.map(({ to }) => to)).toContain(RASMUS);
    expect(notices.map(({ to }) => to)).not.toContain('inger.marie.toft@ams.example.org');
    expect(notices[0]?.text).toContain('BIT skal ikke gøre noget');
    const { next, moves } = await desk.show('business', key);
    expect(next.some(({ to }) => to?.id === 'bit')).toBe(false);
    expect(moves).toMatchObject({ answer: { id: 'copenhagen' }, vendor: { missing: 'statement' } });
    expect(await desk.move('business', key, 'case.answer', { text: '§ 31.' })).toMatchObject({
      moved: false,
      reason: 'vendor-contact-missing',
    });
    await desk.move('business', key, 'case.answer', { text: '§ 31.', noVendorContact: true });
    expect(await arrivals(desk, key)).toEqual(['first received', 'third passed-on', 'first answered-upwards']);
    // 1st level edits what came up and sends it, in one action.
    await minutes(desk, 10);
    await desk.move('first', key, 'case.answer', { text: 'Fristen er en uge, jf. § 31.' });
    expect(await desk.show('first', key)).toMatchObject({ standing: 'answered' });
    await minutes(desk, 10);
    expect(desk.site.storage('owed')).toEqual([]);
  });
});

test('or it is not satisfied, and sends the answer back to whom it came from', async () => {
  await withDesk(async (desk) => {
    const key = await caseAt(desk, 'first');
    await desk.move('first', key, 'case.pass-on', { direct: true, ...HAND_OVER });
    await minutes(desk, 10);
    await desk.move('business', key, 'case.answer', { text: 'Ja.', noVendorContact: true });
    await minutes(desk, 10);
    const { answer, sendBack } = (await desk.show('first', key)).moves;
    expect([answer, sendBack]).toMatchObject(['customer', { id: 'specialists' }]);
    expect(await desk.move('second', key, 'case.send-back', { text: 'Ja til hvad?' })).toMatchObject({
      reason: 'not-your-level',
    });
    await desk.move('first', key, 'case.send-back', { text: 'Ja til hvad?' });
    expect((await arrivals(desk, key)).at(-1)).toBe('third sent-back');
    expect(await desk.show('business', key)).toMatchObject({ level: 'third', team: { id: 'specialists' } });
  });
});

test('2nd level does not mark it, and what goes there by its route needs no mark', async () => {
  await withDesk(async (desk) => {
    const technical = await caseAt(desk, 'second');
    expect(await desk.move('second', technical, 'case.pass-on', { direct: true, ...HAND_OVER })).toMatchObject({
      reason: 'not-with-first',
    });
    const routed = await caseAt(desk, 'first', { typeId: 'Forretningsspørgsmål' });
    const { passOn, direct } = (await desk.show('first', routed)).moves;
    expect([passOn[0]?.id, direct]).toEqual(['specialists', undefined]);
  });
});
