import type { Happening } from '../domain/onboarding/event';
import type { Owing } from '../domain/onboarding/owed';
import { park, putOff } from '../domain/onboarding/undone';
import { no, type Result } from '../domain/result';
import type { OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import type { Refused } from '../ports/staff';
import { enterPhase } from './enter-phase';
import { nameOf } from './error-name';
import { makeChild, moveChild } from './keep-child';
import { withCase, type Turn } from './record-onboarding';
import { mailOnboarding } from './mail-onboarding';
import { addFormPeople, sendForm, tellReturned } from './send-form';
import { runningDesk } from './stand-still';
import { writeStart } from './write-start';

/** What an effect came to: events that tell of it, none mostly. */
type Performed = Result<readonly Happening[], Refused>;

/**
 * Does what a case owes: in the call of `as`, who caused it, or as the app when it is resumed. What is done is noted
 * together with what came of it; what Jira refuses for good is parked, what broke is put off. The case as it is then.
 */
export async function performOnboarding(
  ports: Ports,
  record: OnboardingRecord,
  owed: readonly Owing[],
  as: string | undefined,
): Promise<OnboardingRecord> {
  // Where nobody pays, or the desk is off, it waits.
  if (owed.length === 0 || !(await runningDesk(ports, record.projectId))) return record;
  let present = record;
  const waiting = [...owed];
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    const { id } = one;
    const done = await tried(ports, present, one, as);
    const noted = await withCase(ports, record.issueId, ({ owed: still }, _playbooks, now): Turn | undefined => {
      const mine = still.find((other) => other.id === id);
      if (!mine) return undefined;
      if (done.ok) return { by: { kind: 'clock' }, events: done.value, settled: [id] };
      const left = done.reason === 'failed' ? putOff(mine, now) : park(mine, done.reason, now);
      return { by: { kind: 'clock' }, events: [], owed: [left] };
    });
    if (!noted) continue;
    present = noted.record;
    waiting.push(...noted.fresh);
  }
  return present;
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
      return moveChild(ports, record.issueId, effect.item, as);
    case 'form':
      return sendForm(ports, record, owing, as);
    case 'form-people':
      return addFormPeople(ports, record, as);
    case 'form-word':
      return tellReturned(ports, record, owing, effect.text, as);
    case 'status':
      return enterPhase(ports, record, as);
    case 'property':
      return writeStart(ports, record);
    case 'mail':
      return mailOnboarding(ports, record, owing, effect);
  }
}
