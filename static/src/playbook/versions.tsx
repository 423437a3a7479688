import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import type { ComparedAnswer, PlaybookVersion, VersionsAnswer } from '../../../src/contract/playbook';
import { call, type Outcome } from '../call';
import { useWords } from '../words';
import { PlaybookChanges } from './changes';
import { fetchText } from './fetch-text';
import type { PlaybookPart } from './page';

/** Every version there has been: who, when, why and what. They never change. */
export function Versions({ answer }: PlaybookPart) {
  const words = useWords();
  const [outcome, put] = useState<Outcome<VersionsAnswer>>();
  const [failed, fail] = useState(false);
  const newest = answer.playbook.version;
  const [from, setFrom] = useState(Math.max(1, newest - 1));
  const [to, setTo] = useState(newest);
  useEffect(() => void call('playbook.versions', {}).then(put), [newest]);
  if (!outcome) return <p role="status">{words.say('answer.loading')}</p>;
  if (!outcome.ok) return <p role="alert">{words.say('answer.failed')}</p>;
  const { versions, asOf } = outcome.value;
  const numbers = Array.from({ length: newest }, (_, index) => newest - index);
  const take = async (version: number): Promise<void> => fail(!(await fetchText(answer.projectKey, version)));
  const saidOf = (saved: PlaybookVersion): string =>
    words.say('playbook.version-saved', {
      when: words.in(answer.playbook.calendar.timeZone).when(saved.savedAt, asOf),
      by: words.say(saved.by === answer.you ? 'playbook.by-you' : 'playbook.by-other'),
      reason: saved.reason,
    });
  return (
    <>
      {failed && <p role="alert">{words.say('answer.failed')}</p>}
      <ol className="versions" reversed>
        {numbers.map((version) => {
          const saved = versions.find((one) => one.version === version);
          return (
            <li key={version}>
              <h3>{words.say('playbook.version', { version })}</h3>
              <p>{saved ? saidOf(saved) : words.say('playbook.versions-first')}</p>
              <div className="rulebook-buttons">
                {version > 1 && (
                  <Button
                    spacing="compact"
                    onClick={() => {
                      setFrom(version - 1);
                      setTo(version);
                    }}
                  >
                    {words.say('playbook.show-changes', { version })}
                  </Button>
                )}
                <Button spacing="compact" appearance="subtle" onClick={() => void take(version)}>
                  {words.say('playbook.download-version', { version })}
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      {newest > 1 && <Compared {...{ numbers, from, to, setFrom, setTo }} />}
    </>
  );
}

interface Pair {
  readonly numbers: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly setFrom: (version: number) => void;
  readonly setTo: (version: number) => void;
}

function Compared({ numbers, from, to, setFrom, setTo }: Pair) {
  const words = useWords();
  const [outcome, put] = useState<Outcome<ComparedAnswer>>();
  useEffect(() => {
    let wanted = true;
    put(undefined);
    void call('playbook.compare', { from, to }).then((got) => wanted && put(got));
    return () => {
      wanted = false;
    };
  }, [from, to]);
  return (
    <section aria-labelledby="playbook-compared">
      <h3 id="playbook-compared">{words.say('playbook.versions-compare')}</h3>
      <div className="rulebook-buttons">
        <Chosen label={words.say('playbook.compare-from')} numbers={numbers} value={from} choose={setFrom} />
        <Chosen label={words.say('playbook.compare-to')} numbers={numbers} value={to} choose={setTo} />
      </div>
      <div aria-live="polite">
        {!outcome && <p className="quiet">{words.say('answer.loading')}</p>}
        {outcome?.ok === false && <p className="alarming">{words.say('answer.failed')}</p>}
        {outcome?.ok &&
          (outcome.value.found ? <PlaybookChanges {...outcome.value} /> : <p>{words.say('playbook.no-version')}</p>)}
      </div>
    </section>
  );
}

function Chosen(props: {
  label: string;
  numbers: readonly number[];
  value: number;
  choose: (version: number) => void;
}) {
  const words = useWords();
  return (
    <label>
      {props.label}{' '}
      <select value={props.value} onChange={(event) => props.choose(Number(event.target.value))}>
        {props.numbers.map((version) => (
          <option key={version} value={version}>
            {words.say('playbook.version', { version })}
          </option>
        ))}
      </select>
    </label>
  );
}
