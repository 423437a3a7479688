import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useId, useState } from 'react';
import type { SharedCalendar } from '../../../src/contract/calendar';
import type { Calendar } from '../../../src/contract/rulebook';
import type { Failure } from '../call';
import { useWords } from '../words';
import { dateText } from './calendar-words';
import { usePreview } from './use-preview';

/** A calendar of the site as this desk took it over; a newer version, what it would change, and a button that takes it. */
export function PinnedCalendar(props: {
  calendar: Calendar;
  shared: readonly SharedCalendar[] | undefined;
  editable: boolean;
  take: (calendar: Calendar) => void;
  own: () => void;
}) {
  const words = useWords();
  const { calendar, shared, editable, take, own } = props;
  const [taken, setTaken] = useState<number>();
  const newest = shared?.find((other) => other.calendar.id === calendar.id);
  return (
    <section className="pinned">
      <p>{words.say('calendar.shared-about', { version: calendar.version })}</p>
      {shared && !newest && <p className="pressing">⚠ {words.say('calendar.shared-gone')}</p>}
      <p role="status">{taken === calendar.version && words.say('calendar.shared-taken', { version: taken })}</p>
      {newest && newest.version > calendar.version && (
        <Newer
          calendar={calendar}
          newest={newest}
          {...(editable && {
            take: () => {
              take(newest.calendar);
              setTaken(newest.version);
            },
          })}
        />
      )}
      {editable && (
        <div className="rulebook-buttons">
          <Button onClick={own}>{words.say('calendar.shared-own')}</Button>
          <span className="quiet">{words.say('calendar.shared-own-help')}</span>
        </div>
      )}
    </section>
  );
}

function Newer({ calendar, newest, take }: { calendar: Calendar; newest: SharedCalendar; take?: () => void }) {
  const words = useWords();
  const { answer } = usePreview('calendar.preview', newest.calendar, calendar);
  const preview = answer?.preview;
  const times = words.in(calendar.timeZone);
  const changed = preview?.days.filter(({ before }) => before !== undefined).length ?? 0;
  return (
    <SectionMessage title={words.say('calendar.shared-newer', { version: newest.version })} headingLevel="h3">
      <p>
        {words.say('calendar.shared-by', {
          who: newest.byName ?? words.say('calendar.somebody'),
          when: times.date(newest.savedAt),
          reason: newest.reason,
        })}
      </p>
      {preview && (
        <ul>
          {preview.closed
            .filter(({ takes }) => takes)
            .map(({ date, name }) => (
              <li key={date}>
                {words.say('calendar.shared-closes', {
                  date: dateText(words, date, preview.today),
                  name: words.name(name),
                })}
              </li>
            ))}
          {preview.reopened.map(({ date, name }) => (
            <li key={date}>
              {words.say('calendar.shared-opens', {
                date: dateText(words, date, preview.today),
                name: words.name(name),
              })}
            </li>
          ))}
          <li>
            {changed === 0 ? words.say('calendar.shared-same') : words.say('calendar.shared-days', { count: changed })}
          </li>
        </ul>
      )}
      {take && (
        <Button appearance="primary" onClick={take}>
          {words.say('calendar.shared-take', { version: newest.version })}
        </Button>
      )}
    </SectionMessage>
  );
}

/** A calendar of the site that this desk does not have yet, taken over as it is now. */
export function TakeOver(props: {
  shared: readonly SharedCalendar[] | undefined;
  failure: Failure | undefined;
  there: readonly Calendar[];
  take: (calendar: Calendar) => void;
}) {
  const words = useWords();
  const id = useId();
  const { shared, failure, there, take } = props;
  const free = shared?.filter(({ calendar }) => there.every((other) => other.id !== calendar.id)) ?? [];
  const [chosenId, choose] = useState('');
  const chosen = free.find(({ calendar }) => calendar.id === chosenId) ?? free[0];
  return (
    <details className="take-over">
      <summary>{words.say('calendar.shared-add')}</summary>
      {failure && <p className="alarming">{words.say('calendar.shared-failed')}</p>}
      {shared && !chosen && <p className="quiet">{words.say('calendar.shared-empty')}</p>}
      {chosen && (
        <div className="add-row">
          <label htmlFor={id}>{words.say('calendar.shared-choose')}</label>
          <select id={id} value={chosen.calendar.id} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            {free.map(({ calendar }) => (
              <option key={calendar.id} value={calendar.id}>
                {words.name(calendar.name)}
              </option>
            ))}
          </select>
          <Button onClick={() => take(chosen.calendar)}>{words.say('calendar.shared-add')}</Button>
        </div>
      )}
    </details>
  );
}
