import type { Rulebook } from '../../src/contract/rulebook';
import { HOUR, MINUTE } from '../../src/domain/time';
import { withSite } from '../site/closing';
import { openDesk, supportCentre, type Desk } from './desk';
import { staffMailOf } from './outcome';
import { ruledDesk } from './rulebook';
import { inCopenhagen, standing } from './story';

/** What others' products do to people at a service desk, each told so that it would show here. */
const TUESDAY = '2026-11-24T09:00:00+01:00';

async function raised({
  site,
  rules,
  at = '2026-11-24T09:02:00+01:00',
}: {
  site: Desk['site'];
  rules?: (book: Rulebook) => Rulebook;
  at?: string;
}): Promise<{ desk: Desk; key: string }> {
  const desk = rules ? await ruledDesk(site, rules) : await openDesk(site);
  await desk.until(at);
  return { desk, key: await desk.raise('superuser', { summary: 'CV kan ikke godkendes' }) };
}

/** The local site's workflow has no status of its own for it. */
function waitingForVendor(atMost: number): (book: Rulebook) => Rulebook {
  return (book) => ({
    ...book,
    pausing: book.pausing.map((pausing) =>
      pausing.reason === 'vendor' ? { ...pausing, status: ['Under behandling'], atMost } : pausing,
    ),
    openStatus: ['Afventer support'],
  });
}

function levels(desk: Desk, key: string): Promise<readonly string[]> {
  return desk.show('first', key).then(({ chain }) => chain.map(({ level }) => level));
}

test('a mail on every run: a case that lies for days is told of once for each step, and no more', async () => {
  await withSite(supportCentre(TUESDAY), async (site) => {
    const { desk } = await raised({ site });
    await desk.until('2026-11-26T09:00:00+01:00');
    const lines = staffMailOf(desk).flatMap(({ to, told }) => told.map((line) => `${to} ${line}`));
    expect(lines).toHaveLength(new Set(lines).size);
    expect(new Set(lines.map((line) => line.split(' ').slice(1).join(' ')))).toEqual(
      new Set([
        'SUP-1: fristen hos Supportcentret, København nærmer sig',
        'SUP-1: eskaleret til BIT',
        'SUP-1: fristen hos BIT nærmer sig',
        'SUP-1: eskaleret til IBM',
      ]),
    );
  });
});

test('stopping after the first step: every rung of every level is climbed, up to the lead', async () => {
  const short = (book: Rulebook): Rulebook => ({
    ...book,
    limits: book.limits.map((limit) => ({ ...limit, time: HOUR })),
  });
  await withSite(supportCentre(TUESDAY), async (site) => {
    const { desk, key } = await raised({ site, rules: short });
    await desk.until('2026-11-24T12:15:00+01:00');
    expect(await levels(desk, key)).toEqual(['first', 'second', 'third']);
    expect(site.storage('event').map(({ value }) => Object(Object(value).what).type)).toEqual([
      'received',
      'warned',
      'escalated',
      'warned',
      'escalated',
      'warned',
      'lead-told',
    ]);
    expect(staffMailOf(desk).map(({ told }) => told.join())).toContain('SUP-1: frist overskredet hos IBM');
  });
});

test('a breach while it is pending: nothing is due while a vendor is waited for, and what is left is left', async () => {
  await withSite(supportCentre(TUESDAY), async (site) => {
    const { desk, key } = await raised({ site, rules: waitingForVendor(40 * HOUR) });
    await desk.until('2026-11-24T12:32:00+01:00');
    await desk.transition('first', key, 'Under behandling');
    await desk.until('2026-11-25T09:00:00+01:00');
    expect(await levels(desk, key)).toEqual(['first']);
    expect((await standing(desk, 'cv', key)).due).toBeNull();
    await desk.transition('first', key, 'Afventer support');
    await desk.until('2026-11-25T09:10:00+01:00');
    expect((await standing(desk, 'cv', key)).due).toBe('2026-11-25 09:30');
  });
});

test('a pause that nobody ends: after as long as it may the clock runs on, and the lead is told', async () => {
  await withSite(supportCentre(TUESDAY), async (site) => {
    const { desk, key } = await raised({ site, rules: waitingForVendor(2 * HOUR) });
    await desk.until('2026-11-24T10:02:00+01:00');
    await desk.transition('first', key, 'Under behandling');
    await desk.until('2026-11-24T12:30:00+01:00');
    expect((await standing(desk, 'cv', key)).due).toBe('2026-11-24 15:02');
    expect(staffMailOf(desk).find(({ to }) => to.startsWith('lone.thorsager'))?.told).toEqual([
      'SUP-1: tiden går igen',
    ]);
  });
});

