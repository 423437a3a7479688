import type { Values } from '../onboarding/event';
import type { LineRule } from '../playbook/playbook';

/** A row of a list: its id, which never changes, and its cells by column. */
export interface Cells {
  readonly id: string;
  readonly values: Values;
}

/**
 * Where the desk has a party of the storyboard: a line, or a contact that is on none. `team`: the one that was chosen for the
 * case; without it the usual one there, or the party's own.
 */
export interface PartyRule extends Pick<LineRule, 'level' | 'arm'> {
  readonly line: string;
  readonly team?: string;
}

/** Everything about a case that its service is made from. */
export interface Inputs {
  /** Id of the case's issue; ids of rules derive from it. */
  readonly id: string;
  /** What the solution is called, as requests name it. */
  readonly system: string;
  readonly vendor: string;
  readonly rows: readonly Cells[];
  readonly contacts: readonly Cells[];
  /** Where each line is, the case's own word before the playbook's; and contacts that the case has put somewhere. */
  readonly lines: readonly PartyRule[];
  /** An agreement with the vendor about 2nd level support holds. */
  readonly vendorGivesSecond: boolean;
  /** Closer support is not over: the share of what was agreed that counts, and accounts of the resource people. */
  readonly early?: {
    readonly tighten: number;
    readonly people: readonly string[];
    /** It was agreed that there are some. */
    readonly peopleAgreed: boolean;
  };
}

export function cell({ values }: Cells, column: string): string {
  return (values[column] ?? '').trim();
}

/** Lines of a cell that holds several, each once. */
export function linesIn(row: Cells, column: string): readonly string[] {
  const lines = cell(row, column)
    .split('\n')
    .map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '');
}

/** A cell that says in a word that there is nothing to say. */
export function isNone(text: string): boolean {
  return /^(ingen|intet|nej|none|nothing|no|[-–—])?\.?$/i.test(text.trim());
}

/** Control characters, halves of characters, and what turns the direction of writing: a rulebook has none. */
const HOSTILE = /[\p{Cc}\p{Cs}\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

/** A text as a rulebook can hold it: on one line, and no longer than that. */
export function plain(text: string, longest: number): string {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  const line = lines.filter((one) => one !== '').join(' · ');
  return line.slice(0, longest).replace(HOSTILE, ' ').trim();
}

/** 53 bits of a text. */
export function hashOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
