import { instantAfter } from '../calendar/working-days';
import { no, ok, type Result } from '../result';
import type { Instant } from '../time';
import { membersOf } from './clock';
import type { Happening, Playbooks } from './event';
import { comesBefore, itemsOf, type Item } from './items';
import { mayDo, type Party } from './may';
import type { OnboardingState } from './state';

/** Why the board cannot be asked. */
export type AskRefusal =
  'not-yours' | 'ended' | 'no-board' | 'later-phase' | 'no-members' | 'not-filtered' | 'form-is-back' | 'asked-already';

/**
 * Sends the form and what the filter made of it to the board: its days run from now. It can be asked again when the form
 * was filtered anew since, or when the steering group did not say yes; then every member is asked anew, and the
 * decision to admit, with what came after either, is to be taken anew. `again`: why, for the history.
 */
export function askBoard(
  who: Party,
  state: OnboardingState,
  playbooks: Playbooks,
  now: Instant,
  again: string,
): Result<readonly Happening[], AskRefusal> {
  const { frame } = state;
  const playbook = playbooks(frame.playbook);
  const { calendar, board } = playbook;
  const all = itemsOf(state, playbooks);
  const [send, assess, filter, admit] = (['send-to-board', 'assess', 'filter', 'admit'] as const).map((does) =>
    all.find((item) => item.does === does),
  );
  const members = membersOf(state);
  const asked: Happening = {
    type: 'board-asked',
    members,
    dueAt: instantAfter(calendar, now, board.days, board.unit),
    warnAt: instantAfter(calendar, now, board.warnAfter, board.unit),
  };
  if (!mayDo(who, asked, state)) return no('not-yours');
  if (frame.ended) return no('ended');
  if (!send || !assess) return no('no-board');
  if (comesBefore(playbook, frame.phase, send.phase)) return no('later-phase');
  if (filter && send.wanted !== 'yes') return no('not-filtered');
  if (frame.form?.returned) return no('form-is-back');
  if (frame.board && !isAnew(frame.board, filter, admit)) return no('asked-already');
  if (members.length === 0) return no('no-members');
  const anew = [assess.id, ...(admit ? [admit.id] : [])];
  const after = all.filter(({ id, after: before, state: { ticked } }) => {
    return ticked !== undefined && (anew.includes(id) || (before !== undefined && anew.includes(before)));
  });
  return ok([
    ...after.map(({ id }): Happening => ({ type: 'unticked', item: id, reason: again })),
    asked,
    { type: 'ticked', item: send.id },
  ]);
}

/** Whether something was decided since the board closed that makes another round worth asking for. */
function isAnew({ closed }: NonNullable<OnboardingState['frame']['board']>, filter?: Item, admit?: Item): boolean {
  if (!closed) return false;
  const filtered = filter?.state.decision;
  if (filtered && filtered.at > closed.at) return true;
  const admitted = admit?.state.decision;
  return admitted !== undefined && admitted.at >= closed.at && admit?.opensWith?.includes(admitted.outcome) === false;
}
