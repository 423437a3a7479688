import { useState } from 'react';
import type { WhyAnswer } from '../../../src/contract/board';
import type { ItemView, OnboardingView } from '../../../src/contract/onboarding';
import { useWords, type Words } from '../words';
import '../case/why.css';
import { dayWords } from './day-words';
import { useWhy } from './use-why';

/** Why an item is due when it is: the rule, what is counted from, the days that do not count, and the result. */
export function WhyDue({ item, of }: { readonly item: ItemView; readonly of: OnboardingView }) {
  const words = useWords();
  const [wanted, want] = useState(false);
  const answer = useWhy(of.issueId, item.id, of.version, wanted);
  if (!item.deadline) return null;
  const { local } = words.in(of.zone);
  const day = dayWords(words, local(of.asOf).date);
  const date = local(item.deadline.from === 'board' ? item.deadline.at : item.deadline.at - 1).date;
  return (
    <details className="why board-why" onToggle={({ currentTarget }) => want(wanted || currentTarget.open)}>
      <summary>
        {words.say('board.why', { day: day.short(date) })}
        <span className="hidden"> {words.name(item.title)}</span>
      </summary>
      <div aria-live="polite">
        {!answer && <p className="quiet">{words.say('board.why-coming')}</p>}
        {answer && !answer.ok && <p className="quiet">{words.say('board.why-failed')}</p>}
        {answer?.ok && linesOf(answer.value, words).map((line) => <p key={line}>{line}</p>)}
      </div>
    </details>
  );
}

function linesOf({ why, asOf, zone }: WhyAnswer, words: Words): readonly string[] {
  if (!why) return [words.say('board.why-none')];
  const times = words.in(zone);
  const day = dayWords(words, times.local(asOf).date);
  const { at, from, rule, base, baseAt, of, days } = why;
  if (from === 'set' || !rule || base === undefined) return [words.say('board.why-set')];
  const closed = days.filter(({ counts }) => !counts);
  const named = closed.flatMap(({ date, name }) => (name ? [`${day.short(date)} ${words.name(name)}`] : []));
  const weekends = closed.length - named.length;
  const exact = baseAt !== undefined;
  const result = times.local(exact ? at : at - 1).date;
  const count = Math.abs(rule.days);
  const side = rule.days < 0 ? 'before' : 'after';
  return [
    rule.days === 0
      ? words.say(`board.why-same-${from}`)
      : words.say(`board.why-${from}-${side}`, { days: words.say(`board.days-${rule.unit}`, { count }) }),
    exact
      ? words.say('board.why-asked', { day: day.short(base), clock: times.spoken(baseAt) })
      : words.say('board.why-base', { day: day.short(base), what: of ? ` (${words.name(of.title)})` : '' }),
    ...(named.length > 0 ? [words.say('board.why-closed', { days: named.join(', ') })] : []),
    ...(weekends > 0 ? [words.say('board.why-weekends', { count: weekends })] : []),
    exact
      ? words.say('board.why-result-at', { day: day.short(result), clock: times.spoken(at) })
      : words.say('board.why-result', { day: day.short(result) }),
  ];
}
