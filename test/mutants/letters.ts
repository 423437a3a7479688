import type { Mutant } from './mutant';

const mail = ['test/scenarios/mail.test.ts'];
const table = ['test/domain/casework/letters.test.ts'];
const asking = ['test/domain/casework/asking.test.ts'];
const clocks = ['test/domain/casework/other-clocks.test.ts'];

export const letters: readonly Mutant[] = [
  {
    guard: 'letters of one slot leave together',
    file: 'src/domain/casework/letters.ts',
    find: '(Math.floor(at / gather) + 1) * gather',
    replace: 'at',
    tests: table,
  },
  {
    guard: 'nobody is mailed while the team is away',
    file: 'src/domain/casework/letters.ts',
    find: 'quietOutsideHours && !atAnyHour ?',
    replace: 'quietOutsideHours && atAnyHour ?',
    tests: table,
  },
  {
    guard: 'what was withdrawn is not told',
    file: 'src/domain/casework/letters.ts',
    find: "other.what.type === 'withdrawn' && other.what.of === seq",
    replace: "other.what.type === 'withdrawn' && other.what.of === -seq",
    tests: table,
  },
  {
    guard: 'a withdrawal is told only to those who were told of the step',
    file: 'src/domain/casework/letters.ts',
    find: 'leavesAt(takesBack) > event.heardAt',
    replace: 'false',
    tests: table,
  },
  {
    guard: 'a case that has moved on is not told of as if it had not',
    file: 'src/domain/casework/letters.ts',
    find: 'return presentStay(now).id !== presentStay(then).id;',
    replace: 'return false;',
    tests: table,
  },
  {
    guard: 'an answer makes a letter superfluous',
    file: 'src/domain/casework/letters.ts',
    find: 'if (!inHand(now)) return true;',
    replace: '',
    tests: table,
  },
  {
    guard: 'whoever is in two teams gets one mail',
    file: 'src/app/audience.ts',
    find: 'const people = mixed ?',
    replace: 'const people = !mixed ?',
    tests: mail,
  },
  {
    guard: 'an issue that cannot be written to keeps no mail from leaving',
    file: 'src/app/post-mail.ts',
    find: 'told.slice(0, MOST_ISSUES)',
    replace: 'told.slice(0, 1)',
    tests: ['test/scenarios/burst.test.ts'],
  },
  {
    guard: 'asked, the customer has the case and the clock of 1st level stands still',
    file: 'src/domain/casework/fold.ts',
    find: "return level === 'first' ? outwards(state, 'asked', what.to, mark) : paused(state, 'reporter', mark);",
    replace: "return paused(state, 'reporter', mark);",
    tests: asking,
  },
  {
    guard: 'home from the customer the clock goes on',
    file: 'src/domain/casework/fold.ts',
    find: 'countsFrom: earlier.countsFrom,',
    replace: '',
    tests: asking,
  },
  {
    guard: 'a standstill that overlaps a pause counts',
    file: 'src/domain/casework/fold.ts',
    find: "{ from, to, reason: 'standstill' }] } : stay;",
    replace: "{ from, to: stay.paused ? from : to, reason: 'standstill' }] } : stay;",
    tests: clocks,
  },
  {
    guard: 'what is acknowledged is not repeated',
    file: 'src/domain/casework/clock.ts',
    find: 'rung.repeat && !stay.acknowledged ?',
    replace: 'rung.repeat ?',
    tests: clocks,
  },
  {
    guard: 'what fails in the evening is not told at night',
    file: 'src/app/post-mail.ts',
    find: 'else if (quiet !== undefined) await',
    replace: 'else if (quiet === 0) await',
    tests: ['test/scenarios/mail.test.ts'],
  },
];
