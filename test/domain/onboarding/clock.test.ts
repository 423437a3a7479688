import { askBoard } from '../../../src/domain/onboarding/ask';
import { membersOf, onClock, silentIn, wakesAt } from '../../../src/domain/onboarding/clock';
import { judge } from '../../../src/domain/onboarding/deeds';
import type { Happening } from '../../../src/domain/onboarding/event';
import { gateOf } from '../../../src/domain/onboarding/gate';
import type { OnboardingState } from '../../../src/domain/onboarding/state';
import { toldBy } from '../../../src/domain/onboarding/way';
import { defaultPlaybook } from '../../../src/domain/playbook/default';
import { withItem } from '../playbook/arbitrary';
import { agent, caseOf, inPhase, itemOf, lead, playbooksOf, reader, then } from './a-case';

const ASKED = Date.parse('2027-03-22T09:00+01:00');
const DUE = Date.parse('2027-04-01T09:00+02:00');
const WARN = Date.parse('2027-03-29T09:00+02:00');
const known = playbooksOf();
const filtered: Happening = { type: 'decided', item: '2.2', outcome: 'board', reason: 'Alle opfyldt', decider: '' };
const ready = caseOf([...inPhase('2'), filtered, { type: 'ticked', item: '2.2' }], ASKED - 3_600_000);

function all(state: OnboardingState, at: number, ...what: readonly Happening[]): OnboardingState {
  return what.reduce((next, one) => then(next, one, at), state);
}
function asked(state = ready, at = ASKED, playbooks = known): OnboardingState {
  const judged = askBoard(lead, state, playbooks, at, 'igen');
  if (!judged.ok) throw new Error(judged.reason);
  return all(state, at, ...judged.value);
}
function assessed(state: OnboardingState, member: string, at = ASKED + 60_000): OnboardingState {
  return then(state, { type: 'assessed', member, verdict: 'recommended', reason: 'Ja', unmet: [] }, at, member);
}
function closed(state: OnboardingState, at = DUE): OnboardingState {
  return all(state, at, ...onClock(state, at, known));
}
const seat = (entry: string, accountId: string): Happening => ({
  type: 'entry-put',
  list: 'cast',
  entry,
  values: { role: 'AB', accountId },
});
const unseat = (entry: string): Happening => ({ type: 'entry-removed', list: 'cast', entry });

test('asking gives the board ten calendar days to the minute over Easter, a warning after seven, and ticks its item', () => {
  const state = asked();
  expect(state.frame.board).toMatchObject({ members: ['anna', 'bo'], dueAt: DUE, warnAt: WARN });
  expect(itemOf(state, '2.3').state.ticked).toBeDefined();
});

test('in working days Easter does not count', () => {
  const playbook = { ...defaultPlaybook, board: { days: 10, unit: 'working', warnAfter: 7 } as const };
  expect(asked(ready, ASKED, playbooksOf(playbook)).frame.board).toMatchObject({
    dueAt: Date.parse('2027-04-08T09:00+02:00'),
    warnAt: Date.parse('2027-04-05T09:00+02:00'),
  });
});

test.each<[why: string, state: OnboardingState, who: typeof lead, reason: string]>([
  ['a reader does not ask', ready, reader, 'not-yours'],
  [
    'a case that has ended asks nobody',
    then(ready, { type: 'ended', reason: 'x', decider: 'y' }, ASKED),
    lead,
    'ended',
  ],
  ['not before its phase', caseOf([filtered]), lead, 'later-phase'],
  ['not without a filter decision', caseOf(inPhase('2')), lead, 'not-filtered'],
  ['not after another filter decision', then(ready, { ...filtered, outcome: 'back' }, ASKED), lead, 'not-filtered'],
  ['not without members', all(ready, ASKED, unseat('ab-1'), unseat('ab-2')), lead, 'no-members'],
  ['not twice', asked(), agent, 'asked-already'],
  ['not again although all have said yes', admitted('yes'), lead, 'asked-already'],
  ['not while the customer has the form', returned(), lead, 'form-is-back'],
])('%s', (_why, state, who, reason) => {
  expect(askBoard(who, state, known, DUE, 'igen')).toEqual({ ok: false, reason });
});

test('nothing happens before its time', () => {
  expect(onClock(asked(), WARN - 1, known)).toEqual([]);
  expect(onClock(ready, DUE, known)).toEqual([]);
  expect(wakesAt(ready)).toBeNull();
  expect(wakesAt(asked())).toBe(WARN);
});

