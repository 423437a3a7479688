/**
 * Jira Service Management's own mail to customers. The rest of the site tells what happened, as often as it likes:
 * `customerMail(world, { cause: 'public-comment-added', issueId, byId, commentId })`. Whether that concerns a customer
 * is decided here: internal notes, plain issues and switched-off notifications (`jsmMail`) mail nobody.
 * The real one puts what happens in one step, such as a comment and the resolution, into one mail; here each
 * notification is a mail of its own, so that they can be counted. `Customer-visible status changed` is taken as off.
 */
import type { World } from '../world';
import { adfHtml, adfText, escapeHtml } from './adf';
import { mayFollowRequest } from './rights';
import { wording, type Wording } from './customer-mail-words';
import type { Issue, Project, User } from './state';

/** What happened to a request. `byId` did it, and hears nothing of it, save for the receipt. */
export type CustomerNotice = { readonly issueId: string; readonly byId: string | null } & (
  | { readonly cause: 'request-created' | 'request-resolved' | 'request-reopened' }
  | { readonly cause: 'public-comment-added' | 'public-comment-edited'; readonly commentId: string }
  | { readonly cause: 'participant-added'; readonly accountIds: readonly string[] }
  | { readonly cause: 'organisation-added'; readonly organisationIds: readonly string[] }
  | { readonly cause: 'approval-required'; readonly approvalId: string }
);

interface Recipient {
  readonly user: User;
  readonly role: 'reporter' | 'participant' | 'organisation' | 'approver';
}

/** Mails the customers a notice concerns, each in their own language. */
export function customerMail(world: World, notice: CustomerNotice): void {
  const { jira, switches } = world.state;
  if (switches.jsmMail !== 'all' && switches.jsmMail.includes(notice.cause)) return;
  const issue = jira.issues.get(notice.issueId);
  const project = issue && jira.projects.get(issue.projectId);
  if (!issue?.request || !project?.serviceDesk) return;
  const said = 'commentId' in notice ? issue.comments.find((comment) => comment.id === notice.commentId) : undefined;
  if ('commentId' in notice && !said?.public) return;
  for (const recipient of recipientsOf(world, notice, issue)) {
    const words = wording(recipient.user.locale);
    const author = jira.users.get(said?.authorId ?? notice.byId ?? '')?.displayName ?? project.serviceDesk.portalName;
    const lead = words.lead[notice.cause]({ key: issue.key, summary: issue.summary, author });
    const quoted = said?.body ?? (notice.cause === 'request-created' ? issue.description : null);
    send(world, { project, issue, recipient, words, lead, quoted, cause: notice.cause });
  }
}

function recipientsOf(world: World, notice: CustomerNotice, issue: Issue): Recipient[] {
  const { jira } = world.state;
  const found = new Map<string, Recipient>();
  const add = (accountId: string | null, role: Recipient['role']): void => {
    const user = accountId === null ? undefined : jira.users.get(accountId);
    if (user && !found.has(user.accountId)) found.set(user.accountId, { user, role });
  };
  const membersOf = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => [...(jira.organisations.get(id)?.memberIds ?? [])]);
  const request = issue.request;
  if (!request) return [];
  if (notice.cause === 'participant-added') notice.accountIds.forEach((id) => add(id, 'participant'));
  else if (notice.cause === 'organisation-added')
    membersOf(notice.organisationIds).forEach((id) => add(id, 'organisation'));
  else if (notice.cause === 'approval-required') {
    const waiting = jira.approvals.get(notice.approvalId)?.approvers.filter((one) => one.decision === 'pending') ?? [];
    waiting.forEach((one) => add(one.accountId, 'approver'));
  } else {
    add(issue.reporterId, 'reporter');
    request.participantIds.forEach((id) => add(id, 'participant'));
    membersOf(request.organisationIds).forEach((id) => add(id, 'organisation'));
  }
  return [...found.values()].filter(({ user, role }) => {
    const receipt = role === 'reporter' && notice.cause === 'request-created';
    if (!user.active || user.accountType === 'app' || user.email === '') return false;
    if (!receipt && user.accountId === notice.byId) return false;
    if (!mayFollowRequest(world, user.accountId, issue)) return false;
    // The reporter hears of the resolution even after switching the request's mails off.
    const insists = receipt || role === 'approver' || (role === 'reporter' && notice.cause === 'request-resolved');
    return insists || !request.unsubscribed.includes(user.accountId);
  });
}

interface Letter {
  readonly project: Project;
  readonly issue: Issue;
  readonly recipient: Recipient;
  readonly words: Wording;
  readonly lead: string;
  readonly quoted: Issue['description'];
  readonly cause: string;
}

function send(world: World, { project, issue, recipient, words, lead, quoted, cause }: Letter): void {
  const { baseUrl } = world.state.jira;
  const link = `${baseUrl}/servicedesk/customer/portal/${project.serviceDesk?.portalId ?? ''}/${issue.key}`;
  const team = project.serviceDesk?.portalName ?? project.name;
  const greeting = words.greeting(recipient.user.displayName);
  const text = [greeting, lead, adfText(quoted), `${words.follow}: ${link}`, words.sign(team)];
  const html = [
    `<p>${escapeHtml(greeting)}</p>`,
    `<p>${escapeHtml(lead)}</p>`,
    quoted ? `<blockquote>${adfHtml(quoted)}</blockquote>` : '',
    `<p><a href="${link}">${escapeHtml(words.follow)}</a></p>`,
    `<p>${escapeHtml(words.sign(team))}</p>`,
  ];
  world.send({
    at: world.now(),
    id: `mail-${world.next()}`,
    kind: 'jsm',
    to: [{ accountId: recipient.user.accountId, email: recipient.user.email, role: recipient.role }],
    from: `${team} <${project.key.toLowerCase()}@${new URL(baseUrl).hostname}>`,
    issueKey: issue.key,
    subject: `${issue.key} ${issue.summary}`,
    text: text.filter((part) => part !== '').join('\n\n'),
    html: html.join(''),
    locale: recipient.user.locale,
    cause,
  });
}
