import type { Instant } from '../domain/time';

/** What this process has asked of Jira and not told yet, by installation: another customer's may be served next. */
class Asked {
  readonly #kept = new Map<string, { points: number; since: Instant }>();

  count(installation: string, points: number, now: Instant): void {
    if (this.#kept.size >= MOST) this.#kept.clear();
    const kept = this.#kept.get(installation) ?? { points: 0, since: now };
    this.#kept.set(installation, { ...kept, points: kept.points + points });
  }

  /** Whether something has waited to be told since before this instant. */
  due(installation: string, before: Instant): boolean {
    const kept = this.#kept.get(installation);
    return kept !== undefined && kept.points > 0 && kept.since < before;
  }

  take(installation: string, now: Instant): number {
    const points = this.#kept.get(installation)?.points ?? 0;
    this.#kept.set(installation, { points: 0, since: now });
    return points;
  }
}

const MOST = 500;

export const asked = new Asked();

/** Paths whose answers hold core objects, of one point each, and people or permissions, of two. */
const CORE = [/\/issue\/[^/]+$/, /\/(bulkfetch|search\/jql)$/, /\/project\/[^/]+$/, /\/request\/[^/]+$/, /\/issue$/];
const IDENTITY = [/\/(user|users|myself|mypermissions|permissions|group|groups|participant)(\/|$)/, /\/role(\/|$)/];
const READING_POSTS = [/\/search\/jql$/, /\/bulkfetch$/];

/**
 * Points of a request by Jira's price list: one, and for a read one more for each core object in the answer, or two for
 * each person, group, role or permission (https://developer.atlassian.com/cloud/jira/platform/rate-limiting/).
 */
export function pointsOf(method: string, url: string, answer: unknown): number {
  const [path = url] = url.split('?');
  const reads = method === 'GET' || READING_POSTS.some((one) => one.test(path));
  if (!reads) return 1;
  const each = IDENTITY.some((one) => one.test(path)) ? 2 : CORE.some((one) => one.test(path)) ? 1 : 0;
  return 1 + each * objectsIn(answer);
}

function objectsIn(answer: unknown): number {
  if (Array.isArray(answer)) return answer.length;
  if (typeof answer !== 'object' || answer === null) return 0;
  const list = ['values', 'issues', 'users'].flatMap((name) => Object.entries(answer).filter(([key]) => key === name));
  const found: unknown = list[0]?.[1];
  return Array.isArray(found) ? found.length : 1;
}
