/**
 * What the two halves of the local site, the simulated Forge (platform/) and the simulated Jira (jira/), share:
 * one clock, one agenda of what is still to happen, one list of what went wrong.
 * Everything that must survive a snapshot lies in `state` as plain data (Maps and Sets allowed, no functions);
 * compiled schemas, realms and open connections live outside it and can be made again.
 */
import type { JiraState } from './jira/state';
import type { PlatformState } from './platform/state';

export type Instant = number;

/** One thing that will happen at an instant of the site's clock. `kind` names who registered to carry it out. */
export interface Happening {
  readonly id: string;
  readonly at: Instant;
  readonly seq: number;
  readonly kind: string;
  readonly data: unknown;
}

export type ViolationKind =
  | 'contract'
  | 'scope'
  | 'egress'
  | 'limit'
  | 'unknown-call'
  | 'unknown-command'
  | 'unawaited-promise'
  | 'unhandled-rejection'
  | 'tenant-leak'
  | 'forged-context'
  | 'timeout'
  | 'unhit-fault';

export interface Violation {
  readonly at: Instant;
  readonly kind: ViolationKind;
  readonly message: string;
}

/** A mail that left the site. `jsm`: Jira Service Management's own customer mail; `notify`: asked for through /issue/{id}/notify. */
export interface Mail {
  readonly at: Instant;
  readonly id: string;
  readonly kind: 'jsm' | 'notify';
  readonly to: readonly { accountId: string; email: string; role: string }[];
  readonly from: string;
  readonly issueKey: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly locale: string;
  /** What made the site send it: a notification's name, or `notify`. */
  readonly cause: string;
}

/** One platform call, as `GET /_site/calls` tells it. */
export interface CallRecord {
  readonly at: Instant;
  /** Function key of the app, or `persona:<id>`. */
  readonly caller: string;
  readonly as: 'app' | 'user' | 'none';
  readonly api: 'kvs' | 'jira' | 'queue' | 'stargate' | 'egress';
  readonly method: string;
  /** Path as sent. */
  readonly path: string;
  /** Path template of the specification, or the kvs operation. */
  readonly template: string;
  readonly scope: string | null;
  readonly points: number;
  readonly units: number;
  readonly bytes: number;
  readonly ms: number;
  readonly status: number;
}

/** Positions of everything that is unknown about the real platform or differs between sites. Durations are ISO 8601. */
export interface Switches {
  eventDelay: string;
  queueDelay: string;
  searchLag: string;
  queryLag: string;
  customersSeePortalModules: boolean;
  /** `all`, or project key to the permissions taken away from the app's account. */
  appPermissions: 'all' | Readonly<Record<string, readonly string[]>>;
  browseUsers: boolean;
  notifyAsApp: 'delivered' | 'swallowed';
  trustExtension: boolean;
  conditionalSetOnMissing: 'refused' | 'accepted';
  validators: 'companyManaged' | 'everywhere' | 'nowhere';
  licence: 'active' | 'none';
  clockSkew: string;
  /** `all`, or the customer notifications that are switched off. */
  jsmMail: 'all' | readonly string[];
  asAppAfterInstall: 'at once' | 'refused for some minutes';
  /** Whether an archived issue can be read by its id; no search finds it either way. */
  archivedIssues: 'hidden' | 'readable';
}

export const DEFAULT_SWITCHES: Switches = {
  eventDelay: 'PT2S',
  queueDelay: 'PT1S',
  searchLag: 'PT3S',
  queryLag: 'PT1S',
  customersSeePortalModules: true,
  appPermissions: 'all',
  browseUsers: true,
  notifyAsApp: 'delivered',
  trustExtension: false,
  conditionalSetOnMissing: 'refused',
  validators: 'companyManaged',
  licence: 'active',
  clockSkew: 'PT0S',
  jsmMail: 'all',
  asAppAfterInstall: 'at once',
  archivedIssues: 'hidden',
};

export interface SiteState {
  now: Instant;
  /** Source of every id and sequence number the site hands out, so that a restored site goes on identically. */
  counter: number;
  agenda: Happening[];
  mail: Mail[];
  violations: Violation[];
  calls: CallRecord[];
  switches: Switches;
  jira: JiraState;
  platform: PlatformState;
}

/** Who makes a REST request. An app acts as itself or, inside a user's call, as that user. */
export type Caller =
  | { readonly kind: 'app'; readonly functionKey: string }
  | {
      readonly kind: 'user';
      readonly accountId: string;
      readonly through: 'browser' | 'app';
      readonly functionKey?: string;
    }
  | { readonly kind: 'anonymous' };

export interface RestRequest {
  readonly caller: Caller;
  readonly method: string;
  /** Path with query, beginning `/rest/`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or multipart files. */
  readonly body?: unknown;
  readonly files?: readonly { name: string; type: string; bytes: Uint8Array }[];
}

export interface RestResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON value; undefined for an empty body; bytes for an attachment. */
  readonly body: unknown;
}

/** A Jira product event on its way to the app: `avi:jira:updated:issue` and so on, body as events-and-contexts.md has it. */
export interface ProductEvent {
  readonly name: string;
  readonly projectKey: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** True when the app's own call caused it (`selfGenerated`). */
  readonly byApp: boolean;
}

export interface World {
  readonly state: SiteState;
  now(): Instant;
  /** A new number, never handed out before on this site. */
  next(): number;
  /** Puts something on the agenda; carried out by the handler registered for its kind when the clock gets there. */
  later(at: Instant, kind: string, data: unknown): void;
  carryOut(kind: string, handler: (data: unknown, at: Instant) => Promise<void> | void): void;
  violation(kind: ViolationKind, message: string): void;
  record(call: CallRecord): void;
  /** Jira tells the platform; the platform delivers to the app, late, twice or never. */
  emit(event: ProductEvent): void;
  send(mail: Mail): void;
}

/** Milliseconds of an ISO 8601 duration of days, hours, minutes and seconds, such as `P1DT2H` or `PT0.5S`. */
export function durationMs(iso: string): number {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(iso);
  if (!parts || iso === 'P' || iso.endsWith('T')) throw new Error(`not an ISO 8601 duration: ${iso}`);
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = parts;
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000 + Math.round(Number(seconds) * 1000);
}