test('the silent are reminded, once, and named when the days have run out; that ticks the assessment', () => {
  const one = assessed(asked(), 'anna');
  expect(onClock(one, WARN, known)).toEqual([{ type: 'board-reminded', members: ['bo'] }]);
  const reminded = all(one, WARN, ...onClock(one, WARN, known));
  expect(onClock(reminded, DUE - 1, known)).toEqual([]);
  expect(wakesAt(reminded)).toBe(DUE);
  expect(onClock(reminded, DUE, known)).toEqual([
    { type: 'board-closed', silent: ['bo'] },
    { type: 'ticked', item: '2.4' },
  ]);
  expect(onClock(closed(reminded), DUE + 1, known)).toEqual([]);
  expect(wakesAt(closed(reminded))).toBeNull();
});

test('it closes at once when the last one answers', () => {
  const both = assessed(assessed(asked(), 'anna'), 'bo');
  expect(onClock(both, ASKED + 60_001, known)[0]).toEqual({ type: 'board-closed', silent: [] });
});

test('whoever leaves the board is waited for no longer, and what they said stays', () => {
  const one = assessed(asked(), 'anna');
  expect(silentIn(then(one, unseat('ab-2'), ASKED))).toEqual([]);
  expect(onClock(then(one, unseat('ab-2'), ASKED), ASKED, known)[0]).toEqual({ type: 'board-closed', silent: [] });
  const left = then(one, unseat('ab-1'), ASKED);
  expect(left.frame.board?.assessments).toHaveLength(1);
  expect(silentIn(left)).toEqual(['bo']);
});

test('whoever joins has the days that are left', () => {
  const joined = then(assessed(asked(), 'anna'), seat('ab-3', 'carl'), ASKED);
  expect(silentIn(joined)).toEqual(['bo', 'carl']);
  expect(onClock(joined, DUE, known)[0]).toEqual({ type: 'board-closed', silent: ['bo', 'carl'] });
});

test('a board that nobody is left of says nothing until its days have run out', () => {
  const empty = all(asked(), ASKED, unseat('ab-1'), unseat('ab-2'));
  expect(onClock(empty, WARN, known)).toEqual([]);
  expect(onClock(empty, DUE, known)[0]).toEqual({ type: 'board-closed', silent: [] });
});

test('a member without an account is known by the entry of the cast', () => {
  const state = then(
    ready,
    { type: 'entry-put', list: 'cast', entry: 'ab-9', values: { role: 'AB', name: 'Else' } },
    ASKED,
  );
  expect(membersOf(state)).toEqual(['anna', 'bo', 'ab-9']);
});

test('an assessment stays with its seat when that is given an account, and its holder may think again', () => {
  const chair: Happening = { type: 'entry-put', list: 'cast', entry: 'ab-2', values: { accountId: '', name: 'Else' } };
  const said = assessed(assessed(then(asked(), chair, ASKED), 'ab-2'), 'anna');
  const named = then(said, seat('ab-2', 'else'), ASKED + 120_000);
  expect(silentIn(named)).toEqual([]);
  expect(onClock(named, ASKED + 120_000, known)[0]).toEqual({ type: 'board-closed', silent: [] });
  expect(assessed(named, 'else').frame.board?.assessments.map((one) => one.member)).toEqual(['anna', 'else']);
});

test('whoever has assessed in person keeps that, although a seat that was assessed for becomes theirs too', () => {
  const chair: Happening = { type: 'entry-put', list: 'cast', entry: 'ab-9', values: { role: 'AB', name: 'Else' } };
  const said = assessed(assessed(then(asked(), chair, ASKED), 'anna'), 'ab-9', ASKED + 90_000);
  const { board } = then(said, seat('ab-9', 'anna'), ASKED + 120_000).frame;
  expect(board?.assessments).toMatchObject([{ member: 'anna', at: ASKED + 60_000 }]);
});

const pause: Happening = { type: 'ended', reason: 'Pause', decider: 'Kunden' };
function resumed(state: OnboardingState, at: number, playbooks = known): OnboardingState {
  const judged = judge({ type: 'resumed', reason: 'Videre' }, lead, state, playbooks, at);
  if (!judged.ok) throw new Error(judged.reason);
  return all(state, at, ...judged.value);
}

