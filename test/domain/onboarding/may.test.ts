import type { Happening } from '../../../src/domain/onboarding/event';
import { isTheirs, leads, mayDo, type Party } from '../../../src/domain/onboarding/may';
import { agent, caseOf, inPhase, itemOf, lead, member, reader, then } from './a-case';

const AT = Date.parse('2027-03-22T09:00+01:00');
const admin: Party = { accountId: 'admin', agent: false, administers: true };
/** Responsible for what it is done to: of the board for 2.4, of the steering group for everything else here. */
const theirs = member('steering');
const board = member('anna');

const WHO = { lead, admin, agent, steering: theirs, anna: board, reader } as const;
type Kind = keyof typeof WHO;
const ALL: readonly Kind[] = ['lead', 'admin', 'agent', 'steering', 'anna', 'reader'];
const LEADS: readonly Kind[] = ['lead', 'admin'];
const WORKS: readonly Kind[] = ['lead', 'admin', 'agent'];

const state = caseOf(inPhase('2'));
const own = { id: 'own-1', phase: '2', title: 'x', kind: 'task', responsible: [], mandatory: true } as const;

/** Who may do each thing; a new one without a row does not compile. `item` is the steering group's, unless it says another. */
const MAY: Readonly<Record<Happening['type'], readonly [what: Happening, who: readonly Kind[]]>> = {
  opened: [{ type: 'opened', playbook: 1, phase: '1', people: [] }, WORKS],
  named: [{ type: 'named', field: 'customer', text: 'x' }, WORKS],
  'item-added': [{ type: 'item-added', item: own }, WORKS],
  'item-removed': [{ type: 'item-removed', item: '2.6', reason: 'x' }, WORKS],
  'item-placed': [{ type: 'item-placed', item: '2.6', after: null }, WORKS],
  ticked: [{ type: 'ticked', item: '2.6' }, [...WORKS, 'steering']],
  unticked: [{ type: 'unticked', item: '2.6', reason: 'x' }, [...WORKS, 'steering']],
  wrote: [{ type: 'wrote', item: '2.6', field: 'evidence', text: 'x' }, [...WORKS, 'steering']],
  assigned: [{ type: 'assigned', item: '2.6', accountId: 'x' }, WORKS],
  'due-set': [{ type: 'due-set', item: '2.6', dueAt: 1, reason: 'x' }, WORKS],
  commented: [{ type: 'commented', item: '2.6', text: 'x' }, ALL],
  signed: [{ type: 'signed', item: '2.6', party: 'x', name: 'x', on: '2027-03-22' }, [...WORKS, 'steering']],
  'signature-withdrawn': [{ type: 'signature-withdrawn', item: '2.6', party: 'x', reason: 'x' }, LEADS],
  decided: [{ type: 'decided', item: '2.6', outcome: 'yes', reason: 'x', decider: 'x' }, [...LEADS, 'steering']],
  approved: [{ type: 'approved', item: '2.6', remarks: '' }, [...LEADS, 'steering']],
  waived: [{ type: 'waived', item: '2.6', reason: 'x' }, LEADS],
  'waiver-withdrawn': [{ type: 'waiver-withdrawn', item: '2.6' }, LEADS],
  'child-asked': [{ type: 'child-asked', item: '2.6' }, WORKS],
  'child-made': [{ type: 'child-made', item: '2.6', issueId: '1', key: 'A-1' }, []],
  'child-gone': [{ type: 'child-gone', item: '2.6' }, []],
  'phase-left': [{ type: 'phase-left', phase: '2', to: '3' }, LEADS],
  'phase-reentered': [{ type: 'phase-reentered', phase: '1', reason: 'x' }, LEADS],
  'status-put-back': [{ type: 'status-put-back', phase: '2' }, LEADS],
  bypassed: [{ type: 'bypassed', to: '3', missing: [], key: 'x' }, []],
  upgraded: [{ type: 'upgraded', playbook: 2, kept: {} }, LEADS],
  'start-set': [{ type: 'start-set', date: '2027-08-02', reason: 'x', confirmed: false }, LEADS],
  ended: [{ type: 'ended', reason: 'x', decider: 'x' }, LEADS],
  resumed: [{ type: 'resumed', reason: 'x' }, LEADS],
  'entry-put': [{ type: 'entry-put', list: 'contacts', entry: 'x', values: {} }, WORKS],
  'entry-placed': [{ type: 'entry-placed', list: 'contacts', entry: 'x', after: null }, WORKS],
  'entry-removed': [{ type: 'entry-removed', list: 'contacts', entry: 'x' }, WORKS],
  'form-sent': [{ type: 'form-sent', people: [] }, WORKS],
  'form-made': [{ type: 'form-made', issueId: '1', key: 'A-1' }, []],
  'form-gone': [{ type: 'form-gone' }, []],
  'form-submitted': [{ type: 'form-submitted', version: 1 }, []],
  'form-returned': [{ type: 'form-returned', reason: 'x' }, WORKS],
  'board-asked': [{ type: 'board-asked', members: [], dueAt: 1, warnAt: 1 }, WORKS],
  'board-reminded': [{ type: 'board-reminded', members: [] }, []],
  'board-moved': [{ type: 'board-moved', dueAt: 1, warnAt: 1 }, []],
  assessed: [{ type: 'assessed', member: 'anna', verdict: 'recommended', reason: 'x', unmet: [] }, [...LEADS, 'anna']],
  'board-closed': [{ type: 'board-closed', silent: [] }, []],
  compiled: [{ type: 'compiled', projectId: '1', draft: 1, mark: 'x', reasons: 0 }, WORKS],
  'service-checked': [{ type: 'service-checked', errors: 0, draft: 1 }, WORKS],
  'service-approved': [{ type: 'service-approved', as: 'lead', draft: 1, mark: 'x' }, LEADS],
  'service-published': [{ type: 'service-published', version: 1, mark: 'x' }, ['admin']],
  'early-life-begun': [{ type: 'early-life-begun', date: '2027-08-02' }, []],
  'day-counted': [{ type: 'day-counted', date: '2027-08-02', requests: 0, breaches: 0, unknown: 0 }, []],
  'early-life-ended': [{ type: 'early-life-ended', reason: 'x' }, LEADS],
};

