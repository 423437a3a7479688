import type { CaseView } from '../../../src/contract/calls';
import { useWords, type Words } from '../words';
import { answerTeam, waitsForVerdict, type Kind } from './draft';
import { othersMoves } from './offer';

/** Why some moves are not there, and who makes them: a sentence tells more than a grey button. */
export function OthersMoves({ shown }: { shown: CaseView }) {
  const words = useWords();
  const { moves, verdict, chain } = shown;
  if (moves.answer === undefined) return null;
  const team = answerTeam(moves);
  const others = othersMoves(shown);
  const mine = others.every(([, kinds]) => !kinds.includes('pass-on') && !kinds.includes('answer'));
  return (
    <div className="not-offered">
      {waitsForVerdict(shown) && verdict && (
        <p>
          {words.say('move.verdict-first', { verdict: words.say(`verdict.${verdict.verdict}`).toLocaleLowerCase() })}
        </p>
      )}
      {others.map(([level, kinds]) => (
        <p key={level}>{othersSaid(words.level(level), kinds, shown, words)}</p>
      ))}
      {team && (
        <details>
          <summary>
            {words.say('move.only-support-answers')} <span className="link">{words.say('move.why')}</span>
          </summary>
          <p>{words.say('move.only-support-answers-why', { team: words.name(team.name) })}</p>
        </details>
      )}
      {mine && moves.passOn.length === 0 && chain.at(-1)?.arrival !== 'asked' && (
        <p>{words.say('move.nobody-above')}</p>
      )}
      {moves.takeBack.length === 0 && <p>{words.say('move.not-passed-on')}</p>}
    </div>
  );
}

function othersSaid(level: string, kinds: readonly Kind[], shown: CaseView, words: Words): string {
  const [only, ...more] = kinds;
  if (only === 'answer' && more.length === 0 && answerTeam(shown.moves) === undefined)
    return words.say('move.others-answer', { level });
  const named = kinds.map((kind) => nounOf(kind, shown, words));
  const last = named.at(-1) ?? '';
  const before = named.slice(0, -1).join(', ');
  return words.say('move.others', {
    level,
    what: before === '' ? last : words.say('move.and', { one: before, other: last }),
  });
}

function nounOf(kind: Kind, { moves }: CaseView, words: Words): string {
  switch (kind) {
    case 'answer': {
      const team = answerTeam(moves);
      const to = team ? words.level(team.level) : words.say('level.customer').toLocaleLowerCase();
      return words.say('move.noun-answer', { to });
    }
    case 'vendor-answered':
    case 'no-vendor-contact':
      return words.say('move.noun-ask-vendor');
    default:
      return words.say(`move.noun-${kind}`);
  }
}
