import Lozenge from '@atlaskit/lozenge/lozenge';
import type { CaseView } from '../../../src/contract/calls';
import { useWords } from '../words';
import { levelOf } from './place-words';

/** At which level and with which team the case is, since when, and what brought it there. */
export function Where({ shown, now }: { shown: CaseView; now: number }) {
  const words = useWords();
  const { team, zone, standing } = shown;
  return (
    <>
      <p className="where">
        <Lozenge appearance="information" maxWidth="100%">
          {levelOf(team, words)}
        </Lozenge>
        <span className="strong">{words.name(team.name)}</span>
      </p>
      {standing === 'paused' && shown.paused && (
        <p className="where">
          <Lozenge appearance="warning" maxWidth="100%">
            {words.say(`pause.${shown.paused.reason}`)}
          </Lozenge>
        </p>
      )}
      <p className="quiet">{came()}</p>
      {shown.acknowledged && <p className="quiet">✓ {words.say('case.acknowledged')}</p>}
    </>
  );

  function came(): string {
    const stay = shown.chain.at(-1);
    const before = shown.chain.at(-2);
    const when = words.when(zone, shown.since, now);
    const from = before ? words.name(before.team.name) : '';
    switch (stay?.arrival) {
      case 'passed-on':
        return words.say('case.since-passed-on', { when, from });
      case 'escalated':
        return words.say('case.since-escalated', { when, from });
      case 'answered-upwards':
        return words.say('case.since-answered-upwards', { when, from });
      case 'taken-back':
        return words.say('case.since-taken-back', { when, from });
      case 'sent-back':
        return words.say('case.since-sent-back', { when, from });
      case 'asked':
        return words.say('case.since-asked', { when, from });
      case 'reopened':
      case 'taken-in':
      case 'customer-answered':
      case 'handed-back':
      case 'returned':
        return words.say(`case.since-${stay.arrival}`, { when });
      default:
        return words.say('case.since-received', { when });
    }
  }
}
