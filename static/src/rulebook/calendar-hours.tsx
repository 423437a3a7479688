import Button, { IconButton } from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useId, useRef } from 'react';
import type { CalendarFault } from '../../../src/contract/calendar';
import type { Hours } from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { FaultText, TimeInput } from './calendar-field';
import { beginningAt, endAfter, endsNextDay, nextSpan } from './calendar-spans';
import { faultsAt, onClock } from './calendar-words';

/** The hours of one day, as spans to change, add and remove. A span that runs past midnight says so. */
export function HoursOfDay(props: {
  /** The day, as its labels name it. */
  day: string;
  hours: readonly Hours[];
  change: (hours: readonly Hours[]) => void;
  editable: boolean;
  /** Those of this day: a place of theirs is the number of a span. */
  faults: readonly CalendarFault[];
  closed: string;
}) {
  const words = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { day, hours, change, editable, faults, closed } = props;
  const put = (index: number, span: Hours): void => change(hours.map((old, i) => (i === index ? span : old)));
  const remove = (index: number): void => {
    change(hours.filter((_, i) => i !== index));
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('.span-add button')?.focus());
  };
  return (
    <div className="spans" ref={box}>
      {hours.length === 0 && <span className="quiet">{closed}</span>}
      {hours.map((span, index) => {
        const own = faults.filter(({ place }) => place.at(-1) === index);
        const said = own.length > 0 ? `${id}-${index}` : undefined;
        const number = index + 1;
        return (
          <div className="span" key={index}>
            <TimeInput
              label={words.say('calendar.span-from', { day, number })}
              value={span[0]}
              invalid={own.length > 0}
              describedBy={said}
              change={(from) => put(index, beginningAt(span, from))}
            />
            <span aria-hidden="true">–</span>
            <TimeInput
              label={words.say('calendar.span-to', { day, number })}
              value={onClock(span[1])}
              invalid={own.length > 0}
              describedBy={said}
              change={(to) => put(index, [span[0], endAfter(span[0], to)])}
            />
            {endsNextDay(span) && <span className="quiet">{words.say('calendar.next-day')}</span>}
            {editable && (
              <IconButton
                icon={CrossIcon}
                appearance="subtle"
                spacing="compact"
                isTooltipDisabled
                label={words.say('calendar.span-remove', { day, number })}
                onClick={() => remove(index)}
              />
            )}
            <FaultText id={`${id}-${index}`} faults={own} />
          </div>
        );
      })}
      {editable && (
        <span className="span-add">
          <Button
            spacing="compact"
            appearance="subtle"
            iconBefore={AddIcon}
            aria-label={words.say('calendar.span-add-to', { day })}
            onClick={() => change([...hours, nextSpan(hours)])}
          >
            {words.say('calendar.span-add')}
          </Button>
        </span>
      )}
    </div>
  );
}

/** Faults of one list of hours, by where it stands in the calendar. */
export function faultsOfHours(
  faults: readonly CalendarFault[],
  ...place: readonly (string | number)[]
): readonly CalendarFault[] {
  return faultsAt(faults, ...place).filter((fault) => fault.place.length > place.length);
}
