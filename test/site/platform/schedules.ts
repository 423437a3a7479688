/**
 * Schedules: the first run about five minutes after a deploy, no retry, no catching up, now and then twice. A run that
 * is still going does not hold up the next.
 */
import type { Core } from './core';
import { deliveriesOf, deliveryDeeds, strike } from './faults';

const FIRST_RUN_MS = 5 * 60_000;

export function serveSchedules(core: Core): void {
  core.pump.carryOut('schedule', (data, at) => tick(core, String(data), at));
  core.pump.carryOut('schedule-run', (data) => void runOnce(core, String(data)));
}

/** Begins all schedules anew: at installation, and at every deploy. */
export function startSchedules(core: Core): void {
  const { schedules } = core.state.platform;
  schedules.clear();
  for (const { key } of core.manifest.schedules) {
    const first = core.world.now() + FIRST_RUN_MS;
    schedules.set(key, first);
    core.world.later(first, 'schedule', key);
  }
}

function tick(core: Core, key: string, at: number): void {
  const { platform } = core.state;
  const schedule = core.manifest.schedules.find((one) => one.key === key);
  // A tick of an earlier deploy's grid has no successor.
  if (!schedule || platform.schedules.get(key) !== at) return;
  platform.schedules.set(key, at + schedule.everyMs);
  core.world.later(at + schedule.everyMs, 'schedule', key);
  if (!platform.installation || platform.installation.suspended) return;
  if (schedule.licensedOnly && core.state.switches.licence === 'none') return;
  const { functionKey } = schedule;
  const occasion = { apis: ['schedule'] as const, method: 'POST', path: key, functionKey, caller: functionKey };
  for (const due of deliveriesOf(strike(platform.faults, occasion, deliveryDeeds), at)) {
    if (due === at) void runOnce(core, key);
    else core.world.later(due, 'schedule-run', key);
  }
}

async function runOnce(core: Core, key: string): Promise<void> {
  const schedule = core.manifest.schedules.find((one) => one.key === key);
  if (!schedule) return;
  await core.run({
    functionKey: schedule.functionKey,
    what: 'schedule',
    moduleKey: key,
    moduleType: 'core:scheduledTrigger',
    args: [{ context: { cloudId: core.state.jira.cloudId, moduleKey: key }, contextToken: 'signed-by-the-site' }],
    accountId: null,
    chain: null,
  });
}
