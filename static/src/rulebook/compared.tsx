import { useEffect, useId, useState, type ReactNode } from 'react';
import type { Outcome } from '../call';
import { useWords } from '../words';

export interface Pair {
  readonly from: number;
  readonly to: number;
}

/** What makes one version differ from another: of which two is chosen here. */
export function Compared<Answer>(props: {
  of: 'rulebook' | 'playbook';
  heading: (id: string) => ReactNode;
  versions: readonly number[];
  pair: Pair;
  choose: (pair: Pair) => void;
  /** The same for as long as this is there. */
  compare: (pair: Pair) => Promise<Outcome<Answer>>;
  shown: (answer: Answer) => ReactNode;
}) {
  const { of, heading, versions, pair, choose, compare, shown } = props;
  const words = useWords();
  const id = useId();
  const [outcome, put] = useState<Outcome<Answer>>();
  const { from, to } = pair;
  useEffect(() => {
    let wanted = true;
    put(undefined);
    void compare({ from, to }).then((got) => wanted && put(got));
    return () => {
      wanted = false;
    };
  }, [compare, from, to]);
  const choice = (end: keyof Pair) => (
    <label>
      {words.say(`${of}.compare-${end}`)}{' '}
      <select value={pair[end]} onChange={(event) => choose({ ...pair, [end]: Number(event.target.value) })}>
        {versions.map((version) => (
          <option key={version} value={version}>
            {words.say(`${of}.version`, { version })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section aria-labelledby={id}>
      {heading(id)}
      <div className="rulebook-buttons">
        {choice('from')}
        {choice('to')}
      </div>
      <div aria-live="polite">
        {!outcome && <p className="quiet">{words.say('answer.loading')}</p>}
        {outcome?.ok === false && <p className="alarming">{words.say('answer.failed')}</p>}
        {outcome?.ok && shown(outcome.value)}
      </div>
    </section>
  );
}
