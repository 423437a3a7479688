import SectionMessage from '@atlaskit/section-message/section-message';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Happened, ProofAnswer, ProofView } from '../../../src/contract/ledger';
import { sumSaid, type Telling } from '../../../src/messages/explain';
import { happenedSaid } from '../../../src/messages/happened';
import { MINUTE } from '../../../src/contract/time';
import type { Outcome } from '../call';
import { useTelling, WhyStep } from '../case/why';
import { useWords } from '../words';
import { NotNow } from './not-now';
import './ledger.css';

/** A whole case told again from its history: whether it agrees, and each event with its rule, version and arithmetic. */
export function Proof({ look, of }: { look: () => Promise<Outcome<ProofAnswer>>; of: string }) {
  const words = useWords();
  const [answer, put] = useState<Outcome<ProofAnswer>>();
  const asking = useRef(look);
  asking.current = look;
  const ask = useCallback(() => {
    put(undefined);
    return asking.current().then(put);
  }, []);
  useEffect(() => {
    let wanted = true;
    void asking.current().then((found) => wanted && put(found));
    return () => {
      wanted = false;
    };
  }, [of]);
  if (!answer) return <p role="status">{words.say('ledger.proving')}</p>;
  if (!answer.ok) return <NotNow retry={() => void ask()} />;
  if (answer.value.state === 'no-case') return <p role="status">{words.say('ledger.no-case')}</p>;
  return <Proved proof={answer.value.proof} asOf={answer.value.asOf} />;
}

function Proved({ proof, asOf }: { proof: ProofView; asOf: number }) {
  const words = useWords();
  const telling = useTelling(proof.zone, asOf, proof.versions);
  const { difference, events } = proof;
  return (
    <section className="proof" aria-label={words.say('ledger.prove')}>
      <div role="status">
        {difference ? (
          <SectionMessage appearance="error" title={words.say('ledger.differs')} headingLevel="h2">
            <p>{words.say('ledger.differs-why', { seq: difference.seq })}</p>
            <p>{parted(difference.recorded, 'recorded', telling)}</p>
            <p>{parted(difference.retold, 'retold', telling)}</p>
          </SectionMessage>
        ) : (
          <SectionMessage appearance="success" title={words.say('ledger.agrees')} headingLevel="h2">
            <p>{words.say('ledger.agrees-why', { count: events.length })}</p>
          </SectionMessage>
        )}
      </div>
      <div className="proof-box" tabIndex={0} role="region" aria-label={words.say('ledger.scroll')}>
        <table className="proof-table">
          <thead>
            <tr>
              <th scope="col">{words.say('ledger.column-number')}</th>
              <th scope="col">{words.say('ledger.column-happened')}</th>
              <th scope="col">{words.say('ledger.column-heard')}</th>
              <th scope="col">{words.say('ledger.column-event')}</th>
              <th scope="col">{words.say('ledger.column-version')}</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <tr key={event.seq} className={event.seq === difference?.seq ? 'proof-parted' : undefined}>
                <th scope="row">{event.seq}</th>
                <td>{telling.times.short(event.at, asOf)}</td>
                <td>{heard(event)}</td>
                <td className="proof-event">
                  {event.seq === difference?.seq && <span className="alarming">✗ {words.say('ledger.differs')}: </span>}
                  {happenedSaid(event, telling)} <span className="quiet">· {words.say(`ledger.by-${event.by}`)}</span>
                  {event.why && (
                    <>
                      <p className="quiet">{sumSaid(event.why.sum, telling)}</p>
                      <WhyStep
                        why={event.why}
                        telling={telling}
                        ask={words.say('why.ask')}
                        of={`${event.seq}: ${happenedSaid(event, telling)}`}
                      />
                    </>
                  )}
                </td>
                <td>{event.rulebook}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );

  function heard({ at, heardAt }: Happened): string {
    return heardAt - at < MINUTE ? words.say('ledger.heard-at-once') : telling.times.short(heardAt, asOf);
  }

  function parted(event: Happened | undefined, how: 'recorded' | 'retold', told: Telling): string {
    if (!event) return words.say(`ledger.${how}-nothing`);
    return words.say(`ledger.${how}`, { event: happenedSaid(event, told), when: told.times.short(event.at, asOf) });
  }
}
