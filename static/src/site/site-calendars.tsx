import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useRef, useState } from 'react';
import { SHARED, type SharedAnswer, type SharedCalendar } from '../../../src/contract/calendar';
import type { Calendar } from '../../../src/contract/rulebook';
import { call, type Outcome } from '../call';
import { Broken, Waiting } from '../states';
import { useAnswer } from '../use-answer';
import { useWords } from '../words';
import { newCalendar } from '../rulebook/calendar-new';
import { weekText } from '../rulebook/calendar-words';
import { SharedEditor } from './shared-editor';
import '../rulebook/calendars.css';
import './site.css';

/** The calendars that the site's service desks share, for those who administer the site. */
export function SiteCalendars({ first }: { first: Promise<Outcome<SharedAnswer>> }) {
  const words = useWords();
  const { value, failure, refresh, put, now } = useAnswer(showAll, first, never);
  const [chosenId, choose] = useState<string>();
  const [drafts, setDrafts] = useState<Readonly<Record<string, Calendar>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  if (!value) return failure ? <Broken failure={failure} retry={refresh} /> : <Waiting rows={5} />;
  const unsaved = Object.values(drafts).filter(({ id }) => value.calendars.every(({ calendar }) => calendar.id !== id));
  const all = [...value.calendars.map(({ calendar }) => calendar), ...unsaved];
  const chosen = all.find(({ id }) => id === chosenId) ?? all[0];
  const saved = value.calendars.find(({ calendar }) => calendar.id === chosen?.id);
  const draft = (id: string, next: Calendar | undefined): void =>
    setDrafts((before) => {
      const others = Object.entries(before).filter(([other]) => other !== id);
      return Object.fromEntries(next ? [...others, [id, next]] : others);
    });
  const open = (id: string): void => {
    choose(id);
    requestAnimationFrame(() => heading.current?.focus());
  };
  const add = (): void => {
    const calendar = newCalendar(all, SHARED, 0);
    draft(calendar.id, calendar);
    open(calendar.id);
  };
  return (
    <main className="site-calendars">
      <h1>{words.say('calendar.site-heading')}</h1>
      <p>{words.say('calendar.site-intro')}</p>
      {all.length === 0 && <p>{words.say('calendar.site-none')}</p>}
      {failure && (
        <SectionMessage appearance="warning">
          <p>{words.say('answer.failed-safe')}</p>
        </SectionMessage>
      )}
      <ul className="calendar-list">
        {all.map((calendar) => (
          <li key={calendar.id}>
            <button
              type="button"
              aria-current={calendar.id === chosen?.id || undefined}
              onClick={() => open(calendar.id)}
            >
              <span className="strong">{words.name((drafts[calendar.id] ?? calendar).name)}</span>
              {drafts[calendar.id] && (
                <span className="calendar-badges">
                  <Lozenge appearance="new">{words.say('calendar.site-unsaved')}</Lozenge>
                </span>
              )}
              <span className="quiet">
                {weekText(words, calendar.week)} · {calendar.timeZone}
                <About shared={value.calendars.find((one) => one.calendar.id === calendar.id)} now={now} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className="rulebook-buttons">
        <Button onClick={add}>{words.say('calendar.add')}</Button>
        <Button appearance="subtle" onClick={refresh}>
          {words.say('answer.refresh')}
        </Button>
      </div>
      {chosen && (
        <SharedEditor
          key={chosen.id}
          heading={heading}
          calendar={drafts[chosen.id] ?? chosen}
          saved={saved}
          now={now}
          change={(next) => draft(chosen.id, next)}
          done={(calendars, asOf) => {
            draft(chosen.id, undefined);
            choose(chosen.id);
            put({ asOf, calendars });
          }}
          theirs={(newer) => {
            draft(chosen.id, undefined);
            put({
              asOf: value.asOf,
              calendars: value.calendars.map((old) => (old.calendar.id === chosen.id ? newer : old)),
            });
          }}
        />
      )}
    </main>
  );
}

function About({ shared, now }: { shared: SharedCalendar | undefined; now: number }) {
  const words = useWords();
  if (!shared) return null;
  const { version, savedAt, byName, calendar } = shared;
  const when = words.in(calendar.timeZone).when(savedAt, now);
  const who = byName ?? words.say('calendar.somebody');
  return <> · {words.say('calendar.site-saved-by', { version, when, who })}</>;
}

const showAll = () => call('calendar.show-all', {});

function never(): undefined {
  return undefined;
}
