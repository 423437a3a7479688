import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { TeamView } from '../../src/contract/calls';
import { say, type Locale, type MessageKey, type ParamsOf } from '../../src/messages/message';
import { ahead, duration, timesIn, type Times } from '../../src/messages/times';

/** Everything a screen needs to speak to its reader. */
export interface Words {
  readonly locale: Locale;
  readonly say: <K extends MessageKey>(key: K, ...params: ParamsOf<K>) => string;
  readonly name: (name: TeamView['name']) => string;
  /** `3. niveau – leverandør` where the arm is known. */
  readonly level: (level: TeamView['level'], arm?: TeamView['arm']) => string;
  readonly time: (milliseconds: number, round?: 'down' | 'up') => string;
  readonly ahead: (milliseconds: number) => string;
  /** Times on the desk's clocks. */
  readonly in: (zone: string) => Times;
  /** `i dag kl. 14.30`, and the reader's own clock in brackets where it differs from the desk's. */
  readonly when: (zone: string, at: number, now: number) => string;
}

export function wordsFor(locale: Locale, readerZone: string): Words {
  const known = new Map<string, Times>();
  const timesOf = (zone: string): Times => {
    const times = known.get(zone) ?? timesIn(locale, zone);
    known.set(zone, times);
    return times;
  };
  return {
    locale,
    say: (key, ...params) => say(locale, key, ...params),
    name: (name) => name[locale],
    level: (level, arm) => say(locale, level === 'third' && arm ? `level.third-${arm}` : `level.${level}`),
    time: (milliseconds, round) => duration(locale, milliseconds, round),
    ahead: (milliseconds) => ahead(locale, milliseconds),
    in: timesOf,
    when: (zone, at, now) => {
      const [theirs, own] = [timesOf(zone), timesOf(readerZone)];
      const written = theirs.when(at, now);
      if (own.when(at, now) === written) return written;
      const when = own.local(at).date === theirs.local(at).date ? own.spoken(at) : own.when(at, now);
      return `${written} (${say(locale, 'time.yours', { when })})`;
    },
  };
}

const Spoken = createContext<Words>(wordsFor('en', 'UTC'));

export function Speaking({ locale, zone, children }: { locale: Locale; zone: string; children: ReactNode }) {
  const words = useMemo(() => wordsFor(locale, zone), [locale, zone]);
  return <Spoken.Provider value={words}>{children}</Spoken.Provider>;
}

export function useWords(): Words {
  return useContext(Spoken);
}
