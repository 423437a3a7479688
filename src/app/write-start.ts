import type { Happening } from '../domain/onboarding/event';
import { searchedOf, type SearchedStart } from '../domain/onboarding/searched';
import { ok, type Result } from '../domain/result';
import type { OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import type { Refused } from '../ports/staff';
import { playbooksFor, withCase } from './record-onboarding';

/** The property by which people search says how the case stands by now. */
export async function writeStart(
  ports: Ports,
  { issueId }: Pick<OnboardingRecord, 'issueId'>,
): Promise<Result<readonly Happening[], Refused>> {
  const record = await ports.onboardings.read(issueId);
  if (!record) return ok([]);
  const done = await ports.start.writeProperty(issueId, await valueFor(ports, record));
  // It can be done without where the app may not edit issues, which the set-up page tells of.
  if (!done.ok) return done.reason === 'forbidden' ? ok([]) : done;
  // Somebody may have changed the case meanwhile, and ours have come last.
  const now = await ports.onboardings.read(issueId);
  return !now || now.state.version === record.state.version ? ok([]) : writeStart(ports, now);
}

/**
 * Writes it again where somebody else wrote it, or where Jira once refused it. `found`: what Jira has, compared and never
 * believed.
 */
export async function mendStart(ports: Ports, record: OnboardingRecord, found: unknown): Promise<void> {
  const done = isSame(found, await valueFor(ports, record)) || (await writeStart(ports, record)).ok;
  const settled = record.owed.flatMap(({ id, effect }) => (effect.kind === 'property' ? id : []));
  if (done && settled.length > 0)
    await withCase(ports, record.issueId, () => ({ by: { kind: 'clock' }, events: [], settled }));
}

type Value = Readonly<Record<string, string>>;

async function valueFor(ports: Ports, { projectId, state }: OnboardingRecord): Promise<Value> {
  return valueOf(searchedOf(state, await playbooksFor(ports, projectId, state), ports.clock.now()));
}

function valueOf({ phase, blocked, dueAt, start }: SearchedStart): Value {
  return {
    phase,
    blocked,
    ...(dueAt !== undefined && { due: new Date(dueAt).toISOString().replace('Z', '+00:00') }),
    ...(start !== undefined && { start }),
  };
}

function isSame(found: unknown, wanted: Value): boolean {
  if (typeof found !== 'object' || found === null) return false;
  const had = Object.entries(found);
  return had.length === Object.keys(wanted).length && had.every(([key, value]) => wanted[key] === value);
}
