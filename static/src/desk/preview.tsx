import { useEffect, useState } from 'react';
import type { PreviewView } from '../../../src/contract/desk';
import { call, type Outcome } from '../call';
import { useWords } from '../words';

/** What enabling would do, as the rulebook judges the open requests. */
export function Preview({ project }: { project: string }) {
  const words = useWords();
  const [outcome, put] = useState<Outcome<PreviewView>>();
  useEffect(() => void call('desk.preview', {}).then(put), []);
  const seen = outcome?.ok ? outcome.value : undefined;
  return (
    <>
      <div role="status">
        {!outcome && <p className="quiet">{words.say('desk.preview-loading')}</p>}
        {seen && <p>{opening(seen)}</p>}
      </div>
      {seen && seen.teams.length > 0 && <Shares seen={seen} />}
      <ul>
        <li>{words.say('desk.preview-fresh')}</li>
        <li>{words.say('desk.preview-writes')}</li>
        <li>{words.say('desk.preview-no-mail')}</li>
        <li>{words.say('desk.preview-untouched')}</li>
      </ul>
    </>
  );

  function opening({ open, sample, minutes }: PreviewView): string {
    if (open === null) return words.say('desk.preview-open-unknown', { project });
    if (sample === 0) return words.say('desk.preview-none', { project });
    return words.say('desk.preview-open', { project, count: open, minutes: Math.max(1, minutes) });
  }
}

function Shares({ seen }: { seen: PreviewView }) {
  const words = useWords();
  const all = seen.open !== null && seen.open <= seen.sample;
  return (
    <>
      <table className="desk-table">
        <caption>
          {all ? words.say('desk.preview-sample-all') : words.say('desk.preview-sample', { count: seen.sample })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.say('desk.preview-team')}</th>
            <th scope="col" className="figure">
              {words.say('desk.preview-count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {seen.teams.map(({ name, level, count }) => (
            <tr key={words.name(name)}>
              <th scope="row">
                {words.name(name)} <span className="quiet">{words.level(level)}</span>
              </th>
              <td className="figure">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {seen.waiting > 0 && <p>{words.say('desk.preview-waiting', { count: seen.waiting })}</p>}
      {seen.known > 0 && <p>{words.say('desk.preview-known', { count: seen.known })}</p>}
    </>
  );
}
