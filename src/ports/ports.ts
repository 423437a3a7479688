import type { Instant } from '../domain/time';
import type { Books } from './books';
import type { Calendars } from './calendars';
import type { Cases } from './cases';
import type { Children } from './children';
import type { Customers, Organisations } from './customers';
import type { Desks } from './desks';
import type { Forms } from './forms';
import type { Gate } from './gate';
import type { Heard, Jira } from './jira';
import type { Jobs, Work } from './jobs';
import type { Ledger } from './ledger';
import type { Members } from './members';
import type { Onboardings } from './onboardings';
import type { Packs } from './packs';
import type { Playbooks } from './playbooks';
import type { Queue } from './queue';
import type { Replays } from './replays';
import type { SetUp } from './set-up';
import type { Shelf } from './shelf';
import type { Staff } from './staff';
import type { Start, StartTypes } from './start';

/** What use cases need from the world. Adapters provide it; tests on the local site use the real ones. */
export interface Ports {
  readonly clock: Clock;
  readonly cases: Cases;
  readonly ledger: Ledger;
  readonly queue: Queue;
  readonly organisations: Organisations;
  readonly customers: Customers;
  readonly desks: Desks;
  readonly books: Books;
  readonly jobs: Jobs;
  readonly packs: Packs;
  readonly replays: Replays;
  readonly calendars: Calendars;
  readonly members: Members;
  readonly staff: Staff;
  readonly jira: Jira;
  readonly heard: Heard;
  readonly work: Work;
  readonly log: Log;
  readonly licence: Licence;
  readonly shelf: Shelf;
  readonly pulse: Pulse;
  readonly setUp: SetUp;
  readonly gate: Gate;
  readonly playbooks: Playbooks;
  readonly onboardings: Onboardings;
  readonly start: Start;
  readonly forms: Forms;
  readonly children: Children;
  readonly startTypes: StartTypes;
}

/** A run of the sweep: how long it took, and how many steps and effects it did. */
interface Run {
  readonly at: Instant;
  readonly took: number;
  readonly steps: number;
  readonly effects: number;
}

/** The heartbeat: the last runs of the sweep, newest first, and what was asked of Jira in the present hour of its quota. */
export interface Pulse {
  read(): Promise<{ readonly runs: readonly Run[]; readonly points: number }>;
  /** Notes a run, and what this process has asked of Jira since it last told. Without a run, only now and then. */
  tell(run?: Run): Promise<void>;
}

export interface Licence {
  /** Nobody pays for the app any more: it may be read, and does nothing. */
  suspended(): boolean;
}

export interface Clock {
  now(): Instant;
}

/** No names, mails or texts of users: each line may be read by others. */
export interface Log {
  warn(what: string, facts: Readonly<Record<string, string | number>>): void;
}
