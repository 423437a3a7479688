import { at, listAt } from '../../site/jira/json';
import { adf, makeIssue, openDesk } from './desk';

test('transitions are offered by the name of their goal, in the language of the reader', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  desk.agent.locale = 'en_US';
  const { body } = await desk.as(desk.agent)('GET', `/rest/api/3/issue/${key}/transitions`);
  expect(body).toMatchObject({
    transitions: [
      { id: '21', name: 'In progress', to: { statusCategory: { key: 'indeterminate' } } },
      { name: 'Waiting for the reporter' },
      { name: 'Answered' },
      { name: 'Closed' },
      { name: 'Cancelled' },
    ],
  });
});

test('a transition to a done status sets resolution and date, and back again empties them', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const path = `/rest/api/3/issue/${key}/transitions`;
  const comment = [{ add: { body: adf('Løst') } }];
  expect((await desk.as(desk.agent)('POST', path, { transition: { id: '41' }, update: { comment } })).status).toBe(204);
  const read = () => desk.as(desk.agent)('GET', `/rest/api/3/issue/${key}?fields=resolution,resolutiondate,comment`);
  expect((await read()).body).toMatchObject({
    fields: { resolution: { name: 'Løst' }, resolutiondate: '2026-11-24T10:12:00.000+0100', comment: { total: 1 } },
  });
  await desk.as(desk.agent)('POST', path, { transition: { id: '21' } });
  expect((await read()).body).toMatchObject({ fields: { resolution: null, resolutiondate: null } });
  const told = desk.events
    .filter((event) => event.name === 'avi:jira:updated:issue')
    .flatMap((event) => listAt(event.body['changelog'], 'items'))
    .map((item) => [at(item, 'field'), at(item, 'fromString'), at(item, 'toString')]);
  expect(told).toEqual([
    ['status', 'Afventer support', 'Besvaret'],
    ['resolution', null, 'Done'],
    ['status', 'Besvaret', 'Under behandling'],
    ['resolution', 'Done', null],
  ]);
  expect(desk.world.state.violations).toEqual([]);
});

test('a transition that is not open to the caller is refused', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const path = `/rest/api/3/issue/${key}/transitions`;
  expect((await desk.as(desk.colleague)('GET', path)).body).toMatchObject({ transitions: [] });
  expect((await desk.as(desk.colleague)('POST', path, { transition: { id: '21' } })).status).toBe(400);
  expect((await desk.as(desk.agent)('POST', path, { transition: { id: '11' } })).status).toBe(400);
  expect((await desk.as(desk.agent)('POST', path, {})).status).toBe(400);
});

test('a validator of the app may say no, where validators run', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const workflow = [...desk.world.state.jira.workflows.values()][0];
  workflow?.transitions
    .find((one) => one.id === '41')
    ?.validators.push({ id: 'r-1', moduleKey: 'gate', configuration: {} });
  desk.jira.onValidate(async ({ rule }) => ({ result: false, errorMessage: `${rule.moduleKey}: svar først` }));
  const go = () => desk.as(desk.agent)('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: '41' } });
  expect(await go()).toMatchObject({ status: 400, body: { errorMessages: ['gate: svar først'] } });
  desk.world.state.switches.validators = 'nowhere';
  expect((await go()).status).toBe(204);
});

test('a resolution is set by a transition whose screen has it, and never by an edit', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const as = desk.as(desk.agent);
  const path = `/rest/api/3/issue/${key}/transitions`;
  const fields = { resolution: { name: 'Duplicate' } };
  expect((await as('PUT', `/rest/api/3/issue/${key}`, { fields })).status).toBe(400);
  expect((await as('POST', path, { transition: { id: '21' }, fields })).status).toBe(400);
  expect((await as('POST', path, { transition: { id: '41' }, fields: { summary: 'x' } })).status).toBe(400);
  expect((await as('POST', path, { transition: { id: '41' }, fields })).status).toBe(204);
  const { body } = await as('GET', `/rest/api/3/issue/${key}?fields=resolution`);
  expect(body).toMatchObject({ fields: { resolution: { id: '10002', name: 'Dublet' } } });
});

test('the category of a status changes less often than the status', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const as = desk.as(desk.agent);
  const go = async (id: string): Promise<unknown> => {
    desk.pass(60_000);
    await as('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id } });
    const { body } = await as('GET', `/rest/api/3/issue/${key}?fields=statuscategorychangedate`);
    return at(at(body, 'fields'), 'statuscategorychangedate');
  };
  expect(await go('21')).toBe('2026-11-24T10:13:00.000+0100');
  expect(await go('31')).toBe('2026-11-24T10:13:00.000+0100');
  expect(await go('41')).toBe('2026-11-24T10:15:00.000+0100');
});
