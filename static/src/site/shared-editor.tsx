import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import TextArea from '@atlaskit/textarea/text-area';
import { useId, useState, type RefObject } from 'react';
import type { CalendarFault, SharedCalendar } from '../../../src/contract/calendar';
import type { Calendar } from '../../../src/contract/rulebook';
import { call } from '../call';
import { Said } from '../said';
import { useWords } from '../words';
import { CalendarEditor } from '../rulebook/calendar-editor';
import { CalendarShown } from '../rulebook/calendar-shown';
import { usePreview } from '../rulebook/use-preview';
import { History } from './history';

interface Props {
  readonly calendar: Calendar;
  /** As it was last saved; undefined for one that never was. */
  readonly saved: SharedCalendar | undefined;
  readonly now: number;
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly change: (calendar: Calendar) => void;
  readonly done: (calendars: readonly SharedCalendar[], asOf: number) => void;
  readonly theirs: (newer: SharedCalendar) => void;
}

/** One shared calendar: changed here, previewed, and saved as a new version with a reason. */
export function SharedEditor(props: Props) {
  const words = useWords();
  const id = useId();
  const { calendar, saved, now, heading, change, done, theirs } = props;
  const previewed = usePreview('calendar.preview-shared', calendar, saved?.calendar);
  const [reason, setReason] = useState('');
  const [complaint, complain] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, say] = useState('');
  const [trouble, setTrouble] = useState('');
  const [newer, setNewer] = useState<SharedCalendar>();
  const [refused, refuse] = useState<readonly CalendarFault[]>([]);
  const seen = saved?.version ?? 0;
  const changed = !saved || JSON.stringify(saved.calendar) !== JSON.stringify(calendar);

  const save = async (over: number): Promise<void> => {
    say('');
    setTrouble('');
    if (reason.trim() === '') {
      complain(words.say('calendar.site-reason-missing'));
      document.getElementById(id)?.focus();
      return;
    }
    complain('');
    setBusy(true);
    const outcome = await call('calendar.save', { seen: over, calendar, reason: reason.trim() });
    setBusy(false);
    if (!outcome.ok) return setTrouble(words.say('calendar.site-failed'));
    const { value } = outcome;
    if (value.saved) {
      setNewer(undefined);
      refuse([]);
      setReason('');
      say(words.say('calendar.site-saved', { version: over + 1, name: words.name(calendar.name) }));
      return done(value.calendars, value.asOf);
    }
    if (value.reason === 'faults') {
      refuse(value.faults);
      return setTrouble(words.say('calendar.site-faults'));
    }
    if (value.now) setNewer(value.now);
    else setTrouble(words.say('calendar.site-failed'));
  };

  return (
    <section className="calendar" aria-labelledby="calendar-title">
      <h2 id="calendar-title" ref={heading} tabIndex={-1}>
        {words.say('calendar.title', { name: words.name(calendar.name) })}
      </h2>
      <CalendarShown previewed={previewed} />
      <CalendarEditor
        calendar={calendar}
        change={change}
        editable
        faults={previewed.answer?.faults ?? refused}
        preview={previewed.answer?.preview}
      />
      <div className="field">
        <label htmlFor={id}>{words.say('calendar.site-reason')}</label>
        <TextArea
          id={id}
          value={reason}
          minimumRows={2}
          resize="smart"
          isInvalid={complaint !== ''}
          aria-describedby={`${id}-said`}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <p id={`${id}-said`} className={complaint ? 'complaint' : 'quiet'}>
          {complaint || words.say('calendar.site-reason-help')}
        </p>
      </div>
      <div aria-live="assertive">
        {trouble && (
          <SectionMessage appearance="error">
            <p>{trouble}</p>
          </SectionMessage>
        )}
        {newer && (
          <SectionMessage
            appearance="warning"
            title={words.say('calendar.site-meanwhile', { version: newer.version })}
            headingLevel="h3"
          >
            <p>
              {words.say('calendar.site-meanwhile-text', {
                who: newer.byName ?? words.say('calendar.somebody'),
                reason: newer.reason,
              })}
            </p>
            <div className="rulebook-buttons">
              <Button onClick={() => void save(newer.version)} isLoading={busy}>
                {words.say('calendar.site-mine', { version: newer.version + 1 })}
              </Button>
              <Button
                onClick={() => {
                  setNewer(undefined);
                  theirs(newer);
                }}
              >
                {words.say('calendar.site-theirs')}
              </Button>
            </div>
          </SectionMessage>
        )}
      </div>
      <div className="rulebook-buttons">
        <Button appearance="primary" isDisabled={!changed} isLoading={busy} onClick={() => void save(seen)}>
          {words.say('calendar.site-save', { version: seen + 1 })}
        </Button>
        {saved && changed && (
          <Button appearance="subtle" onClick={() => change(saved.calendar)}>
            {words.say('calendar.site-cancel')}
          </Button>
        )}
      </div>
      <Said what={said} />
      {saved && <History key={saved.version} of={saved} now={now} use={(was) => change({ ...was, version: seen })} />}
    </section>
  );
}
