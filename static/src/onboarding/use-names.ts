import { requestJira } from '@forge/bridge';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useWords } from '../words';

/** Names come into view in bunches: those of one moment are asked for together. */
const GATHER = 20;
const MOST = 100;

/** What people are called, asked of Jira as the reader, who may not see everybody. Each is asked for once. */
class Names {
  #known: ReadonlyMap<string, string> = new Map();
  readonly #asked = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #waiting: string[] = [];

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly all = (): ReadonlyMap<string, string> => this.#known;

  want(accountIds: readonly string[]): void {
    for (const id of accountIds) {
      if (this.#asked.has(id)) continue;
      this.#asked.add(id);
      if (this.#waiting.length === 0) setTimeout(() => void this.#ask(), GATHER);
      this.#waiting.push(id);
    }
  }

  /** Somebody was found by name: no need to ask. */
  meet(found: readonly Person[]): void {
    for (const { accountId } of found) this.#asked.add(accountId);
    this.#know(found);
  }

  async #ask(): Promise<void> {
    const ids = this.#waiting;
    this.#waiting = [];
    for (let i = 0; i < ids.length; i += MOST) {
      const some = ids.slice(i, i + MOST);
      const query = some.map((id) => `accountId=${encodeURIComponent(id)}`).join('&');
      const found = await peopleAt(`/rest/api/3/user/bulk?maxResults=${MOST}&${query}`);
      if (found) this.#know(found);
      else for (const id of some) this.#asked.delete(id);
    }
  }

  #know(found: readonly Person[]): void {
    if (found.length === 0) return;
    this.#known = new Map([...this.#known, ...found.map(({ accountId, name }) => [accountId, name] as const)]);
    for (const tell of this.#listeners) tell();
  }
}

export interface Person {
  readonly accountId: string;
  readonly name: string;
}

const names = new Names();

/** What people are called. Whom Jira does not name to this reader, or not yet, is "someone". Asks for those it is told of. */
export function useNames(accountIds: readonly string[]): (accountId: string) => string {
  const words = useWords();
  const known = useSyncExternalStore(names.listen, names.all);
  const wanted = accountIds.join(' ');
  useEffect(() => names.want(wanted.split(' ').filter((id) => id !== '')), [wanted]);
  return useCallback((accountId) => known.get(accountId) ?? words.say('onboarding.someone'), [known, words]);
}

/**
 * People of a name, as the reader finds them: first those who may be given this issue, then everybody Jira shows.
 * Undefined when Jira could not be asked.
 */
export async function findPeople(issueId: string, query: string): Promise<readonly Person[] | undefined> {
  const asked = encodeURIComponent(query);
  const [near, all] = await Promise.all([
    peopleAt(`/rest/api/3/user/assignable/search?issueId=${issueId}&maxResults=10&query=${asked}`),
    peopleAt(`/rest/api/3/user/search?maxResults=20&query=${asked}`),
  ]);
  if (!near && !all) return undefined;
  const found = [...(near ?? []), ...(all ?? [])];
  const once = found.filter((one, index) => found.findIndex(({ accountId }) => accountId === one.accountId) === index);
  names.meet(once);
  return once.slice(0, 10);
}

async function peopleAt(path: string): Promise<readonly Person[] | undefined> {
  try {
    const response = await requestJira(path, { headers: { Accept: 'application/json' } });
    if (!response.ok) return undefined;
    const body: unknown = await response.json();
    return listed(body).flatMap(personOf);
  } catch {
    return undefined;
  }
}

/** A list, or a page with one. */
function listed(body: unknown): readonly unknown[] {
  if (Array.isArray(body)) return body;
  return typeof body === 'object' && body !== null && 'values' in body && Array.isArray(body.values) ? body.values : [];
}

function personOf(user: unknown): readonly Person[] {
  if (typeof user !== 'object' || user === null || !('accountId' in user) || !('displayName' in user)) return [];
  const { accountId, displayName: name } = user;
  if ('accountType' in user && user.accountType === 'app') return [];
  return typeof accountId === 'string' && typeof name === 'string' ? [{ accountId, name }] : [];
}
