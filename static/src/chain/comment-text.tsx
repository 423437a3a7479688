import Spinner from '@atlaskit/spinner/spinner';
import { useEffect, useState } from 'react';
import { useWords } from '../words';
import { fetchComment, type HandOverText } from './comment';
import './comment.css';

/** The words of a comment, and whose they are. Fetched when it is shown. `about`: what they were written for. */
export function CommentText(props: { id: string; about: string; commentId: string; issueId: string }) {
  const words = useWords();
  const { commentId, issueId } = props;
  const placeholder = words.say('chain.text-attachment');
  const [found, setFound] = useState<HandOverText | 'gone' | 'failed'>();
  useEffect(() => {
    let wanted = true;
    void fetchComment(issueId, commentId, placeholder).then((text) => wanted && setFound(text));
    return () => {
      wanted = false;
    };
  }, [issueId, commentId, placeholder]);
  return (
    <section id={props.id} className="hand-over" aria-live="polite">
      <p className="quiet">
        {props.about}
        {found !== undefined && typeof found !== 'string' && found.author ? ` · ${found.author}` : ''}
      </p>
      {found === undefined && <Spinner size="small" label={words.say('answer.loading')} />}
      {found === 'gone' && <p>{words.say('chain.text-gone')}</p>}
      {found === 'failed' && <p className="alarming">{words.say('chain.text-failed')}</p>}
      {found !== undefined &&
        typeof found !== 'string' &&
        found.lines.map(({ kind, text }, i) => (
          <p key={i} className={`text-${kind}`} dir="auto">
            {text}
          </p>
        ))}
    </section>
  );
}
