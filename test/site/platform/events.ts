/**
 * Product events on their way to the app's triggers: late, in no promised order, and not at least once. The app may
 * ask four times for another delivery; the platform repeats its own time-outs as often. An error loses the event.
 */
import { durationMs, type ProductEvent } from '../world';
import { type Core, type FunctionCall } from './core';
import { deliveriesOf, deliveryDeeds, strike } from './faults';
import { AT_ONCE, ONE_LESS_MS } from './processes';
import { retryAsked } from './retry';
import { contextAri } from './runtime';
import type { TriggerDelivery } from './state';

const RETRIES = 4;

export function serveEvents(core: Core): void {
  core.pump.carryOut('event', (data) => void deliver(core, deliveryOf(data)));
}

export function emitEvent(core: Core, event: ProductEvent): void {
  const { installation } = core.state.platform;
  if (!installation || installation.suspended) return;
  for (const trigger of core.manifest.triggers) {
    if (!trigger.events.includes(event.name) || (trigger.ignoreSelf && event.byApp)) continue;
    if (trigger.licensedOnly && core.state.switches.licence === 'none') continue;
    const body = {
      eventType: event.name,
      selfGenerated: event.byApp,
      context: { cloudId: core.state.jira.cloudId, moduleKey: trigger.key },
      // A body travels as text: what the app gets is not what Jira goes on changing.
      ...JSON.parse(JSON.stringify(event.body)),
    };
    send(core, { triggerKey: trigger.key, body, attempt: 0, retry: null }, trigger.functionKey);
  }
}

/** Lifecycle events come the same way, without Jira. */
export function emitLifecycle(core: Core, name: string, body: Readonly<Record<string, unknown>>): void {
  for (const trigger of core.manifest.triggers) {
    if (!trigger.events.includes(name)) continue;
    const whole = { eventType: name, context: contextAri(core.state.jira.cloudId), ...body };
    send(core, { triggerKey: trigger.key, body: whole, attempt: 0, retry: null }, trigger.functionKey);
  }
}

function send(core: Core, delivery: TriggerDelivery, functionKey: string): void {
  const dueAt = core.world.now() + durationMs(core.state.switches.eventDelay);
  const path = String(delivery.body['eventType']);
  const occasion = { apis: ['event'] as const, method: 'POST', path, functionKey, caller: functionKey };
  const struck = strike(core.state.platform.faults, occasion, deliveryDeeds);
  for (const at of deliveriesOf(struck, dueAt)) core.world.later(at, 'event', delivery);
}

async function deliver(core: Core, delivery: TriggerDelivery): Promise<void> {
  const trigger = core.manifest.triggers.find(({ key }) => key === delivery.triggerKey);
  const { installation } = core.state.platform;
  if (!trigger || !installation || installation.suspended) return;
  if (core.pump.running.size >= AT_ONCE) return core.world.later(core.world.now() + ONE_LESS_MS, 'event', delivery);
  const { retry, attempt, body } = delivery;
  const retryContext = retry ? { retryContext: { retryCount: attempt, ...retry } } : {};
  const call: FunctionCall = {
    functionKey: trigger.functionKey,
    what: `event ${String(body['eventType'])}`,
    moduleKey: trigger.key,
    moduleType: 'core:trigger',
    args: [{ ...body, ...retryContext }],
    accountId: typeof body['atlassianId'] === 'string' ? body['atlassianId'] : null,
    chain: null,
  };
  const { outcome } = await core.run(call);
  const asked = retryAsked(outcome);
  if (!asked || attempt >= RETRIES || (!asked.asked && outcome.kind !== 'timeout')) return;
  const { retryReason, retryData } = asked;
  const again: TriggerDelivery = { ...delivery, attempt: attempt + 1, retry: { retryReason, retryData } };
  core.world.later(core.world.now() + (asked.retryAfterMs ?? 2 ** attempt * 1000), 'event', again);
}

function deliveryOf(data: unknown): TriggerDelivery {
  const isDelivery = (value: unknown): value is TriggerDelivery =>
    typeof value === 'object' && value !== null && 'triggerKey' in value;
  if (!isDelivery(data)) throw new Error('not a delivery to a trigger');
  return data;
}
