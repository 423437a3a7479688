import type { Playbook } from '../domain/playbook/playbook';
import type { Instant } from '../domain/time';

/** What somebody saw who looked for themselves. */
export interface Word {
  readonly well: boolean;
  readonly at: Instant;
  readonly by: string;
}

/** A version of a desk's playbook: never changed, only followed by the next. */
export interface SavedPlaybook {
  readonly projectId: string;
  readonly playbook: Playbook;
  readonly savedAt: Instant;
  readonly by: string;
  readonly reason: string;
}

export interface Playbooks {
  /** A version of a desk's playbook; version 1 is the default, until somebody saves another. Throws when nobody saved it. */
  of(projectId: string, version: number): Promise<Playbook>;
  newest(projectId: string): Promise<Playbook>;
  /** Versions that were saved, newest first; at most 100. One saved a moment ago may be missing. */
  history(projectId: string): Promise<readonly SavedPlaybook[]>;
  /** Writes the version after the one somebody saw. False when it is not the newest any more. */
  save(seen: number, next: SavedPlaybook): Promise<boolean>;
}
