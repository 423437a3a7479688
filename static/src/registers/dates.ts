/** `2026-12-10` as `10.12.2026`; what is no date, as it is. */
export function dateSaid(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  return year === undefined ? date : `${day}.${month}.${year}`;
}

/** `2026-12-10T09:00` as `10.12.2026 09:00`. */
export function timeSaid(time: string): string {
  const [date = '', clock] = time.split('T');
  return clock === undefined ? dateSaid(date) : `${dateSaid(date)} ${clock}`;
}
