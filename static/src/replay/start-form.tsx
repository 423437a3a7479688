import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { RulebookAnswer } from '../../../src/contract/rulebook';
import { DAY } from '../../../src/contract/time';
import { endOf, startOf } from '../ledger/period';
import { useWords } from '../words';

export interface Asked {
  readonly from: number;
  readonly to: number;
  readonly book: 'draft' | number;
}

const DAYS = 90;

/** Which rules, on which period: the draft on the last 90 days, unless somebody says otherwise. */
export function StartForm(props: {
  answer: RulebookAnswer;
  now: number;
  busy: boolean;
  start: (asked: Asked) => void;
}) {
  const words = useWords();
  const { answer, now } = props;
  const times = words.in(answer.zone);
  const dayOf = (at: number): string => times.local(at).date;
  const [from, setFrom] = useState(dayOf(now - (DAYS - 1) * DAY));
  const [to, setTo] = useState(dayOf(now));
  const [book, setBook] = useState<Asked['book']>(answer.draft ? 'draft' : (answer.versions[0]?.version ?? 1));
  const asked = (): Asked => ({ from: startOf(from, times), to: Math.min(endOf(to, times) + 1, now), book });
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
  const untilToday = to === dayOf(now) && days > 0;
  return (
    <form
      className="replay-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (from && to) props.start(asked());
      }}
    >
      <label>
        <span>{words.say('replay.book')}</span>
        <select
          value={String(book)}
          onChange={({ target }) => setBook(target.value === 'draft' ? 'draft' : Number(target.value))}
        >
          {answer.draft && <option value="draft">{words.say('replay.the-draft')}</option>}
          {answer.versions.map(({ version }) => (
            <option key={version} value={version}>
              {words.say('replay.version', { version })}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.say('replay.from')}</span>
        <input type="date" value={from} max={to} onChange={(event) => setFrom(event.target.value)} />
      </label>
      <label>
        <span>{words.say('replay.to')}</span>
        <input type="date" value={to} max={dayOf(now)} onChange={(event) => setTo(event.target.value)} />
      </label>
      <Button type="submit" appearance="primary" isDisabled={props.busy}>
        {untilToday ? words.say('replay.start-days', { days }) : words.say('replay.start')}
      </Button>
    </form>
  );
}
