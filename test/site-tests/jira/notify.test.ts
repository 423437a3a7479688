import { makeIssue, openDesk, type Desk } from './desk';

const textOf = (desk: Desk): string[] => desk.world.state.mail.flatMap((mail) => mail.to.map((one) => one.accountId));

test('a notification reaches only those who could open the issue, never a customer', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl', { reporter: { accountId: 'qm:karen' } });
  const to = { reporter: true, users: [{ accountId: 'svend' }], groupIds: ['group-agents'] };
  const ask = () =>
    desk.asApp('POST', `/rest/api/3/issue/${key}/notify`, { subject: 'Frist', textBody: 'Se på sagen', to });
  expect((await ask()).status).toBe(204);
  expect(textOf(desk)).toEqual(['agnes']);
  desk.world.state.switches.notifyAsApp = 'swallowed';
  expect((await ask()).status).toBe(204);
  expect(textOf(desk)).toEqual(['agnes']);
  expect((await desk.asApp('POST', `/rest/api/3/issue/${key}/notify`, { to: {} })).status).toBe(400);
  expect(desk.world.state.violations).toEqual([]);
});
