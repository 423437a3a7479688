/** Workflow: which transitions are open to whom, and what one of them does to an issue. */
import type { World } from '../world';
import { customerMail } from './customer-mail';
import { change, item } from './edits';
import { fieldOf, homeOf, known, statusOf } from './finding';
import { workflowOf } from './making';
import type { Author } from './product-events';
import { holds, inRole } from './rights';
import { Refusal } from './route';
import type { AppRule, ChangeItem, Field, Issue, Project, Transition, TransitionCondition } from './state';

export interface ValidatorQuestion {
  readonly rule: AppRule;
  readonly issueKey: string;
  readonly from: string;
  readonly to: string;
  readonly transitionId: string;
  readonly modifiedFields: Readonly<Record<string, unknown>>;
}

/** Asks the app that owns a `jira:workflowValidator` rule; a message says no. */
export type ValidatorAnswer = { readonly result: boolean; readonly errorMessage?: string };
export type AskValidator = (question: ValidatorQuestion) => Promise<ValidatorAnswer>;

const validators = new WeakMap<World, AskValidator>();

export function answerValidatorsWith(world: World, ask: AskValidator): void {
  validators.set(world, ask);
}

/** Transitions out of the issue's status whose conditions the account meets. */
export function openTransitions(world: World, issue: Issue, accountId: string | null): Transition[] {
  const { jira } = world.state;
  const project = homeOf(jira, issue);
  if (!holds(world, accountId, 'TRANSITION_ISSUES', project, issue)) return [];
  return stepsFrom(world, issue).filter((one) => conditionsMet(world, one, issue, project, accountId));
}

/** Transitions out of the issue's status, whoever may make them. */
export function stepsFrom(world: World, issue: Issue): Transition[] {
  const { jira } = world.state;
  return workflowOf(jira, homeOf(jira, issue), issue.typeId).transitions.filter(
    (one) => !one.initial && (one.from.length === 0 || one.from.includes(issue.statusId)),
  );
}

/** The first message of a validator that says no, or undefined. Where they run is a switch. */
export async function validatorProblem(
  world: World,
  issue: Issue,
  transition: Transition,
  modifiedFields: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  const ask = validators.get(world);
  const { style } = homeOf(world.state.jira, issue);
  const where = world.state.switches.validators;
  if (!ask || where === 'nowhere' || (where === 'companyManaged' && style !== 'company-managed')) return undefined;
  const from = issue.statusId;
  for (const rule of transition.validators) {
    const answer = await ask({
      rule,
      issueKey: issue.key,
      from,
      to: transition.to,
      transitionId: transition.id,
      modifiedFields,
    });
    if (!world.state.jira.issues.has(issue.id) || issue.statusId !== from)
      throw new Refusal(409, ['The issue has moved on while its transition was being validated.']);
    if (!answer.result) return answer.errorMessage ?? 'A validator of an app refused the transition.';
  }
  return undefined;
}

export interface Step {
  readonly values: ReadonlyMap<Field, unknown>;
  /** Undefined: as the transition says. */
  readonly resolutionId?: string | null;
}

/** Moves the issue on: status, resolution and the screen's fields in one entry of the history. */
export function makeTransition(world: World, issue: Issue, transition: Transition, step: Step, author: Author): void {
  const { jira } = world.state;
  const before = statusOf(jira, issue);
  const after = known(jira.statuses.get(transition.to), `status ${transition.to}`);
  const items: ChangeItem[] = [];
  if (before.id !== after.id) {
    items.push(item(fieldOf(jira, 'status'), before.id, before.name, after.id, after.name));
    issue.statusId = after.id;
    issue.statusChangedAt = world.now();
  }
  const byItself = after.category === 'done' ? transition.resolutionId : 'none';
  const wanted = step.resolutionId ?? (byItself === 'none' ? null : (byItself ?? issue.resolutionId));
  if (wanted !== issue.resolutionId) {
    const name = (id: string | null): string | null => (id === null ? null : (jira.resolutions.get(id)?.name ?? id));
    const field = fieldOf(jira, 'resolution');
    items.push(item(field, issue.resolutionId, name(issue.resolutionId), wanted, name(wanted)));
    issue.resolutionId = wanted;
    issue.resolvedAt = wanted === null ? null : world.now();
  }
  change(world, issue, step.values, author, items);
  const notice = { issueId: issue.id, byId: author.accountId };
  if (before.category !== 'done' && after.category === 'done')
    customerMail(world, { ...notice, cause: 'request-resolved' });
  if (before.category === 'done' && after.category !== 'done')
    customerMail(world, { ...notice, cause: 'request-reopened' });
}

function conditionsMet(
  world: World,
  transition: Transition,
  issue: Issue,
  project: Project,
  accountId: string | null,
): boolean {
  return transition.conditions.every((condition) => conditionMet(world, condition, issue, project, accountId));
}

function conditionMet(
  world: World,
  condition: TransitionCondition,
  issue: Issue,
  project: Project,
  accountId: string | null,
): boolean {
  if (accountId === null) return false;
  switch (condition.kind) {
    case 'role':
      return inRole(world, accountId, condition.roleId, project);
    case 'group':
      return world.state.jira.groups.get(condition.groupId)?.members.has(accountId) ?? false;
    case 'permission':
      return holds(world, accountId, condition.permission, project, issue);
    case 'assignee':
      return issue.assigneeId === accountId;
    case 'reporter':
      return issue.reporterId === accountId;
  }
}
