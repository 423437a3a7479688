/** The local site as one object: a simulated Jira with the app installed on a simulated Forge, and its clock. */
import { resolve } from 'node:path';
import { openJira, type Jira } from './jira/jira';
import { emptyJira } from './jira/state';
import { loadBundle } from './platform/bundle';
import type { Core, FunctionCall, Finished } from './platform/core';
import { countSite } from './platform/counts';
import { emitEvent, serveEvents } from './platform/events';
import { checkedFault, type FaultRequest } from './platform/faults';
import { invokeResolver, type InvokeAnswer, type InvokeRequest } from './platform/invoke';
import { runFunction } from './platform/invocation';
import { install, setSuspended, uninstall, upgrade } from './platform/lifecycle';
import { readManifest } from './platform/manifest';
import { openMeanwhile, type Meanwhile } from './platform/meanwhile';
import { openProcesses } from './platform/processes';
import { openPump } from './platform/pump';
import { queued, serveQueue } from './platform/queue';
import { serveSchedules } from './platform/schedules';
import { serve } from './platform/serve';
import { readSnapshot, takeSnapshot } from './platform/snapshot';
import { emptyPlatform, type Fault, type LogLine, type Run } from './platform/state';
import { stored, type StoredRow } from './platform/stored';
import { askValidator } from './platform/validators';
import { callWebTrigger, type WebTriggerRequest } from './platform/web-triggers';
import { openWorld } from './platform/world';
import {
  DEFAULT_SWITCHES,
  durationMs,
  type CallRecord,
  type Mail,
  type RestResponse,
  type SiteState,
  type Switches,
  type Violation,
  type World,
} from './world';

export interface SiteOptions {
  /** ISO instant; the clock stands still until it is moved. */
  readonly at?: string;
  /** CommonJS file; by default what `npm start` builds. */
  readonly bundle?: string;
  readonly manifest?: string;
  readonly switches?: Partial<Switches>;
  /** Fills the empty site, before the app is installed. */
  readonly seed?: (site: Site) => Promise<void> | void;
  /** Account that installs the app; null leaves it uninstalled. */
  readonly installer?: string | null;
  /** Another tenant of the same app: the processes its functions run in serve both. */
  readonly beside?: Site;
  /** Opens another Jira over the world, for tests of the platform alone. */
  readonly jira?: (world: World) => Jira;
}

interface Advanced {
  readonly now: string;
  readonly ran: readonly (Omit<Run, 'at'> & { at: string })[];
  /** Happenings still to come. */
  readonly pending: number;
}

export interface Site {
  readonly world: World;
  readonly jira: Jira;
  readonly core: Core;
  readonly manifestFile: string;
  now(): number;
  /** Moves the clock; throws TooManyRuns past `maxRuns`, a RangeError backwards. */
  advance(by: { readonly by?: string; readonly to?: string; readonly maxRuns?: number }): Promise<Advanced>;
  invoke(request: InvokeRequest): Promise<InvokeAnswer>;
  /** Runs any function of the manifest as the platform would. */
  run(call: FunctionCall): Promise<Finished>;
  webTrigger(url: string, request: WebTriggerRequest): Promise<{ statusCode: number; body: string }>;
  /** A person's own REST call, or nobody's. */
  rest(accountId: string | null, method: string, path: string, body?: unknown): Promise<RestResponse>;
  readonly faults: {
    set(...requests: readonly FaultRequest[]): readonly Fault[];
    all(): readonly Fault[];
    /** One that never met anything is a violation. */
    clear(): void;
  };
  /** Has something happen just before the app makes a call, which then goes on with what it knew. */
  meanwhile(when: Parameters<Meanwhile['set']>[0]['when'], happen: () => Promise<unknown>, after?: number): void;
  switches(positions?: Partial<Switches>): Switches;
  /** Throws while a function runs. */
  snapshot(): Uint8Array;
  restore(snapshot: Uint8Array): void;
  readonly calls: readonly CallRecord[];
  /** Of the present state; `everyViolation` also has those of states left by a restore. */
  readonly violations: readonly Violation[];
  readonly everyViolation: readonly Violation[];
  readonly mail: readonly Mail[];
  /** Rows of an entity; without a name, plain keys. */
  storage(entity?: string): readonly StoredRow[];
  queue(): ReturnType<typeof queued>;
  log(): readonly LogLine[];
  readonly ran: readonly Run[];
  install(installerAccountId: string): void;
  uninstall(): void;
  suspend(suspended: boolean): void;
  /** A deploy, of another bundle if one is named. */
  upgrade(kind?: 'major' | 'minor', bundle?: string): void;
  close(): void;
}

const START = '2026-11-24T10:12:00+01:00';

export async function openSite(options: SiteOptions = {}): Promise<Site> {
  const state = emptySite(options);
  const manifestFile = resolve(options.manifest ?? 'manifest.yml');
  const pump = openPump(state);
  const everyViolation: Violation[] = [];
  const world = openWorld(
    state,
    pump,
    (violation) => everyViolation.push(violation),
    (event) => emitEvent(core, event),
  );
  const jira = (options.jira ?? openJira)(world);
  const processes = options.beside?.core.processes ?? openProcesses();
  const core: Core = {
    state,
    world,
    pump,
    processes,
    jira,
    manifest: readManifest(manifestFile),
    meanwhile: openMeanwhile(),
    bundle: loadBundle(resolve(options.bundle ?? '.cache/app/index.cjs')),
    clockSkewMs: () => skewOf(state.switches),
    run: (call) => runFunction(core, call),
    serve: (invocation, call, answer) => serve(core, invocation, call, answer),
  };
  serveQueue(core);
  serveEvents(core);
  serveSchedules(core);
  jira.onValidate((question) => askValidator(core, question));
  const site = siteOver(core, everyViolation, manifestFile, options.beside === undefined);
  await options.seed?.(site);
  const { installer = 'installer' } = options;
  if (installer !== null && !state.platform.installation) site.install(installer);
  return site;
}

