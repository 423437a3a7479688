import type { CaseView } from '../../../src/contract/calls';
import type { Telling } from '../../../src/messages/explain';
import { useWords } from '../words';
import { WhyStep } from './why';

type Step = CaseView['next'][number];

/** So many steps are seen at once, so that what can be done is not pushed out of sight. */
const FIRST = 2;

/** What the clock will do by itself, in order. Each kind of step has its own shape, not only its colour. */
export function NextSteps({ shown, now, telling }: { shown: CaseView; now: number; telling: Telling }) {
  const words = useWords();
  const times = words.in(shown.zone);
  const [first, later] = [shown.next.slice(0, FIRST), shown.next.slice(FIRST)];
  return (
    <section aria-labelledby="next">
      <h2 id="next">{words.say('next.heading')}</h2>
      {shown.next.length === 0 && (
        <p className="quiet">{words.say((shown.paused ?? shown.standstill) ? 'next.paused' : 'next.nothing')}</p>
      )}
      {first.length > 0 && listed(first)}
      {later.length > 0 && (
        <details>
          <summary className="quiet">{words.say('next.more', { count: later.length })}</summary>
          {listed(later)}
        </details>
      )}
    </section>
  );

  function listed(steps: readonly Step[]) {
    return (
      <ol className="steps">
        {steps.map((step) => (
          <li key={step.rung}>
            <Shape does={step.does} />
            <span className="step-when">{times.short(step.at, now)}</span>
            <div className="step-what">
              {told(step)}{' '}
              <span className="quiet">{[words.ahead(step.at - now), why(step)].filter(Boolean).join(', ')}</span>
              {step.why && <WhyStep why={step.why} telling={telling} ask={words.say('why.ask')} of={told(step)} />}
            </div>
          </li>
        ))}
      </ol>
    );
  }

  function why({ does, at }: Step): string | undefined {
    const { clock } = shown;
    if (at === clock?.dueAt) return words.say('next.at-limit');
    if (does !== 'warn' || clock?.warnAt === undefined) return undefined;
    return words.say('next.at-share', { share: Math.round(100 * clock.warnAt) });
  }

  function told({ does, to, clock }: Step): string {
    const responsible = shown.chain[0]?.team ?? shown.team;
    const ours = clock === 'follow-up' || clock === 'promise' || does === 'hand-back';
    const team = words.name((to ?? (ours ? responsible : shown.team)).name);
    switch (does) {
      case 'warn':
        return words.say('next.warn', { team });
      case 'pass-on':
        return to ? words.say('next.pass-on', { team }) : words.say('next.pass-on-nowhere');
      case 'tell-lead':
        return words.say(clock === 'level' ? 'next.tell-lead' : `next.tell-lead-${clock}`, { team });
      case 'tell':
        if (clock === 'promise') return words.say('next.tell-promise', { team });
        return words.say(clock === 'follow-up' ? 'next.tell-responsible' : 'next.tell', { team });
      case 'hand-back':
        return words.say('next.hand-back', { team });
      case 'assign':
      case 'raise-priority':
      case 'remind':
      case 'close':
        return words.say(`next.${does}`);
    }
  }
}

function Shape({ does }: { does: Step['does'] }) {
  return (
    <svg className={`shape shape-${does}`} viewBox="0 0 16 16" aria-hidden="true">
      {does === 'warn' && <circle cx="8" cy="8" r="5" />}
      {does === 'pass-on' && <rect x="3" y="3" width="10" height="10" />}
      {!['warn', 'pass-on', 'tell-lead'].includes(does) && <path d="M3 8h10M8 3v10" />}
      {does === 'tell-lead' && <path d="M8 2.5 14 13H2Z" />}
    </svg>
  );
}
