import type { Mutant } from './mutant';

const WAY = 'src/domain/onboarding/way.ts';
const GATE = 'src/domain/onboarding/gate.ts';
const LACKS = 'src/domain/onboarding/lacks.ts';
const ASK = 'src/app/ask-phase.ts';
const HEAR = 'src/app/hear-start.ts';
const told = ['test/domain/onboarding/gate.test.ts'];
const played = ['test/scenarios/phase-gate.test.ts'];
const heard = ['test/scenarios/start-hearing.test.ts'];

/** What holds at the gates between the phases of an onboarding case. */
export const start: readonly Mutant[] = [
  {
    guard: 'what is not ticked keeps its gate shut',
    file: GATE,
    find: "if (!item.state.ticked) return { item: item.id, why: 'not-ticked', lacks: [] };",
    replace: '',
    tests: told,
  },
  {
    guard: 'an item counts at every gate after its own',
    file: GATE,
    find: 'item.gate === phase || isOverdueFrom(item, phase, playbook)',
    replace: 'item.gate === phase',
    tests: told,
  },
  {
    guard: 'what nobody knows to be wanted keeps its gate shut',
    file: GATE,
    find: "if (item.wanted === 'open') return { item: item.id, why: 'open', lacks: [] };",
    replace: "if (item.wanted === 'open') return undefined;",
    tests: told,
  },
  {
    guard: 'a decision the other way opens nothing',
    file: GATE,
    find: 'if (item.opensWith && (outcome === undefined || !item.opensWith.includes(outcome)))',
    replace: 'if (item.opensWith && outcome === undefined)',
    tests: told,
  },
  {
    guard: 'support begins when its day has come',
    file: GATE,
    find: "return startOf(calendar, day) <= now ? undefined : 'start-ahead';",
    replace: 'return undefined;',
    tests: told,
  },
  {
    guard: 'what was taken away from a ticked item counts',
    file: GATE,
    find: "if (lacks.length > 0) return { item: item.id, why: 'lacks', lacks };",
    replace: "if (lacks.length > 0 && !item.state.ticked) return { item: item.id, why: 'lacks', lacks };",
    tests: told,
  },
  {
    guard: 'a waiver opens, and is named',
    file: GATE,
    find: '(found && !item.state.waived ? [found] : [])',
    replace: '(found ? [found] : [])',
    tests: told,
  },
  {
    guard: 'every party signs',
    file: LACKS,
    find: 'if (parties.length === 0 || unsigned.length > 0) return',
    replace: 'if (parties.length === 0) return',
    tests: told,
  },
  {
    guard: 'a case goes forward one phase at a time',
    file: WAY,
    find: "if (way.to === 'ahead') return { because: 'skips', missing: [], to };",
    replace: '',
    tests: told,
  },
  {
    guard: 'a case is closed from its last phase only',
    file: WAY,
    find: "return way.to === 'out' && gate.to !== undefined ? { because: 'not-last', missing: [], to } : undefined;",
    replace: 'return undefined;',
    tests: told,
  },
  {
    guard: 'a status means the same in every language and case',
    file: WAY,
    find: 'isNamed(status, name)',
    replace: 'status.includes(name)',
    tests: told,
  },
  {
    guard: 'no status leads past a shut gate where the validator stands',
    file: ASK,
    find: 'if (!barred) return PASSES;',
    replace: 'return PASSES;',
    tests: played,
  },
  {
    guard: 'a gate that cannot look is shut',
    file: ASK,
    find: "return { passes: false, because: 'unreadable' };",
    replace: 'return PASSES;',
    tests: played,
  },
  {
    guard: 'the gate stands in no other issue’s way',
    file: ASK,
    find: ' || !isStart(issue, await ports.start.settings(issue.projectId))) return PASSES;',
    replace:
      ") return PASSES;\n  if (!isStart(issue, await ports.start.settings(issue.projectId))) return { passes: false, because: 'unseen' };",
    tests: played,
  },
  {
    guard: 'a desk that is off has no gates',
    file: ASK,
    find: 'if (!desk?.enabled || ',
    replace: 'if (!desk || ',
    tests: played,
  },
  {
    guard: 'the two gates are asked apart',
    file: 'src/adapters/gate.ts',
    find: "return by === 'vendor-gate' ? `gate:${projectId}` : `gate:${projectId}:${by}`;",
    replace: 'return `gate:${projectId}`;',
    tests: played,
  },
  {
    guard: 'Jira’s status follows the phase',
    file: 'src/app/perform-onboarding.ts',
    find: 'return enterPhase(ports, record, as);',
    replace: 'return { ok: true, value: [] };',
    tests: played,
  },
  {
    guard: 'a bypass is counted once',
    file: HEAR,
    find: 'events: told, settled, heardUpTo: number',
    replace: 'events: told, settled',
    tests: heard,
  },
  {
    guard: 'a gate is judged as it stood when somebody went through it',
    file: HEAR,
    find: 'const then = (await past(at + SKEW)) ?? seen.state;',
    replace: 'const then = seen.state;',
    tests: heard,
  },
  {
    guard: 'what was heard of Jira happened when it happened there',
    file: HEAR,
    find: "return { by: { kind: 'person', accountId: by }, at, events: told, settled, heardUpTo: number };",
    replace: "return { by: { kind: 'person', accountId: by }, events: told, settled, heardUpTo: number };",
    tests: heard,
  },
  {
    guard: 'a case ends where its issue has gone from, to a project without Trin too',
    file: 'src/app/hear-issue.ts',
    find: 'if (moved && projectId !== undefined) await leaveProject(ports, issueId, projectId);',
    replace: '',
    tests: heard,
  },
  {
    guard: 'time alone changes what people search by',
    file: 'src/app/record-onboarding.ts',
    find: 'return hasTurned(seen, playbooks, now) || calledFor',
    replace: 'return calledFor',
    tests: heard,
  },
  {
    guard: 'nobody leads a case that began by itself',
    file: HEAR,
    find: "facts.reporter ?? 'unknown', undefined);",
    replace: "facts.reporter ?? 'unknown', facts.reporter ?? undefined);",
    tests: heard,
  },
  {
    guard: 'a case from before its desk was on waits to be begun',
    file: HEAR,
    find: 'const issue = isNewAt(desk, facts) ? await ports.start.read(facts.issueId) : undefined;',
    replace: 'const issue = await ports.start.read(facts.issueId);',
    tests: heard,
  },
  {
    guard: 'what others wrote over is written again',
    file: HEAR,
    find: 'await mendStart(ports, heard, issue.searchedStart);',
    replace: 'return;',
    tests: heard,
  },
  {
    guard: 'an onboarding case is no case of support',
    file: 'src/app/hear-issue.ts',
    find: "if (part === 'case' || (part && isNone)) {",
    replace: "if (part !== 'case' && part && isNone) {",
    tests: heard,
  },
  {
    guard: 'a request that becomes an onboarding case is one of support no more',
    file: 'src/app/hear-issue.ts',
    find: 'if (!isNone) await leave(ports, stayed, becameOther(stayed, ports.clock.now()), []);',
    replace: '',
    tests: heard,
  },
  {
    guard: 'a case goes with its issue',
    file: 'src/app/hear-issue.ts',
    find: '  await forgetStart(ports, issueId);\n',
    replace: '',
    tests: heard,
  },
];
