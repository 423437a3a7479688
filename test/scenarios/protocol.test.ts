import { HOUR, MINUTE } from '../../src/domain/time';
import { withSite } from '../site/closing';
import { accountOf } from '../site/seed/people';
import { openDesk, supportCentre, type Desk } from './desk';
import { arrivals, caseAt, commentsOn, minutes } from './on-its-way';

const MORNING = '2026-11-24T09:00:00+01:00';
const HAND_OVER = { tried: 'Genstart.', asked: 'Hvad er galt?' };
const NOT_YOURS = { moved: false, reason: 'not-your-level' };

async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => work(await openDesk(site)));
}

/** Calls that ask Jira for the groups of one person. */
function asksAbout({ site }: Desk, who: string): number {
  const account = encodeURIComponent(accountOf(who));
  return site.calls.filter(({ path }) => path.startsWith('/rest/api/3/user/groups') && path.includes(account)).length;
}

async function joins(desk: Desk, who: string, group: string): Promise<void> {
  const path = `/rest/api/3/group/user?groupname=${encodeURIComponent(group)}`;
  await desk.rest('siteAdmin', 'POST', path, { accountId: accountOf(who) });
}

async function leaves(desk: Desk, who: string, group: string): Promise<void> {
  const path = `/rest/api/3/group/user?groupname=${encodeURIComponent(group)}&accountId=${accountOf(who)}`;
  await desk.rest('siteAdmin', 'DELETE', path);
}

test('who works at no level is refused, joins a team, and is let in within minutes', async () => {
  await withDesk(async (desk) => {
    const key = await caseAt(desk, 'first');
    const { version } = await desk.show('first', key);
    expect(await desk.move('systemOwner', key, 'case.pass-on', HAND_OVER)).toMatchObject(NOT_YOURS);
    expect(await desk.move('systemOwner', key, 'case.answer', { text: 'Nej.' })).toMatchObject(NOT_YOURS);
    expect((await desk.show('systemOwner', key)).moves.ofOthers).toMatchObject({ 'pass-on': 'first', answer: 'first' });
    expect([(await desk.show('first', key)).version, await commentsOn(desk, key)]).toEqual([version, []]);
    await joins(desk, 'systemOwner', 'trin-1-koebenhavn');
    await minutes(desk, 6);
    expect(await desk.move('systemOwner', key, 'case.pass-on', HAND_OVER)).toMatchObject({ moved: true });
    expect(asksAbout(desk, 'systemOwner')).toBe(2);
  });
});

test('whoever is let in is not asked about for four hours, whatever they do and however often they look', async () => {
  await withDesk(async (desk) => {
    const keys = [await caseAt(desk, 'second'), await caseAt(desk, 'second')];
    const already = asksAbout(desk, 'second');
    for (const key of keys) {
      await desk.show('second', key);
      await desk.move('second', key, 'case.triage', { as: 'new-error' });
      await minutes(desk, 30);
      await desk.move('second', key, 'case.answer', { text: 'Rettet.' });
      await desk.show('second', key);
    }
    expect(asksAbout(desk, 'second') - already).toBe(1);
    // Who leaves the team is found out when the four hours are over.
    await leaves(desk, 'second', 'trin-2-bit');
    await desk.until(new Date(desk.site.now() + 4 * HOUR).toISOString());
    const later = await caseAt(desk, 'second');
    expect(await desk.move('second', later, 'case.answer', { text: 'Rettet.' })).toMatchObject(NOT_YOURS);
  });
});

test('leads and stand-bys work at the level of their team, whoever leads them all at each', async () => {
  await withDesk(async (desk) => {
    const key = await caseAt(desk, 'second');
    expect((await desk.move('standBy2', key, 'case.pass-on', HAND_OVER)).moved).toBe(true);
    await minutes(desk, 10);
    const third = { noVendorContact: true, text: 'Ja.' } as const;
    expect(await desk.move('standBy2', key, 'case.answer', third)).toMatchObject(NOT_YOURS);
    expect((await desk.move('projectAdmin', key, 'case.answer', third)).moved).toBe(true);
  });
});

