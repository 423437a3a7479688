import { z } from 'zod';
import { read, send } from './rest';
import { Persona } from './visitor';

const Instant = z.string().transform((text) => Date.parse(text));

export const Reading = z.object({ now: Instant, speed: z.number() });
export type Reading = z.infer<typeof Reading>;

export const Mail = z.object({
  at: Instant,
  id: z.string(),
  kind: z.enum(['jsm', 'notify']),
  to: z.array(z.object({ accountId: z.string(), email: z.string(), role: z.string() })),
  from: z.string(),
  issueKey: z.string(),
  subject: z.string(),
  text: z.string(),
  locale: z.string(),
  cause: z.string(),
});
export type Mail = z.infer<typeof Mail>;

const Violation = z.object({ at: Instant, kind: z.string(), message: z.string() });

/** What a page may ask the training site itself; Jira knows none of this. */
export const site = {
  personas: () => read('/_site/personas', z.array(Persona)),
  clock: () => read('/_site/clock', Reading),
  mail: () => read('/_site/mail', z.array(Mail)),
  violations: () => read('/_site/violations', z.array(Violation)),
  setSpeed: (speed: number) => send('/_site/clock', { method: 'POST', body: { speed } }),
  advance: (advance: string) => send('/_site/clock', { method: 'POST', body: { advance } }),
  moveTo: (at: number) => send('/_site/clock', { method: 'POST', body: { to: new Date(at).toISOString() } }),
};
