import { useId } from 'react';
import { useWords } from '../words';
import { Effect } from './running-cases';

export type Running = 'keep' | 'move';

/** Whether running cases keep their version or move to the new one, with the effect of moving. */
export function RunningChoice(props: {
  running: Running;
  choose: (running: Running) => void;
  which: 'draft' | number;
  anew: unknown;
}) {
  const words = useWords();
  const name = useId();
  const { running, choose } = props;
  return (
    <fieldset className="running-choice">
      <legend>{words.say('rulebook.running')}</legend>
      {(['keep', 'move'] as const).map((way) => (
        <label key={way}>
          <input type="radio" name={name} checked={running === way} onChange={() => choose(way)} />{' '}
          {words.say(`rulebook.running-${way}`)}
        </label>
      ))}
      {running === 'move' && <Effect which={props.which} anew={props.anew} />}
    </fieldset>
  );
}
