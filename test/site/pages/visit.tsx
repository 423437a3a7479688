import { createContext, useContext } from 'react';
import type { Language, Persona, ThemeName } from './visitor';
import { da, type Words } from './words/da';
import { en } from './words/en';

/** Who is here, how they want to see it, and what they may change about that. */
export interface Visit {
  readonly persona: Persona;
  readonly personas: readonly Persona[];
  readonly language: Language;
  readonly theme: ThemeName;
  readonly words: Words;
  readonly play: (persona: Persona) => void;
  readonly speak: (language: Language) => void;
  readonly wear: (theme: ThemeName) => void;
}

export const VisitContext = createContext<Visit | undefined>(undefined);

export function useVisit(): Visit {
  const visit = useContext(VisitContext);
  if (!visit) throw new Error('nobody visits this page');
  return visit;
}

export function wordsIn(language: Language): Words {
  return language === 'da' ? da : en;
}

/** What a role is called; a role that the site made up later is shown as it is. */
export function roleName(words: Words, role: string): string {
  return Object.entries(words.roles).find(([key]) => key === role)?.[1] ?? role;
}
