import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { RequestView } from '../../../src/contract/calls';
import { useWords } from '../words';
import { happened } from './sentences';

const MOST = 6;

/** What has happened, the latest first; the reader's own part is marked by its shape. */
export function History({ request, now }: { request: RequestView; now: number }) {
  const words = useWords();
  const times = words.in(request.zone);
  const [all, setAll] = useState(false);
  const entries = request.history.toReversed();
  return (
    <section className="history" aria-labelledby="history">
      <h2 id="history">{words.say('request.history')}</h2>
      <ol>
        {entries.slice(0, all ? entries.length : MOST).map((entry, i) => (
          <li key={`${entry.at}-${entry.what}-${entry.stop}`}>
            <span className="history-when">{times.short(entry.at, now)}</span>
            <svg viewBox="0 0 16 16" className={i === 0 ? 'dot dot-latest' : 'dot'} aria-hidden="true">
              {entry.what === 'sent' || entry.what === 'you-wrote' ? (
                <rect x="3" y="3" width="10" height="10" />
              ) : (
                <circle cx="8" cy="8" r="5" />
              )}
            </svg>
            <span>{happened(entry, request, words)}</span>
          </li>
        ))}
      </ol>
      {!all && entries.length > MOST && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          {words.say('request.history-more', { count: entries.length })}
        </Button>
      )}
    </section>
  );
}
