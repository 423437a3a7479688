import api, { getAppContext, type Route } from '@forge/api';
import { clock } from './clock';
import { asked, pointsOf } from './points-asked';

/** Jira answered in a way we did not ask for. */
export class JiraError extends Error {
  constructor(
    readonly doing: string,
    readonly status: number,
    /** Seconds Jira wants to be left alone; undefined when it did not say. */
    readonly retryAfter?: number,
  ) {
    super(`${doing}: Jira answered ${status}`);
    this.name = 'JiraError';
  }
}

export interface Call {
  readonly doing: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** Account in whose call we are; undefined acts as the app. */
  readonly as?: string | undefined;
}

/**
 * One REST request, as the app or as the person whose call it is. Throws on 429 and 5xx, for whoever called us to try
 * again later: waiting inside a function would be paid for. Any other answer is the caller's to judge.
 */
export async function askJira(
  path: Route,
  { doing, method = 'GET', body, as }: Call,
): Promise<{ status: number; body: unknown }> {
  const client = as === undefined ? api.asApp() : api.asUser();
  const response = await client.requestJira(path, {
    method,
    headers: { Accept: 'application/json', ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (response.status === 429 || response.status >= 500) {
    throw new JiraError(doing, response.status, secondsOf(response.headers.get('Retry-After')));
  }
  const text = await response.text();
  const answer: unknown = text === '' ? undefined : JSON.parse(text);
  asked.count(String(getAppContext().installationAri), pointsOf(method, path.value, answer), clock.now());
  return { status: response.status, body: answer };
}

/** The body of a request that must succeed. */
export async function readJira(path: Route, call: Call): Promise<unknown> {
  const { status, body } = await askJira(path, call);
  if (status >= 400) throw new JiraError(call.doing, status);
  return body;
}

function secondsOf(header: string | null): number | undefined {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}

/** Seconds Jira wants before it is asked again; undefined when something else is wrong. */
export function peaceWanted(error: unknown): number | undefined {
  return error instanceof JiraError && error.status === 429 ? (error.retryAfter ?? 60) : undefined;
}
