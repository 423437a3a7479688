import type { PreviewAnswer } from '../contract/calendar';
import type { Calendar } from '../domain/calendar/calendar';
import { checkCalendar } from '../domain/calendar/check';
import { previewOf } from '../domain/calendar/preview';
import type { Ports } from '../ports/ports';

/** What is wrong with a calendar, or what the coming year looks like by it, beside the one it would replace. */
export function previewCalendar(
  { clock }: Pick<Ports, 'clock'>,
  { calendar, inForce }: { readonly calendar: Calendar; readonly inForce?: Calendar },
): PreviewAnswer {
  const asOf = clock.now();
  const faults = checkCalendar(calendar);
  if (faults.length > 0) return { asOf, faults };
  const sound = inForce && checkCalendar(inForce).length === 0 ? inForce : undefined;
  return { asOf, faults: [], preview: previewOf(calendar, sound, asOf) };
}