function siteOver(core: Core, everyViolation: Violation[], manifestFile: string, ownsProcesses: boolean): Site {
  const { state, world, pump, jira } = core;
  const atRest = (what: string): void => {
    if (pump.running.size > 0) throw new Error(`${what} while a function runs`);
  };
  const driven = async <T>(work: Promise<T>): Promise<T> => {
    // The pump's own failure must not be lost behind a promise that never ends.
    const drained = pump.drain().then(() => work);
    return Promise.race([work, drained]);
  };
  const clearFaults = (): void => {
    for (const { id, hits, do: deed } of state.platform.faults)
      if (hits === 0) world.violation('unhit-fault', `${id}: ${deed}`);
    state.platform.faults = [];
    for (const { when } of core.meanwhile.left())
      world.violation('unhit-fault', `nothing happened before ${when.path}`);
  };
  let earlierCalls = 0;
  return {
    world,
    jira,
    core,
    manifestFile,
    now: () => state.now,
    async advance({ by, to, maxRuns = 10_000 }) {
      const target = to === undefined ? state.now + durationMs(by ?? 'PT0S') : Date.parse(to);
      const already = state.platform.ran.length;
      await pump.advance(target, maxRuns);
      return {
        now: new Date(state.now).toISOString(),
        ran: state.platform.ran.slice(already).map((run) => ({ ...run, at: new Date(run.at).toISOString() })),
        pending: state.agenda.length,
      };
    },
    invoke: (request) => driven(invokeResolver(core, request)),
    run: (call) => driven(core.run(call)),
    webTrigger: (url, request) => driven(callWebTrigger(core, url, request)),
    async rest(accountId, method, path, body) {
      const caller =
        accountId === null
          ? ({ kind: 'anonymous' } as const)
          : ({ kind: 'user', accountId, through: 'browser' } as const);
      const sent: unknown = body === undefined ? undefined : JSON.parse(JSON.stringify(body));
      const response = await jira.handle({ caller, method, path, headers: {}, body: sent });
      const operation = jira.operation(method, path);
      world.record({
        at: state.now,
        caller: `persona:${accountId ?? 'anonymous'}`,
        as: accountId === null ? 'none' : 'user',
        api: 'jira',
        method,
        path,
        template: operation?.template ?? path.split('?')[0] ?? path,
        scope: null,
        points: 0,
        units: 0,
        bytes: 0,
        ms: 0,
        status: response.status,
      });
      return response;
    },
    faults: {
      set(...requests) {
        const made = requests.map((request) => checkedFault(request, `fault-${world.next()}`));
        state.platform.faults.push(...made);
        return made;
      },
      all: () => state.platform.faults,
      clear: clearFaults,
    },
    meanwhile: (when, happen, after = 0) => core.meanwhile.set({ when, happen, after }),
    switches(positions = {}) {
      Object.assign(state.switches, positions);
      return state.switches;
    },
    snapshot() {
      atRest('a snapshot');
      return takeSnapshot(state);
    },
    restore(snapshot) {
      atRest('a restore');
      earlierCalls += state.calls.length;
      readSnapshot(snapshot, state);
      earlierCalls -= state.calls.length;
      core.processes.discardAll();
    },
    get calls() {
      return state.calls;
    },
    get violations() {
      return state.violations;
    },
    everyViolation,
    get mail() {
      return state.mail;
    },
    storage: (entity) => stored(core, entity),
    queue: () => queued(core),
    log: () => state.platform.log,
    get ran() {
      return state.platform.ran;
    },
    install: (accountId) => install(core, accountId),
    uninstall: () => uninstall(core),
    suspend: (suspended) => setSuspended(core, suspended),
    upgrade(kind = 'minor', bundle) {
      atRest('a deploy');
      if (bundle !== undefined) core.bundle = loadBundle(resolve(bundle));
      core.manifest = readManifest(manifestFile);
      upgrade(core, kind);
    },
    close() {
      clearFaults();
      if (ownsProcesses) core.processes.close();
      countSite(earlierCalls + state.calls.length);
    },
  };
}

function emptySite({ at = START, switches, beside }: SiteOptions): SiteState {
  const jira = emptyJira();
  const platform = emptyPlatform();
  if (beside) {
    const neighbour = `tenant-${beside.core.state.counter + 1}`;
    platform.marker = neighbour;
    jira.cloudId = `${jira.cloudId.slice(0, -1)}0`;
    jira.baseUrl = jira.baseUrl.replace('://', `://${neighbour}.`);
    platform.random ^= 0x5bd1e995;
  }
  return {
    now: Date.parse(at),
    counter: 0,
    agenda: [],
    mail: [],
    violations: [],
    calls: [],
    switches: { ...DEFAULT_SWITCHES, ...switches },
    jira,
    platform,
  };
}

/** `PT5S` ahead, `-PT5S` behind. */
function skewOf({ clockSkew }: Switches): number {
  return clockSkew.startsWith('-') ? -durationMs(clockSkew.slice(1)) : durationMs(clockSkew);
}
