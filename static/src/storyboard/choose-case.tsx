import Button from '@atlaskit/button/new';
import { requestJira } from '@forge/bridge';
import { useEffect, useId, useState } from 'react';
import type { OverviewAnswer } from '../../../src/contract/overview';
import { call } from '../call';
import { useWords } from '../words';

type Cases = Extract<OverviewAnswer, { state: 'known' }>['overview']['cases'];

/** Which case: one of the open ones, or that of a number. */
export function ChooseCase({ choose }: { choose: (issueId: string) => void }) {
  const words = useWords();
  const id = useId();
  const [cases, put] = useState<Cases | 'failed'>();
  const [key, type] = useState('');
  const [unknown, fail] = useState(false);
  useEffect(() => {
    void call('overview.list', {}).then((outcome) => {
      const known = outcome.ok && outcome.value.state === 'known';
      put(known ? outcome.value.overview.cases.filter(({ ended }) => !ended) : 'failed');
    });
  }, []);
  const open = async (): Promise<void> => {
    const found = await issueOf(key);
    fail(found === undefined);
    if (found !== undefined) choose(found);
  };
  return (
    <main className="story">
      <h1>{words.say('storyboard.choose-case')}</h1>
      {cases === undefined && (
        <p className="quiet" role="status">
          {words.say('answer.loading')}
        </p>
      )}
      {cases === 'failed' && <p role="alert">{words.say('storyboard.choose-failed')}</p>}
      {cases !== undefined && cases !== 'failed' && <Open cases={cases} choose={choose} />}
      <form
        className="story-key"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <label htmlFor={id}>{words.say('storyboard.choose-key')}</label>
        <input id={id} type="text" value={key} onChange={({ currentTarget }) => type(currentTarget.value)} />
        <Button type="submit">{words.say('storyboard.choose-open')}</Button>
        <p role="alert" className="alarming">
          {unknown ? words.say('storyboard.choose-unknown') : ''}
        </p>
      </form>
    </main>
  );
}

function Open({ cases, choose }: { cases: Cases; choose: (issueId: string) => void }) {
  const words = useWords();
  if (cases.length === 0) return <p>{words.say('storyboard.choose-none')}</p>;
  return (
    <>
      <p>{words.say('storyboard.choose-why')}</p>
      <ul className="story-cases">
        {cases.map(({ issueId, solution, customer }) => (
          <li key={issueId}>
            <Button onClick={() => choose(issueId)}>
              {[solution, customer].filter((one) => one !== '').join(' · ') || issueId}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

async function issueOf(key: string): Promise<string | undefined> {
  const path = `/rest/api/3/issue/${encodeURIComponent(key.trim().toUpperCase())}?fields=summary`;
  try {
    const response = await requestJira(path, { headers: { Accept: 'application/json' } });
    const issue: unknown = response.ok ? await response.json() : undefined;
    return typeof issue === 'object' && issue !== null && 'id' in issue ? String(issue.id) : undefined;
  } catch {
    return undefined;
  }
}
