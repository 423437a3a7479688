import { useMemo } from 'react';
import type { PlaceWhy, StepTaken, StepWhy, VersionRead, Why } from '../../../src/contract/ledger';
import {
  placeTold,
  stepTold,
  sumSaid,
  sumTold,
  whyTold,
  type SumLine,
  type Telling,
} from '../../../src/messages/explain';
import { useWords } from '../words';
import './why.css';

/** What explanations need to know of whoever reads them. */
export function useTelling(zone: string, asOf: number, versions: readonly VersionRead[]): Telling {
  const words = useWords();
  return useMemo(
    () => ({ locale: words.locale, times: words.in(zone), asOf, versions }),
    [words, zone, asOf, versions],
  );
}

/** Something that can be asked why. It opens in place, with the keyboard too. `of`: what is asked about, where one sees it anyway. */
function Asked(props: {
  ask: string;
  of?: string | undefined;
  lines: readonly string[];
  sum?: readonly SumLine[];
  open?: boolean;
}) {
  return (
    <details className="why" {...(props.open && { open: true })}>
      <summary>
        {props.ask}
        {props.of !== undefined && <span className="hidden"> {props.of}</span>}
      </summary>
      {props.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {props.sum && <SumShown lines={props.sum} />}
    </details>
  );
}

/** Arithmetic, line by line. */
function SumShown({ lines }: { lines: readonly SumLine[] }) {
  return (
    <dl>
      {lines.map(({ term, figure, total }, i) => (
        <div key={i} className={total ? 'line line-total' : 'line'}>
          <dt>{term}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Why a clock stands where it stands. `until`: the account of a stay that has ended. */
export function WhyClock(props: {
  why: Why;
  ask: string;
  of?: string;
  telling: Telling;
  open?: boolean;
  until?: number;
}) {
  const { why, telling, until } = props;
  return (
    <Asked
      ask={props.ask}
      of={props.of}
      lines={whyTold(why, telling)}
      sum={sumTold(why.sum, telling, until)}
      {...(props.open && { open: true })}
    />
  );
}

/** Why a step comes, or came, when it does. */
export function WhyStep(props: { why: StepWhy | StepTaken; ask: string; of: string; telling: Telling }) {
  const { why, ask, of, telling } = props;
  return (
    <Asked
      ask={ask}
      of={of}
      lines={[...stepTold(why, telling), ...whyTold(why, telling)]}
      sum={sumTold(why.sum, telling, why.at)}
    />
  );
}

/** Why a case is with a team. */
export function WhyHere(props: { came: PlaceWhy; ask: string; telling: Telling; open?: boolean }) {
  const { came, ask, telling } = props;
  const { step } = came;
  const lines = [...placeTold(came, telling), ...(step ? [`${sumSaid(step.sum, telling)}.`] : [])];
  return <Asked ask={ask} lines={lines} {...(props.open && { open: true })} />;
}

/** Why the clock stands still, and until when at most. */
export function WhyPaused({ why, telling }: { why: Why | undefined; telling: Telling }) {
  const words = useWords();
  return (
    <Asked
      ask={words.say('why.heading-pause')}
      lines={[words.say(why ? 'why.pause-limited' : 'why.pause-open'), ...(why ? whyTold(why, telling) : [])]}
      {...(why && { sum: sumTold(why.sum, telling) })}
    />
  );
}
