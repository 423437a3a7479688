import { z } from 'zod';
import { TooManyRuns } from '../platform/pump';
import type { Site } from '../site';
import { durationMs } from '../world';
import type { Clockwork } from './clockwork';
import { BadCall, Iso, bodyOf, isoOf, ok, type Calls, type Reply } from './reply';

const Duration = z
  .string()
  .refine(isDuration, 'an ISO 8601 duration of days, hours, minutes and seconds, such as PT1H');
const Runs = z.int().positive().optional();
const Order = z.union(
  [
    z.strictObject({ advance: Duration, maxRuns: Runs }),
    z.strictObject({ to: Iso, maxRuns: Runs }),
    z.strictObject({ speed: z.number().nonnegative() }),
  ],
  { error: 'send {advance: "PT1H"}, {to: "2026-11-24T12:00:00+01:00"} or {speed: 0}; maxRuns goes with the first two' },
);

/** The site's time: read, moved, run. */
export function clockCalls(site: Site, clockwork: Clockwork): Calls {
  const reading = (): Reply => ok({ now: isoOf(site.now()), speed: clockwork.speed });
  return {
    'GET /_site/clock': reading,
    'POST /_site/clock': async (asked) => {
      const order = bodyOf(Order, asked);
      if (!('speed' in order)) return clockwork.alone(() => move(site, order));
      clockwork.setSpeed(order.speed);
      return reading();
    },
  };
}

type Move = { maxRuns?: number | undefined } & ({ advance: string } | { to: string });

async function move(site: Site, order: Move): Promise<Reply> {
  const to = 'to' in order ? Date.parse(order.to) : site.now() + durationMs(order.advance);
  if (to < site.now()) throw new BadCall(`time does not move backwards; it is ${isoOf(site.now())}`);
  try {
    const maxRuns = order.maxRuns === undefined ? {} : { maxRuns: order.maxRuns };
    return ok(await site.advance({ to: isoOf(to), ...maxRuns }));
  } catch (error) {
    if (!(error instanceof TooManyRuns)) throw error;
    const pending = error.pending.map(({ at, kind, data }) => ({ at: isoOf(at), kind, data }));
    return { status: 409, body: { message: error.message, now: isoOf(site.now()), pending } };
  }
}

function isDuration(text: string): boolean {
  try {
    return durationMs(text) >= 0;
  } catch {
    return false;
  }
}
