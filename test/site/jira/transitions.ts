/** REST resource: workflow transitions of an issue. */
import type { RestResponse } from '../world';
import { writeComment } from './comments-making';
import { authorOf } from './edits';
import { homeOf, visibleIssue } from './finding';
import { at, stringAt } from './json';
import { linkAll } from './linking';
import { makeTransition, openTransitions, stepsFrom, validatorProblem } from './moving';
import { setProperty } from './properties';
import { done, flagOf, listOf, ok, param, Refusal, type Call, type Route } from './route';
import { transitionBean } from './transition-bean';
import { readResolution, readWanted, sentFields } from './writing';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/transitions';

export const TRANSITIONS: readonly Route[] = [
  { method: 'GET', template: PATH, run: list },
  { method: 'POST', template: PATH, run: perform },
];

function list(call: Call): RestResponse {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const wanted = call.query.get('transitionId');
  const open = openTransitions(call.world, issue, call.actor.accountId);
  const offered = flagOf(call.query, 'includeUnavailableTransitions') ? stepsFrom(call.world, issue) : open;
  const withFields = listOf(call.query, 'expand').includes('transitions.fields');
  return ok({
    expand: 'transitions',
    transitions: offered
      .filter((one) => wanted === null || one.id === wanted)
      .map((one) => ({ ...transitionBean(call, one, withFields), isAvailable: open.includes(one) })),
  });
}

async function perform(call: Call): Promise<RestResponse> {
  const author = authorOf(call);
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const id = stringAt(at(call.body, 'transition'), 'id');
  if (id === undefined) throw new Refusal(400, ["Missing 'transition' identifier"]);
  const transition = openTransitions(call.world, issue, author.accountId).find((one) => one.id === id);
  if (!transition)
    throw new Refusal(400, [
      `It seems that you have tried to perform an illegal workflow operation (${id}): it is not valid for the current state of ${issue.key}, or you lack the permission.`,
    ]);
  const screen = transition.screenFieldIds;
  const wanted = readWanted(call, homeOf(call.jira, issue), issue, {
    only: screen,
    besides: screen.filter((one) => one === 'resolution'),
  });
  const resolutionId = readResolution(call);
  const problem = await validatorProblem(call.world, issue, transition, sentFields(call));
  if (problem !== undefined) throw new Refusal(400, [problem]);
  makeTransition(
    call.world,
    issue,
    transition,
    { values: wanted.values, ...(resolutionId === undefined ? {} : { resolutionId }) },
    author,
  );
  for (const draft of wanted.comments) writeComment(call.world, issue, draft, author);
  linkAll(call.world, issue, wanted.links, author);
  for (const [key, value] of wanted.properties) setProperty(call.world, issue, key, value, author);
  return done();
}
