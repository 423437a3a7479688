import type { CaseView } from '../../../src/contract/calls';
import { useWords } from '../words';
import { answerTeam, type Kind, type Plain } from './draft';

/** What the button of a move says: an answer's says to whom it goes. */
export function useMoveWords({ moves }: CaseView): (kind: Kind | Plain) => string {
  const words = useWords();
  return (kind) => {
    const team = answerTeam(moves);
    switch (kind) {
      case 'pass-on':
        return words.say('move.pass-on');
      case 'take-back':
        return words.say('move.take-back');
      case 'answer':
        return team
          ? words.say('move.answer-team', { level: words.level(team.level) })
          : words.say('move.answer-customer');
      case 'acknowledge':
      case 'follow-up':
        return words.say(`move.${kind}`);
    }
  };
}
