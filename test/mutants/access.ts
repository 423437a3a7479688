import type { Mutant } from './mutant';

const tests = ['test/contract/access.test.ts'];

export const access: readonly Mutant[] = [
  {
    guard: 'only agents of the desk see a case and move it',
    file: 'src/handlers/guard.ts',
    find: "if (!(await may.isAgent(installContext, accountId, issue.id))) return no('not-allowed');",
    replace: '',
    tests,
  },
  {
    guard: 'only administrators of the project set up its desk',
    file: 'src/handlers/guard.ts',
    find: "if (!(await may.administers(installContext, accountId, project.id))) return no('not-allowed');",
    replace: '',
    tests,
  },
  {
    guard: 'only agents and administrators of the desk read its rules',
    file: 'src/handlers/guard.ts',
    find: "if (!administers && !(await may.isAgentOf(installContext, accountId, project.id))) return no('not-allowed');",
    replace: '',
    tests,
  },
  {
    guard: 'only those who work at a desk see its open cases, on its page and in a gadget',
    file: 'src/handlers/guard.ts',
    find: "if (!works && !(await may.administers(installContext, accountId, projectId))) return no('not-allowed');",
    replace: '',
    tests,
  },
  {
    guard: 'only agents of the case confirm a follow-up from the page',
    file: 'src/handlers/guard.ts',
    find: "if (!(await may.isAgent(installContext, accountId, named.issueId))) return no('not-allowed');",
    replace: '',
    tests,
  },
  {
    guard: 'the page of one desk confirms nothing of another',
    file: 'src/app/show-queue.ts',
    find: "if (record?.projectId !== asked.projectId) return { done: false, reason: 'not-here' };",
    replace: '',
    tests,
  },
  {
    guard: 'only administrators of the site change its calendars',
    file: 'src/handlers/guard.ts',
    find: "if (!(await may.administersSite(installContext, accountId))) return no('not-allowed');",
    replace: '',
    tests,
  },
  {
    guard: 'a no from Jira is a no',
    file: 'src/adapters/permissions.ts',
    find: "Checked.parse(answer.body).globalPermissions.includes('ADMINISTER')",
    replace: 'Checked.parse(answer.body).globalPermissions.length >= 0',
    tests,
  },
  {
    guard: 'a customer reads only requests that are theirs',
    file: 'src/adapters/permissions.ts',
    find: 'if (people.some((person) => person.accountId === accountId)) return issueId;',
    replace: 'if (people.length > 0) return issueId;',
    tests,
  },
  {
    guard: 'a yes counts for the very issue or project that was asked about',
    file: 'src/adapters/permissions.ts',
    find: 'projectPermissions.filter((granted) => granted[of].includes(id))',
    replace: 'projectPermissions',
    tests,
  },
  {
    guard: 'what a panel sends is parsed before anything is done',
    file: 'src/handlers/dispatch.ts',
    find: "if (!input.success) return { ok: false, reason: 'invalid-input' };",
    replace:
      'if (!input.success) return { ok: true, value: await handlers[name](admitted.value, request.payload as never) };',
    tests,
  },
  {
    guard: 'nothing is done for a caller who was not admitted',
    file: 'src/handlers/dispatch.ts',
    find: 'if (!admitted.ok) return admitted;',
    replace:
      'if (!admitted.ok) admitted.value = { accountId: "", place: { kind: "issue", issueId: "0", projectId: "0" } };',
    tests,
  },
];
