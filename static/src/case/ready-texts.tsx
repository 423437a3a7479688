import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { CaseView } from '../../../src/contract/calls';
import { answerFrom } from '../chain/answer-text';
import { fetchComment } from '../chain/comment';
import { useWords } from '../words';
import { answerTeam, type Kind } from './draft';
import { readyFor, readySaid } from './ready';

/** Texts that can be put into an answer: the one that came up, fetched as the reader, and sentences made for customers. */
export function ReadyTexts(props: { kind: Kind; shown: CaseView; issueId: string; insert: (text: string) => void }) {
  const words = useWords();
  const [state, setState] = useState<'fetching' | 'inserted' | 'failed'>();
  const { shown, issueId } = props;
  const came = answerThatCame(shown);
  const ready = props.kind === 'answer' && answerTeam(shown.moves) === undefined ? readyFor(shown) : [];
  if (props.kind !== 'answer' || (!came && ready.length === 0)) return null;
  const insert = (text: string): void => {
    props.insert(text);
    setState('inserted');
  };
  const fetchAnswer = async (commentId: string): Promise<void> => {
    setState('fetching');
    const found = await fetchComment(issueId, commentId, words.say('chain.text-attachment'));
    if (typeof found === 'string') setState('failed');
    else insert(answerFrom(found.lines));
  };
  return (
    <div className="ready">
      {came && (
        <Button spacing="compact" isLoading={state === 'fetching'} onClick={() => void fetchAnswer(came.commentId)}>
          {words.say('move.insert-answer', { team: words.name(came.team.name) })}
        </Button>
      )}
      {ready.map((one) => (
        <Button key={one} spacing="compact" onClick={() => insert(readySaid(one, shown))}>
          {words.say(`move.insert-${one}`)}
        </Button>
      ))}
      <p role="status" className={state === 'failed' ? 'complaint' : 'quiet'}>
        {state === 'inserted' && words.say('move.inserted')}
        {state === 'failed' && words.say('move.insert-failed')}
      </p>
    </div>
  );
}

/** The comment with the answer that brought the case back, and whose it is. */
function answerThatCame({ chain }: CaseView) {
  const here = chain.at(-1);
  const from = chain.at(-2);
  if (here?.arrival !== 'answered-upwards' || here.commentId === undefined || !from) return undefined;
  return { commentId: here.commentId, team: from.team };
}
