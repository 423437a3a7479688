import { invoke } from '@forge/bridge';
import type { Answer, Answers, CallName, DenialReason, Input } from '../../src/contract/calls';

/** Why there is no value: what the app answered, or that it did not answer. */
export type Failure = DenialReason | 'unreachable';
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Failure };

/** A function of the app may take 25 seconds; whoever has not answered then, will not. */
const PATIENCE = 30_000;

/** Makes a call of the contract. Never throws: no answer is an outcome too. */
export async function call<C extends CallName>(name: C, input: Input<C>): Promise<Outcome<Answers[C]>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  try {
    const answer = await Promise.race([invoke<Answer<Answers[C]>>(name, { ...input }), tooLate]);
    if (!answer) return { ok: false, reason: 'unreachable' };
    return 'body' in answer ? answer.body : answer;
  } catch {
    return { ok: false, reason: 'unreachable' };
  } finally {
    clearTimeout(timer);
  }
}
