import { timesIn } from '../../../src/messages/times';
import { MINUTE } from '../../../src/contract/time';

/** An instant as a date-and-time field takes it, `2026-11-24T10:12`, by the clocks of a zone. */
export function wallClockOf(zone: string, at: number): string {
  const { date, hour, minute } = timesIn('en', zone).local(at);
  return `${date}T${two(hour)}:${two(minute)}`;
}

/** The instant at which the clocks of a zone show what was typed; where they show it twice, the first. */
export function instantOn(zone: string, typed: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed)) return undefined;
  const asUtc = Date.parse(`${typed}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const offsets = [asUtc - 24 * 60 * MINUTE, asUtc + 24 * 60 * MINUTE].map(
    (near) => Date.parse(`${wallClockOf(zone, near)}Z`) - Math.floor(near / MINUTE) * MINUTE,
  );
  const found = offsets.map((offset) => asUtc - offset).filter((at) => wallClockOf(zone, at) === typed);
  // In the hour that spring leaves out, the clocks before it are meant.
  return found.length > 0 ? Math.min(...found) : asUtc - (offsets[0] ?? 0);
}

function two(figure: number): string {
  return String(figure).padStart(2, '0');
}
