import { askForApproval } from '../../site/jira/approvals';
import type { Approval } from '../../site/jira/state';
import { each, openDesk, read, type SupportDesk } from './support-desk';

const PATH = '/rest/servicedeskapi/request/SUP-1/approval';
let desk: SupportDesk;
beforeEach(async () => {
  desk = openDesk();
  const { carla, dorte, erik } = desk.people;
  await desk.raise(carla, 'Ny rettighed');
  const pending = ({ accountId }: { accountId: string }): Approval['approvers'][number] => ({
    accountId,
    decision: 'pending',
    decidedAt: null,
  });
  const approval: Approval = {
    id: '5',
    issueId: desk.world.state.jira.issueKeys.get('SUP-1') ?? '',
    name: 'Ledergodkendelse',
    approvers: [pending(dorte), pending(erik)],
    approvalsNeeded: 2,
    decision: 'pending',
    createdAt: desk.world.now(),
    completedAt: null,
    onApproved: '21',
    onDeclined: '61',
  };
  askForApproval(desk.world, approval, carla.accountId);
});
afterEach(() => expect(desk.world.state.violations).toEqual([]));

const status = async (): Promise<unknown> =>
  read((await desk.as(desk.people.anne, 'GET', '/rest/servicedeskapi/request/SUP-1')).body, 'currentStatus', 'status');

test('approvers are mailed, may open the request, and nobody else may answer', async () => {
  const { carla, dorte } = desk.people;
  expect(desk.world.state.mail.map(({ cause }) => cause)).toEqual([
    'request-created',
    'approval-required',
    'approval-required',
  ]);
  expect(each((await desk.as(dorte, 'GET', PATH)).body, 'values', 'canAnswerApproval')).toEqual([true]);
  expect((await desk.as(carla, 'POST', `${PATH}/5`, { decision: 'approve' })).status).toBe(403);
  const pending = await desk.as(
    dorte,
    'GET',
    '/rest/servicedeskapi/request?requestOwnership=APPROVER&approvalStatus=MY_PENDING_APPROVAL',
  );
  expect(each(pending.body, 'values', 'issueKey')).toEqual(['SUP-1']);
});

test('approval needs all that are asked for and then moves the request on', async () => {
  const { dorte, erik } = desk.people;
  const first = await desk.as(dorte, 'POST', `${PATH}/5`, { decision: 'approve' });
  expect(read(first.body, 'finalDecision')).toBe('pending');
  expect(await status()).toBe('Afventer support');
  const second = await desk.as(erik, 'POST', `${PATH}/5`, { decision: 'approve' });
  expect(read(second.body, 'finalDecision')).toBe('approved');
  expect(await status()).toBe('Under behandling');
  expect((await desk.as(erik, 'POST', `${PATH}/5`, { decision: 'decline' })).status).toBe(409);
});

test('one decline settles it', async () => {
  await desk.as(desk.people.dorte, 'POST', `${PATH}/5`, { decision: 'decline' });
  expect(await status()).toBe('Annulleret');
});
