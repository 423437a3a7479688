/** Milliseconds since 1970-01-01T00:00Z. Names of instants end in `At`. */
export type Instant = number;

/** A half-open stretch of time: `from` belongs to it, `to` does not. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** Durations are milliseconds of elapsed time: `4 * HOUR`. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
