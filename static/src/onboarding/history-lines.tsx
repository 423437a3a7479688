import { useMemo } from 'react';
import type { OnboardingView } from '../../../src/contract/onboarding';
import { useWords } from '../words';
import { eventSaid, type CaseEvent } from './history-words';
import { titlesIn } from './lack-words';
import { useNames } from './use-names';

/** Events in words, newest first. */
export function HistoryLines(props: { events: readonly CaseEvent[]; of: OnboardingView; now: number }) {
  const { events, of, now } = props;
  const words = useWords();
  const name = useNames(useMemo(() => [...new Set(events.flatMap(accountsOf))], [events]));
  const title = useMemo(() => titlesIn(of, words), [of, words]);
  const phase = (id: string): string => {
    const found = of.phases.find((one) => one.id === id);
    return found ? `${id} ${words.name(found.name)}` : id;
  };
  const telling = { words, of, name, title, phase };
  const times = words.in(of.zone);
  return (
    <ol className="history">
      {events.map((event) => (
        <li key={event.seq}>
          <span className="quiet">{times.short(event.at, now)}</span> {eventSaid(event, telling)}
        </li>
      ))}
    </ol>
  );
}

function accountsOf({ by, what }: CaseEvent): readonly string[] {
  const others =
    what.type === 'assigned' && what.accountId !== null
      ? [what.accountId]
      : what.type === 'form-sent'
        ? what.people
        : what.type === 'board-asked' || what.type === 'board-reminded'
          ? what.members
          : what.type === 'board-closed'
            ? what.silent
            : what.type === 'assessed'
              ? [what.member]
              : [];
  return by.kind === 'person' ? [by.accountId, ...others] : others;
}
