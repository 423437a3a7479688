import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import { SHORTEST_REASON } from '../../../src/contract/reason';
import type { VersionView } from '../../../src/contract/rulebook';
import { call } from '../call';
import { Said } from '../said';
import { useWords } from '../words';
import { Changes } from './changes';
import { Compared, type Pair } from './compared';
import { useAround, type RulebookPage } from './page';
import { Moved } from './running-cases';
import { RunningChoice, type Running } from './running-choice';
import { useBy } from './use-by';

const compare = (pair: Pair) => call('rulebook.compare', pair);

/** Every version there has been: who, when, why and what; and the way back to each. */
export function Versions({ answer, editable }: RulebookPage) {
  const words = useWords();
  const by = useBy(answer);
  const times = words.in(answer.zone);
  const { versions } = answer;
  const newest = versions[0]?.version ?? 0;
  const [pair, choose] = useState({ from: Math.max(1, newest - 1), to: newest });
  const [back, goBack] = useState<number>();
  const [said, say] = useState('');
  if (versions.length === 0)
    return (
      <main>
        <h1>{words.say('rulebook.page-versions')}</h1>
        <p>{words.say('rulebook.no-versions')}</p>
      </main>
    );
  return (
    <main>
      <h1>{words.say('rulebook.page-versions')}</h1>
      <Said what={said} />
      <ol className="versions" reversed>
        {versions.map((one) => (
          <li key={one.version}>
            <h2>
              {words.say('rulebook.version', { version: one.version })}
              {one.version === newest && <span className="quiet"> {words.say('rulebook.in-force')}</span>}
            </h2>
            <p className="strong">{one.reason}</p>
            <p className="quiet">
              {words.say('rulebook.since', { when: times.when(one.publishedAt, answer.asOf), by: by(one.by) })}{' '}
              {one.version > 1 && words.say(one.running === 'moved' ? 'rulebook.cases-moved' : 'rulebook.cases-kept')}{' '}
              {one.from !== undefined && words.say('rulebook.from', { version: one.from })}
            </p>
            {one.version === newest && <Moved moving={answer.moving} />}
            <Excuses version={one} />
            <div className="rulebook-buttons">
              {one.version > 1 && (
                <Button spacing="compact" onClick={() => choose({ from: one.version - 1, to: one.version })}>
                  {words.say('rulebook.show-changes', { version: one.version })}
                </Button>
              )}
              {editable && answer.enabled && one.version < newest && back !== one.version && (
                <Button spacing="compact" onClick={() => goBack(one.version)}>
                  {words.say('rulebook.roll-back', { version: one.version })}
                </Button>
              )}
            </div>
            {back === one.version && (
              <RollBack
                to={one.version}
                inForce={newest}
                end={(done) => {
                  goBack(undefined);
                  say(done);
                }}
              />
            )}
          </li>
        ))}
      </ol>
      {versions.length > 1 && (
        <Compared
          of="rulebook"
          heading={(id) => <h2 id={id}>{words.say('rulebook.compare')}</h2>}
          versions={versions.map(({ version }) => version)}
          {...{ pair, choose, compare }}
          shown={(told) =>
            told.found ? <Changes changes={told.changes} /> : <p>{words.say('rulebook.refused-no-such-version')}</p>
          }
        />
      )}
    </main>
  );
}

function Excuses({ version }: { version: VersionView }) {
  const words = useWords();
  const excuses = Object.entries(version.excuses);
  if (excuses.length === 0) return null;
  return (
    <details>
      <summary>{words.say('rulebook.excused', { count: excuses.length })}</summary>
      <ul>
        {excuses.map(([id, why]) => (
          <li key={id}>
            <code>{id.split('/').map(decodeURIComponent).join(' · ')}</code>: {why}
          </li>
        ))}
      </ul>
    </details>
  );
}

function RollBack({ to, inForce, end }: { to: number; inForce: number; end: (said: string) => void }) {
  const words = useWords();
  const { keeper } = useAround();
  const field = useId();
  const [reason, setReason] = useState('');
  const [running, setRunning] = useState<Running>('keep');
  const [busy, setBusy] = useState(false);
  const [failed, fail] = useState('');
  const press = async (): Promise<void> => {
    if (reason.trim().length < SHORTEST_REASON) return fail(words.say('rulebook.reason-missing'));
    setBusy(true);
    await keeper.flush();
    const outcome = await call('rulebook.roll-back', { to, inForce, reason, running });
    setBusy(false);
    if (!outcome.ok) return fail(words.say('rulebook.publish-failed'));
    const { value } = outcome;
    if (!value.published && value.reason === 'findings') return fail(words.say('rulebook.publish-failed'));
    keeper.put(value.answer);
    if (!value.published) return fail(words.say(`rulebook.refused-${value.reason}`));
    end(words.say('rulebook.rolled-back', { version: value.version, from: to }));
  };
  return (
    <form
      className="publish-form"
      onSubmit={(event) => {
        event.preventDefault();
        void press();
      }}
    >
      <p>{words.say('rulebook.roll-back-why', { version: to, next: inForce + 1 })}</p>
      <label htmlFor={field}>{words.say('rulebook.reason')}</label>
      <input id={field} autoFocus value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
      <RunningChoice running={running} choose={setRunning} which={to} anew={inForce} />
      <div aria-live="assertive">{failed && <p className="alarming">{failed}</p>}</div>
      <div className="rulebook-buttons">
        <Button type="submit" appearance="primary" isLoading={busy}>
          {words.say('rulebook.roll-back', { version: to })}
        </Button>
        <Button appearance="subtle" onClick={() => end('')}>
          {words.say('rulebook.cancel')}
        </Button>
      </div>
    </form>
  );
}
