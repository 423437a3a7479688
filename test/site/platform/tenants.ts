/**
 * Finds a tenant's values in another tenant's hands. Every site has a marker of its own: it is in its cloud id's place
 * in every context, and a seed puts it into texts. While a process serves a site, nothing that leaves a function for
 * the platform or for its caller may contain a mark of another site that process has served.
 */
import { blame, type Core, type Invocation } from './core';

export function leakedInto(invocation: Invocation, where: string, text: string): void {
  const { served } = invocation.process;
  if (served.size < 2) return;
  for (const other of served) {
    if (other === invocation.core) continue;
    const mark = marksOf(other).find((one) => text.includes(one));
    if (mark) blame(invocation, 'tenant-leak', `${where} contains ${mark} of another tenant`);
  }
}

function marksOf({ state }: Core): string[] {
  const { marker, installation } = state.platform;
  return [marker, state.jira.cloudId, ...(installation ? [installation.id] : [])];
}
