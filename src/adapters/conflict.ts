import { ForgeKvsAPIError } from '@forge/kvs';

/** KEY_CONFLICT: a key that must be new exists (409). CONDITIONAL_CHECK_FAILED: another transaction was first (400), seen on a live site in October 2026 by a third party. */
export function isConflict(error: unknown): boolean {
  return error instanceof ForgeKvsAPIError && ['KEY_CONFLICT', 'CONDITIONAL_CHECK_FAILED'].includes(error.code);
}

/** Whether a write went through; false when another was first. Anything else that is wrong is thrown. */
export async function succeeded(write: Promise<void>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
}
