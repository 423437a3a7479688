import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useId, useState } from 'react';
import type { LedgerEntry } from '../../../src/contract/ledger';
import { sumSaid, type Telling } from '../../../src/messages/explain';
import { happenedSaid } from '../../../src/messages/happened';
import { call } from '../call';
import { WhyStep } from '../case/why';
import { useWords } from '../words';
import { IssueLink } from './issue';
import { Proof } from './proof';

type Effect = LedgerEntry['effects'][number];
const REFUSALS = ['forbidden', 'gone', 'impossible', 'not-one-person'] as const;

/** One step of the clock: when, which case, what, why, and what became of it. */
export function Entry({ entry, telling }: { entry: LedgerEntry; telling: Telling }) {
  const words = useWords();
  const id = useId();
  const [proving, prove] = useState(false);
  const { times, asOf } = telling;
  const named = entry.issueKey ?? entry.issueId;
  const { withdrawn, why } = entry;
  return (
    <li className="ledger-entry">
      <p className="ledger-when">
        <span className="strong">{times.short(entry.at, asOf)}</span>
        {entry.issueKey === null ? <span>{named}</span> : <IssueLink issueKey={entry.issueKey} />}
        <span className="quiet">{words.say('why.version', { version: entry.rulebook })}</span>
      </p>
      <div className="ledger-what">
        <p>
          <span className={withdrawn ? 'ledger-gone' : 'strong'}>{happenedSaid(entry, telling)}</span>{' '}
          {entry.team && entry.what !== 'warned' && entry.what !== 'lead-told' && (
            <span className="quiet">{words.say('ledger.came-from', { team: words.name(entry.team.name) })}</span>
          )}{' '}
          {why?.late && <Lozenge appearance="moved">{words.say('ledger.late')}</Lozenge>}
        </p>
        {withdrawn && <p>↩ {backed(withdrawn)}</p>}
        {why && <p className="quiet">{sumSaid(why.sum, telling)}</p>}
        <ul className="ledger-effects">
          {entry.effects.map((effect) => (
            <li key={effect.kind} className={effect.state === 'parked' ? 'alarming' : 'quiet'}>
              {MARKS[effect.state]} {told(effect)}
            </li>
          ))}
        </ul>
        {why && (
          <WhyStep
            why={why}
            telling={telling}
            ask={words.say('why.ask')}
            of={`${named}: ${happenedSaid(entry, telling)}`}
          />
        )}
        <p>
          <Button
            appearance="subtle"
            spacing="compact"
            aria-expanded={proving}
            {...(proving && { 'aria-controls': id })}
            onClick={() => prove(!proving)}
          >
            {proving ? words.say('ledger.prove-hide') : words.say('ledger.prove-of', { issue: named })}
          </Button>
        </p>
        {proving && (
          <div id={id}>
            <Proof look={() => call('ledger.prove', { issueId: entry.issueId })} of={entry.issueId} />
          </div>
        )}
      </div>
    </li>
  );

  function backed({ at, because }: NonNullable<LedgerEntry['withdrawn']>): string {
    const when = times.short(at, asOf);
    return because
      ? words.say('ledger.was-withdrawn-because', {
          when,
          event: happenedSaid(because, telling),
          at: times.short(because.at, asOf),
        })
      : words.say('ledger.was-withdrawn', { when });
  }

  function told({ kind, state, reason }: Effect): string {
    const effect = words.say(`ledger.effect-${kind}`);
    if (state !== 'parked') return words.say(`ledger.effect-${state}`, { effect });
    const known = REFUSALS.find((refusal) => refusal === reason);
    return words.say('ledger.effect-parked', { effect, reason: words.say(`ledger.refused-${known ?? 'other'}`) });
  }
}

const MARKS: Readonly<Record<Effect['state'], string>> = { done: '✓', waiting: '…', parked: '✗' };
