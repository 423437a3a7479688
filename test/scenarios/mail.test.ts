import type { Rulebook } from '../../src/contract/rulebook';
import { withSite } from '../site/closing';
import { openDesk, supportCentre, type Desk } from './desk';
import { staffMailOf } from './outcome';
import { ruledDesk } from './rulebook';
import { inCopenhagen } from './story';

const MORNING = '2026-11-24T09:00:00+01:00';

/** What the staff got: when, who, and the line of each case. */
function told(desk: Desk): readonly string[] {
  return staffMailOf(desk).map(
    ({ at, to, told: lines }) => `${inCopenhagen(at).slice(8)} ${to.split('@')[0]}: ${lines.join(' | ')}`,
  );
}

async function raise(desk: Desk, at: string, summary: string): Promise<string> {
  await desk.until(`2026-11-24T${at}:00+01:00`);
  return desk.raise('superuser', { summary });
}

test('three cases at once are one mail to each, with a line for each case, the most urgent first', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    for (const at of ['09:04', '09:02', '09:06'].toSorted()) await raise(desk, at, `Fejl ${at}`);
    await desk.until('2026-11-24T12:30:00+01:00');
    const mails = staffMailOf(desk);
    const people = mails.map(({ to }) => to);
    expect(people).toHaveLength(new Set(people).size);
    expect(mails[0]?.told.map((line) => line.split(':')[0])).toEqual(['SUP-1', 'SUP-2', 'SUP-3']);
    expect(site.mail.find(({ kind }) => kind === 'notify')?.subject).toBe('SUP: 3 sager, der kræver opmærksomhed');
    expect(mails[0]?.text).toContain('Fristen er 24.11.2026 kl. 13.02');
    expect(mails[0]?.text).not.toContain('Fejl 09');
  });
});

test('a single case is a letter of its own, in plain words', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    await raise(desk, '09:02', 'CV kan ikke godkendes');
    await desk.until('2026-11-24T12:30:00+01:00');
    const [mail] = site.mail.filter(({ kind }) => kind === 'notify');
    expect(mail?.subject).toBe('SUP-1: fristen hos Supportcentret, København nærmer sig');
    expect(mail?.text).toBe(
      'Sag SUP-1 har brugt 3 t af 4 t hos Supportcentret, København. Fristen er 24.11.2026 kl. 13.02. ' +
        'Derefter eskaleres den. Besvar den, eller giv den videre.\n\nSe sagen i Jira. Mailen indeholder med vilje ikke andet.',
    );
  });
});

test('whoever is in two of the teams that are told gets one mail, with one line for each case', async () => {
  const withStandBy = (book: Rulebook): Rulebook => ({
    ...book,
    limits: book.limits.map((limit) =>
      limit.id === 'second'
        ? {
            ...limit,
            ladder: [
              { id: 'call', at: 0.25, does: 'tell', to: 'stand-by' },
              { ...limit.ladder[0], id: 'near', at: 0.25, does: 'warn' },
              ...limit.ladder.slice(1),
            ],
          }
        : limit,
    ),
  });
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await ruledDesk(site, withStandBy);
    const key = await raise(desk, '09:02', 'CV kan ikke godkendes');
    await desk.until('2026-11-24T09:10:00+01:00');
    await desk.move('first', key, 'case.pass-on', { tried: 'Genstart.', asked: 'Hvad er galt?' });
    await desk.until('2026-11-24T11:30:00+01:00');
    expect(told(desk)).toEqual([
      '24 11:20 line.rytter: SUP-1: fristen hos BIT nærmer sig',
      '24 11:20 rasmus.lindegaard: SUP-1: fristen hos BIT nærmer sig',
      '24 11:20 torben.juhl: SUP-1: fristen hos BIT nærmer sig',
    ]);
  });
});

test('nobody is mailed outside the hours of the team it concerns', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    await raise(desk, '12:56', 'CV kan ikke godkendes');
    await desk.until('2026-11-25T09:30:00+01:00');
    const times = [...new Set(staffMailOf(desk).map(({ at }) => inCopenhagen(at)))];
    // Warned at 15.56, when the next slot is at closing time; the limit is reached at 8.56.
    expect(times).toEqual(['2026-11-25 08:00', '2026-11-25 09:00']);
  });
});

test('an answer given before the mail leaves makes it superfluous', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    const key = await raise(desk, '09:02', 'CV kan ikke godkendes');
    await desk.until('2026-11-24T12:04:00+01:00');
    expect(site.storage('owed').map(({ key: id }) => id.split(':').at(-1))).toContain('mail');
    await desk.move('first', key, 'case.answer', { text: 'Det virker nu.' });
    await desk.until('2026-11-24T12:30:00+01:00');
    expect(told(desk)).toEqual([]);
    expect(site.storage('owed')).toEqual([]);
  });
});

test('where Jira does not show who is in a group, the group gets the mail', async () => {
  await withSite(supportCentre(MORNING, { switches: { browseUsers: false } }), async (site) => {
    const desk = await openDesk(site);
    await raise(desk, '09:02', 'CV kan ikke godkendes');
    await desk.until('2026-11-24T13:30:00+01:00');
    expect(new Set(told(desk).map((line) => line.slice(3)))).toContain(
      '13:10 rasmus.lindegaard: SUP-1: eskaleret til BIT',
    );
    expect(site.storage('owed')).toEqual([]);
  });
});

test('a round of mail that fails is made up for, and tells nobody twice', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    await raise(desk, '09:02', 'CV kan ikke godkendes');
    await desk.until('2026-11-24T13:01:00+01:00');
    site.faults.set({
      when: { api: 'jira', method: 'POST', path: '/rest/api/3/issue/*/notify' },
      do: 'fail',
      status: 500,
      times: 1,
    });
    await desk.until('2026-11-24T13:40:00+01:00');
    const escalated = told(desk).filter((line) => line.includes('eskaleret'));
    expect(escalated.map((line) => line.split(' ')[2])).toEqual([
      ...new Set(escalated.map((line) => line.split(' ')[2])),
    ]);
    expect(escalated.length).toBeGreaterThan(3);
    expect(site.storage('owed')).toEqual([]);
  });
});

test('a mail that Jira refuses for good is parked, and the next one leaves', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    await raise(desk, '09:02', 'CV kan ikke godkendes');
    site.faults.set({
      when: { api: 'jira', method: 'POST', path: '/rest/api/3/issue/*/notify' },
      do: 'fail',
      status: 403,
      times: 1,
    });
    await desk.until('2026-11-24T13:30:00+01:00');
    expect(site.storage('owed').map(({ value }) => [Object(value).state, Object(value).reason])).toEqual([
      ['parked', 'forbidden'],
    ]);
    expect(told(desk).some((line) => line.includes('eskaleret til BIT'))).toBe(true);
  });
});

test('what cannot be sent in the afternoon waits for the morning, not for the night', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    await raise(desk, '11:30', 'CV kan ikke godkendes');
    await desk.until('2026-11-24T15:20:00+01:00');
    const before = staffMailOf(desk).length;
    site.faults.set({
      when: { api: 'jira', method: 'POST', path: '/rest/api/3/issue/*/notify' },
      do: 'fail',
      status: 500,
    });
    await desk.until('2026-11-24T18:00:00+01:00');
    site.faults.clear();
    await desk.until('2026-11-25T06:00:00+01:00');
    expect(told(desk).slice(before)).toEqual([]);
    await desk.until('2026-11-25T09:30:00+01:00');
    expect(staffMailOf(desk).length).toBeGreaterThan(before);
    expect(site.storage('owed')).toEqual([]);
  });
});
