import { requestJira } from '@forge/bridge';
import { linesOf, type TextLine } from './adf';

export interface HandOverText {
  readonly author: string | undefined;
  readonly lines: readonly TextLine[];
}

/** Fetches a comment as the reader, so that nobody sees a text through Trin that Jira would not show. */
export async function fetchComment(
  issueId: string,
  commentId: string,
  placeholder: string,
): Promise<HandOverText | 'gone' | 'failed'> {
  try {
    const response = await requestJira(
      `/rest/api/3/issue/${encodeURIComponent(issueId)}/comment/${encodeURIComponent(commentId)}`,
      { headers: { Accept: 'application/json' } },
    );
    if (response.status === 403 || response.status === 404) return 'gone';
    if (!response.ok) return 'failed';
    const comment: unknown = await response.json();
    if (typeof comment !== 'object' || comment === null || !('body' in comment)) return 'failed';
    return { author: authorOf(comment), lines: linesOf(comment.body, placeholder) };
  } catch {
    return 'failed';
  }
}

function authorOf(comment: object): string | undefined {
  if (!('author' in comment) || typeof comment.author !== 'object' || comment.author === null) return undefined;
  const { author } = comment;
  return 'displayName' in author && typeof author.displayName === 'string' ? author.displayName : undefined;
}
