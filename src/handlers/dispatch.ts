import { calls, type Answer, type Answers, type CallName, type Input } from '../contract/calls';
import type { Permissions } from '../ports/permissions';
import { admit, type Caller } from './guard';

export type Handlers<C extends CallName> = {
  readonly [Name in C]: (caller: Caller, input: Input<Name>) => Promise<Answers[Name]>;
};

/** Parse, authorise, call, answer: the only way into a use case from a screen. */
export async function dispatch<C extends CallName>(
  name: C,
  handlers: Handlers<C>,
  may: Permissions,
  request: { readonly payload: unknown; readonly context: unknown },
): Promise<Answer<Answers[C]>> {
  const { by, input: schema } = calls[name];
  const admitted = await admit(by, request.context, may, request.payload);
  if (!admitted.ok) return admitted;
  const input = schema.safeParse(request.payload);
  if (!input.success) return { ok: false, reason: 'invalid-input' };
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the schema of `name` gives the input of `name`, which TypeScript cannot follow
  return { ok: true, value: await handlers[name](admitted.value, input.data as Input<C>) };
}
