import type { CheckAnswer, Finding } from '../../../src/contract/check';
import type { Rulebook } from '../../../src/contract/rulebook';
import { hours } from '../../../src/messages/check-said';
import { useWords } from '../words';

type Kind = Finding['kind'];

/** Where one of these was found, the clock was not followed for every case: nothing is said of where it leads. */
const IN_THE_WAY: readonly Kind[] = [
  'no-such-team',
  'no-such-calendar',
  'calendar-faulty',
  'team-at-wrong-level',
  'no-time',
  'deed-out-of-place',
  'repeat-without-end',
  'no-route',
];
const DEAD: readonly Kind[] = ['rule-shadowed', 'rule-never-holds', 'rung-never-reached'];
const OPEN_ENDS: readonly Kind[] = ['ladder-without-person', 'nobody-to-tell', 'no-limit', 'loop'];
const GAPS: readonly Kind[] = ['no-route', 'no-limit', 'no-asking'];
const UNSTAFFED: readonly Kind[] = ['unstaffed', 'calendar-never-opens'];

/** What has been shown to be in order: only what this very check has gone through. */
export function Proved(props: { answer: CheckAnswer; findings: readonly Finding[]; seconds: number; book: Rulebook }) {
  const words = useWords();
  const { classes, hours: hoursAhead, rules } = props.answer.checked;
  const figure = (value: number, digits = 0): string =>
    value.toLocaleString(words.locale === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: digits });
  const none = (...kinds: readonly Kind[]): boolean => !props.findings.some(({ kind }) => kinds.includes(kind));
  const followed = none(...IN_THE_WAY);
  const lines = [
    words.say('check.proved-cases', {
      classes: figure(classes),
      hours: figure(hoursAhead),
      seconds: figure(Math.max(0.1, props.seconds), 1),
    }),
    words.say('check.proved-rules', { rules: figure(rules) }),
    ...(none(...GAPS) ? [words.say('check.proved-covered')] : []),
    ...(none(...DEAD) ? [words.say('check.proved-dead')] : []),
    ...(followed && none('loop') ? [words.say('check.proved-loops')] : []),
    ...(followed && none(...OPEN_ENDS) ? [words.say('check.proved-ends')] : []),
    ...(followed && none(...UNSTAFFED)
      ? [words.say('check.proved-staffed', { bound: hours(words.locale, props.book.longestUnstaffed) })]
      : []),
    ...(followed && none('over-promise', 'loop') ? [words.say('check.proved-promises')] : []),
  ];
  return (
    <section className="proved" aria-labelledby="proved">
      <h2 id="proved">{words.say('check.proved')}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <span aria-hidden="true">✓</span> {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
