import CheckIcon from '@atlaskit/icon/core/check-mark';
import LockIcon from '@atlaskit/icon/core/lock-locked';
import UnlockIcon from '@atlaskit/icon/core/lock-unlocked';
import { Fragment } from 'react';
import type { OnboardingView, PhaseView } from '../../../src/contract/onboarding';
import { dateSaid } from '../../../src/messages/times';
import { breakable } from '../breakable';
import { useWords, type Words } from '../words';
import { daysApart } from './due-words';

/** The phases from left to right: those that are over with the days they took, the present one, the gate, those ahead. */
export function Rail(props: { of: OnboardingView; now: number; open: (phase: string) => void }) {
  const { of, now, open } = props;
  const words = useWords();
  return (
    <nav className="rail" aria-label={words.say('onboarding.phases')}>
      <ol>
        {of.phases.map((phase) => (
          <Fragment key={phase.id}>
            <li
              className={`rail-phase rail-${phase.standing}`}
              {...(phase.standing === 'here' && { 'aria-current': 'step' })}
            >
              <a
                className="rail-link"
                href={`#phase-${phase.id}`}
                title={`${words.name(phase.name)}, ${whenSaid(phase, of, words, now)}`}
                onClick={(event) => {
                  event.preventDefault();
                  open(phase.id);
                  const heading = document.getElementById(`phase-${phase.id}`);
                  heading?.focus();
                  heading?.scrollIntoView({ block: 'start' });
                }}
              >
                <span className="rail-mark">
                  {phase.standing === 'left' ? <CheckIcon label={phase.id} size="small" /> : phase.id}
                </span>{' '}
                <span className="rail-name">{breakable(words.name(phase.name))}</span>
              </a>
              <span className="quiet">{whenSaid(phase, of, words, now)}</span>
            </li>
            {phase.standing === 'here' && of.gate.to !== undefined && !of.frame.ended && (
              <Gate isOpen={of.gate.isOpen} />
            )}
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}

function Gate({ isOpen }: { isOpen: boolean }) {
  const words = useWords();
  const said = words.say(isOpen ? 'onboarding.gate-open' : 'onboarding.gate-shut');
  return (
    <li className={isOpen ? 'rail-gate rail-gate-open' : 'rail-gate'}>
      <span role="img" aria-label={said} title={said}>
        {isOpen ? <UnlockIcon label="" size="small" /> : <LockIcon label="" size="small" />}
      </span>
    </li>
  );
}

function whenSaid(phase: PhaseView, { frame, zone, phases }: OnboardingView, words: Words, now: number): string {
  const { enteredAt, leftAt, planned } = phase;
  if (phase.standing === 'left' && enteredAt !== undefined && leftAt !== undefined)
    return words.say('onboarding.took', { days: Math.max(1, daysApart(enteredAt, leftAt, words, zone)) });
  if (phase.standing === 'here') {
    if (frame.ended) return words.say('onboarding.ended-here');
    return enteredAt === undefined
      ? ''
      : words.say('onboarding.day-number', { day: daysApart(enteredAt, now, words, zone) + 1 });
  }
  const isLast = phases.at(-1)?.id === phase.id;
  if (isLast && frame.start) return dateSaid(frame.start.date);
  return planned ? words.say('onboarding.from-day', { day: dayOf(planned.from, words, zone, now) }) : '';
}

/** `10.12.`, and with the year when it is another. */
function dayOf(at: number, words: Words, zone: string, now: number): string {
  const times = words.in(zone);
  const [day, month, year] = times.date(at).split('.');
  return `${day}.${month}.${times.date(now).endsWith(`.${year}`) ? '' : year}`;
}
