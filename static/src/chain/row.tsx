import { IconButton } from '@atlaskit/button/new';
import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronUp from '@atlaskit/icon/core/chevron-up';
import { useId, useState, type ReactNode } from 'react';
import type { BarView } from '../../../src/contract/calls';
import type { Telling } from '../../../src/messages/explain';
import { shortLevelOf } from '../case/place-words';
import { WhyClock, WhyHere } from '../case/why';
import { useWords } from '../words';
import { overBy } from './account';
import { CommentText } from './comment-text';

const NUMBER: Readonly<Record<BarView['level'], number>> = { superuser: 0, first: 1, second: 2, third: 3 };

/** One stay: who, the picture of its time, and its figures; its text on demand. */
export function Row(props: {
  bar: BarView;
  current: boolean;
  issueId: string;
  zone: string;
  asOf: number;
  telling: Telling;
  children: ReactNode;
}) {
  const words = useWords();
  const id = useId();
  const [reading, setReading] = useState(false);
  const [asking, ask] = useState(false);
  const { bar, current, telling } = props;
  const over = overBy(bar);
  const arrival = current ? words.say('chain.has-it') : words.say(`chain.arrival-${bar.arrival}`);
  return (
    <div className={current ? 'chain-row chain-row-current' : 'chain-row'}>
      <div className="who">
        <span className="level-number" aria-hidden="true">
          {NUMBER[bar.level]}
        </span>
        <div>
          <p className="strong">{words.name(bar.team.name)}</p>
          <p className="quiet">
            {shortLevelOf(bar.team, words)} · {arrival}
          </p>
          <button
            type="button"
            className="why-toggle"
            aria-expanded={asking}
            {...(asking && { 'aria-controls': `${id}-why` })}
            onClick={() => ask(!asking)}
          >
            {words.say('why.ask')}
            <span className="hidden">
              {' '}
              {words.name(bar.team.name)}, {words.in(props.zone).short(bar.from, props.asOf)}
            </span>
          </button>
          {bar.withdrawn > 0 && (
            <p className="quiet" title={words.say('chain.withdrawn-why')}>
              ↩ {words.say('chain.withdrawn', { count: bar.withdrawn })}
            </p>
          )}
        </div>
        {bar.commentId !== undefined && (
          <span className="text-toggle">
            <IconButton
              icon={reading ? ChevronUp : ChevronDown}
              label={`${words.say(reading ? 'chain.text-hide' : 'chain.text-show')}: ${words.name(bar.team.name)}, ${words.in(props.zone).short(bar.from, props.asOf)}`}
              appearance="subtle"
              spacing="compact"
              aria-expanded={reading}
              {...(reading && { 'aria-controls': id })}
              onClick={() => setReading(!reading)}
            />
          </span>
        )}
      </div>
      <div className="picture">{props.children}</div>
      <div className="figures">
        <p className={over > 0 ? 'alarming' : 'strong'}>{words.time(bar.used)}</p>
        {bar.carried > 0 && <p className="quiet">{words.say('chain.carried', { carried: words.time(bar.carried) })}</p>}
        <p className={over > 0 ? 'alarming small' : 'quiet'}>
          {over > 0
            ? words.say('chain.over-by', { over: words.time(over) })
            : bar.limit
              ? words.say('chain.of-limit', { limit: words.time(bar.limit.time) })
              : words.say('chain.no-limit')}
        </p>
      </div>
      {reading && bar.commentId !== undefined && (
        <CommentText
          id={id}
          about={`${words.say('chain.text-of', { team: words.name(bar.team.name) })} · ${words.in(props.zone).short(bar.from, props.asOf)}`}
          commentId={bar.commentId}
          issueId={props.issueId}
        />
      )}
      {asking && (
        <section id={`${id}-why`} className="hand-over" aria-live="polite">
          <WhyHere came={bar.came} telling={telling} ask={words.say('why.ask-here')} open />
          {bar.why && (
            <WhyClock
              why={bar.why}
              telling={telling}
              ask={words.say('why.heading-paused')}
              open
              {...(bar.to !== undefined && { until: bar.to })}
            />
          )}
        </section>
      )}
    </div>
  );
}
