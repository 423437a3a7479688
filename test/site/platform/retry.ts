/** How a function asks to be called again: an InvocationError as its answer, or its own failure. */
import { isRecord, type Outcome } from './core';

interface RetryAsked {
  /** null: the platform chooses. */
  readonly retryAfterMs: number | null;
  readonly retryReason: string;
  readonly retryData: unknown;
  /** Asked for by the app, rather than caused by an error. */
  readonly asked: boolean;
}

export const RETRY_DATA_BYTES = 4 * 1024;
const LONGEST_S = 900;

/** Undefined when the function is done. */
export function retryAsked(outcome: Outcome): RetryAsked | undefined {
  const failed = (retryReason: string): RetryAsked => ({
    retryAfterMs: null,
    retryReason,
    retryData: undefined,
    asked: false,
  });
  if (outcome.kind === 'timeout') return failed('FUNCTION_TIME_OUT');
  if (outcome.kind !== 'ok') return failed('FUNCTION_PLATFORM_UNKNOWN_ERROR');
  const { value } = outcome;
  if (!isRecord(value) || value['_retry'] !== true) return undefined;
  const options = isRecord(value['retryOptions']) ? value['retryOptions'] : {};
  const { retryAfter, retryReason, retryData } = options;
  return {
    retryAfterMs: typeof retryAfter === 'number' ? Math.min(LONGEST_S, Math.max(1, retryAfter)) * 1000 : 1000,
    retryReason: typeof retryReason === 'string' ? retryReason : 'FUNCTION_RETRY_REQUEST',
    retryData,
    asked: true,
  };
}
