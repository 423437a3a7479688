/** What functions write to the console, within Forge's limits: 100 lines a minute, 200 KB an invocation. */
import { format } from 'node:util';
import { blame, type Invocation } from './core';
import type { LogLine } from './state';

const LINES_PER_MINUTE = 100;
const BYTES = 200 * 1024;
const LEVELS: Readonly<Record<string, LogLine['level']>> = {
  debug: 'debug',
  trace: 'debug',
  log: 'info',
  info: 'info',
  warn: 'warn',
  error: 'error',
};

/** A line over a limit is lost, and the first one is blamed. */
export function logFrom(invocation: Invocation, level: string, values: readonly unknown[]): void {
  const { logged, core } = invocation;
  const text = format(...values);
  const minutes = Math.floor((invocation.clock - invocation.startedAt) / 60_000) + 1;
  const before = { ...logged };
  logged.lines += 1;
  logged.bytes += Buffer.byteLength(text);
  const tooMany = logged.lines > LINES_PER_MINUTE * minutes;
  if (tooMany && before.lines === LINES_PER_MINUTE * minutes)
    blame(invocation, 'limit', `logs more than ${LINES_PER_MINUTE} lines a minute`);
  const tooLong = logged.bytes > BYTES;
  if (tooLong && before.bytes <= BYTES) blame(invocation, 'limit', 'logs more than 200 KB in one invocation');
  if (tooMany || tooLong) return;
  core.state.platform.log.push({
    at: core.world.now(),
    functionKey: invocation.call.functionKey,
    level: LEVELS[level] ?? 'info',
    text,
  });
}
