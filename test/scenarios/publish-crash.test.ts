import type { CallName } from '../../src/contract/calls';
import { withSite } from '../site/closing';
import { accountOf } from '../site/seed/people';
import { openDesk, supportCentre, type Desk } from './desk';
import { bookOf, firstWithin, save, show } from './rulebook';

/** `npm run deep` crashes at every call, `npm test` at those that write. */
const deep = process.env['TRIN_DEEP'] === '1';
const HOURS = 3_600_000;

/** What an administrator does once, and what may then be in force. */
interface Press {
  readonly name: CallName;
  readonly before?: (desk: Desk) => Promise<unknown>;
  readonly payload: (desk: Desk) => Promise<object>;
  readonly leads: readonly [old: number, fresh: number];
}

const PRESSES: readonly Press[] = [
  {
    name: 'draft.save',
    payload: async (desk) => {
      const { seen, inForce } = await show(desk);
      return { seen, base: 1, text: JSON.stringify(firstWithin(inForce.book, 3)) };
    },
    leads: [1, 1],
  },
  {
    name: 'draft.save',
    before: async (desk) => save(desk, firstWithin(await bookOf(desk), 2)),
    payload: async (desk) => {
      const { seen, inForce } = await show(desk);
      return { seen, base: 1, text: JSON.stringify(firstWithin(inForce.book, 3)) };
    },
    leads: [1, 1],
  },
  {
    name: 'rulebook.publish',
    before: async (desk) => save(desk, firstWithin(await bookOf(desk), 2)),
    payload: async (desk) => ({
      seen: (await show(desk)).seen,
      inForce: 1,
      reason: 'Aftalt',
      running: 'move',
      excuses: {},
    }),
    leads: [1, 2],
  },
  {
    name: 'rulebook.roll-back',
    before: async (desk) => {
      await save(desk, firstWithin(await bookOf(desk), 2));
      const { seen } = await show(desk);
      const payload = { seen, inForce: 1, reason: 'Aftalt', running: 'keep', excuses: {} };
      await desk.call('projectAdmin', 'rulebook.publish', payload, { projectKey: 'SUP' });
    },
    payload: async () => ({ to: 1, inForce: 2, reason: 'Det gik ikke', running: 'move' }),
    leads: [2, 3],
  },
];

test.each(PRESSES)(
  'a function that dies at any call of $name leaves the old or the new, and nothing else',
  async ({ name, before, payload, leads }) => {
    await withSite(supportCentre('2026-11-24T09:00:00+01:00'), async (site) => {
      const desk = await openDesk(site);
      const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
      await desk.until('2026-11-24T09:10:00+01:00');
      await before?.(desk);
      await desk.until('2026-11-24T09:20:00+01:00');
      const input = await payload(desk);
      const snapshot = site.snapshot();
      const press = () =>
        site.invoke({
          accountId: accountOf('projectAdmin'),
          moduleKey: 'desk-set-up',
          functionKey: name,
          payload: input,
          projectKey: 'SUP',
        });
      const already = site.calls.length;
      await press();
      const calls = site.calls.slice(already).flatMap(({ caller, api, path }) => {
        const writes = api === 'queue' || /transaction|\/set/.test(path);
        if ((api !== 'kvs' && api !== 'queue') || !(deep || writes)) return [];
        return caller.startsWith('persona:') ? [] : [{ caller, api, path }];
      });
      expect(calls.length).toBeGreaterThan(0);
      const seen = new Map<string, number>();
      for (const { caller, api, path } of calls) {
        const nth = (seen.get(path) ?? 0) + 1;
        seen.set(path, nth);
        for (const crash of ['crashBefore', 'crashAfter'] as const) {
          site.restore(snapshot);
          site.faults.set({ when: { functionKey: caller, api, path, nth }, do: crash, times: 1 });
          const died = await press();
          expect([path, nth, died.ok]).toEqual([path, nth, false]);
          const { inForce } = await show(desk);
          expect(leads).toContain(inForce.version?.version);
          await desk.until('2026-11-24T09:40:00+01:00');
          expect(debris(desk)).toEqual([]);
          const { rulebook } = (await desk.show('first', key)).chain[0] ?? {};
          const published = (await show(desk)).inForce.version;
          expect(rulebook).toBe(published?.running === 'moved' ? published.version : 1);
          expect(await press()).toMatchObject({ ok: true, value: { ok: true } });
          expect((await show(desk)).inForce.version?.version).toBe(leads[1]);
        }
      }
    });
  },
  HOURS,
);

/** Stretches of rules that no version and no draft names. */
function debris({ site }: Desk): readonly string[] {
  const named = ['book', 'draft'].flatMap((entity) =>
    site.storage(entity).flatMap(({ value }) => Object(value).parts as readonly string[]),
  );
  const kept = site.storage(undefined).filter(({ key }) => key.startsWith('rules:'));
  return kept.map(({ key }) => key).filter((key) => !named.includes(key));
}
