import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import type { PlaybookVersion, VersionsAnswer } from '../../../src/contract/playbook';
import { call, type Outcome } from '../call';
import { Compared, type Pair } from '../rulebook/compared';
import { useWords } from '../words';
import { PlaybookChanges } from './changes';
import { fetchText } from './fetch-text';
import type { PlaybookPart } from './page';

const compare = (pair: Pair) => call('playbook.compare', pair);

/** Every version there has been: who, when, why and what. They never change. */
export function Versions({ answer }: PlaybookPart) {
  const words = useWords();
  const [outcome, put] = useState<Outcome<VersionsAnswer>>();
  const [failed, fail] = useState(false);
  const newest = answer.playbook.version;
  const [pair, choose] = useState({ from: Math.max(1, newest - 1), to: newest });
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
                  <Button spacing="compact" onClick={() => choose({ from: version - 1, to: version })}>
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
      {newest > 1 && (
        <Compared
          of="playbook"
          heading={(id) => <h3 id={id}>{words.say('playbook.versions-compare')}</h3>}
          versions={numbers}
          {...{ pair, choose, compare }}
          shown={(told) => (told.found ? <PlaybookChanges {...told} /> : <p>{words.say('playbook.no-version')}</p>)}
        />
      )}
    </>
  );
}
