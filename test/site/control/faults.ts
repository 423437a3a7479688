import { z } from 'zod';
import type { Site } from '../site';
import { BadCall, bodyOf, ok, type Calls } from './reply';

const When = z.strictObject({
  api: z.enum(['kvs', 'jira', 'queue', 'event', 'schedule', 'notify']).exactOptional(),
  method: z.string().exactOptional(),
  path: z.string().exactOptional(),
  functionKey: z.string().exactOptional(),
  nth: z.union([z.int().positive(), z.literal('every'), z.strictObject({ every: z.int().positive() })]).exactOptional(),
  caller: z.string().exactOptional(),
});
const Fault = z.strictObject({
  id: z.string().exactOptional(),
  when: When,
  do: z.enum(['crashBefore', 'crashAfter', 'fail', 'delay', 'drop', 'double', 'reorder']),
  status: z.int().exactOptional(),
  code: z.string().exactOptional(),
  headers: z.record(z.string(), z.string()).exactOptional(),
  ms: z.number().nonnegative().exactOptional(),
  times: z.int().positive().exactOptional(),
});
const Faults = z.union([z.array(Fault), Fault.transform((one) => [one])]);

/** Trouble on order. Clearing one that met nothing is recorded as `unhit-fault`. */
export function faultCalls(site: Site): Calls {
  const all = () => site.faults.all().map(({ seen: _seen, ...fault }) => fault);
  return {
    'GET /_site/faults': () => ok(all()),
    'POST /_site/faults': (asked) => {
      const wanted = bodyOf(Faults, asked);
      try {
        site.faults.set(...wanted);
      } catch (error) {
        throw new BadCall(error instanceof Error ? error.message : String(error));
      }
      return ok(all());
    },
    'DELETE /_site/faults': () => {
      site.faults.clear();
      return ok(all());
    },
  };
}
