import { requestJira, router } from '@forge/bridge';

const KEY = /^[a-z][a-z0-9_]+-\d+$/i;

/** Whether a text is the key of an issue, `SUP-12`. */
export function isKey(text: string): boolean {
  return KEY.test(text.trim());
}

/** Id of an issue, asked for as the reader, who may not know of others; undefined when there is none for them. */
export async function idOfIssue(key: string): Promise<string | undefined> {
  try {
    const response = await requestJira(`/rest/api/3/issue/${encodeURIComponent(key.trim())}?fields=summary`, {
      headers: { Accept: 'application/json' },
    });
    const issue: unknown = response.ok ? await response.json() : undefined;
    if (typeof issue !== 'object' || issue === null || !('id' in issue)) return undefined;
    return typeof issue.id === 'string' ? issue.id : undefined;
  } catch {
    return undefined;
  }
}

/** A case by its key, and the way to it. */
export function IssueLink({ issueKey }: { issueKey: string }) {
  const path = `/browse/${issueKey}`;
  return (
    <a
      href={path}
      onClick={(event) => {
        event.preventDefault();
        void router.open(path);
      }}
    >
      {issueKey}
    </a>
  );
}
