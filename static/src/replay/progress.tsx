import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { RunView } from '../../../src/contract/replay';
import { MINUTE } from '../../../src/contract/time';
import { call } from '../call';
import { useWords } from '../words';

/** Which rules on which period, and how far it has come. */
export function Progress({ run, zone, cancel }: { run: RunView; zone: string; cancel: (() => void) | undefined }) {
  const words = useWords();
  const times = words.in(zone);
  const [failed, fail] = useState('');
  const { done, of } = run.progress;
  const running = run.state === 'running';
  const number = (value: number): string => value.toLocaleString(words.locale === 'da' ? 'da-DK' : 'en-GB');
  const seconds = (time: number): string =>
    time < MINUTE ? words.say('replay.seconds', { seconds: Math.ceil(time / 1000) }) : words.time(time, 'up');

  const fetchTable = async (): Promise<void> => {
    fail('');
    const outcome = await call('replay.csv', { run: run.startedAt, locale: words.locale });
    if (!outcome.ok || !outcome.value.found) return fail(words.say('replay.csv-failed'));
    const address = URL.createObjectURL(new Blob([outcome.value.text], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = words.say('replay.csv-file', { date: times.local(run.startedAt).date });
    link.click();
    URL.revokeObjectURL(address);
  };

  return (
    <section className="replay-run" aria-label={words.say('replay.progress')}>
      <p>
        <span className="strong">
          {run.book === 'draft' ? words.say('replay.the-draft') : words.say('replay.version', { version: run.book })}
        </span>{' '}
        <span className="quiet">
          {words.say('replay.period', { from: times.date(run.from), to: times.date(run.to - 1) })}
        </span>
      </p>
      {running && (
        <progress
          aria-label={words.say('replay.progress')}
          max={100}
          {...(of > 0 && { value: Math.round((100 * done) / of) })}
        />
      )}
      <p role="status">
        {told()} {running && words.say('replay.may-close')}{' '}
        {run.skipped > 0 && words.say('replay.skipped', { count: run.skipped })}
      </p>
      {run.older && <p className="replay-older">{words.say('replay.older')}</p>}
      <div className="replay-buttons">
        {running && cancel && <Button onClick={cancel}>{words.say('replay.cancel')}</Button>}
        {!running && run.listed > 0 && <Button onClick={() => void fetchTable()}>{words.say('replay.csv')}</Button>}
      </div>
      <div aria-live="assertive">{failed && <p className="alarming">{failed}</p>}</div>
    </section>
  );

  function told(): string {
    switch (run.state) {
      case 'running':
        return of > 0 && run.left !== undefined
          ? words.say('replay.under-way-of', {
              done: number(done),
              of: number(of),
              percent: Math.round((100 * done) / of),
              left: seconds(run.left),
            })
          : done > 0
            ? words.say('replay.under-way', { done: number(done) })
            : words.say('replay.starting');
      case 'done':
        return words.say('replay.done', { done: number(done), took: seconds(run.took) });
      case 'cancelled':
        return words.say('replay.cancelled', { done: number(done) });
      case 'failed':
        return words.say('replay.failed');
    }
  }
}