test('while a case has ended its board stands still, and has as long left when it goes on', () => {
  const ended = then(assessed(asked(), 'anna'), pause, WARN - 1);
  expect(onClock(ended, DUE + 1, known)).toEqual([]);
  expect(wakesAt(ended)).toBeNull();
  const going = resumed(ended, WARN - 1 + 86_400_000);
  expect(going.frame.board).toMatchObject({ dueAt: DUE + 86_400_000, warnAt: WARN + 86_400_000 });
  expect(onClock(going, DUE, known)).toEqual([{ type: 'board-reminded', members: ['bo'] }]);
});

test('a board that counts in working days gets its time back as working days; somebody reopens it in Jira alike', () => {
  const playbooks = playbooksOf({ ...defaultPlaybook, board: { days: 10, unit: 'working', warnAfter: 7 } });
  // Half of Wednesday; Easter, which gives nothing back; half of Tuesday.
  const [from, to] = [Date.parse('2027-03-24T12:00+01:00'), Date.parse('2027-03-30T12:00+02:00')];
  const ended = then(asked(ready, ASKED, playbooks), pause, from);
  const later = { dueAt: Date.parse('2027-04-09T09:00+02:00'), warnAt: Date.parse('2027-04-06T09:00+02:00') };
  expect(resumed(ended, to, playbooks).frame.board).toMatchObject(later);
  const status = { name: phaseNamed('2'), finished: false };
  const told = toldBy({ status, key: 'x', at: to, reason: 'x' }, ended, ended, { then: playbooks, now: playbooks });
  expect(all(ended, to, ...told).frame.board).toMatchObject(later);
});

test('after "later" every member is asked anew, and what came of the first round is to be done anew', () => {
  const state = admitted('later');
  const again = asked(state, DUE + 86_400_000);
  expect(again.frame.board).toMatchObject({ assessments: [], reminded: false });
  expect(again.frame.board?.closed).toBeUndefined();
  expect(['2.4', '2.6'].map((id) => itemOf(again, id).state.ticked)).toEqual([undefined, undefined]);
  expect(itemOf(again, '2.3').state.ticked?.at).toBe(DUE + 86_400_000);
});

test('a former yes does not count for another round: whoever may not decide cannot tick it either', () => {
  const refiltered = then(admitted('yes'), { ...filtered, reason: 'Nye oplysninger' }, DUE + 120_000);
  const again = assessed(asked(refiltered, DUE + 180_000), 'anna', DUE + 240_000);
  const decided = closed(assessed(again, 'bo', DUE + 240_000), DUE + 300_000);
  expect(itemOf(decided, '2.4').state.ticked).toBeDefined();
  const tick: Happening = { type: 'ticked', item: '2.6' };
  expect(judge(tick, agent, decided, known, DUE + 360_000)).toMatchObject({
    reason: 'lacking',
    missing: [{ item: '2.6', lacks: [{ lack: 'decision' }] }],
  });
  expect(gateOf(decided, known, DUE + 360_000).missing).toContainEqual(expect.objectContaining({ item: '2.6' }));
});

test('a yes that comes after the recommendation is asked for anew too, and the customer is told anew', () => {
  const playbooks = playbooksOf(withItem('2.6', { after: '2.5' }));
  const told = all(admitted('later'), DUE + 90_000, { type: 'ticked', item: '2.5' }, { type: 'ticked', item: '2.7' });
  const again = asked(told, DUE + 180_000, playbooks);
  expect(['2.4', '2.5', '2.6', '2.7'].filter((id) => itemOf(again, id).state.ticked)).toEqual([]);
});

test('after a new filter decision too', () => {
  const back = then(closed(asked()), { ...filtered, outcome: 'back' }, DUE + 1);
  expect(askBoard(lead, back, known, DUE + 2, 'igen')).toEqual({ ok: false, reason: 'not-filtered' });
  expect(asked(then(back, filtered, DUE + 2), DUE + 3).frame.board?.askedAt).toBe(DUE + 3);
});

function phaseNamed(phase: string): string {
  return defaultPlaybook.phases.find(({ id }) => id === phase)?.status[0] ?? '';
}

function admitted(outcome: string): OnboardingState {
  const decision: Happening = { type: 'decided', item: '2.6', outcome, reason: 'Fordi', decider: 'Styregruppen' };
  return all(closed(asked()), DUE + 60_000, decision, { type: 'ticked', item: '2.6' });
}

function returned(): OnboardingState {
  return all(
    ready,
    ASKED,
    { type: 'form-sent', people: ['kunde'] },
    { type: 'form-submitted', version: 1 },
    { type: 'form-returned', reason: 'Mangler tal' },
  );
}
