import type { Mutant } from './mutant';

const clock = ['test/domain/onboarding/clock.test.ts'];
const deeds = ['test/domain/onboarding/deeds.test.ts'];
const may = ['test/domain/onboarding/may.test.ts'];
const due = ['test/domain/onboarding/due.test.ts'];
const owed = ['test/domain/onboarding/owed.test.ts'];
const days = ['test/domain/calendar/working-days.test.ts'];
const story = ['test/scenarios/board.test.ts'];

export const board: readonly Mutant[] = [
  {
    guard: 'the board has until its days have run out, to the minute',
    file: 'src/domain/onboarding/clock.ts',
    find: 'now >= board.dueAt',
    replace: 'now > board.dueAt + 86_400_000',
    tests: clock,
  },
  {
    guard: 'the board closes when the last one has answered',
    file: 'src/domain/onboarding/clock.ts',
    find: 'silent.length === 0 && board.assessments.length > 0',
    replace: 'false',
    tests: clock,
  },
  {
    guard: 'a board that nobody is left of has not answered',
    file: 'src/domain/onboarding/clock.ts',
    find: 'silent.length === 0 && board.assessments.length > 0',
    replace: 'silent.length === 0',
    tests: clock,
  },
  {
    guard: 'nobody is reminded twice',
    file: 'src/domain/onboarding/clock.ts',
    find: 'if (board.reminded || now',
    replace: 'if (now',
    tests: clock,
  },
  {
    guard: 'whoever has left the board is waited for no longer',
    file: 'src/domain/onboarding/clock.ts',
    find: 'return membersOf(state).filter(',
    replace: 'return (state.frame.board?.members ?? []).filter(',
    tests: clock,
  },
  {
    guard: 'the board stands still while the case has ended',
    file: 'src/domain/onboarding/clock.ts',
    find: 'putOff(calendar, then, { from: ended.at, to: at }, unit)',
    replace: 'putOff(calendar, then, { from: at, to: at }, unit)',
    tests: clock,
  },
  {
    guard: 'the board is asked once',
    file: 'src/domain/onboarding/ask.ts',
    find: 'frame.board && !isAnew(frame.board, filter, admit)',
    replace: 'frame.board === null',
    tests: clock,
  },
  {
    guard: 'nothing goes to the board that was not filtered for it',
    file: 'src/domain/onboarding/ask.ts',
    find: "filter && send.wanted !== 'yes'",
    replace: "filter && send.wanted === 'no'",
    tests: clock,
  },
  {
    guard: 'another round is assessed anew',
    file: 'src/domain/onboarding/ask.ts',
    find: 'const anew = [assess.id, ...',
    replace: 'const anew = [...',
    tests: clock,
  },
  {
    guard: 'a former yes does not admit after another round',
    file: 'src/domain/onboarding/ask.ts',
    find: '...(admit ? [admit.id] : [])]',
    replace: ']',
    tests: clock,
  },
  {
    guard: 'nothing ticks a decision but deciding',
    file: 'src/domain/onboarding/lacks.ts',
    find: "return decision && ticked ? [] : [{ lack: 'decision' }];",
    replace: "return decision ? [] : [{ lack: 'decision' }];",
    tests: clock,
  },
  {
    guard: 'the steering group’s yes is never waived',
    file: 'src/domain/onboarding/deeds.ts',
    find: "if (item.does === 'admit') return no('never-waived');",
    replace: '',
    tests: deeds,
  },
  {
    guard: 'a decision is not changed when its gate was left',
    file: 'src/domain/onboarding/deeds.ts',
    find: "if (had && !isAsBefore && comesBefore(playbook, item.gate, phase)) return no('phase-is-left');",
    replace: '',
    tests: deeds,
  },
  {
    guard: 'the filter stands while the board assesses',
    file: 'src/domain/onboarding/deeds.ts',
    find: "item.does === 'filter' && board && !board.closed",
    replace: "item.does === 'filter' && board === null",
    tests: deeds,
  },
  {
    guard: 'nobody writes over what a member said in person',
    file: 'src/domain/onboarding/deeds.ts',
    find: 'saidInPerson && who.accountId !== member',
    replace: 'saidInPerson && false',
    tests: deeds,
  },
  {
    guard: 'a late assessment is refused',
    file: 'src/domain/onboarding/deeds.ts',
    find: "if (board.closed) return no('board-closed');",
    replace: '',
    tests: deeds,
  },
  {
    guard: 'a start date does not move without a reason',
    file: 'src/domain/onboarding/deeds.ts',
    find: "if (moves && what.reason.trim() === '') return no('nothing-said');",
    replace: '',
    tests: deeds,
  },
  {
    guard: 'a start date is not confirmed before its phase',
    file: 'src/domain/onboarding/deeds.ts',
    find: 'what.confirmed && confirms &&',
    replace: '!what.confirmed && confirms &&',
    tests: deeds,
  },
  {
    guard: 'only whoever leads gives roles',
    file: 'src/domain/onboarding/may.ts',
    find: "what.list === 'cast' ? leads(who, state) : works",
    replace: 'works',
    tests: may,
  },
  {
    guard: 'only whoever leads, or the steering group, admits a case',
    file: 'src/domain/onboarding/may.ts',
    find: "item.does === 'admit' ? leads(who, state) : works",
    replace: 'works',
    tests: may,
  },
  {
    guard: 'a moved start date is told to those it hits alone',
    file: 'src/domain/onboarding/owed.ts',
    find: "due?.from === 'start' &&",
    replace: '',
    tests: owed,
  },
  {
    guard: 'nobody is told what they did themselves',
    file: 'src/domain/onboarding/owed.ts',
    find: "by.kind !== 'person' || by.accountId !== accountId",
    replace: 'accountId !== by.kind',
    tests: owed,
  },
  {
    guard: 'the board’s clock goes before a date on its item',
    file: 'src/domain/onboarding/due.ts',
    find: "item.does === 'assess' && board",
    replace: "item.does === 'assess' && board && item.state.dueSet === undefined",
    tests: due,
  },
  {
    guard: 'days are counted past a year’s end with its own holidays',
    file: 'src/domain/calendar/working-days.ts',
    find: 'closuresIn(calendar, year, year)',
    replace: 'closuresIn(calendar, 2026, 2026)',
    tests: days,
  },
  {
    guard: '0 days from a time that comes twice are that time',
    file: 'src/domain/calendar/working-days.ts',
    find: 'if (days === 0) return at;',
    replace: '',
    tests: days,
  },
  {
    guard: 'no mail about a case goes to a customer',
    file: 'src/app/start-mail.ts',
    find: 'known.get(accountId)?.isCustomer === false',
    replace: 'known.has(accountId)',
    tests: story,
  },
];
