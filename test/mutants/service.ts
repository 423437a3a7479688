import type { Mutant } from './mutant';

const laws = ['test/domain/storyboard/compile.test.ts'];
const story = ['test/scenarios/service.test.ts'];

/** A storyboard becomes rules, and nothing of others is lost on the way. */
export const service: readonly Mutant[] = [
  {
    guard: 'a superuser of the centre is not the level of superusers',
    file: 'src/domain/storyboard/places.ts',
    find: "AT_CUSTOMER.includes(cell(contact, 'kind')) && ",
    replace: '',
    tests: laws,
  },
  {
    guard: 'a team of another level is no team of a line',
    file: 'src/domain/storyboard/places.ts',
    find: 'one.id === id && one.level === level',
    replace: 'one.id === id',
    tests: ['test/domain/storyboard/table.test.ts'],
  },
  {
    guard: 'the word of the case comes before the playbook’s',
    file: 'src/domain/storyboard/of-case.ts',
    find: '[...lines, ...own]',
    replace: '[...own, ...lines]',
    tests: story,
  },
  {
    guard: 'two rows of one name are not told apart',
    file: 'src/domain/storyboard/row.ts',
    find: "if (first && first.id !== row.id) return out('task', 'same-task', task);",
    replace: '',
    tests: laws,
  },
  {
    guard: 'calendar time is no limit for a team that goes home',
    file: 'src/domain/storyboard/pace.ts',
    find: "if (time === 'calendar' && !isAlwaysOpen(calendar)) return 'calendar-time';",
    replace: '',
    tests: laws,
  },
  {
    guard: 'who an administrator put into a team stays',
    file: 'src/domain/storyboard/places.ts',
    find: 'members: had?.members ?? ',
    replace: 'members: ',
    tests: laws,
  },
  {
    guard: 'what is compiled goes on top of the open draft',
    file: 'src/app/compile-service.ts',
    find: 'const base = draftBook ?? inForce.book;',
    replace: 'const base = inForce.book;',
    tests: story,
  },
  {
    guard: 'while nobody pays nobody records anything of an onboarding case',
    file: 'src/handlers/dispatch.ts',
    find: 'if (recordsOnboarding(name) && licence.suspended())',
    replace: 'if (recordsOnboarding(name) && licence.suspended() && name === "onboarding.do")',
    tests: ['test/scenarios/onboarding-licence.test.ts'],
  },
  {
    guard: 'a draft that was changed since is not approved',
    file: 'src/app/do-onboarding.ts',
    find: 'if (moved) return',
    replace: 'if (moved && deeds.length === 0) return',
    tests: story,
  },
  {
    guard: 'no day counts from before there was any closer support',
    file: 'src/domain/onboarding/early-life.ts',
    find: "[{ type: 'early-life-begun', date: today }]",
    replace: "[{ type: 'early-life-begun', date: start }]",
    tests: ['test/domain/onboarding/early-life.test.ts'],
  },
  {
    guard: 'what is in force is approved as it is',
    file: 'src/app/compile-service.ts',
    find: 'service.published?.mark === service.mark || isInForce(facts)',
    replace: 'false',
    tests: story,
  },
  {
    guard: 'what is in force is checked as it is',
    file: 'src/app/compile-service.ts',
    find: 'const book = isInForce(facts) ? facts.inForce.book : draftBook;',
    replace: 'const book = draftBook;',
    tests: story,
  },
  {
    guard: 'a case hears of its version before both sides change',
    file: 'src/app/publish-rulebook.ts',
    find: '  await tellCases(ports, projectId, desk.rulebook, version);\n',
    replace: '',
    tests: story,
  },
  {
    guard: 'the decision to end closer support ends it',
    file: 'src/domain/onboarding/deeds.ts',
    find: "...(ends ? [{ type: 'early-life-ended', reason } as const] : []),",
    replace: '',
    tests: ['test/domain/onboarding/gate.test.ts'],
  },
  {
    guard: 'no case is done while the limits of the first weeks are in force',
    file: 'src/domain/onboarding/gate.ts',
    find: "item.does === 'end-early-life' && !hasAgreedLimits(state)",
    replace: 'false',
    tests: ['test/domain/onboarding/gate.test.ts'],
  },
  {
    guard: 'what was compiled for the first weeks is not what was agreed',
    file: 'src/domain/onboarding/early-life.ts',
    find: 'service.compiledAt < earlyLife.ended.at',
    replace: 'false',
    tests: ['test/domain/onboarding/gate.test.ts'],
  },
  {
    guard: 'requests that are answered and closed count on their day',
    file: 'src/app/cases-about.ts',
    find: '    add(page.issueIds);\n',
    replace: '',
    tests: ['test/domain/storyboard/service-days.test.ts'],
  },
  {
    guard: 'a day that cannot be counted whole is not counted',
    file: 'src/app/cases-about.ts',
    find: 'if (clock.now() > until) return undefined;\n    const page = await ledger',
    replace: 'const page = await ledger',
    tests: ['test/domain/storyboard/service-days.test.ts'],
  },
];
