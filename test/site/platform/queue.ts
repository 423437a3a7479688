/**
 * Deliveries of queued events: at least once, in no order, retried with growing pauses up to a quarter of an hour for
 * a day, then dropped without a word. A limit on concurrency works by retry too, so it keeps no order either.
 */
import type { Core, FunctionCall, Outcome } from './core';
import { deliveriesOf, deliveryDeeds, strike } from './faults';
import { AT_ONCE, ONE_LESS_MS } from './processes';
import { RETRY_DATA_BYTES, retryAsked } from './retry';
import type { QueuedEvent } from './state';

const DAY = 24 * 3_600_000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 15 * 60_000;
const CONCURRENCY_PAUSE_MS = 4000;
const KEPT_MS = 10 * 60_000;

/** Registers what the agenda's queue happenings do. */
export function serveQueue(core: Core): void {
  core.pump.carryOut('queue', (data) => void deliver(core, String(data)));
  core.pump.carryOut('queue-forget', (data) => forget(core, String(data)));
}

export function enqueue(core: Core, event: QueuedEvent): void {
  core.state.platform.queue.set(event.eventId, event);
  const functionKey = core.manifest.consumers.get(event.queue)?.functionKey ?? '';
  const occasion = { apis: ['queue'] as const, method: 'POST', path: event.queue, functionKey, caller: functionKey };
  const times = deliveriesOf(strike(core.state.platform.faults, occasion, deliveryDeeds), event.dueAt);
  for (const at of times) plan(core, event, at);
  if (times.length === 0) finish(core, event, 'failed');
}

function plan(core: Core, event: QueuedEvent, at: number): void {
  event.dueAt = at;
  core.world.later(at, 'queue', event.eventId);
}

async function deliver(core: Core, eventId: string): Promise<void> {
  const event = core.state.platform.queue.get(eventId);
  const consumer = event && core.manifest.consumers.get(event.queue);
  const { installation } = core.state.platform;
  if (!event || !consumer || event.status === 'cancelled' || !installation || installation.suspended) return;
  const now = core.world.now();
  if (event.concurrency && running(core, event.concurrency.key) >= event.concurrency.limit)
    return plan(core, event, now + CONCURRENCY_PAUSE_MS);
  if (core.pump.running.size >= AT_ONCE) return plan(core, event, now + ONE_LESS_MS);
  const again = event.status === 'done';
  if (!again) event.status = 'running';
  const { outcome } = await core.run(callFor(event, consumer));
  // A second delivery of the same event changes nothing about the first one's success.
  if (again || core.state.platform.queue.get(eventId) !== event) return;
  settle(core, event, outcome);
}

function settle(core: Core, event: QueuedEvent, outcome: Outcome): void {
  const asked = retryAsked(outcome);
  if (!asked) return finish(core, event, 'done');
  const now = core.world.now();
  event.failures += 1;
  event.status = 'waiting';
  event.retry = { retryReason: asked.retryReason, retryData: smallEnough(core, event.queue, asked.retryData) };
  const pause = asked.retryAfterMs ?? Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (event.failures - 1));
  if (now + pause > event.pushedAt + DAY) finish(core, event, 'failed');
  else plan(core, event, now + pause);
}

function smallEnough(core: Core, queue: string, retryData: unknown): unknown {
  if (retryData === undefined || Buffer.byteLength(JSON.stringify(retryData)) <= RETRY_DATA_BYTES) return retryData;
  core.world.violation('limit', `queue ${queue}: retryData of more than 4 KB`);
  return undefined;
}

/** An event that is over is kept for a while, so that its job can be asked after. */
function finish(core: Core, event: QueuedEvent, status: 'done' | 'failed'): void {
  event.status = status;
  core.world.later(core.world.now() + KEPT_MS, 'queue-forget', event.eventId);
}

function forget(core: Core, eventId: string): void {
  const { queue, chains } = core.state.platform;
  const event = queue.get(eventId);
  if (!event) return;
  queue.delete(eventId);
  if (![...queue.values()].some(({ chain }) => chain === event.chain)) chains.delete(event.chain);
}

function callFor(
  event: QueuedEvent,
  consumer: { key: string; functionKey: string; method: string | null },
): FunctionCall {
  const { queue, jobId, eventId, body, failures, retry } = event;
  const retryContext = failures === 0 || !retry ? {} : { retryContext: { retryCount: failures, ...retry } };
  const asEvent = { queueName: queue, jobId, eventId, body, ...retryContext };
  const asCall = {
    call: { functionKey: consumer.method, payload: body, jobId },
    context: { queueName: queue, eventId, ...retryContext },
  };
  return {
    functionKey: consumer.functionKey,
    what: `queue ${queue}`,
    moduleKey: consumer.key,
    moduleType: 'core:consumer',
    args: [consumer.method === null ? asEvent : asCall],
    accountId: null,
    chain: event.chain,
  };
}

function running(core: Core, key: string): number {
  return [...core.state.platform.queue.values()].filter(
    ({ status, concurrency }) => status === 'running' && concurrency?.key === key,
  ).length;
}

/** What `GET /_site/queue` shows. */
export function queued(
  core: Core,
): { queue: string; eventId: string; jobId: string; dueAt: number; failures: number; body: unknown }[] {
  return [...core.state.platform.queue.values()]
    .filter(({ status }) => status === 'waiting' || status === 'running')
    .map(({ queue, eventId, jobId, dueAt, failures, body }) => ({ queue, eventId, jobId, dueAt, failures, body }));
}
