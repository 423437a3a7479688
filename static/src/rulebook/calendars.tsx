import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { SHARED, type SharedCalendar } from '../../../src/contract/calendar';
import type { Calendar } from '../../../src/contract/rulebook';
import { call, type Failure } from '../call';
import { useWords } from '../words';
import { CalendarEditor } from './calendar-editor';
import { newCalendar } from './calendar-new';
import { PinnedCalendar, TakeOver } from './calendar-shared';
import { CalendarShown } from './calendar-shown';
import { weekText } from './calendar-words';
import { idFrom } from './ids';
import type { RulebookPage } from './page';
import { usePreview } from './use-preview';
import './calendars.css';

/** When the teams of a desk are at work: its own calendars, and those it has taken over from the site. */
export function Calendars(page: RulebookPage) {
  const words = useWords();
  const { book, editable } = page;
  const [chosenId, choose] = useState(book.calendars[0]?.id);
  const [done, setDone] = useState('');
  const shared = useShared();
  const title = useRef<HTMLHeadingElement>(null);
  const chosen = book.calendars.find(({ id }) => id === chosenId) ?? book.calendars[0];
  const open = (id: string): void => {
    choose(id);
    setDone('');
    requestAnimationFrame(() => title.current?.focus());
  };
  const add = (calendar: Calendar): void => {
    page.change({ ...book, calendars: [...book.calendars, calendar] });
    open(calendar.id);
  };
  const remove = (calendar: Calendar): void => {
    page.change({ ...book, calendars: book.calendars.filter(({ id }) => id !== calendar.id) });
    open(book.calendars.find(({ id }) => id !== calendar.id)?.id ?? '');
    setDone(words.say('calendar.removed', { name: words.name(calendar.name) }));
  };
  return (
    <main className="calendars">
      <h1>{words.say('calendar.heading')}</h1>
      <p>{words.say('calendar.intro')}</p>
      {!editable && <p className="quiet">{words.say('calendar.read-only')}</p>}
      {book.calendars.length === 0 && <p>{words.say('calendar.none')}</p>}
      <List page={page} chosen={chosen?.id} shared={shared.calendars} open={open} />
      {editable && (
        <div className="rulebook-buttons">
          <Button onClick={() => add(newCalendar(book.calendars, '', 1))}>{words.say('calendar.add')}</Button>
        </div>
      )}
      {editable && (
        <TakeOver
          shared={shared.calendars}
          failure={shared.failure}
          there={book.calendars}
          take={(calendar) => add(calendar)}
        />
      )}
      <p role="status">{done}</p>
      {chosen && (
        <Chosen
          key={chosen.id}
          page={page}
          calendar={chosen}
          shared={shared.calendars}
          heading={title}
          remove={remove}
          open={open}
        />
      )}
    </main>
  );
}

function Chosen(props: {
  page: RulebookPage;
  calendar: Calendar;
  shared: readonly SharedCalendar[] | undefined;
  heading: RefObject<HTMLHeadingElement>;
  remove: (calendar: Calendar) => void;
  open: (id: string) => void;
}) {
  const words = useWords();
  const { page, calendar, shared, heading, remove, open } = props;
  const { book, inForce, editable, change } = page;
  const teams = book.teams.filter((team) => team.calendar === calendar.id);
  const previewed = usePreview(
    'calendar.preview',
    calendar,
    inForce.calendars.find(({ id }) => id === calendar.id),
  );
  const pinned = calendar.id.startsWith(SHARED);
  const put = (next: Calendar): void =>
    change({ ...book, calendars: book.calendars.map((old) => (old.id === calendar.id ? next : old)) });
  const own = (): void => {
    const id = idFrom(
      calendar.name.da,
      book.calendars.map((other) => other.id),
    );
    change({
      ...book,
      calendars: book.calendars.map((old) => (old.id === calendar.id ? { ...calendar, id, version: 1 } : old)),
      teams: book.teams.map((team) => (team.calendar === calendar.id ? { ...team, calendar: id } : team)),
    });
    open(id);
  };
  return (
    <section className="calendar" aria-labelledby="calendar-title">
      <header>
        <h2 id="calendar-title" ref={heading} tabIndex={-1}>
          {words.say('calendar.title', { name: words.name(calendar.name) })}
        </h2>
        <p className="quiet">{weekText(words, calendar.week)}</p>
      </header>
      {pinned && <PinnedCalendar calendar={calendar} shared={shared} editable={editable} take={put} own={own} />}
      <CalendarShown previewed={previewed} />
      <CalendarEditor
        calendar={calendar}
        change={put}
        editable={editable && !pinned}
        faults={previewed.answer?.faults ?? []}
        preview={previewed.answer?.preview}
      />
      {editable && (
        <div className="rulebook-buttons">
          <Button appearance="subtle" isDisabled={teams.length > 0} onClick={() => remove(calendar)}>
            {words.say('calendar.remove')}
          </Button>
          {teams.length > 0 && (
            <span className="quiet">
              {words.say('calendar.remove-first', { teams: teams.map(({ name }) => words.name(name)).join(', ') })}
            </span>
          )}
        </div>
      )}
    </section>
  );
}

function List(props: {
  page: RulebookPage;
  chosen: string | undefined;
  shared: readonly SharedCalendar[] | undefined;
  open: (id: string) => void;
}) {
  const words = useWords();
  const { page, chosen, shared, open } = props;
  const { book, inForce } = page;
  return (
    <ul className="calendar-list" aria-label={words.say('calendar.list')}>
      {book.calendars.map((calendar) => {
        const { id, name, week, timeZone, version } = calendar;
        const teams = book.teams.filter((team) => team.calendar === id).map((team) => words.name(team.name));
        const before = inForce.calendars.find((other) => other.id === id);
        const changed = before && JSON.stringify(before) !== JSON.stringify(calendar);
        const newest = shared?.find((other) => other.calendar.id === id)?.version ?? 0;
        return (
          <li key={id}>
            <button type="button" aria-current={id === chosen || undefined} onClick={() => open(id)}>
              <span className="strong">{words.name(name)}</span>
              <span className="calendar-badges">
                {!before && <Lozenge appearance="new">{words.say('calendar.new-badge')}</Lozenge>}
                {changed && <Lozenge appearance="new">{words.say('calendar.changed-badge')}</Lozenge>}
                {id.startsWith(SHARED) && <Lozenge>{words.say('calendar.shared-badge', { version })}</Lozenge>}
                {id.startsWith(SHARED) && newest > version && (
                  <Lozenge appearance="moved">{words.say('calendar.newer-badge', { version: newest })}</Lozenge>
                )}
              </span>
              <span className="quiet">
                {weekText(words, week)} · {timeZone} ·{' '}
                {teams.length > 0
                  ? words.say('calendar.used-by', { teams: teams.join(', ') })
                  : words.say('calendar.unused')}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function useShared(): {
  readonly calendars: readonly SharedCalendar[] | undefined;
  readonly failure: Failure | undefined;
} {
  const [held, hold] = useState<{ calendars: readonly SharedCalendar[] | undefined; failure: Failure | undefined }>({
    calendars: undefined,
    failure: undefined,
  });
  useEffect(() => {
    void call('calendar.shared', {}).then((outcome) =>
      hold(
        outcome.ok
          ? { calendars: outcome.value.calendars, failure: undefined }
          : { calendars: undefined, failure: outcome.reason },
      ),
    );
  }, []);
  return held;
}
