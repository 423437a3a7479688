const HOUR = 3_600_000;
const opensAt = 8;

/** The next Monday to Friday at 08:00 in a zone. Holidays are not known here: the app knows them, the bar only jumps. */
export function nextWorkingMorning(now: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' });
  const read = (at: number): { weekday: string; hour: number } => {
    const found = parts.formatToParts(at);
    const part = (type: string): string => found.find((one) => one.type === type)?.value ?? '';
    return { weekday: part('weekday'), hour: Number(part('hour')) };
  };
  const first = Math.floor(now / HOUR) * HOUR + HOUR;
  for (let at = first; at < first + 96 * HOUR; at += HOUR) {
    const { weekday, hour } = read(at);
    if (hour === opensAt && weekday !== 'Sat' && weekday !== 'Sun') return at;
  }
  return first;
}
