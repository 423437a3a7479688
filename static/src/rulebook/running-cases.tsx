import { useEffect, useState } from 'react';
import type { PreviewAnswer, RulebookAnswer } from '../../../src/contract/rulebook';
import { call, type Outcome } from '../call';
import { useWords } from '../words';

type Which = 'draft' | 'in-force' | number;

/** Asks what moving running cases to some rules would do, anew whenever those may have changed. */
function usePreview(which: Which, anew: unknown): Outcome<PreviewAnswer> | undefined {
  const [outcome, put] = useState<Outcome<PreviewAnswer>>();
  useEffect(() => {
    let wanted = true;
    void call('rulebook.preview', { which }).then((got) => wanted && put(got));
    return () => {
      wanted = false;
    };
  }, [which, anew]);
  return outcome;
}

/** How far open cases have been taken over to the version in force, and how many stayed behind for what reason. */
export function Moved({ moving }: { moving: RulebookAnswer['moving'] }) {
  const words = useWords();
  if (!moving) return null;
  const { over, done, lacking, failed } = moving;
  return (
    <div role="status">
      {!over && <p>{words.say('rulebook.moving', { count: done })}</p>}
      {lacking > 0 && <p>{words.say('rulebook.moving-lacking', { count: lacking })}</p>}
      {failed > 0 && <p>{words.say('rulebook.moving-failed', { count: failed })}</p>}
    </div>
  );
}

/** Open cases by the version that judges them. */
export function RunningCases({ answer }: { answer: RulebookAnswer }) {
  const words = useWords();
  const outcome = usePreview('in-force', answer);
  if (!outcome) return <p className="quiet">{words.say('answer.loading')}</p>;
  if (!outcome.ok) return <p className="quiet">{words.say('rulebook.running-unknown')}</p>;
  const { versions, more } = outcome.value;
  if (versions.length === 0) return <p>{words.say('rulebook.running-none')}</p>;
  return (
    <ul>
      {versions.map(({ version, cases }) => (
        <li key={version}>{words.say('rulebook.running-on', { count: cases, version })}</li>
      ))}
      {more && <li className="quiet">{words.say('rulebook.running-more')}</li>}
    </ul>
  );
}

/** What moving running cases would do to their clocks, in words. */
export function Effect({ which, anew }: { which: Which; anew: unknown }) {
  const words = useWords();
  const outcome = usePreview(which, anew);
  if (!outcome) return <p className="quiet">{words.say('answer.loading')}</p>;
  if (!outcome.ok) return <p className="quiet">{words.say('rulebook.running-unknown')}</p>;
  const { counted, effect, more } = outcome.value;
  if (counted === 0) return <p>{words.say('rulebook.running-none')}</p>;
  return (
    <>
      <p>{words.say(more ? 'rulebook.effect-of-first' : 'rulebook.effect-of', { count: counted })}</p>
      <ul className="effect">
        {(['atOnce', 'earlier', 'later', 'same', 'still', 'left'] as const)
          .filter((kind) => effect[kind] > 0)
          .map((kind) => (
            <li key={kind} className={kind === 'atOnce' ? 'alarming' : undefined}>
              {words.say(`rulebook.effect-${kind}`, { count: effect[kind] })}
            </li>
          ))}
      </ul>
    </>
  );
}
