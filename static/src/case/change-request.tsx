import { requestJira } from '@forge/bridge';
import { useState } from 'react';
import { IssueLink } from '../ledger/issue';
import { useWords } from '../words';
import '../chain/comment.css';

/** The issue of a change request: its number is asked for, as the reader, when somebody wants to see it. */
export function ChangeRequest({ id }: { id: string }) {
  const words = useWords();
  const [key, found] = useState<string>();
  if (key === 'gone') return <p className="quiet">{words.say('noted.change-gone')}</p>;
  return key === undefined ? (
    <button type="button" className="why-toggle" onClick={() => void keyOf(id).then((known) => found(known ?? 'gone'))}>
      {words.say('noted.change')}
    </button>
  ) : (
    <p>
      {words.say('noted.change')}: <IssueLink issueKey={key} />
    </p>
  );
}

async function keyOf(id: string): Promise<string | undefined> {
  try {
    const response = await requestJira(`/rest/api/3/issue/${encodeURIComponent(id)}?fields=summary`, {
      headers: { Accept: 'application/json' },
    });
    const issue: unknown = response.ok ? await response.json() : undefined;
    if (typeof issue !== 'object' || issue === null || !('key' in issue)) return undefined;
    return typeof issue.key === 'string' ? issue.key : undefined;
  } catch {
    return undefined;
  }
}
