/** Lengths of time, in milliseconds, for the screens. */
export { DAY, HOUR, MINUTE } from '../domain/time';
