/** Everything the simulated Forge remembers, as plain data. Instants are epoch milliseconds of the site's clock. */

type Instant = number;

/** One app in one Jira site. Reinstalling makes a new one, with empty tables. */
interface Installation {
  readonly id: string;
  readonly installerAccountId: string;
  readonly installedAt: Instant;
  version: string;
  suspended: boolean;
}

/** What a key held from one instant to the next. Old versions stay for as long as a lagging query may still see them. */
export interface StoredVersion {
  readonly key: string;
  /** undefined: deleted. */
  readonly value: unknown;
  readonly bytes: number;
  readonly from: Instant;
  until: Instant;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
}

/** Key to versions, oldest first. Table names: `` plain keys, `secret:` secrets, otherwise the entity's name. */
export type Table = Map<string, StoredVersion[]>;

export interface QueuedEvent {
  readonly eventId: string;
  readonly jobId: string;
  readonly queue: string;
  readonly body: unknown;
  readonly concurrency: { readonly key: string; readonly limit: number } | null;
  readonly chain: string;
  readonly pushedAt: Instant;
  /** Deliveries that ended in an error or in a request to retry. */
  failures: number;
  retry: { readonly retryReason: string; readonly retryData: unknown } | null;
  status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  dueAt: Instant;
}

/** A product event on its way to one trigger. */
export interface TriggerDelivery {
  readonly triggerKey: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly attempt: number;
  readonly retry: { readonly retryReason: string; readonly retryData: unknown } | null;
}

export interface LogLine {
  readonly at: Instant;
  readonly functionKey: string;
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly text: string;
}

/** One function run, as `POST /_site/clock` tells it. */
export interface Run {
  readonly at: Instant;
  /** What made it run: `schedule`, `event <name>`, `queue <name>`, `invoke <module>`, `web trigger <key>`. */
  readonly what: string;
  readonly functionKey: string;
  readonly ms: number;
  readonly result: 'ok' | 'retry' | 'error' | 'timeout' | 'crash';
}

/** A function process. The realm that plays it may vanish; how warm it is may not, since calls take longer in a cold one. */
interface ProcessRecord {
  readonly id: number;
  usedAt: Instant;
  called: boolean;
}

export interface FaultWhen {
  readonly api?: 'kvs' | 'jira' | 'queue' | 'event' | 'schedule' | 'notify';
  readonly method?: string;
  /** Glob over the path; for events the event's name, for schedules the module key, for deliveries the queue. */
  readonly path?: string;
  readonly functionKey?: string;
  /** The nth that matches, all of them (default), or every nth. */
  readonly nth?: number | 'every' | { readonly every: number };
  readonly caller?: string;
}

export interface Fault {
  readonly id: string;
  readonly when: FaultWhen;
  readonly do: 'crashBefore' | 'crashAfter' | 'fail' | 'delay' | 'drop' | 'double' | 'reorder';
  readonly status?: number;
  readonly code?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly ms?: number;
  readonly times?: number;
  /** How often `when` matched, and how often the fault was then done. */
  seen: number;
  hits: number;
}

export interface PlatformState {
  installation: Installation | null;
  /** Names this tenant: what a seed puts into texts that must never turn up at another one. */
  marker: string;
  tables: Map<string, Table>;
  /** Read and write units of the current minute, and requests of the current second. */
  usage: { minute: number; read: number; written: number; second: number; requests: number; pushed: number };
  queue: Map<string, QueuedEvent>;
  /** Pushes made so far in each chain that began with one call. */
  chains: Map<string, number>;
  /** Schedule key to the grid its runs lie on; null: it has stopped. */
  schedules: Map<string, Instant | null>;
  webTriggers: Map<string, string>;
  invocations: { minute: number; byUser: Map<string, number>; inMinute: number; second: number; inSecond: number };
  processes: ProcessRecord[];
  log: LogLine[];
  ran: Run[];
  faults: Fault[];
  /** State of the generator behind the app's Math.random and UUIDs, so that equal runs stay equal. */
  random: number;
}

export function emptyPlatform(): PlatformState {
  return {
    installation: null,
    marker: 'tenant-home',
    tables: new Map(),
    usage: { minute: 0, read: 0, written: 0, second: 0, requests: 0, pushed: 0 },
    queue: new Map(),
    chains: new Map(),
    schedules: new Map(),
    webTriggers: new Map(),
    invocations: { minute: 0, byUser: new Map(), inMinute: 0, second: 0, inSecond: 0 },
    processes: [],
    log: [],
    ran: [],
    faults: [],
    random: 0x2545f491,
  };
}
