import { HOUR } from '../../src/domain/time';
import { withSite } from '../site/closing';
import { supportCentre, type Desk } from './desk';
import { caseAt, commentsOn, minutes } from './on-its-way';
import { staffMailOf } from './outcome';
import { ruledDesk } from './rulebook';

const MORNING = '2026-11-24T09:00:00+01:00';
const DUE = 'SUP-1: leverandøren har ikke svaret';
const OVERDUE = 'SUP-1: stadig intet svar fra leverandøren';
const INGER = 'inger.marie.toft@ams.example.org';
const LONE = 'lone.thorsager@ams.example.org';

/** The specialists have a case at 9.40; vendors have two hours to answer, and an hour later the lead is told. */
async function withSpecialists(work: (desk: Desk, key: string) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await ruledDesk(site, (book) => ({
      ...book,
      vendorTime: book.vendorTime.map((one) => ({
        ...one,
        time: 2 * HOUR,
        ladder: one.ladder.map((rung) => (rung.after === undefined ? rung : { ...rung, after: HOUR })),
      })),
    }));
    const key = await caseAt(desk, 'first');
    await desk.move('first', key, 'case.pass-on', { direct: true, tried: 'Læst.', asked: 'Hvad gælder?' });
    await minutes(desk, 30);
    await work(desk, key);
  });
}

function told(desk: Desk, line: string): readonly string[] {
  return staffMailOf(desk).flatMap(({ to, told: lines }) => (lines.includes(line) ? [to] : []));
}

test('a vendor is contacted: who, when, how and what is written down, and the answer is waited for', async () => {
  await withSpecialists(async (desk, key) => {
    const contact = {
      team: 'kmd',
      with: 'Kim Stampe',
      channel: 'phone',
      number: 'INC-77',
      text: 'Er § 31 med?',
    } as const;
    const early = { ...contact, madeAt: Date.parse('2026-11-24T08:00:00+01:00') };
    expect(await desk.move('business', key, 'case.ask-vendor', early)).toMatchObject({ reason: 'impossible-time' });
    const madeAt = Date.parse('2026-11-24T09:20:00+01:00');
    expect(await desk.move('first', key, 'case.ask-vendor', { ...contact, madeAt })).toMatchObject({
      reason: 'not-your-level',
    });
    const asked = await desk.move('business', key, 'case.ask-vendor', { ...contact, madeAt });
    expect(asked).toMatchObject({
      moved: true,
      case: {
        contacts: [
          { channel: 'phone', number: 'INC-77', madeAt, dueAt: madeAt + 2 * HOUR, askedIn: expect.any(String) },
        ],
        moves: { vendor: { missing: 'answer' } },
      },
    });
    expect(await commentsOn(desk, key)).toContain(
      'internal business: Kontakt hos leverandøren | Kim Stampe | Spørgsmål til leverandøren | Er § 31 med?',
    );
    // While the answer is not there, nobody may take the case away from 3rd level.
    for (const [who, call] of [
      ['business', 'case.answer'],
      ['first', 'case.take-back'],
    ] as const) {
      const words = call === 'case.answer' ? { text: 'Ja.' } : { reason: 'Kunden ringede.' };
      const tried = await desk.move(who, key, call, { ...words, noVendorContact: true } as never);
      expect([who, tried]).toMatchObject([who, { moved: false, reason: 'vendor-answer-missing' }]);
    }
    await desk.until('2026-11-24T11:35:00+01:00');
    expect([told(desk, DUE), told(desk, OVERDUE)]).toEqual([[INGER], []]);
    const { text } = staffMailOf(desk).find(({ told: lines }) => lines.includes(DUE)) ?? { text: '' };
    expect(text).toContain(
      'KMD blev kontaktet om sag SUP-1 24.11.2026 kl. 09.20. Fristen for svaret er 24.11.2026 kl. 11.20',
    );
    expect(text).not.toMatch(/Kim|INC-77|§/);
    await desk.until('2026-11-24T12:40:00+01:00');
    expect([told(desk, DUE), told(desk, OVERDUE)]).toMatchObject([[INGER], expect.arrayContaining([LONE])]);
    const [{ id } = { id: 0 }] = (await desk.show('business', key)).contacts;
    const answered = { contact: id, answeredAt: desk.site.now(), text: 'Ja, den er med.' };
    await desk.move('business', key, 'case.vendor-answered', answered);
    await minutes(desk, 5);
    expect(await desk.move('business', key, 'case.vendor-answered', answered)).toMatchObject({
      reason: 'no-such-contact',
    });
    expect(await desk.move('business', key, 'case.answer', { text: 'Ja.' })).toMatchObject({ moved: true });
    await minutes(desk, 10);
    expect(desk.site.storage('owed')).toEqual([]);
  });
});

test('a vendor who answers in time is not asked after, and what is not a vendor is none', async () => {
  await withSpecialists(async (desk, key) => {
    const contact = { with: 'Vagten', channel: 'mail', madeAt: desk.site.now(), text: 'Er § 31 med?' } as const;
    expect(await desk.move('business', key, 'case.ask-vendor', { ...contact, team: 'bit' })).toMatchObject({
      reason: 'no-such-team',
    });
    await desk.move('business', key, 'case.ask-vendor', contact);
    await minutes(desk, 30);
    expect(await desk.move('business', key, 'case.no-vendor-contact', {})).toMatchObject({
      reason: 'already-contacted',
    });
    const [{ id } = { id: 0 }] = (await desk.show('business', key)).contacts;
    await desk.move('business', key, 'case.vendor-answered', { contact: id, answeredAt: desk.site.now(), text: 'Ja.' });
    await desk.until('2026-11-24T13:30:00+01:00');
    expect([told(desk, DUE), told(desk, OVERDUE)]).toEqual([[], []]);
  });
});
