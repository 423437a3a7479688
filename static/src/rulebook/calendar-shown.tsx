import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge/lozenge';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useState } from 'react';
import type { ClosedDay, Preview } from '../../../src/contract/calendar';
import { useWords } from '../words';
import { dateText, hoursText } from './calendar-words';
import type { Previewed } from './use-preview';
import { WeekGrid } from './week-grid';

/** How many closed days are listed before all of them are asked for. */
const FIRST = 6;

/** What a calendar comes to: its weeks, opening on the next closed days, and the closed days of a year. */
export function CalendarShown({ previewed }: { previewed: Previewed }) {
  const words = useWords();
  const { answer, failure } = previewed;
  return (
    <section className="calendar-shown" aria-labelledby="calendar-shown" aria-busy={!answer && !failure}>
      <h3 id="calendar-shown">{words.say('calendar.preview')}</h3>
      {failure && (
        <SectionMessage appearance="warning">
          <p>{words.say('calendar.preview-failed')}</p>
        </SectionMessage>
      )}
      {!answer && !failure && (
        <p className="calendar-bones" role="status">
          {words.say('calendar.preview-waiting')}
        </p>
      )}
      {answer && !answer.preview && (
        <div role="alert">
          <SectionMessage appearance="error" title={words.say('calendar.preview-faults')} headingLevel="h4">
            <ul>
              {[...new Set(answer.faults.map(({ fault }) => fault))].map((fault) => (
                <li key={fault}>{words.say(`calendar.fault-${fault}`)}</li>
              ))}
            </ul>
          </SectionMessage>
        </div>
      )}
      {answer?.preview && <Weeks preview={answer.preview} />}
    </section>
  );
}

function Weeks({ preview }: { preview: Preview }) {
  const words = useWords();
  const [asked, ask] = useState<number>();
  const [whole, showWhole] = useState(false);
  const { days, closed, reopened, today } = preview;
  const changed = days.filter(({ before }) => before !== undefined);
  const [next] = closed.filter(({ otherwiseOpen, takes }) => otherwiseOpen || takes);
  const weekOf = (date: string | undefined): number =>
    Math.floor(
      Math.max(
        0,
        days.findIndex((day) => day.date === date),
      ) / 7,
    );
  const [firstChange] = changed;
  return (
    <>
      <WeekGrid preview={preview} week={asked ?? weekOf(next?.date)} show={ask} />
      <p className="calendar-changes" role="status">
        {changed.length === 0
          ? words.say('calendar.changes-none')
          : words.say('calendar.changes', { count: changed.length })}{' '}
        {firstChange && (
          <Button spacing="compact" onClick={() => ask(weekOf(firstChange.date))}>
            {words.say('calendar.changes-show', { date: dateText(words, firstChange.date, today) })}
          </Button>
        )}
      </p>
      <h4>{words.say('calendar.closed-days', { count: closed.length })}</h4>
      {closed.length === 0 && <p className="pressing">⚠ {words.say('calendar.closed-none')}</p>}
      <ul className="closed-days">
        {(whole ? closed : closed.slice(0, FIRST)).map((day) => (
          <Closed key={day.date} day={day} today={today} />
        ))}
        {reopened.map(({ date, name }) => (
          <li key={date}>
            <span className="strong">{dateText(words, date, today)}</span>
            <span>
              {words.name(name)} <span className="quiet">· {words.say('calendar.reopened')}</span>
            </span>
            <Lozenge appearance="new">{words.say('calendar.new-badge')}</Lozenge>
          </li>
        ))}
      </ul>
      {!whole && closed.length > FIRST && (
        <p>
          <Button spacing="compact" onClick={() => showWhole(true)}>
            {words.say('calendar.closed-all', { count: closed.length })}
          </Button>
        </p>
      )}
    </>
  );
}

function Closed({ day, today }: { day: ClosedDay; today: string }) {
  const words = useWords();
  const about = [
    words.say(day.holiday ? 'calendar.is-holiday' : 'calendar.is-closing-day'),
    ...(day.takes ? [words.say('calendar.takes', { hours: hoursText(day.takes) })] : []),
    ...(day.otherwiseOpen ? [] : [words.say('calendar.otherwise-closed')]),
  ];
  return (
    <li>
      <span className="strong">{dateText(words, day.date, today)}</span>
      <span>
        {words.name(day.name)} <span className="quiet">· {about.join(' · ')}</span>
      </span>
      {day.takes && <Lozenge appearance="new">{words.say('calendar.new-badge')}</Lozenge>}
    </li>
  );
}