test('where Jira does not let us see who is in a team, nobody is refused for it', async () => {
  await withDesk(async (desk) => {
    const key = await caseAt(desk, 'first');
    desk.site.switches({ browseUsers: false });
    expect(await desk.move('business', key, 'case.pass-on', HAND_OVER)).toMatchObject({ moved: true });
  });
});

const ODD = [
  '| Felt | Værdi |',
  '|------|-------|',
  '| Navn\t| Ærø 🧑‍💻👩🏽‍🚒 |',
  'شكرا، العقد رقم 31 لا يزال مفتوحًا',
  '‏עברית mixed with English‏',
  '<script>alert("&amp;")</script> \\ {color:red}*x*{color} [~user]',
].join('\n');

test('long and odd texts arrive as they were typed; what is too long is refused and nothing is done', async () => {
  await withDesk(async (desk) => {
    const key = await caseAt(desk, 'second');
    const long = `${ODD}\n${'æ'.repeat(30_000 - ODD.length - 1)}`;
    expect(long).toHaveLength(30_000);
    await desk.move('second', key, 'case.answer', { text: long });
    await minutes(desk, 10);
    const [, answer = ''] = await commentsOn(desk, key);
    expect(answer.replace('internal second: Svar | ', '')).toBe(long);
    const { version } = await desk.show('first', key);
    const at = { issueKey: key };
    const move = { moveId: '00000000-0000-4000-8000-00000000aaaa', seen: version };
    const tooLong = [
      await desk.call('first', 'case.answer', { ...move, text: `${long}æ` }, at),
      await desk.call('first', 'case.answer', { ...move, text: '🧑'.repeat(16_000) }, at),
      await desk.call('first', 'case.pass-on', { ...move, tried: 'a'.repeat(20_000), asked: 'b'.repeat(20_000) }, at),
    ];
    for (const answered of tooLong) expect(answered).toEqual({ ok: false, reason: 'invalid-input' });
    await minutes(desk, 10);
    expect((await desk.show('first', key)).version).toBe(version);
    expect(desk.site.storage('owed')).toEqual([]);
  });
});

/** A superuser's report with the time at which the colleague asked. */
async function askedAt(desk: Desk, at: string): Promise<string> {
  const [serviceDesk] = Object(await desk.rest('superuser', 'GET', '/rest/servicedeskapi/servicedesk')).values;
  const requestFieldValues = {
    summary: 'CV kan ikke godkendes',
    description: 'Se fejlteksten.',
    customfield_10101: { value: 'Jobnet' },
    customfield_10110: at,
  };
  const made = await desk.rest('superuser', 'POST', '/rest/servicedeskapi/request', {
    serviceDeskId: serviceDesk.id,
    requestTypeId: '101',
    requestFieldValues,
  });
  return Object(made).issueKey;
}

test('a superuser’s own attempt is the stay at level 0, and counts against nobody', async () => {
  await withDesk(async (desk) => {
    const raised = desk.site.now();
    const key = await askedAt(desk, '2026-11-24T08:15:00.000+0100');
    await minutes(desk, 10);
    expect(await arrivals(desk, key)).toEqual(['superuser tried', 'first received']);
    const { chain, clock, promise } = await desk.show('first', key);
    const from = raised - 45 * MINUTE;
    expect(chain[0]).toMatchObject({ team: { id: 'superusers' }, from, to: raised });
    expect([clock?.used, promise?.used]).toEqual([10 * MINUTE, 10 * MINUTE]);
    const nonsense = await askedAt(desk, '2026-11-25T08:15:00.000+0100');
    await minutes(desk, 10);
    expect(await arrivals(desk, nonsense)).toEqual(['first received']);
  });
});
