/**
 * REST resource: mail about an issue. It reaches whoever could open the issue in Jira; portal customers never.
 * What becomes of a mail that an app sends as itself is unknown, hence the switch `notifyAsApp`.
 */
import type { RestResponse } from '../world';
import { escapeHtml } from './adf';
import { authorOf } from './edits';
import { homeOf, visibleIssue } from './finding';
import { at, listAt, stringAt, stringsAt } from './json';
import { holds, mayBrowse } from './rights';
import { done, param, Refusal, type Call, type Route } from './route';
import type { Issue, User } from './state';

export const NOTIFY: readonly Route[] = [
  { method: 'POST', template: '/rest/api/3/issue/{issueIdOrKey}/notify', run: notify },
];

function notify(call: Call): RestResponse {
  const author = authorOf(call);
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const recipients = recipientsOf(call, issue);
  if (recipients.length === 0) throw new Refusal(400, ['No recipients were defined for notification.']);
  const readers = recipients.filter(({ user }) => reaches(call, issue, user, author.accountId));
  if (readers.length === 0) return done();
  if (call.actor.isApp && call.world.state.switches.notifyAsApp === 'swallowed') return done();
  const text = stringAt(call.body, 'textBody') ?? '';
  const [first] = readers;
  call.world.send({
    at: call.world.now(),
    id: `mail-${call.world.next()}`,
    kind: 'notify',
    to: readers.map(({ user, role }) => ({ accountId: user.accountId, email: user.email, role })),
    from: `${call.actor.user?.displayName ?? 'Jira'} <jira@${new URL(call.jira.baseUrl).hostname}>`,
    issueKey: issue.key,
    subject: stringAt(call.body, 'subject') ?? `(${issue.key}) ${issue.summary}`,
    text,
    html: stringAt(call.body, 'htmlBody') ?? `<p>${escapeHtml(text)}</p>`,
    locale: first?.user.locale ?? call.jira.locale,
    cause: 'notify',
  });
  return done();
}

interface Recipient {
  readonly user: User;
  readonly role: string;
}

function recipientsOf(call: Call, issue: Issue): Recipient[] {
  const { jira } = call;
  const to = at(call.body, 'to');
  const found = new Map<string, Recipient>();
  const add = (accountId: string | null | undefined, role: string): void => {
    const user = jira.users.get(accountId ?? '');
    if (user && !found.has(user.accountId)) found.set(user.accountId, { user, role });
  };
  if (at(to, 'assignee') === true) add(issue.assigneeId, 'assignee');
  if (at(to, 'reporter') === true) add(issue.reporterId, 'reporter');
  if (at(to, 'watchers') === true) for (const id of issue.watcherIds) add(id, 'watcher');
  if (at(to, 'voters') === true) for (const id of issue.voterIds) add(id, 'voter');
  for (const user of listAt(to, 'users')) add(stringAt(user, 'accountId'), 'user');
  const groups = [
    ...stringsAt(to, 'groupIds'),
    ...listAt(to, 'groups').flatMap((group) => stringAt(group, 'groupId') ?? stringAt(group, 'name') ?? []),
  ];
  for (const group of jira.groups.values())
    if (groups.includes(group.id) || groups.includes(group.name)) for (const id of group.members) add(id, 'group');
  return [...found.values()];
}

/** Only people who can open the issue, hold what `restrict` asks for, and are not the sender. */
function reaches(call: Call, issue: Issue, user: User, senderId: string): boolean {
  const restrict = at(call.body, 'restrict');
  const permissions = listAt(restrict, 'permissions').flatMap((one) => stringAt(one, 'key') ?? []);
  const groups = [
    ...stringsAt(restrict, 'groupIds'),
    ...listAt(restrict, 'groups').flatMap((one) => stringAt(one, 'groupId') ?? []),
  ];
  return (
    user.active &&
    user.email !== '' &&
    user.accountId !== senderId &&
    user.accountType === 'licensed' &&
    mayBrowse(call.world, user.accountId, issue) &&
    permissions.every((key) => holds(call.world, user.accountId, key, homeOf(call.jira, issue), issue)) &&
    groups.every((id) => call.jira.groups.get(id)?.members.has(user.accountId))
  );
}
