import { useId, useState } from 'react';
import { CommentText } from '../chain/comment-text';

/** A text on demand, in place. */
export function ReadText({ ask, commentId, issueId }: { ask: string; commentId: string; issueId: string }) {
  const id = useId();
  const [reading, read] = useState(false);
  return (
    <>
      <button
        type="button"
        className="why-toggle"
        aria-expanded={reading}
        {...(reading && { 'aria-controls': id })}
        onClick={() => read(!reading)}
      >
        {ask}
      </button>
      {reading && <CommentText id={id} about={ask} commentId={commentId} issueId={issueId} />}
    </>
  );
}