test('a spent clock inherited: the next level has its whole limit, also when the step is hours late', async () => {
  await withSite(supportCentre(TUESDAY), async (site) => {
    const { desk, key } = await raised({ site });
    site.faults.set({ when: { api: 'schedule' }, do: 'drop' }, { when: { api: 'queue' }, do: 'drop' });
    await desk.until('2026-11-24T15:00:00+01:00');
    site.faults.clear();
    await desk.until('2026-11-24T15:12:00+01:00');
    const { level, chain } = await desk.show('second', key);
    expect([level, chain[1]?.used]).toEqual(['second', expect.any(Number)]);
    expect(chain[1]?.used).toBeLessThan(15 * MINUTE);
    expect((await standing(desk, 'cv', key)).due).toMatch(/^2026-11-25 14:/);
  });
});

test('escalated although it was answered: a reply in Jira, whose event is lost, is found before the step is taken', async () => {
  await withSite(supportCentre(TUESDAY), async (site) => {
    const { desk, key } = await raised({ site });
    await desk.until('2026-11-24T13:01:30+01:00');
    const before = staffMailOf(desk).length;
    site.faults.set({ when: { api: 'event' }, do: 'drop' });
    await desk.comment('first', key, 'Nu kan det godkendes.');
    await desk.until('2026-11-24T13:40:00+01:00');
    expect(await levels(desk, key)).toEqual(['first']);
    expect(staffMailOf(desk)).toHaveLength(before);
  });
});

test('mails at midnight: a case raised on a Friday evening wakes nobody before Monday, and then in working hours', async () => {
  await withSite(supportCentre('2026-11-27T14:00:00+01:00'), async (site) => {
    const { desk } = await raised({ site, at: '2026-11-27T21:00:00+01:00' });
    await desk.until('2026-11-30T12:30:00+01:00');
    expect(new Set(staffMailOf(desk).map(({ at }) => inCopenhagen(at)))).toEqual(
      new Set(['2026-11-30 11:10', '2026-11-30 12:10']),
    );
  });
});

test('a holiday that surprises: the Friday after Ascension Day counts, Ascension Day and Whit Monday do not', async () => {
  await withSite(supportCentre('2027-05-05T13:00:00+02:00'), async (site) => {
    const { desk, key } = await raised({ site, at: '2027-05-05T14:02:00+02:00' });
    await desk.until('2027-05-05T14:10:00+02:00');
    expect((await standing(desk, 'cv', key)).due).toBe('2027-05-07 10:02');
    await desk.until('2027-05-07T10:15:00+02:00');
    expect(await levels(desk, key)).toEqual(['first', 'second']);
  });
});

test('a flood of repeats: so many as the rulebook says, gathered with the rest', async () => {
  const repeating = (book: Rulebook): Rulebook => ({
    ...book,
    limits: book.limits.map((limit) =>
      limit.id === 'first'
        ? {
            ...limit,
            ladder: [
              { id: 'lead', at: 0.25, does: 'tell-lead', repeat: { every: 5 * MINUTE, atMost: 6 } },
              ...limit.ladder,
            ],
          }
        : limit,
    ),
  });
  await withSite(supportCentre(TUESDAY), async (site) => {
    const { desk } = await raised({ site, rules: repeating });
    await desk.until('2026-11-24T11:50:00+01:00');
    const toLead = staffMailOf(desk).filter(({ to }) => to.startsWith('lone.thorsager'));
    // Told at 10.02, 07, 12, 17, 22 and 27: in three mails, and never again.
    expect(toLead.map(({ at }) => inCopenhagen(at).slice(11))).toEqual(['10:10', '10:20', '10:30']);
  });
});

test.each([
  ['continues', '2026-11-24 11:02'],
  ['restarts', '2026-11-24 12:32'],
] as const)('re-prioritised, the clock %s', async (reprioritising, due) => {
  await withSite(supportCentre(TUESDAY), async (site) => {
    const { desk, key } = await raised({ site, rules: (book) => ({ ...book, reprioritising }) });
    await desk.until('2026-11-24T10:32:00+01:00');
    await desk.rest('first', 'PUT', `/rest/api/3/issue/${key}`, { fields: { priority: { id: '2' } } });
    await desk.until('2026-11-24T10:40:00+01:00');
    expect((await standing(desk, 'cv', key)).due).toBe(due);
  });
});

test.each([
  ['continues', '2026-11-24 14:02'],
  ['restarts', '2026-11-24 15:02'],
] as const)('reopened by the customer, the clock %s', async (reopening, due) => {
  await withSite(supportCentre(TUESDAY), async (site) => {
    const { desk, key } = await raised({ site, rules: (book) => ({ ...book, reopening }) });
    await desk.until('2026-11-24T10:02:00+01:00');
    await desk.move('first', key, 'case.answer', { text: 'Prøv igen.' });
    await desk.until('2026-11-24T11:02:00+01:00');
    await desk.comment('superuser', key, 'Det hjalp ikke.');
    await desk.until('2026-11-24T11:12:00+01:00');
    expect(await standing(desk, 'cv', key)).toMatchObject({ level: '1st level', due });
  });
});
