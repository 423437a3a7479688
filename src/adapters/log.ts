import type { Log } from '../ports/ports';

export const log: Log = {
  warn: (what, facts) => console.warn(what, JSON.stringify(facts)),
};
