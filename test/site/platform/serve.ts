/** Answers what functions ask of the platform, after its modelled time, unless a fault says otherwise. */
import type { CallRecord } from '../world';
import { blame, type Core, type Invocation, type PlatformCall } from './core';
import { COLD_START_MS, modelledMs } from './durations';
import { callDeeds, ON_PUSH, strike, type Occasion } from './faults';
import { answerJira } from './serve-jira';
import { answerQueue } from './queue-wire';
import { transactionsSoFar } from './store-transaction';
import { answerStore, batchThatFailsInPart } from './store-wire';
import { answerGraph } from './web-triggers';
import { leakedInto } from './tenants';
import type { Ask, Served } from './ask';
import type { WireAnswer } from './realm-host';
import type { Fault } from './state';

type Answerer = (ask: Ask) => Served | Promise<Served>;

interface Target {
  readonly api: CallRecord['api'];
  readonly as: CallRecord['as'];
  readonly answer: Answerer;
}

export function serve(
  core: Core,
  invocation: Invocation,
  call: PlatformCall,
  answer: (answer: WireAnswer) => void,
): void {
  if (invocation.state === 'killed') return;
  const target = targetOf(call);
  const { functionKey } = invocation.call;
  const name = `${target.api} ${call.method} ${call.path.split('?')[0] ?? ''}`;
  const happen = core.meanwhile.take(occasionOf(target.api, call, functionKey));
  if (happen) {
    const goOn = (): void => serve(core, invocation, call, answer);
    invocation.waitFor(0, () => core.pump.nested(happen).then(goOn), name);
    return;
  }
  invocation.calls += 1;
  leakedInto(invocation, `a call of ${target.api}`, `${call.path} ${call.body ?? ''}`);
  const faults = core.state.platform.faults;
  const struck = strike(
    faults,
    occasionOf(target.api, call, functionKey),
    target.api === 'queue' ? ON_PUSH : callDeeds,
  );
  const has = (deed: Fault['do']): Fault | undefined => struck.find((fault) => fault.do === deed);
  if (has('crashBefore')) return invocation.kill({ kind: 'crash', message: `killed before ${name}` });
  const ms =
    modelledMs(target.api, call.method, call.path) +
    coldStart(core, invocation) +
    struck.reduce((sum, fault) => sum + (fault.do === 'delay' ? (fault.ms ?? 0) : 0), 0);
  const failure = has('fail');
  const ask = { core, invocation, call, begun: transactionsSoFar(core) };
  const swallowed = notifies(call) && has('drop') !== undefined;
  const finish = (served: Served): void => {
    record(target, ask, served, ms);
    if (has('crashAfter')) return invocation.kill({ kind: 'crash', message: `killed after ${name}` });
    if (has('drop') && !swallowed) return invocation.stall();
    answer(onWire(served));
  };
  invocation.waitFor(
    ms,
    () => {
      if (failure) return finish(batchThatFailsInPart(ask, target.api, failure) ?? failed(target, call, failure));
      if (swallowed) return finish({ status: 204, body: undefined, template: call.path });
      if (has('drop')) return finish({ status: 0, body: undefined, template: call.path });
      const carry = (): Served | Promise<Served> => target.answer(ask);
      const first = carry();
      const served = has('double') ? Promise.resolve(first).then(carry) : first;
      if (served instanceof Promise) return served.then(finish);
      finish(served);
    },
    name,
  );
}

function targetOf(call: PlatformCall): Target {
  const { type, provider, remote } = call.meta;
  const as = provider === 'app' || provider === 'user' ? provider : 'none';
  if (type === 'kvs') return { api: 'kvs', as: 'app', answer: answerStore };
  if (call.hasFiles) return { api: 'jira', as, answer: answerUnknown };
  if (type === 'fpp' && remote === 'jira') return { api: 'jira', as, answer: answerJira };
  if (type === 'fpp' && remote === 'stargate') {
    if (call.path.startsWith('/webhook/queue/')) return { api: 'queue', as, answer: answerQueue };
    if (call.path === '/graphql') return { api: 'stargate', as, answer: answerGraph };
  }
  return { api: 'stargate', as, answer: answerUnknown };
}

function answerUnknown({ invocation, call }: Ask): Served {
  const { type, remote } = call.meta;
  const name = `${String(type)} ${String(remote ?? '')} ${call.method} ${call.path}${call.hasFiles ? ' with files' : ''}`;
  blame(invocation, 'unknown-call', name);
  return { status: 501, body: { code: 'NOT_PART_OF_THE_SITE', message: name }, template: call.path };
}

function occasionOf(api: CallRecord['api'], call: PlatformCall, functionKey: string): Occasion {
  const path = call.path.split('?')[0] ?? call.path;
  return {
    apis: notifies(call) ? ['jira', 'notify'] : api === 'kvs' || api === 'jira' || api === 'queue' ? [api] : [],
    method: call.method,
    path,
    functionKey,
    caller: functionKey,
  };
}

function notifies({ meta, path }: PlatformCall): boolean {
  return meta['remote'] === 'jira' && (path.split('?')[0] ?? path).endsWith('/notify');
}

function coldStart(core: Core, invocation: Invocation): number {
  const record = core.state.platform.processes.find(({ id }) => id === invocation.process.id);
  if (!record || record.called) return 0;
  record.called = true;
  return COLD_START_MS;
}

function failed(target: Target, call: PlatformCall, fault: Fault): Served {
  const { status = 500, code = 'INTERNAL_ERROR', headers = {} } = fault;
  const message = `${code}, on order`;
  const body = target.api === 'jira' ? { errorMessages: [message], errors: {} } : { code, message };
  return { status, body, headers, template: call.path };
}

function record(target: Target, { core, invocation, call }: Ask, served: Served, ms: number): void {
  core.world.record({
    at: core.world.now(),
    caller: invocation.call.functionKey,
    as: target.as,
    api: target.api,
    method: call.method,
    path: call.path,
    template: served.template,
    scope: served.scope ?? null,
    points: served.points ?? 0,
    units: served.units ?? 0,
    bytes: call.body === undefined ? 0 : Buffer.byteLength(call.body),
    ms,
    status: served.status,
  });
}

function onWire({ status, body, headers = {} }: Served): WireAnswer {
  if (body instanceof Uint8Array) return { status, headers, text: '', bytes: body };
  if (body === undefined) return { status, headers, text: '' };
  return { status, headers: { 'content-type': 'application/json', ...headers }, text: JSON.stringify(body) };
}
