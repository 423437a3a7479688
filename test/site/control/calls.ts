import { z } from 'zod';
import type { Site } from '../site';
import { personasOf } from './personas';
import { BadCall, Iso, bodyOf, ok, withIso, type Calls } from './reply';

const Invoke = z.strictObject({
  persona: z.string(),
  moduleKey: z.string(),
  functionKey: z.string(),
  payload: z.unknown().optional(),
  issueKey: z.string().optional(),
  projectKey: z.string().optional(),
  requestKey: z.string().optional(),
  extension: z.unknown().optional(),
});

/** What the bridge would send, and everything that has happened, for reading only. */
export function callCalls(site: Site): Calls {
  return {
    'POST /_site/invoke': async (asked) => {
      const { persona: id, ...request } = bodyOf(Invoke, asked);
      const persona = personasOf(site).find((one) => one.id === id);
      if (!persona) throw new BadCall(`nobody is called ${id}; GET /_site/personas lists them`);
      const answer = await site.invoke({ ...request, accountId: persona.accountId });
      if (answer.ok) return ok(answer);
      return { status: answer.status === 403 ? 403 : 200, body: { ok: false, error: answer.error } };
    },
    'GET /_site/calls': ({ query }) => {
      const since = query['since'] === undefined ? 0 : sinceOf(query['since']);
      return ok(site.calls.filter(({ at }) => at >= since).map(({ template: _template, ...call }) => withIso(call)));
    },
    'GET /_site/violations': () => ok(site.violations.map(withIso)),
    'GET /_site/mail': () => ok(site.mail.map(withIso)),
    'GET /_site/storage': ({ query }) => ok(site.storage(query['entity'])),
    'GET /_site/queue': () => ok(site.queue()),
    'GET /_site/log': () => ok(site.log().map(withIso)),
  };
}

function sinceOf(text: string): number {
  const read = Iso.safeParse(text);
  if (!read.success) throw new BadCall(`since: ${read.error.issues[0]?.message ?? ''}`);
  return Date.parse(read.data);
}
