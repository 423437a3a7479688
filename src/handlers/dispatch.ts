import { calls, type Answer, type Answers, type CallName, type Input } from '../contract/calls';
import type { Permissions } from '../ports/permissions';
import type { Licence } from '../ports/ports';
import { admit, type Caller } from './guard';
import { recordsOnboarding } from './licence';

export type Handlers<C extends CallName> = {
  readonly [Name in C]: (caller: Caller, input: Input<Name>) => Promise<Answers[Name]>;
};

/** Parse, authorise, look whether anybody pays, call, answer: the only way into a use case from a screen. */
export async function dispatch<C extends CallName>(
  name: C,
  handlers: Handlers<C>,
  { may, licence }: { readonly may: Permissions; readonly licence: Licence },
  request: { readonly payload: unknown; readonly context: unknown },
): Promise<Answer<Answers[C]>> {
  const { by, input: schema } = calls[name];
  const admitted = await admit(by, request.context, may, request.payload);
  if (!admitted.ok) return admitted;
  const input = schema.safeParse(request.payload);
  if (!input.success) return { ok: false, reason: 'invalid-input' };
  if (recordsOnboarding(name) && licence.suspended()) return { ok: false, reason: 'standing-still' };
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the schema of `name` gives the input of `name`, which TypeScript cannot follow
  return { ok: true, value: await handlers[name](admitted.value, input.data as Input<C>) };
}
