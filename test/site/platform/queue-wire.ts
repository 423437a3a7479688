/** The queue's wire format: pushing, asking after a job, cancelling it. Limits as the documents have them. */
import { durationMs } from '../world';
import { blame, isRecord, type Core } from './core';
import { enqueue } from './queue';
import { randomId } from './random';
import type { Ask, Served } from './ask';
import { countRequest } from './store-units';
import type { QueuedEvent } from './state';

const EVENTS = 50;
const BYTES = 200 * 1024;
const BYTES_FOR_SLOW_CONSUMER = 100 * 1024;
const PER_MINUTE = 500;
const PER_CHAIN = 1000;
const MAX_DELAY_S = 900;
/** Events of one push do not all arrive at the same instant. */
const APART_MS = 40;

export function answerQueue(ask: Ask): Served {
  const { call, invocation } = ask;
  const [, , , operation = ''] = call.path.split('/');
  const template = `/webhook/queue/${operation}`;
  const body: unknown = JSON.parse(call.body ?? 'null');
  if (!isRecord(body)) return { status: 400, body: { message: 'the body is an object' }, template };
  if (operation === 'publish') return { ...publish(ask, body), template };
  const jobId = String(body['jobId']);
  const events = [...ask.core.state.platform.queue.values()].filter((event) => event.jobId === jobId);
  if (operation !== 'stats' && operation !== 'cancel') {
    blame(invocation, 'unknown-call', `queue ${call.path}`);
    return { status: 501, body: { message: call.path }, template };
  }
  if (events.length === 0) return { status: 404, body: { message: `no job ${jobId}` }, template };
  if (operation === 'stats') return { status: 200, body: statsOf(events), template };
  for (const event of events) if (event.status === 'waiting') event.status = 'cancelled';
  return { status: 204, body: undefined, template };
}

function publish({ core, invocation }: Ask, body: Readonly<Record<string, unknown>>): Omit<Served, 'template'> {
  const { usage, chains } = core.state.platform;
  const now = core.world.now();
  const queue = String(body['queueName']);
  const payload = Array.isArray(body['payload']) ? body['payload'].filter(isRecord) : [];
  const consumer = core.manifest.consumers.get(queue);
  const refuse = (status: number, message: string, kind?: 'limit' | 'contract'): Omit<Served, 'template'> => {
    if (kind) blame(invocation, kind, `push to ${queue}: ${message}`);
    return { status, body: { errorMessage: message, message } };
  };
  if (!consumer) return refuse(400, 'no consumer has this queue', 'contract');
  if (payload.length > EVENTS) return refuse(413, `more than ${EVENTS} events`, 'limit');
  if (Buffer.byteLength(JSON.stringify(payload)) > BYTES) return refuse(413, 'more than 200 KB', 'limit');
  countRequest(usage, now); // opens the minute's count
  if (usage.pushed + payload.length > PER_MINUTE) return refuse(429, 'more than 500 events a minute');
  const { chain } = invocation;
  const pushes = (chains.get(chain) ?? 0) + 1;
  if (pushes > PER_CHAIN) return refuse(405, 'the limit on cyclic invocation has been reached', 'limit');
  const slow = (core.manifest.functions.get(consumer.functionKey)?.limitMs ?? 0) > 55_000;
  const failedEvents: { index: string; errorMessage: string }[] = [];
  const accepted: QueuedEvent[] = [];
  for (const [index, item] of payload.entries()) {
    const delay = item['delayInSeconds'] ?? 0;
    const bytes = Buffer.byteLength(JSON.stringify(item['body'] ?? null));
    if (!isRecord(item['body'])) failedEvents.push({ index: String(index), errorMessage: 'body is not an object' });
    else if (slow && bytes > BYTES_FOR_SLOW_CONSUMER)
      failedEvents.push({ index: String(index), errorMessage: 'more than 100 KB' });
    else if (typeof delay !== 'number' || delay < 0 || delay > MAX_DELAY_S)
      failedEvents.push({ index: String(index), errorMessage: 'delay is 0 to 900 seconds' });
    else
      accepted.push(
        eventOf(core, { queue, jobId: String(body['jobId']), chain, item, delayMs: delay * 1000 + index * APART_MS }),
      );
  }
  usage.pushed += accepted.length;
  chains.set(chain, pushes);
  for (const event of accepted) enqueue(core, event);
  if (failedEvents.length === 0) return { status: 201, body: {} };
  blame(invocation, 'limit', `push to ${queue}: ${failedEvents.map(({ errorMessage }) => errorMessage).join('; ')}`);
  return { status: 202, body: { failedEvents } };
}

interface Pushed {
  readonly queue: string;
  readonly jobId: string;
  readonly chain: string;
  readonly item: Readonly<Record<string, unknown>>;
  readonly delayMs: number;
}

function eventOf(core: Core, { queue, jobId, chain, item, delayMs }: Pushed): QueuedEvent {
  const now = core.world.now();
  const asked = item['concurrency'];
  const limited = isRecord(asked) && typeof asked['limit'] === 'number';
  return {
    eventId: randomId(core.state.platform),
    jobId,
    queue,
    body: item['body'],
    concurrency: limited ? { key: String(asked['key']), limit: Number(asked['limit']) } : null,
    chain,
    pushedAt: now,
    failures: 0,
    retry: null,
    status: 'waiting',
    dueAt: now + delayMs + durationMs(core.state.switches.queueDelay),
  };
}

function statsOf(events: readonly QueuedEvent[]): { success: number; inProgress: number; failed: number } {
  const count = (...status: QueuedEvent['status'][]): number =>
    events.filter((event) => status.includes(event.status)).length;
  return {
    success: count('done'),
    inProgress: count('waiting', 'running'),
    failed: count('failed', 'cancelled'),
  };
}
