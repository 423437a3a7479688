import { requestJira } from '@forge/bridge';
import { useCallback, useSyncExternalStore } from 'react';

/** What Jira tells this reader of an issue; null when it tells them nothing. */
export type IssueText = { readonly key: string; readonly summary: string } | null;

/** Rows come into view in bunches: those of one moment are asked for together. */
const GATHER = 30;
const MOST = 100;

/** Numbers and headings of the cases in view, asked for as the reader, who may not see all. Each is asked for once. */
class IssueTexts {
  readonly #known = new Map<string, IssueText>();
  readonly #asked = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #waiting: string[] = [];
  #told = 0;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Undefined while it is not known yet. */
  look(issueId: string): IssueText | undefined {
    return this.#known.get(issueId);
  }

  /** How often something new was told. */
  readonly told = (): number => this.#told;

  want(issueIds: readonly string[]): void {
    for (const id of issueIds) {
      if (this.#asked.has(id)) continue;
      this.#asked.add(id);
      if (this.#waiting.length === 0) setTimeout(() => void this.#ask(), GATHER);
      this.#waiting.push(id);
    }
  }

  async #ask(): Promise<void> {
    const ids = this.#waiting;
    this.#waiting = [];
    for (let i = 0; i < ids.length; i += MOST) {
      const some = ids.slice(i, i + MOST);
      const found = await readTexts(some);
      for (const id of some) {
        if (found) this.#known.set(id, found.get(id) ?? null);
        else this.#asked.delete(id);
      }
    }
    this.#told += 1;
    for (const tell of this.#listeners) tell();
  }
}

const texts = new IssueTexts();

/** What is known of an issue by now; the row is useful before. */
export function useIssueText(issueId: string): IssueText | undefined {
  return useSyncExternalStore(
    texts.listen,
    useCallback(() => texts.look(issueId), [issueId]),
  );
}

/** The same of many issues. */
export function useIssueTexts(): (issueId: string) => IssueText | undefined {
  useSyncExternalStore(texts.listen, texts.told);
  return (issueId) => texts.look(issueId);
}

export function wantTexts(issueIds: readonly string[]): void {
  texts.want(issueIds);
}

/** Undefined when Jira could not be asked. */
async function readTexts(issueIds: readonly string[]): Promise<ReadonlyMap<string, IssueText> | undefined> {
  try {
    const response = await requestJira('/rest/api/3/issue/bulkfetch', {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ issueIdsOrKeys: issueIds, fields: ['summary'] }),
    });
    if (!response.ok) return undefined;
    const body: unknown = await response.json();
    return new Map(listed(body).flatMap(textOf));
  } catch {
    return undefined;
  }
}

function listed(body: unknown): readonly unknown[] {
  return typeof body === 'object' && body !== null && 'issues' in body && Array.isArray(body.issues) ? body.issues : [];
}

function textOf(issue: unknown): readonly (readonly [string, IssueText])[] {
  if (typeof issue !== 'object' || issue === null || !('id' in issue) || !('key' in issue)) return [];
  const { id, key } = issue;
  if (typeof id !== 'string' || typeof key !== 'string') return [];
  return [[id, { key, summary: summaryOf(issue) ?? key }]];
}

function summaryOf(issue: object): string | undefined {
  const fields: unknown = 'fields' in issue ? issue.fields : undefined;
  if (typeof fields !== 'object' || fields === null || !('summary' in fields)) return undefined;
  return typeof fields.summary === 'string' ? fields.summary : undefined;
}
