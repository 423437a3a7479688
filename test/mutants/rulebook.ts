import type { Mutant } from './mutant';

const stories = ['test/scenarios/publish.test.ts'];
const texts = ['test/contract/rulebook-text.test.ts'];
const crashes = ['test/scenarios/publish-crash.test.ts'];

export const rulebook: readonly Mutant[] = [
  {
    guard: 'a draft is saved only over what was seen',
    file: 'src/app/edit-draft.ts',
    find: 'const unseen = draft.version !== typed.seen || base !== typed.base;',
    replace: 'const unseen = false;',
    tests: stories,
  },
  {
    guard: 'of two who save at the same moment one does',
    file: 'src/adapters/books.ts',
    find: "transaction.set(seen.projectId, row, { entityName: 'draft', conditions: sameDraft(seen) }).execute(),",
    replace: "transaction.set(seen.projectId, row, { entityName: 'draft' }).execute(),",
    tests: stories,
  },
  {
    guard: 'a draft that somebody saves at that moment is not thrown away',
    file: 'src/adapters/books.ts',
    find: "transaction.set(seen.projectId, emptied(seen), { entityName: 'draft', conditions: sameDraft(seen) }).execute(),",
    replace: "transaction.set(seen.projectId, emptied(seen), { entityName: 'draft' }).execute(),",
    tests: stories,
  },
  {
    guard: 'nothing is published that was saved anew at that moment',
    file: 'src/adapters/books.ts',
    find: "transaction.set(projectId, emptied(draft), { entityName: 'draft', conditions: sameDraft(draft) });",
    replace: "transaction.set(projectId, emptied(draft), { entityName: 'draft' });",
    tests: stories,
  },
  {
    guard: 'of two who publish at the same moment one does',
    file: 'src/adapters/books.ts',
    find: "        conditions: new Filter<DeskRow>().and('version', FilterConditions.equalTo(seen.version)),\n",
    replace: '',
    tests: stories,
  },
  {
    guard: 'the text of a draft that is replaced does not stay behind',
    file: 'src/adapters/books.ts',
    find: 'for (const key of seen.parts) transaction.delete(key);\n    const row',
    replace: 'const row',
    tests: crashes,
  },
  {
    guard: 'an error of the check keeps a draft from being published',
    file: 'src/app/publish-rulebook.ts',
    find: 'if (errors.length > 0 || unexcused.length > 0)',
    replace: 'if (unexcused.length > 0)',
    tests: stories,
  },
  {
    guard: 'publishing twice with the same press publishes once',
    file: 'src/app/publish-rulebook.ts',
    find: 'if (!draft.open && draft.version === asked.seen + 1 && done && isSame(done, who, asked))',
    replace: 'if (false as boolean && done)',
    tests: stories,
  },
  {
    guard: 'running cases are moved by a job that is written with the version',
    file: 'src/adapters/books.ts',
    find: "if (job) transaction.set(job.id, jobRow(job), { entityName: 'job' });",
    replace: '',
    tests: stories,
  },
  {
    guard: 'a case never goes back to an older version',
    file: 'src/app/adopt-version.ts',
    find: "if (!state || !inHand(state) || state.rulebook >= rulebook.version) return 'there';",
    replace: "if (!state || !inHand(state)) return 'there';",
    tests: stories,
  },
  {
    guard: 'cases whose clock stands still are moved too',
    file: 'src/app/adopt-version.ts',
    find: "export const HEAPS = ['running', 'resting'] as const;",
    replace: "export const HEAPS = ['running'] as const;",
    tests: ['test/scenarios/moving.test.ts'],
  },
  {
    guard: 'a case is not judged by rules that lack its team',
    file: 'src/app/adopt-version.ts',
    find: "? 'moves' : 'lacks';",
    replace: "? 'moves' : 'moves';",
    tests: ['test/scenarios/moving.test.ts'],
  },
  {
    guard: 'a draft is shown to those who may change it',
    file: 'src/app/show-rulebook.ts',
    find: 'const draft = reader.administers ? await draftView(ports, seen, book) : undefined;',
    replace: 'const draft = await draftView(ports, seen, book);',
    tests: stories,
  },
  {
    guard: 'texts with invisible control characters are refused',
    file: 'src/contract/rulebook-text.ts',
    find: ".refine((value) => !HOSTILE.test(value), { params: { fault: 'hostile-text' } })",
    replace: '',
    tests: texts,
  },
  {
    guard: 'a team that a route names is there',
    file: 'src/contract/rulebook-text.ts',
    find: "return [fault(place, 'no-such-team', wanted)];",
    replace: 'return [];',
    tests: texts,
  },
  {
    guard: 'calendars are checked when a text is read',
    file: 'src/app/read-book.ts',
    find: 'return faults.length > 0 ? { ok: false, faults } : read;',
    replace: 'return faults.length > 1e9 ? { ok: false, faults } : read;',
    tests: texts,
  },
  {
    guard: 'a book that is too large is refused before it is parsed',
    file: 'src/contract/rulebook-text.ts',
    find: 'if (written.length > LONGEST_RULEBOOK)',
    replace: 'if (written.length > 1e9)',
    tests: texts,
  },
  {
    guard: 'what comes or goes as a whole is told once',
    file: 'src/domain/rulebook/diff.ts',
    find: 'return things.filter(({ within }) => within === undefined || !here.has(within) || there.has(within));',
    replace: 'return things;',
    tests: ['test/domain/rulebook/diff.test.ts'],
  },
];
