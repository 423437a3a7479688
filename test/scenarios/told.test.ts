import { withSite } from '../site/closing';
import { accountOf } from '../site/seed/people';
import { openDesk, supportCentre, type Desk } from './desk';
import { caseAt, commentMailTo, commentsOn, minutes } from './on-its-way';

const MORNING = '2026-11-24T09:00:00+01:00';
const BY_CITIZEN = { by: 'citizen', typeId: 'Spørgsmål til Jobnet fra en borger', system: '' } as const;
const TECHNICIANS =
  'public the app: Vi undersøger din henvendelse nærmere sammen med vores teknikere. Det er stadig supportcentret, der svarer dig.';
const SPECIALISTS =
  'public the app: Vi har sendt dit spørgsmål til vores fagspecialister. Svaret kommer fra supportcentret.';

async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => work(await openDesk(site)));
}

async function toldIn(desk: Desk, key: string): Promise<readonly string[]> {
  return (await commentsOn(desk, key)).filter((line) => line.startsWith('public'));
}

test('a citizen is told that the case goes to the technicians, once, and that it goes to the specialists, once', async () => {
  await withDesk(async (desk) => {
    desk.site.faults.set({
      when: { api: 'jira', method: 'POST', path: '/rest/api/3/issue/*/comment', nth: 2 },
      do: 'crashAfter',
      times: 1,
    });
    const key = await caseAt(desk, 'third', BY_CITIZEN);
    expect(await toldIn(desk, key)).toEqual([TECHNICIANS]);
    const back = { team: 'copenhagen', reason: 'Det er et spørgsmål om regler.', noVendorContact: true } as const;
    await desk.move('first', key, 'case.take-back', back);
    await minutes(desk, 5);
    await desk.move('first', key, 'case.pass-on', { direct: true, tried: 'Læst.', asked: 'Hvad gælder?' });
    await minutes(desk, 5);
    expect(await toldIn(desk, key)).toEqual([TECHNICIANS, SPECIALISTS]);
    // They are words on the way: the case is no more answered for them, and no lead is told of them.
    expect(await desk.show('first', key)).toMatchObject({ standing: 'open', level: 'third', past: [] });
    expect(commentMailTo(desk, 'citizen')).toBe(2);
    expect(desk.site.storage('owed').filter(({ value }) => Object(value).state === 'owed')).toEqual([]);
  });
});

test('a company is told in its own language; a superuser follows the case and is told nothing', async () => {
  await withDesk(async (desk) => {
    const company = desk.site.world.state.jira.users.get(accountOf('company'));
    if (company) company.locale = 'en_US';
    const type = 'Question about Jobnet from a company';
    const key = await caseAt(desk, 'second', { by: 'company', typeId: type, system: '' });
    expect(await toldIn(desk, key)).toEqual([
      'public the app: We are looking further into your request with our technicians. The support centre will still be the one to answer you.',
    ]);
    expect(await toldIn(desk, await caseAt(desk, 'second'))).toEqual([]);
  });
});

test('a citizen whose case climbs by itself is told too', async () => {
  await withDesk(async (desk) => {
    const key = await caseAt(desk, 'first', BY_CITIZEN);
    await desk.until('2026-11-24T13:15:00+01:00');
    expect((await desk.show('second', key)).level).toBe('second');
    expect(await toldIn(desk, key)).toEqual([TECHNICIANS]);
  });
});
