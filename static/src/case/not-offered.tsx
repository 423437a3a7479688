import type { CaseView } from '../../../src/contract/calls';
import { useWords } from '../words';
import { answerTeam } from './draft';

/** Why some moves are not there, in words: a sentence tells more than a grey button. */
export function NotOffered({ shown }: { shown: CaseView }) {
  const words = useWords();
  const { moves } = shown;
  const team = answerTeam(moves);
  return (
    <div className="not-offered">
      {team && (
        <details>
          <summary>
            {words.say('move.only-support-answers')} <span className="link">{words.say('move.why')}</span>
          </summary>
          <p>{words.say('move.only-support-answers-why', { team: words.name(team.name) })}</p>
        </details>
      )}
      {moves.passOn.length === 0 && shown.chain.at(-1)?.arrival !== 'asked' && <p>{words.say('move.nobody-above')}</p>}
      {moves.takeBack.length === 0 && <p>{words.say('move.not-passed-on')}</p>}
    </div>
  );
}
