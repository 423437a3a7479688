import type { Rulebook } from '../domain/rulebook/rulebook';
import type { Rules } from '../domain/rulebook/rules';
import type { Instant } from '../domain/time';
import type { Desk } from './desks';
import type { NewJob } from './jobs';

export interface Books {
  /** The rules of a desk's published version, which never change. Throws when nobody published it. */
  of(projectId: string, version: number): Promise<Rules>;
  /** What is known of a published version beside its rules. */
  head(projectId: string, version: number): Promise<BookHead | undefined>;
  /** Those of these versions that were published, newest first. */
  heads(projectId: string, from: number, to: number): Promise<readonly BookHead[]>;
  draft(projectId: string): Promise<DraftRecord>;
  /** The rules of a draft; undefined while there is none. */
  draftBook(draft: DraftRecord): Promise<Rulebook | undefined>;
  /** Writes a draft as it was read, changed. False when somebody else changed it first; then nothing is written. */
  saveDraft(seen: DraftRecord, next: Pick<DraftRecord, 'savedAt' | 'by' | 'base'>, text: string): Promise<boolean>;
  discardDraft(seen: DraftRecord): Promise<boolean>;
  /**
   * Makes a version and has it in force, all at once: from the draft, which is gone then, from an older version, or from
   * the text of a desk's first. `job` is written with it, to be resumed by the sweep. False when somebody else changed the desk or the draft first; then nothing is written.
   */
  publish(seen: Desk, head: BookHead, rules: PublishedRules, job?: NewJob): Promise<boolean>;
}

/** A published version, without its rules. */
export interface BookHead {
  readonly projectId: string;
  readonly version: number;
  readonly publishedAt: Instant;
  readonly by: string;
  readonly reason: string;
  /** The version whose rules it took over. */
  readonly from?: number;
  readonly running: 'kept' | 'moved';
  /** Why findings that warn were accepted, by their id. */
  readonly excuses: Readonly<Record<string, string>>;
}

export interface DraftRecord {
  readonly projectId: string;
  /** Counts every change, also when there is no draft any more; 0 before the first. */
  readonly version: number;
  readonly open: boolean;
  readonly savedAt: Instant;
  readonly by: string;
  /** Version in force when it was last saved. */
  readonly base: number;
  /** Keys under which the store has its text. */
  readonly parts: readonly string[];
}

export type PublishedRules = { readonly draft: DraftRecord } | { readonly of: number } | { readonly text: string };
