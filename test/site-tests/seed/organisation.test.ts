import { withSite } from '../../site/closing';
import { FIELDS } from '../../site/seed/fields';
import { ORGANISATIONS } from '../../site/seed/organisations';
import { seedOrganisation, seedTiny } from '../../site/seed/organisation';
import { accountOf, personas } from '../../site/seed/people';
import { REQUEST_TYPES } from '../../site/seed/request-types';
import type { Site } from '../../site/site';

const whole = (work: (site: Site) => Promise<void> | void) =>
  withSite({ installer: null, seed: ({ world }) => seedOrganisation(world) }, work);

const asked = async (site: Site, persona: string, path: string, body?: unknown) =>
  (await site.rest(accountOf(persona), body === undefined ? 'GET' : 'POST', path, body)).body;

const PROMISED =
  'siteAdmin projectAdmin projectLead leadFirst first second vendor business agentElsewhere firstNoGroups superuser participant citizen company board steering knowledgeCentre partner customerLead callCentre editor leadSecond lawyer logistics resourcePerson deactivated anonymous';

test('everybody the control contract names can be played', () => {
  const roles = personas.map(({ role }) => role);
  expect(PROMISED.split(' ').filter((role) => !roles.includes(role))).toEqual([]);
  const count = (role: string) => roles.filter((one) => one === role).length;
  expect([count('first') >= 2, count('superuser') >= 3, count('board')]).toEqual([true, true, 3]);
  expect(personas.length).toBeGreaterThanOrEqual(41);
});

test.each([['id'], ['email'], ['token'], ['accountId'], ['displayName']] as const)(
  'no two people share their %s',
  (key) => {
    const known = personas.map((one) => one[key]).filter((value) => value !== null);
    expect(new Set(known).size).toBe(known.length);
  },
);

test('mail goes nowhere: every address lies in a domain kept for examples', () => {
  const outside = personas.filter(({ email }) => email !== null && !/[@.]example\.(org|com|net)$/.test(email));
  expect(outside).toEqual([]);
});

test.each([
  ['superuser', 'customer'],
  ['superuserUnlicensed', 'unlicensed'],
  ['participant', 'customer'],
  ['citizen', 'customer'],
  ['company', 'customer'],
  ['vendor', 'licensed'],
  ['business', 'licensed'],
])('%s has a %s account', (id, accountType) => {
  expect(personas.find((one) => one.id === id)).toMatchObject({ accountType });
});

test('every rule of the sample organisation has somebody to apply to', () => {
  const superusers = new Set(personas.filter(({ role }) => role === 'superuser').map(({ id }) => id));
  const without = ORGANISATIONS.filter(({ members }) => !members.some((id) => superusers.has(id)));
  expect(without.filter(({ kind }) => kind === 'jobcenter').map(({ name }) => name)).toEqual(['Jobcenter Ravnsø']);
  expect(ORGANISATIONS.filter(({ desk }) => desk === 'SUP').map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['a-kasse', 'virksomhed', 'anden aktør']),
  );
  const hvidsted = ORGANISATIONS.find(({ name }) => name === 'Jobcenter Hvidsted');
  expect(hvidsted?.members.filter((id) => id.startsWith('colleague')).length).toBeGreaterThan(2);
  expect(ORGANISATIONS.some(({ members }) => members.includes('company'))).toBe(false);
});

test('nobody but the tables names a person or a field', () => {
  const named = ORGANISATIONS.flatMap(({ members }) => members);
  expect(named.map(accountOf)).toHaveLength(named.length);
  const keys = FIELDS.map(({ key }) => key);
  expect(
    REQUEST_TYPES.flatMap(({ required, optional }) => [...required, ...optional]).filter((key) => !keys.includes(key)),
  ).toEqual([]);
});

test.each([
  ['first', ['SUP']],
  ['vendor', ['SUP']],
  ['agentElsewhere', ['NUK']],
  ['callCentre', ['ONB']],
  ['leadSecond', ['SUP']],
  ['lawyer', []],
  ['developer', []],
  ['superuserUnlicensed', []],
])('%s is an agent of %j', (id, desks) =>
  whole(({ jira }) => {
    const at = ['SUP', 'ONB', 'NUK', 'DEV'].filter((key) => jira.lookup.isAgent(accountOf(id), key));
    expect(at).toEqual(desks);
  }),
);

test.each([
  ['projectAdmin', 'SUP'],
  ['leadFirst', 'SUP'],
  ['leadSecond', 'SUP'],
  ['projectLead', 'ONB'],
  ['siteAdmin', 'NUK'],
])('%s administers %s', (id, key) =>
  whole(({ jira }) => expect(jira.lookup.mayAdminister(accountOf(id), key)).toBe(true)),
);

test('a superuser is offered the four ways in, with Danish names, and reports in the first', () =>
  whole(async (site) => {
    const types = JSON.stringify(await asked(site, 'superuser', '/rest/servicedeskapi/servicedesk/1/requesttype'));
    for (const name of [
      'Meld en fejl',
      'Få hjælp til at bruge systemet',
      'Forretningsspørgsmål',
      'Opret, ændr eller luk en bruger',
    ])
      expect(types).toContain(name);
    const made = await asked(site, 'superuser', '/rest/servicedeskapi/request', {
      serviceDeskId: '1',
      requestTypeId: '101',
      requestFieldValues: {
        summary: 'CV kan ikke gemmes',
        description: 'Knappen er grå.',
        customfield_10101: { value: 'Jobnet' },
      },
    });
    expect(made).toMatchObject({ issueKey: 'SUP-1', currentStatus: { status: 'Afventer support' } });
  }));

test('what a citizen asks is about Jobnet, without being asked which system', () =>
  whole(async (site) => {
    const requestFieldValues = { summary: 'Min joblog er tom', description: 'Den var fuld i går.' };
    await asked(site, 'citizen', '/rest/servicedeskapi/request', {
      serviceDeskId: '1',
      requestTypeId: '105',
      requestFieldValues,
    });
    expect(await asked(site, 'first', '/rest/api/3/issue/SUP-1')).toMatchObject({
      fields: { customfield_10101: { value: 'Jobnet' }, customfield_10102: { value: 'Borger' } },
    });
  }));

test('the small cast fits into the same tables and is quick to build', () =>
  withSite({ installer: null, seed: ({ world }) => seedTiny(world) }, (site) => {
    expect([...site.world.state.jira.projectKeys.keys()]).toEqual(['SUP', 'DEV']);
    expect(site.world.state.jira.users.size).toBeGreaterThanOrEqual(12);
    expect(site.world.state.jira.issues.size).toBe(0);
  }));
