/**
 * Jira's three limits on what an app asks: points an hour, calls a second by endpoint, writes of one issue.
 * Sources: Atlassian's rate limiting pages of August and October 2026.
 */
import { Refusal } from './route';
import type { RateUse } from './state';

const HOUR = 3_600_000;
/** Tier 1, shared by all tenants of the app. */
const POINTS_PER_HOUR = 65_000;
const PER_SECOND: Readonly<Record<string, number>> = { GET: 100, POST: 100, PUT: 50, DELETE: 50 };
const EXCEPTIONS: Readonly<Record<string, number>> = {
  'GET /rest/api/3/issue/{issueIdOrKey}': 150,
  'POST /rest/api/3/search/approximate-count': 150,
  'POST /rest/api/3/expression/evaluate': 150,
  'GET /rest/api/3/issue/{issueIdOrKey}/changelog': 200,
  'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/customer': 5,
};
const WRITE_WINDOWS: readonly (readonly [ms: number, writes: number])[] = [
  [2_000, 20],
  [30_000, 100],
];

/** Counts a call against the hour's points and the second's burst; refused calls cost nothing. */
export function countCall(rate: RateUse, method: string, template: string, now: number): void {
  const hourAt = now - (now % HOUR);
  if (rate.hourAt !== hourAt) {
    rate.hourAt = hourAt;
    rate.points = 0;
  }
  if (rate.points >= POINTS_PER_HOUR) throw tooMany('jira-quota-global-based', hourAt + HOUR - now, hourAt + HOUR);
  const secondAt = now - (now % 1000);
  if (rate.secondAt !== secondAt) {
    rate.secondAt = secondAt;
    rate.calls.clear();
  }
  const endpoint = `${method} ${template}`;
  const made = rate.calls.get(endpoint) ?? 0;
  if (made >= (EXCEPTIONS[endpoint] ?? PER_SECOND[method] ?? 100))
    throw tooMany('jira-burst-based', 1000, secondAt + 1000);
  rate.calls.set(endpoint, made + 1);
}

/** Counts one write of an issue. */
export function countWrite(rate: RateUse, issueId: string, now: number): void {
  const longest = Math.max(...WRITE_WINDOWS.map(([ms]) => ms));
  const writes = (rate.writes.get(issueId) ?? []).filter((at) => at > now - longest);
  for (const [ms, most] of WRITE_WINDOWS) {
    const within = writes.filter((at) => at > now - ms);
    const [oldest = now] = within;
    if (within.length >= most) throw tooMany('jira-per-issue-on-write', oldest + ms - now, oldest + ms);
  }
  writes.push(now);
  rate.writes.set(issueId, writes);
}

/** What every answer to an app says of its quota. */
export function quotaHeaders(rate: RateUse): Record<string, string> {
  const left = Math.max(0, POINTS_PER_HOUR - rate.points);
  return {
    'X-RateLimit-Limit': String(POINTS_PER_HOUR),
    'X-RateLimit-Remaining': String(left),
    'X-RateLimit-Reset': new Date(rate.hourAt + HOUR).toISOString(),
    ...(left < POINTS_PER_HOUR / 5 ? { 'X-RateLimit-NearLimit': 'true' } : {}),
  };
}

function tooMany(reason: string, waitMs: number, resetAt: number): Refusal {
  return new Refusal(
    429,
    ['Rate limit exceeded.'],
    {},
    {
      'Retry-After': String(Math.max(1, Math.ceil(waitMs / 1000))),
      'X-RateLimit-Reset': new Date(resetAt).toISOString(),
      'RateLimit-Reason': reason,
    },
  );
}
