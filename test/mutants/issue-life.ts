import type { Mutant } from './mutant';

const moved = ['test/scenarios/issue-life.test.ts'];
const gone = ['test/scenarios/issue-life-gone.test.ts'];
const kind = ['test/scenarios/issue-life-kind.test.ts'];

/** What becomes of a case whose issue moves, vanishes or changes kind. */
export const issueLife: readonly Mutant[] = [
  {
    guard: 'a case ends at the desk that its issue left',
    file: 'src/app/hear-issue.ts',
    find: '  const stayed = known && (await leaveDesk(ports, issue, known));\n  if (!desk',
    replace: '  const stayed = known;\n  if (!desk',
    tests: moved,
  },
  {
    guard: 'an issue that came from elsewhere begins as it came, not when it was made',
    file: 'src/app/hear-issue.ts',
    find: '  const begunAt = openFrom(issue, cameAt, rules);',
    replace: '  const begunAt = issue.createdAt;',
    tests: moved,
  },
  {
    guard: 'in a project without Trin our fields are empty',
    file: 'src/domain/casework/thin.ts',
    find: 'if (state.leftFor !== undefined)',
    replace: 'if (state.leftFor === null)',
    tests: moved,
  },
  {
    guard: 'what a case owed at the desk that it left is no more owed',
    file: 'src/adapters/case-leaving.ts',
    find: "row.owed.kind === 'comment' ? [] : [row.owed.id]",
    replace: 'row.owed.id === issueId ? [row.owed.id] : []',
    tests: moved,
  },
  {
    guard: 'each life of a case belongs to its own desk',
    file: 'src/adapters/case-reading.ts',
    find: 'livesOf(row).filter((life) => life.projectId === projectId)',
    replace: 'livesOf(row).filter((life) => life.projectId !== projectId.repeat(2))',
    tests: moved,
  },
  {
    guard: 'a life that is over is kept in a pack, which goes when the issue goes',
    file: 'src/adapters/case-leaving.ts',
    find: 'for (const life of livesOf(known)) await outOfPack(life);',
    replace: 'for (const life of livesOf(known).slice(-1)) await outOfPack(life);',
    tests: moved,
  },
  {
    guard: 'an event that tells of a move is heard in a project without Trin, too',
    file: 'src/handlers/triggers.ts',
    find: "changelog?.items.some(({ field }) => field === 'project') ?? false",
    replace: "changelog?.items.some(({ field }) => field === '') ?? false",
    tests: moved,
  },
  {
    guard: 'the clock of a case whose issue nobody sees calls no more',
    file: 'src/app/take-steps.ts',
    find: ': missed(ports, seen))',
    replace: ': Promise.resolve())',
    tests: gone,
  },
  {
    guard: 'time in which an issue may have been out of sight is not counted',
    file: 'src/app/call-roll.ts',
    find: 'Math.max(lastHeardAt(history), (await ports.desks.calledRollAt()) ?? 0)',
    replace: 'Math.max(lastHeardAt(history), ports.clock.now())',
    tests: gone,
  },
  {
    guard: 'an issue that is shown again goes on',
    file: 'src/app/call-roll.ts',
    find: 'ids.filter((id) => keys.has(id)),',
    replace: 'ids.filter((id) => !keys.has(id)),',
    tests: gone,
  },
  {
    guard: 'a project that is hidden for a day is not gone',
    file: 'src/app/let-go.ts',
    find: '70 * DAY',
    replace: 'DAY',
    tests: gone,
  },
  {
    guard: 'a desk whose project is gone for good is swept no more',
    file: 'src/app/let-go.ts',
    find: '  await ports.desks.remove(desk);',
    replace: '  await Promise.resolve();',
    tests: gone,
  },
  {
    guard: 'a case opened for a desk that is off is laid aside',
    file: 'src/app/sweep.ts',
    find: 'else await ports.cases.lay(issueId);',
    replace: 'else await Promise.resolve();',
    tests: gone,
  },
  {
    guard: 'an archived issue counts as not shown, though Jira shows it',
    file: 'src/adapters/issue-facts.ts',
    find: "return typeof fields['archiveddate'] === 'string';",
    replace: "return typeof fields['archiveddate'] === 'number';",
    tests: gone,
  },
  {
    guard: 'a change of the request type is a change of what the case is about',
    file: 'src/adapters/issue-facts.ts',
    find: "return fieldId !== undefined && schema[fieldId]?.custom?.endsWith(':vp-origin') === true;",
    replace: "return fieldId === '' && schema[fieldId]?.custom?.endsWith(':vp-origin') === true;",
    tests: kind,
  },
];
