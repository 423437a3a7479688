import { CalendarEditor } from '../rulebook/calendar-editor';
import { CalendarShown } from '../rulebook/calendar-shown';
import { usePreview } from '../rulebook/use-preview';
import { useWords } from '../words';
import type { PlaybookPart } from './page';
import '../rulebook/calendars.css';

/** The days that count as working days. */
export function WorkingDays({ answer, book, editable, change }: PlaybookPart) {
  const words = useWords();
  const previewed = usePreview('calendar.preview', book.calendar, answer.playbook.calendar);
  return (
    <div className="calendars">
      <p className="quiet">{words.say('playbook.calendar-why')}</p>
      <CalendarShown previewed={previewed} />
      <CalendarEditor
        calendar={book.calendar}
        change={(calendar) => change({ ...book, calendar })}
        editable={editable}
        faults={previewed.answer?.faults ?? []}
        preview={previewed.answer?.preview}
      />
    </div>
  );
}
