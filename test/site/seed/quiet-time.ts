import { z } from 'zod';
import type { Site } from '../site';

const MINUTE = 60_000;
/** After something happened: events, their work and one sweep. */
const SETTLING = 7 * MINUTE;
/** Before something happens: two sweeps, of which the first announces deadlines before the next two. */
const WAKING = 12 * MINUTE;

const Case = z.object({ running: z.string(), wakeAt: z.number() });

/**
 * Moves the clock to an instant. Hours in which no deadline falls are slept through: the app is suspended for them, so
 * that a month does not take eight thousand sweeps that find nothing to do.
 */
export async function passTime(site: Site, to: number): Promise<void> {
  while (site.now() < to) {
    await advance(site, Math.min(to, site.now() + SETTLING));
    const quietUntil = Math.min(to, nextDeadline(site)) - WAKING;
    if (quietUntil - site.now() > WAKING) {
      site.suspend(true);
      await advance(site, quietUntil);
      site.suspend(false);
      await advance(site, Math.min(to, quietUntil + WAKING));
    }
  }
}

async function advance(site: Site, to: number): Promise<void> {
  await site.advance({ to: new Date(to).toISOString() });
}

/** The first instant at which a rung of some case falls due. */
function nextDeadline(site: Site): number {
  const rows = site.storage('case').map(({ value }) => Case.parse(value));
  return Math.min(...rows.filter(({ running }) => running !== 'resting').map(({ wakeAt }) => wakeAt));
}
