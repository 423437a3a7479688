import type { Mutant } from './mutant';

const stories = ['test/scenarios/calendars.test.ts'];
const members = ['test/scenarios/members.test.ts'];
const preview = ['test/domain/calendar/preview.test.ts'];
const words = ['test/static/calendar-words.test.ts'];

export const calendars: readonly Mutant[] = [
  {
    guard: 'of two who save a shared calendar at once, one wins',
    file: 'src/adapters/calendars.ts',
    find: "{ entityName: 'calendar', conditions }",
    replace: "{ entityName: 'calendar' }",
    tests: stories,
  },
  {
    guard: 'a version of a calendar that is not there is not saved',
    file: 'src/app/share-calendar.ts',
    find: '(seen > 0 && !before)',
    replace: 'false',
    tests: stories,
  },
  {
    guard: 'a shared calendar with faults is not saved',
    file: 'src/app/share-calendar.ts',
    find: "if (faults.length > 0) return { saved: false, reason: 'faults', faults };",
    replace: '',
    tests: stories,
  },
  {
    guard: 'every version that was replaced is kept',
    file: 'src/adapters/calendars.ts',
    find: ".set(`${id}:${version}`, rowOf(before, `was:${id}`), { entityName: 'calendar' })",
    replace: '',
    tests: stories,
  },
  {
    guard: 'what a draft takes from a day is shown',
    file: 'src/domain/calendar/preview.ts',
    find: '...(before && !same(open, before) && { before }),',
    replace: '',
    tests: preview,
  },
  {
    guard: 'the rest of a night shift is shown on the next day',
    file: 'src/domain/calendar/preview.ts',
    find: '[...nightBefore, ...hoursOn(plan, day, closures)]',
    replace: '[...hoursOn(plan, day, closures)]',
    tests: preview,
  },
  {
    guard: 'an answer about a person is forgotten after minutes',
    file: 'src/adapters/members.ts',
    find: 'new Memory(5000, 5 * MINUTE',
    replace: 'new Memory(5000, 500 * MINUTE',
    tests: members,
  },
  {
    guard: 'groups that we may not see are unreadable, not missing',
    file: 'src/adapters/directory.ts',
    find: "{ doing: 'look for groups' });\n    if (status >= 400) return 'unreadable';",
    replace: "{ doing: 'look for groups' });\n    if (status >= 400) return found;",
    tests: members,
  },
  {
    guard: 'a role is had by whoever is in a group that has it',
    file: 'src/adapters/members.ts',
    find: 'if (!role.actors.some(({ actorGroup }) => actorGroup)) return false;',
    replace: 'return false;',
    tests: members,
  },
  {
    guard: 'a team that a rung names is in use',
    file: 'static/src/rulebook/team-uses.ts',
    find: 'ladder.some((rung) => rung.team === team)',
    replace: 'ladder.length + team.length < 0',
    tests: words,
  },
];