function may(what: Happening, kinds: readonly Kind[] = ALL): readonly Kind[] {
  const item = 'item' in what && typeof what.item === 'string' ? itemOf(state, what.item) : undefined;
  return kinds.filter((kind) => mayDo(WHO[kind], what, state, item));
}

test.each(Object.values(MAY).map(([what, who]) => [what.type, what, who] as const))('%s', (_type, what, who) => {
  expect(may(what).toSorted()).toEqual([...who].toSorted());
});

test.each<[why: string, what: Happening, who: readonly Kind[]]>([
  [
    'whoever works here writes other decisions down',
    { type: 'decided', item: '2.2', outcome: 'board', reason: 'x', decider: 'x' },
    WORKS,
  ],
  [
    'roles are given by whoever leads',
    { type: 'entry-put', list: 'cast', entry: 'x', values: { role: 'PL', accountId: 'agent' } },
    LEADS,
  ],
  ['and taken', { type: 'entry-removed', list: 'cast', entry: 'x' }, LEADS],
  [
    'the owner of the rulebook approves as such',
    { type: 'service-approved', as: 'owner', draft: 1, mark: 'x' },
    ['admin'],
  ],
  [
    'nobody assesses for another, but whoever leads',
    { type: 'assessed', member: 'bo', verdict: 'recommended', reason: 'x', unmet: [] },
    LEADS,
  ],
])('%s', (_why, what, who) => {
  expect(may(what).toSorted()).toEqual([...who].toSorted());
});

test('what is given to somebody is theirs', () => {
  const given = then(state, { type: 'assigned', item: '2.9', accountId: 'reader' }, AT);
  expect(isTheirs(reader, itemOf(given, '2.9'), given)).toBe(true);
  expect(isTheirs(reader, itemOf(state, '2.9'), state)).toBe(false);
  expect(mayDo(reader, { type: 'ticked', item: '2.9' }, given, itemOf(given, '2.9'))).toBe(true);
});

test('while nobody is named, everybody who works there leads', () => {
  const nobody = then(state, { type: 'entry-removed', list: 'cast', entry: 'pl-1' }, AT);
  expect(
    ['lead', 'admin', 'agent', 'reader'].map((kind) => leads(kind === 'agent' ? agent : member(kind), nobody)),
  ).toEqual([false, false, true, false]);
  expect(leads(agent, state)).toBe(false);
});
