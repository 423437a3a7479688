import type { AskedAnswer, WhyAnswer } from '../contract/board';
import { askBoard, type AskRefusal } from '../domain/onboarding/ask';
import { itemsOf } from '../domain/onboarding/items';
import type { Party } from '../domain/onboarding/may';
import { whyDue } from '../domain/onboarding/why-due';
import { say } from '../messages/message';
import type { Ports } from '../ports/ports';
import { performOnboarding } from './perform-onboarding';
import { playbooksFor, withCase, type Turn } from './record-onboarding';
import { viewOf } from './show-onboarding';
import { languageAt } from './mail-onboarding';

/** Asks the board. A press of the button that was heard before is not done again. */
export async function askTheBoard(ports: Ports, issueId: string, who: Party, moveId: string): Promise<AskedAnswer> {
  const known = await ports.onboardings.read(issueId);
  if (!known) return { asked: false, reason: 'not-begun' };
  const again = say(await languageAt(ports, known.projectId), 'board.again');
  const done = await withCase<Turn, AskRefusal>(ports, issueId, ({ moves, state }, playbooks, now) => {
    if (moves.includes(moveId)) return undefined;
    const asked = askBoard(who, state, playbooks, now, again);
    if (!asked.ok) return { refused: asked.reason };
    return { by: { kind: 'person', accountId: who.accountId }, events: asked.value, moveId };
  });
  if (!done) return { asked: false, reason: 'not-begun' };
  if (done.refused) return { asked: false, reason: done.refused };
  const record = await performOnboarding(ports, done.record, done.fresh, who.accountId);
  return { asked: true, case: await viewOf(ports, record, who) };
}

/** Why an item of a case is due when it is. */
export async function showWhyDue(ports: Ports, issueId: string, id: string): Promise<WhyAnswer> {
  const asOf = ports.clock.now();
  const record = await ports.onboardings.read(issueId);
  if (!record) return { asOf, zone: 'UTC' };
  const { state, projectId } = record;
  const playbooks = await playbooksFor(ports, projectId, state);
  const playbook = playbooks(state.frame.playbook);
  const all = itemsOf(state, playbooks);
  const item = all.find((one) => one.id === id);
  const why = item && whyDue(item, state, all, playbook);
  return { asOf, zone: playbook.calendar.timeZone, ...(why && { why }) };
}
