import type { Happening } from '../domain/onboarding/event';
import type { Owing } from '../domain/onboarding/owed';
import { no, ok, type Result } from '../domain/result';
import { MINUTE } from '../domain/time';
import type { OnboardingRecord, Ports, Refused } from '../ports';
import { makeChild, moveChild } from './keep-child';
import { nameOf } from './perform-owed';
import { withCase } from './record-onboarding';
import { mailStart } from './start-mail';
import { addFormPeople, sendForm, tellReturned } from './send-form';

/** What an effect came to: events that tell of it, none mostly. */
export type Performed = Result<readonly Happening[], Refused>;

/** How long an effect that failed waits for its next try, by how often it has. */
const AGAIN = 5 * MINUTE;
const MOST_TRIES = 8;

/**
 * Does what a case owes: in the call of `as`, who caused it, or as the app when it is resumed. What is done is noted
 * together with what came of it; what Jira refuses for good is parked. The case as it is then.
 */
export async function performOnboarding(
  ports: Ports,
  record: OnboardingRecord,
  owed: readonly Owing[],
  as: string | undefined,
): Promise<OnboardingRecord> {
  let present = record;
  for (const one of owed) {
    const done = await tried(ports, present, one, as);
    const noted = await withCase(ports, record.issueId, ({ owed: now }) => {
      const still = now.find(({ id }) => id === one.id);
      if (!still) return undefined;
      if (done.ok) return { by: { kind: 'clock' }, events: done.value, settled: [one.id] };
      return { by: { kind: 'clock' }, events: [], owed: [{ ...still, ...after(still, done.reason, ports) }] };
    });
    if (noted) present = noted.record;
  }
  return present;
}

function after({ tries }: Owing, reason: Refused | 'failed', { clock }: Ports): Partial<Owing> {
  const next = { tries: tries + 1, heldUntil: clock.now() + AGAIN * (tries + 1) };
  return reason === 'failed' && tries + 1 < MOST_TRIES ? next : { ...next, parked: reason };
}

async function tried(
  ports: Ports,
  record: OnboardingRecord,
  owing: Owing,
  as: string | undefined,
): Promise<Performed | { readonly ok: false; readonly reason: 'failed' }> {
  try {
    return await perform(ports, record, owing, as);
  } catch (error) {
    ports.log.warn('an effect of an onboarding case is left for later', { id: owing.id, error: nameOf(error) });
    return no('failed');
  }
}

/** One effect. Each is safe to do twice. */
async function perform(
  ports: Ports,
  record: OnboardingRecord,
  owing: Owing,
  as: string | undefined,
): Promise<Performed> {
  const { effect } = owing;
  switch (effect.kind) {
    case 'child':
      return makeChild(ports, record, owing, effect.item, as);
    case 'child-status':
      return moveChild(ports, record, effect.item, as);
    case 'form':
      return sendForm(ports, record, owing, as);
    case 'form-people':
      return addFormPeople(ports, record, as);
    case 'form-word':
      return tellReturned(ports, record, owing, effect.text, as);
    case 'status':
    case 'property':
      return ok([]);
    case 'mail':
      return mailStart(ports, record, owing, effect);
  }
}

/** What the clock of cases calls for, and what is left of their effects. How many cases were looked at. */
export async function sweepOnboardings(ports: Ports): Promise<number> {
  const now = ports.clock.now();
  const waking = await ports.onboardings.wakingBy(now);
  for (const { issueId } of waking) {
    try {
      await awaken(ports, issueId);
    } catch (error) {
      ports.log.warn('an onboarding case is left for the next sweep', { issueId, error: nameOf(error) });
    }
  }
  return waking.length;
}

async function awaken(ports: Ports, issueId: string): Promise<void> {
  const now = ports.clock.now();
  // Whoever records adds what the clock calls for; taking effects to oneself is a record too.
  const taken = await withCase(ports, issueId, ({ owed }) => ({
    by: { kind: 'clock' },
    events: [],
    owed: owed
      .filter((one) => !one.parked && one.heldUntil <= now)
      .map((one) => ({ ...one, heldUntil: now + 2 * MINUTE })),
  }));
  if (!taken) return;
  const mine = [...(taken.turn?.owed ?? []), ...taken.fresh];
  await performOnboarding(ports, taken.record, mine, undefined);
}
