import Button from '@atlaskit/button/new';
import { useEffect, useId, useState } from 'react';
import { SHORTEST_REASON } from '../../../src/contract/reason';
import type { CompareAnswer, VersionView } from '../../../src/contract/rulebook';
import { call, type Outcome } from '../call';
import { Said } from '../said';
import { useWords } from '../words';
import { Changes } from './changes';
import { useAround, type RulebookPage } from './page';
import { Moved } from './running-cases';
import { RunningChoice, type Running } from './running-choice';
import { useBy } from './use-by';

/** Every version there has been: who, when, why and what; and the way back to each. */
export function Versions({ answer, editable }: RulebookPage) {
  const words = useWords();
  const by = useBy(answer);
  const times = words.in(answer.zone);
  const { versions } = answer;
  const newest = versions[0]?.version ?? 0;
  const [from, setFrom] = useState(Math.max(1, newest - 1));
  const [to, setTo] = useState(newest);
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
                <Button
                  spacing="compact"
                  onClick={() => {
                    setFrom(one.version - 1);
                    setTo(one.version);
                  }}
                >
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
      {versions.length > 1 && <Compared versions={versions} from={from} to={to} setFrom={setFrom} setTo={setTo} />}
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

interface Pair {
  readonly versions: readonly VersionView[];
  readonly from: number;
  readonly to: number;
  readonly setFrom: (version: number) => void;
  readonly setTo: (version: number) => void;
}

/** What makes one version differ from another. */
function Compared({ versions, from, to, setFrom, setTo }: Pair) {
  const words = useWords();
  const [outcome, put] = useState<Outcome<CompareAnswer>>();
  useEffect(() => {
    let wanted = true;
    put(undefined);
    void call('rulebook.compare', { from, to }).then((got) => wanted && put(got));
    return () => {
      wanted = false;
    };
  }, [from, to]);
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">{words.say('rulebook.compare')}</h2>
      <div className="rulebook-buttons">
        <Choice label={words.say('rulebook.compare-from')} versions={versions} value={from} choose={setFrom} />
        <Choice label={words.say('rulebook.compare-to')} versions={versions} value={to} choose={setTo} />
      </div>
      <div aria-live="polite">
        {outcome === undefined && <p className="quiet">{words.say('answer.loading')}</p>}
        {outcome?.ok === false && <p className="alarming">{words.say('answer.failed')}</p>}
        {outcome?.ok &&
          (outcome.value.found ? (
            <Changes changes={outcome.value.changes} />
          ) : (
            <p>{words.say('rulebook.refused-no-such-version')}</p>
          ))}
      </div>
    </section>
  );
}

function Choice(props: {
  label: string;
  versions: readonly VersionView[];
  value: number;
  choose: (version: number) => void;
}) {
  const words = useWords();
  return (
    <label>
      {props.label}{' '}
      <select value={props.value} onChange={(event) => props.choose(Number(event.target.value))}>
        {props.versions.map(({ version }) => (
          <option key={version} value={version}>
            {words.say('rulebook.version', { version })}
          </option>
        ))}
      </select>
    </label>
  );
}
