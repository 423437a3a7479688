import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { CalendarHistory, SharedCalendar } from '../../../src/contract/calendar';
import type { Calendar } from '../../../src/contract/rulebook';
import { call, type Outcome } from '../call';
import { useWords } from '../words';
import { weekText } from '../rulebook/calendar-words';

/** Who changed a shared calendar, when and why, fetched when it is asked for; each version can be the start of the next. */
export function History(props: { of: SharedCalendar; now: number; use: (calendar: Calendar) => void }) {
  const words = useWords();
  const { of, now, use } = props;
  const [outcome, put] = useState<Outcome<CalendarHistory>>();
  const times = words.in(of.calendar.timeZone);
  const look = (): void => {
    if (!outcome?.ok) void call('calendar.history', { id: of.calendar.id }).then(put);
  };
  return (
    <details className="calendar-history" onToggle={({ currentTarget }) => currentTarget.open && look()}>
      <summary>{words.say('calendar.site-history')}</summary>
      {!outcome && <p className="quiet">{words.say('answer.loading')}</p>}
      {outcome && !outcome.ok && (
        <p>
          <span className="alarming">{words.say('answer.failed-safe')}</span>{' '}
          <Button spacing="compact" onClick={look}>
            {words.say('answer.refresh')}
          </Button>
        </p>
      )}
      <ol>
        {outcome?.ok &&
          outcome.value.versions.map(({ version, savedAt, byName, reason, calendar }) => (
            <li key={version}>
              <span className="strong">
                {words.say('calendar.site-history-row', {
                  version,
                  when: times.when(savedAt, now),
                  who: byName ?? words.say('calendar.somebody'),
                })}
              </span>
              <span>{reason}</span>
              <span className="quiet">
                {weekText(words, calendar.week)} · {calendar.timeZone}
              </span>
              {version !== of.version && (
                <span>
                  <Button spacing="compact" onClick={() => use(calendar)}>
                    {words.say('calendar.site-history-use')}
                  </Button>
                </span>
              )}
            </li>
          ))}
      </ol>
    </details>
  );
}
