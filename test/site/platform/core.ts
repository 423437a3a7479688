/** What the parts of the simulated Forge share. */
import type { Jira } from '../jira/jira';
import type { SiteState, ViolationKind, World } from '../world';
import type { Bundle } from './bundle';
import type { Manifest } from './manifest';
import type { Meanwhile } from './meanwhile';
import type { Pump, Runner, Wait } from './pump';
import type { Realm } from './realm';
import type { WireAnswer } from './realm-host';

export interface Core {
  readonly state: SiteState;
  readonly world: World;
  readonly pump: Pump;
  readonly processes: Processes;
  readonly jira: Jira;
  readonly meanwhile: Meanwhile;
  /** Both change with a deploy. */
  manifest: Manifest;
  bundle: Bundle;
  /** How far the clock of functions is ahead of Jira's. */
  clockSkewMs(): number;
  /** Starts a function; the promise ends with it. */
  run(call: FunctionCall): Promise<Finished>;
  /** Answers a function's call to the platform. */
  serve(invocation: Invocation, call: PlatformCall, answer: (answer: WireAnswer) => void): void;
}

export interface FunctionCall {
  readonly functionKey: string;
  /** As `Run.what`. */
  readonly what: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  /** JSON values. */
  readonly args: readonly unknown[];
  readonly accountId: string | null;
  /** Names the first call of this chain of pushes and deliveries; null: this is the first. */
  readonly chain: string | null;
}

export type Outcome =
  | { readonly kind: 'ok'; readonly value: unknown }
  | { readonly kind: 'error'; readonly name: string; readonly message: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'crash'; readonly message: string };

export interface Finished {
  readonly outcome: Outcome;
  /** Modelled, with wall time in whole seconds. */
  readonly ms: number;
  readonly calls: number;
}

/** A function while it runs, and afterwards what is left of it. */
export interface Invocation extends Runner {
  readonly id: string;
  readonly core: Core;
  readonly call: FunctionCall;
  readonly chain: string;
  readonly startedAt: number;
  readonly deadline: number;
  readonly process: Process;
  state: 'running' | 'returned' | 'killed';
  calls: number;
  logged: { lines: number; bytes: number };
  /** Counts the wall time since it was last woken, in whole seconds. */
  countWallTime(): void;
  /** Puts a wait before it; past its limit that wait is its end. */
  waitFor(ms: number, go: () => Promise<void> | void, name: string | null): Wait | undefined;
  kill(outcome: Outcome): void;
}

export interface Process {
  readonly id: number;
  realm: Realm | undefined;
  /** The bundle the realm was made from; a deploy makes it stale. */
  busy: Invocation | undefined;
  /** Whose code runs, or ran last: mostly the busy one's, else what is left of an earlier one. */
  acting: Invocation | undefined;
  /** What earlier invocations left unfinished when they returned; goes on in the next one, or never. */
  frozen: { readonly name: string | null; go(): Promise<void> | void }[];
  /** Tenants it has served. */
  readonly served: Set<Core>;
}

export interface Processes {
  /** A free process for a function of this site, made warm. */
  take(core: Core): Process;
  realmOf(process: Process, invocation: Invocation): Realm;
  discard(core: Core, process: Process): void;
  /** Throws every process of the site away: after a deploy or a restored snapshot. */
  discardAll(): void;
  close(): void;
}

export interface PlatformCall {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** A form: files are nothing a function may send here. */
  readonly hasFiles: boolean;
}

/** Says what went wrong, naming the function it happened in. */
export function blame(invocation: Invocation, kind: ViolationKind, message: string): void {
  invocation.core.world.violation(kind, `${invocation.call.functionKey}: ${message}`);
}

/** Who the app acts for in a call: as `GET /_site/calls` tells it. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
