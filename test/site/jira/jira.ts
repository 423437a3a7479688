/**
 * The simulated Jira: one entry for every REST call, judged against the official specification on the way in and out,
 * limited, refused or carried out with the rights of whoever makes it.
 */
import { durationMs, type Caller, type RestRequest, type RestResponse, type World } from '../world';
import { lookupIn, type Lookup } from './lookup';
import { countCall, countWrite, quotaHeaders } from './limits';
import { issueOf } from './finding';
import { calledByApp, Refusal, type Actor, type Call } from './route';
import { answerValidatorsWith, type AskValidator } from './moving';
import { refused, routerOver } from './router';
import { ROUTES } from './routes';
import type { Issue } from './state';
import { checkRequest, checkResponse, operationOf } from './wire';
import { points } from './wire-points';
import { BULK_WORK } from './bulk';
import { BULK_PROPERTIES_WORK } from './bulk-properties';
import { serveTasks } from './tasks';

const SETTLING_MS = durationMs('PT3M');
const router = routerOver(ROUTES);

interface Operation {
  readonly template: string;
  readonly operationId: string;
  readonly scopes: readonly string[];
  readonly granularScopes: readonly string[];
  /** What the call costs an app, by the body it is answered with. */
  points(response: unknown): number;
}

export interface Jira {
  handle(request: RestRequest): Promise<RestResponse>;
  operation(method: string, path: string): Operation | undefined;
  /** Who answers for the workflow validators of apps. */
  onValidate(ask: AskValidator): void;
  readonly lookup: Lookup;
}

/** Opens Jira over the state of a site. */
export function openJira(world: World): Jira {
  serveTasks(world, { ...BULK_WORK, ...BULK_PROPERTIES_WORK });
  return {
    handle: (request) => handle(world, request),
    operation(method, path) {
      const found = operationOf(method, path.split('?')[0] ?? path);
      return (
        found && {
          template: found.template,
          operationId: found.operationId,
          scopes: found.scopes,
          granularScopes: found.granularScopes,
          points: (response) => points(found, response),
        }
      );
    },
    onValidate: (ask) => answerValidatorsWith(world, ask),
    lookup: lookupIn(world),
  };
}

async function handle(world: World, request: RestRequest): Promise<RestResponse> {
  const [path = '', search = ''] = request.path.split('?');
  const found = router(request.method, path);
  const name = `${request.method} ${path}`;
  if (!found) {
    world.violation('unknown-call', name);
    return { status: 501, headers: {}, body: { errorMessages: [`${name} is not part of this site.`], errors: {} } };
  }
  const query = new URLSearchParams(search);
  const byApp = calledByApp(request.caller);
  const { jira } = world.state;
  let response: RestResponse;
  try {
    const problems = checkRequest(request.method, path, query, request.files ? undefined : request.body);
    for (const problem of problems) world.violation('contract', problem);
    if (problems.length > 0) throw new Refusal(400, problems);
    const call: Call = {
      world,
      jira,
      caller: request.caller,
      actor: actorOf(world, request.caller),
      method: request.method,
      template: found.route.template,
      params: found.params,
      query,
      body: request.body,
      files: request.files ?? [],
    };
    if (byApp) limit(call);
    response = await found.route.run(call);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    response = refused(error, path);
  }
  for (const problem of checkResponse(request.method, path, response.status, response.body))
    world.violation('contract', `the site's own answer: ${problem}`);
  if (!byApp) return response;
  const operation = operationOf(request.method, path);
  if (response.status !== 429) jira.rate.points += operation ? points(operation, response.body) : 1;
  return { ...response, headers: { ...quotaHeaders(jira.rate), ...response.headers } };
}

/** People's own calls are not limited: one that tests send on a stopped clock would never be let in again. */
function limit(call: Call): void {
  const now = call.world.now();
  countCall(call.jira.rate, call.method, call.template, now);
  const key = call.params['issueIdOrKey'];
  if (call.method === 'GET' || key === undefined) return;
  const issue: Issue | undefined = issueOf(call.jira, key);
  if (issue) countWrite(call.jira.rate, issue.id, now);
}

function actorOf(world: World, caller: Caller): Actor {
  const { jira, switches } = world.state;
  if (caller.kind === 'anonymous') return { accountId: null, user: null, isApp: false };
  const { app } = jira;
  if (caller.kind === 'app' && !app) throw new Refusal(401, ['The app is not installed.']);
  if (
    caller.kind === 'app' &&
    app &&
    switches.asAppAfterInstall !== 'at once' &&
    world.now() < app.installedAt + SETTLING_MS
  )
    throw new Refusal(401, ['The app has not been given access yet.']);
  const accountId = caller.kind === 'app' ? app?.accountId : caller.accountId;
  const user = accountId === undefined ? undefined : jira.users.get(accountId);
  if (!user?.active) throw new Refusal(401, ['Client must be authenticated to access this resource.']);
  return { accountId: user.accountId, user, isApp: caller.kind === 'app' };
}
