import Spinner from '@atlaskit/spinner/spinner';
import { useEffect, useState } from 'react';
import type { BarView } from '../../../src/contract/calls';
import { useWords } from '../words';
import { fetchComment, type HandOverText } from './comment';

/** What was written when the case came to a team. Fetched when somebody asks for it. */
export function HandOver(props: {
  id: string;
  bar: BarView;
  commentId: string;
  issueId: string;
  zone: string;
  asOf: number;
}) {
  const words = useWords();
  const { bar, commentId, issueId } = props;
  const placeholder = words.say('chain.text-attachment');
  const [found, setFound] = useState<HandOverText | 'gone' | 'failed'>();
  useEffect(() => {
    let wanted = true;
    void fetchComment(issueId, commentId, placeholder).then((text) => wanted && setFound(text));
    return () => {
      wanted = false;
    };
  }, [issueId, commentId, placeholder]);
  const when = words.in(props.zone).short(bar.from, props.asOf);
  return (
    <section id={props.id} className="hand-over" aria-live="polite">
      <p className="quiet">
        {words.say('chain.text-of', { team: words.name(bar.team.name) })} · {when}
        {found !== undefined && typeof found !== 'string' && found.author ? ` · ${found.author}` : ''}
      </p>
      {found === undefined && <Spinner size="small" label={words.say('answer.loading')} />}
      {found === 'gone' && <p>{words.say('chain.text-gone')}</p>}
      {found === 'failed' && <p className="alarming">{words.say('chain.text-failed')}</p>}
      {found !== undefined &&
        typeof found !== 'string' &&
        found.lines.map(({ kind, text }, i) => (
          <p key={i} className={`text-${kind}`}>
            {text}
          </p>
        ))}
    </section>
  );
}
