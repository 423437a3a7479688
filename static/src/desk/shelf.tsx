import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { DeskView, EffectView } from '../../../src/contract/desk';
import { call } from '../call';
import { useWords, type Words } from '../words';

/** Effects in one press of the button. */
const MOST = 25;

/** What waits to be done, and what Jira refused, with why and a way to try again. */
export function Shelf({ desk, changed }: { desk: DeskView; changed: (after: DeskView, said: string) => void }) {
  const words = useWords();
  const [busy, setBusy] = useState('');
  const { owed, parked, more } = desk;
  const retry = async (ids: readonly string[]): Promise<void> => {
    setBusy(ids.join());
    const answer = await call('desk.retry', { ids: ids.slice(0, MOST) });
    setBusy('');
    if (answer.ok) changed(answer.value, words.say('desk.retried'));
  };
  const count = (of: number): string =>
    more ? words.say('desk.shelf-count-more', { count: of }) : words.say('desk.shelf-count', { count: of });
  return (
    <section className="shelf" aria-labelledby="shelf">
      <h2 id="shelf">{words.say('desk.shelf-parked')}</h2>
      <p className={parked.length > 0 ? 'alarming' : 'quiet'}>
        {parked.length > 0 ? `⚠ ${count(parked.length)}` : words.say('desk.shelf-none')}
      </p>
      {parked.length > 0 && (
        <>
          <ul className="effects">
            {parked.map((effect) => (
              <li key={effect.id}>
                <span>
                  <strong>{effectText(effect, words)}</strong>{' '}
                  <span className="quiet">
                    {reasonText(effect.reason, words)} ·{' '}
                    {words.say('desk.effect-tries', { count: Math.max(1, effect.attempts) })}
                  </span>
                </span>
                {!desk.suspended && (
                  <Button spacing="compact" isLoading={busy === effect.id} onClick={() => void retry([effect.id])}>
                    {words.say('desk.retry', { what: effectText(effect, words) })}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {parked.length > 1 && !desk.suspended && (
            <div className="desk-buttons">
              <Button isLoading={busy.includes(',')} onClick={() => void retry(parked.map(({ id }) => id))}>
                {words.say('desk.retry-all')}
              </Button>
            </div>
          )}
        </>
      )}
      <h2>{words.say('desk.shelf-owed')}</h2>
      {owed.length === 0 ? (
        <p className="quiet">{words.say('desk.shelf-none')}</p>
      ) : (
        <details>
          <summary>{count(owed.length)}</summary>
          <ul className="effects">
            {owed.map((effect) => (
              <li key={effect.id}>
                {effectText(effect, words)}{' '}
                <span className="quiet">{words.say('desk.effect-tries', { count: Math.max(1, effect.attempts) })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {more && <p className="quiet">{words.say('desk.shelf-more')}</p>}
    </section>
  );
}

function effectText({ kind, issueKey: issue }: EffectView, words: Words): string {
  return words.say(`desk.effect-${kind}`, { issue });
}

function reasonText(reason: string, words: Words): string {
  switch (reason) {
    case 'forbidden':
    case 'gone':
    case 'impossible':
    case 'not-one-person':
    case 'case-unreadable':
    case 'rulebook-missing':
    case 'step-fails':
      return words.say(`desk.reason-${reason}`);
    default:
      return words.say('desk.reason-keeps-failing');
  }
}
