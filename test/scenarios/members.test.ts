import { membersReadable } from '../../src/app/look-up-members';
import type { Members as Among } from '../../src/domain/rulebook/rulebook';
import { defaultRulebook } from '../../src/domain/rulebook/default';
import { accountOf } from '../site/seed/people';
import { withSite } from '../site/closing';
import { deskOn, supportCentre, type Desk } from './desk';

const MORNING = '2026-11-24T10:00:00+01:00';
const SUP = { projectKey: 'SUP' };
const bit: Among = { kind: 'group', name: 'trin-2-bit' };
const leaders: Among = { kind: 'role', name: 'Administrators' };

async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => work(deskOn(site)));
}

async function has(desk: Desk, members: Among, who: string): Promise<boolean | undefined> {
  const answer = await desk.call('projectAdmin', 'team.has', { members, accountId: accountOf(who) }, SUP);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value.is;
}

async function states(desk: Desk, ...members: readonly Among[]): Promise<readonly string[]> {
  const teams = members.map((one, index) => ({ id: String(index), members: one }));
  const answer = await desk.call('projectAdmin', 'team.states', { teams }, SUP);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value.teams.map(({ state, count }) => [state, ...(count === undefined ? [] : [count])].join(' '));
}

async function found(desk: Desk, who: string, kind: Among['kind'], query: string): Promise<readonly string[]> {
  const answer = await desk.call(who, 'team.find', { kind, query }, SUP);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value.found.map(({ name }) => name);
}

test('a person is in a group, in a role by name or by a group of it, or on a list, or is not', async () => {
  await withDesk(async (desk) => {
    expect(await has(desk, bit, 'second')).toBe(true);
    expect(await has(desk, bit, 'first')).toBe(false);
    expect(await has(desk, leaders, 'projectAdmin')).toBe(true);
    expect(await has(desk, leaders, 'second')).toBe(false);
    expect(await has(desk, { kind: 'role', name: 'Nobody' }, 'second')).toBe(false);
    expect(await has(desk, { kind: 'people', accountIds: [accountOf('vendor')] }, 'vendor')).toBe(true);
    expect(await has(desk, { kind: 'people', accountIds: [accountOf('vendor')] }, 'first')).toBe(false);
  });
});

test('an answer is remembered for five minutes, then asked for again', async () => {
  await withDesk(async (desk) => {
    expect(await has(desk, bit, 'second')).toBe(true);
    const group = encodeURIComponent('trin-2-bit');
    const path = `/rest/api/3/group/user?groupname=${group}&accountId=${accountOf('second')}`;
    await desk.rest('siteAdmin', 'DELETE', path);
    expect(await has(desk, bit, 'second')).toBe(true);
    await desk.until('2026-11-24T10:05:01+01:00');
    expect(await has(desk, bit, 'second')).toBe(false);
  });
});

test('a group that Jira lacks is unknown, one that we may not see unreadable, a role without people empty', async () => {
  await withDesk(async (desk) => {
    const missing: Among = { kind: 'group', name: 'trin-9-none' };
    const nobody: Among = { kind: 'people', accountIds: ['nobody-at-all'] };
    const one: Among = { kind: 'people', accountIds: [accountOf('first'), 'nobody-at-all'] };
    expect(await states(desk, bit, missing, leaders, nobody, one)).toEqual(['ok', 'unknown', 'ok', 'empty 0', 'ok 1']);
    desk.site.switches({ browseUsers: false });
    expect((await states(desk, bit, leaders))[0]).toBe('unreadable');
    expect((await states(desk, bit, leaders))[1]).toBe('ok');
  });
});

test('without leave to browse people nobody is in a group, and it is not remembered when leave comes back', async () => {
  await withDesk(async (desk) => {
    desk.site.switches({ browseUsers: false });
    expect(await has(desk, bit, 'second')).toBeUndefined();
    desk.site.switches({ browseUsers: true });
    expect(await has(desk, bit, 'second')).toBe(true);
  });
});

test('an administrator finds people, groups and roles; without leave to browse, those who can be assigned', async () => {
  await withDesk(async (desk) => {
    expect(await found(desk, 'projectAdmin', 'people', 'Rasmus')).toEqual(['Rasmus Lindegaard']);
    expect(await found(desk, 'projectAdmin', 'group', 'trin-2')).toEqual(['trin-2-bit', 'trin-2-beredskab']);
    expect(await found(desk, 'projectAdmin', 'role', 'admin')).toEqual(['Administrators']);
    desk.site.switches({ browseUsers: false });
    expect(await found(desk, 'projectAdmin', 'people', 'Rasmus')).toEqual(['Rasmus Lindegaard']);
    expect(await found(desk, 'projectAdmin', 'group', 'trin-2')).toEqual([]);
  });
});

test('a team of superusers needs nobody on its list', async () => {
  const members = {
    states: async (of: readonly Among[]) =>
      of.map((one) => ({ state: one.kind === 'people' ? 'empty' : 'ok' }) as const),
  };
  const found = await membersReadable({ members }, '10000', defaultRulebook);
  expect(found.filter(({ state }) => state !== 'ok')).toEqual([]);
});
