import { withSite } from '../site/closing';
import { accountOf } from '../site/seed/people';
import { openDesk, supportCentre, type Desk } from './desk';
import { arrivals, caseAt, minutes } from './on-its-way';
import { staffMailOf } from './outcome';

const MORNING = '2026-11-24T09:00:00+01:00';
const PAST = 'SUP-1: kunden har fået svar uden om 1. niveau';

async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => work(await openDesk(site)));
}

/** Who was told that a customer was answered past 1st level. */
function toldOfPast(desk: Desk): readonly string[] {
  return staffMailOf(desk).flatMap(({ to, told }) => (told.includes(PAST) ? [to] : []));
}

function flagsOf({ site }: Desk): readonly string[] {
  return site.storage('event').flatMap(({ value }) => Object(value).flag ?? []);
}

/** Calls that ask Jira which groups somebody is in, on this person's account. */
function asksAbout({ site }: Desk, who: string): number {
  const account = encodeURIComponent(accountOf(who));
  return site.calls.filter(({ path }) => path.startsWith('/rest/api/3/user/groups') && path.includes(account)).length;
}

test('public words of 2nd level are no answer: they are flagged, counted and told to 1st level’s lead, and the customer sees no such thing', async () => {
  await withDesk(async (desk) => {
    const key = await caseAt(desk, 'second');
    const seen = JSON.stringify(await desk.follow('superuser', key));
    await desk.comment('second', key, 'Vi har genstartet tjenesten.');
    await minutes(desk, 25);
    const { past, standing, level } = await desk.show('first', key);
    expect([past.length, standing, level]).toEqual([1, 'open', 'second']);
    expect(flagsOf(desk).filter((flag) => flag === 'past-first')).toHaveLength(1);
    expect(toldOfPast(desk)).toContain('lone.thorsager@ams.example.org');
    const { text } = staffMailOf(desk).find(({ told }) => told.includes(PAST)) ?? { text: '' };
    expect(text).toContain('uden om Supportcentret, København');
    expect(text).not.toMatch(/genstartet|Rasmus/);
    const portal = JSON.stringify(await desk.follow('superuser', key));
    expect(portal.replace(/"asOf":\d+/, '')).toBe(seen.replace(/"asOf":\d+/, ''));
  });
});

test('and so are they while 1st level has the case, which still owes the answer; words of 1st level never are', async () => {
  await withDesk(async (desk) => {
    const key = await caseAt(desk, 'first');
    await desk.comment('second', key, 'Prøv igen.');
    await minutes(desk, 10);
    expect(await desk.show('first', key)).toMatchObject({ standing: 'open', past: [expect.any(Number)] });
    await desk.move('first', key, 'case.pass-on', { tried: 'Genstart.', asked: 'Hvad er galt?' });
    await minutes(desk, 10);
    await desk.comment('first', key, 'Vi arbejder stadig på det.');
    await minutes(desk, 10);
    expect(await desk.show('first', key)).toMatchObject({
      standing: 'open',
      level: 'second',
      past: [expect.any(Number)],
    });
    await desk.move('first', key, 'case.take-back', { reason: 'Vi fandt det selv.' });
    await minutes(desk, 10);
    await desk.comment('first', key, 'Det virker nu.');
    await minutes(desk, 10);
    expect(await desk.show('first', key)).toMatchObject({ standing: 'answered', past: [expect.any(Number)] });
    expect(await arrivals(desk, key)).toHaveLength(3);
  });
});

test('who answers past 1st level and closes the case is told of all the same', async () => {
  await withDesk(async (desk) => {
    const key = await caseAt(desk, 'second');
    await desk.comment('second', key, 'Rettet.');
    await desk.transition('second', key, 'Under behandling');
    await desk.transition('second', key, 'Besvaret');
    await minutes(desk, 25);
    expect((await desk.show('first', key)).standing).toBe('closed');
    expect(toldOfPast(desk)).toContain('lone.thorsager@ams.example.org');
  });
});

test('where Jira does not let us see who somebody is, the place of the case decides', async () => {
  await withDesk(async (desk) => {
    const [here, above] = [await caseAt(desk, 'first'), await caseAt(desk, 'second')];
    desk.site.switches({ browseUsers: false });
    await desk.comment('second', above, 'Rettet.');
    await desk.comment('business', here, 'Sådan er reglen.');
    await minutes(desk, 15);
    expect((await desk.show('first', above)).past).toHaveLength(1);
    expect((await desk.show('first', here)).standing).toBe('answered');
  });
});

test('nobody’s groups are asked for more than once in four hours, and only when they write', async () => {
  await withDesk(async (desk) => {
    const keys = [await caseAt(desk, 'first'), await caseAt(desk, 'first'), await caseAt(desk, 'first')];
    expect(asksAbout(desk, 'first')).toBe(0);
    for (const [i, key] of keys.entries()) {
      await desk.comment('first', key, 'Det virker nu.');
      await minutes(desk, 30);
      expect((await desk.show('first', key)).standing).toBe('answered');
      expect([i, asksAbout(desk, 'first')]).toEqual([i, 1]);
    }
  });
});
