import Button from '@atlaskit/button/new';
import { useRef } from 'react';
import type { OnboardingView } from '../../../src/contract/onboarding';
import { followFocus } from '../focus-kept';
import { useWords } from '../words';
import { bypassedSaid } from './history-words';
import { titlesIn } from './lack-words';
import { useKeeper } from './use-case';
import { useNames } from './use-names';

/** How often, and by whom, the status in Jira went past a gate that was shut; and the way back for it. */
export function Bypasses({ of, now }: { of: OnboardingView; now: number }) {
  const words = useWords();
  const { bypasses } = of.frame;
  const doers = bypasses.flatMap(({ by, putBack }) => [by, ...(putBack ? [putBack.by] : [])]);
  const name = useNames([...new Set(doers.flatMap((by) => (by.kind === 'person' ? by.accountId : [])))]);
  const title = titlesIn(of, words);
  const heading = useRef<HTMLHeadingElement>(null);
  if (bypasses.length === 0) return null;
  return (
    <section className="bypasses warned" aria-label={words.say('onboarding.bypasses')}>
      <h2 ref={heading} tabIndex={-1}>
        {words.say('onboarding.bypasses-count', { count: bypasses.length })}
      </h2>
      <ul>
        {bypasses.toReversed().map(({ at, to, by, missing }) => {
          const who = by.kind === 'person' ? name(by.accountId) : words.say('onboarding.someone');
          const when = words.in(of.zone).when(at, now);
          return (
            <li key={at}>
              {to === 'ended'
                ? words.say('onboarding.bypass-out', { who, when })
                : words.say('onboarding.bypass', { who, when, phase: phaseNamed(to) })}
              {bypassedSaid(missing, title, words)}
            </li>
          );
        })}
      </ul>
      <PutBack of={of} now={now} phase={phaseNamed(of.frame.phase)} name={name} done={() => heading.current} />
    </section>
  );

  function phaseNamed(id: string): string {
    const phase = of.phases.find((one) => one.id === id);
    return phase ? `${phase.id} ${words.name(phase.name)}` : id;
  }
}

/** Where the status is wrong: what can be done about it, or who had it put back. Where the case has gone on since, nothing. */
function PutBack(props: {
  readonly of: OnboardingView;
  readonly now: number;
  readonly phase: string;
  readonly name: (accountId: string) => string;
  /** Takes the focus when the button has gone. */
  readonly done: () => HTMLElement | null;
}) {
  const { of, now, phase, name, done } = props;
  const words = useWords();
  const keeper = useKeeper();
  const { frame, phases } = of;
  const last = frame.bypasses.at(-1);
  const entered = phases.find(({ id }) => id === frame.phase)?.enteredAt ?? frame.openedAt;
  if (!last || frame.ended || last.at < entered) return null;
  if (last.putBack) {
    const { at, by } = last.putBack;
    const who = by.kind === 'person' ? name(by.accountId) : words.say('onboarding.someone');
    return <p>{words.say('onboarding.put-back-by', { who, when: words.in(of.zone).when(at, now) })}</p>;
  }
  if (!of.me.leads) return <p>{words.say('onboarding.bypass-ask', { phase })}</p>;
  return (
    <>
      <p>{words.say('onboarding.bypass-what', { phase })}</p>
      <Button
        spacing="compact"
        onClick={({ currentTarget }) => {
          void keeper.act([{ type: 'status-put-back', phase: frame.phase }], undefined).then((outcome) => {
            if (!outcome.ok || !outcome.value.done) return;
            keeper.say(words.say('onboarding.putting-back', { phase }));
            followFocus(currentTarget, done());
          });
        }}
      >
        {words.say('onboarding.put-back', { phase: frame.phase })}
      </Button>
    </>
  );
}
