import fc from 'fast-check';
import { askBoard } from '../../../src/domain/onboarding/ask';
import { judge } from '../../../src/domain/onboarding/deeds';
import type { OnboardingEvent, Happening } from '../../../src/domain/onboarding/event';
import { apply, entriesOf, fold, itemState } from '../../../src/domain/onboarding/fold';
import { gateOf } from '../../../src/domain/onboarding/gate';
import { itemsOf } from '../../../src/domain/onboarding/items';
import type { Party } from '../../../src/domain/onboarding/may';
import type { OnboardingState } from '../../../src/domain/onboarding/state';
import { upgradeOf } from '../../../src/domain/onboarding/upgrade';
import { defaultPlaybook } from '../../../src/domain/playbook/default';
import type { Playbook } from '../../../src/domain/playbook/playbook';
import { DAY, MINUTE } from '../../../src/domain/time';
import { modelOf, note, shutBy, takeOver, type Model } from '../../model/start-model';
import { mendingOf } from '../../model/start-mending';

const runs = process.env['TRIN_DEEP'] === '1' ? 5_000 : 80;
const BEGUN = Date.parse('2026-11-24T10:00:00+01:00');

/** The second version: an item less, two new ones, one that is mandatory no more, and one with another title. */
const second: Playbook = {
  ...defaultPlaybook,
  version: 2,
  phases: defaultPlaybook.phases.map((phase) => ({
    ...phase,
    items: phase.items
      .filter(({ id }) => id !== '1.13')
      .flatMap((item) => {
        if (item.id === '1.14') return [{ ...item, need: 'optional' } as const];
        if (item.id === '2.9') return [item, { ...item, id: '2.90', title: { da: 'Ny', en: 'New' } }];
        if (item.id === '3.6') return [{ ...item, title: { da: 'Roller', en: 'Roles' } }];
        return item.id === '5.1' ? [item, { ...item, id: '5.90', need: 'optional' } as const] : [item];
      }),
  })),
};
const first: Playbook = { ...defaultPlaybook, version: 1 };
const playbooks = (version: number): Playbook => (version === 1 ? first : second);

const PEOPLE: readonly Party[] = [
  { accountId: 'lead', agent: true, administers: false },
  { accountId: 'admin', agent: true, administers: true },
  { accountId: 'agent', agent: true, administers: false },
  { accountId: 'member', agent: false, administers: false },
  { accountId: 'reader', agent: false, administers: false },
];
const LEADS = ['lead', 'admin'];

interface Run {
  now: number;
  state: OnboardingState;
  readonly events: OnboardingEvent[];
  readonly model: Model;
  version: 1 | 2;
}

function begun(): Run {
  const people = [
    { entry: 'pl-1', role: 'PL', accountId: 'lead' },
    { entry: 'ab-1', role: 'AB', accountId: 'member' },
  ];
  const opened: OnboardingEvent = {
    seq: 1,
    at: BEGUN,
    by: { kind: 'person', accountId: 'lead' },
    what: { type: 'opened', playbook: 1, phase: '1', people },
  };
  const model = modelOf(first);
  for (const { entry, ...values } of people) note(model, { type: 'entry-put', list: 'cast', entry, values }, 'lead');
  return { now: BEGUN, state: apply(undefined, opened), events: [opened], model, version: 1 };
}

/** Recorded as it is: what Trin does by itself, or what was judged. */
function record(run: Run, what: Happening, by: string): void {
  const event: OnboardingEvent = {
    seq: run.state.version + 1,
    at: run.now,
    by: { kind: 'person', accountId: by },
    what,
  };
  run.events.push(event);
  run.state = apply(run.state, event);
  note(run.model, what, by);
}

/** Somebody tries something. What is accepted is there afterwards; leaving is accepted exactly when the model says so. */
function attempt(run: Run, what: Happening, who: Party): void {
  const should = shutBy(run.model, dateOf(run.now)).length === 0 && !run.model.ended && LEADS.includes(who.accountId);
  const judged = judge(what, who, run.state, playbooks, run.now);
  if (what.type === 'phase-left' && what.phase === run.model.phase) expect([what, judged.ok]).toEqual([what, should]);
  if (!judged.ok) return;
  for (const one of judged.value) record(run, one, who.accountId);
  expect([what, holds(run.state, what)]).toEqual([what, true]);
}

function holds(state: OnboardingState, what: Happening): boolean {
  switch (what.type) {
    case 'ticked':
      return itemState(state, what.item).ticked !== undefined;
    case 'wrote':
      return (itemState(state, what.item).fields[what.field]?.text ?? '') === what.text;
    case 'signed':
      return itemState(state, what.item).signatures.some(({ party }) => party === what.party);
    case 'commented':
      return itemState(state, what.item).comments.at(-1)?.text === what.text;
    case 'waived':
      return itemState(state, what.item).waived !== undefined;
    case 'entry-put': {
      const entry = entriesOf(state, what.list).find(({ id }) => id === what.entry);
      return Object.entries(what.values).every(([column, text]) => (entry?.values[column] ?? '') === text);
    }
    default:
      return true;
  }
}

const KINDS = [
  'mend',
  'leave',
  'tick',
  'write',
  'untick',
  'waive',
  'take',
  'list',
  'upgrade',
  'wait',
  'end',
  'ask',
] as const;

/** One thing that happens: which kind, and which of whatever there is to choose from. */
interface Step {
  readonly kind: (typeof KINDS)[number];
  readonly who: number;
  readonly which: number;
  readonly text: string;
}

function taken(run: Run, { kind, who: index, which, text }: Step): void {
  const who = PEOPLE[index % PEOPLE.length];
  const items = itemsOf(run.state, playbooks);
  const item = items[which % items.length]?.id;
  if (!who || item === undefined) throw new Error('nobody, or nothing');
  run.now += MINUTE;
  switch (kind) {
    case 'mend':
      return mend(run, who);
    case 'leave': {
      const to = run.model.phases[run.model.phases.indexOf(run.model.phase) + 1];
      if (to !== undefined) attempt(run, { type: 'phase-left', phase: run.model.phase, to }, who);
      return;
    }
    case 'tick':
      return attempt(run, { type: 'ticked', item }, who);
    case 'write': {
      attempt(run, { type: 'wrote', item, field: 'evidence', text }, who);
      return attempt(run, { type: 'commented', item, text }, who);
    }
    case 'untick':
      return attempt(run, { type: 'unticked', item, reason: 'Forkert' }, who);
    case 'waive':
      if (which % 3 === 0) return attempt(run, { type: 'waiver-withdrawn', item }, who);
      return attempt(run, { type: 'waived', item, reason: text }, who);
    case 'take': {
      const party = itemState(run.state, item).signatures[0]?.party;
      if (party !== undefined) attempt(run, { type: 'signature-withdrawn', item, party, reason: 'Trukket' }, who);
      const back = run.model.phases[which % run.model.phases.length];
      if (which % 7 === 0 && back !== undefined)
        attempt(run, { type: 'phase-reentered', phase: back, reason: 'Om igen' }, who);
      return;
    }
    case 'list': {
      const list = (['contacts', 'suppliers', 'messages', 'sessions', 'storyboard'] as const)[which % 5];
      const entry = `e${which % 4}`;
      if (!list) return;
      if (which % 3 === 0) return attempt(run, { type: 'entry-removed', list, entry }, who);
      return attempt(run, { type: 'entry-put', list, entry, values: columnsOf(list, text) }, who);
    }
    case 'upgrade':
      return upgrade(run, which);
    case 'ask':
      return askAnew(run, who);
    case 'wait':
      run.now += (which % 30) * DAY;
      return;
    case 'end':
      if (which % 2 === 0) return attempt(run, { type: 'ended', reason: text, decider: 'Styregruppen' }, who);
      return attempt(run, { type: 'resumed', reason: 'Alligevel' }, who);
  }
}

/** Somebody sees to the first thing that is missing. */
function mend(run: Run, who: Party): void {
  const [shut] = shutBy(run.model, dateOf(run.now));
  const items = itemsOf(run.state, playbooks);
  const missing = items.find(({ id }) => id === shut);
  const when = missing?.wanted === 'open' ? missing.when : undefined;
  // Whether it is wanted is for another item to say.
  const found = when && 'decision' in when ? items.find(({ id }) => id === when.decision) : missing;
  if (!found || run.model.ended) return;
  for (const { what, by } of mendingOf(found, run.state, first))
    if (by === 'trin') record(run, what, 'trin');
    else attempt(run, what, PEOPLE.find(({ accountId }) => accountId === by) ?? who);
  if (found.needs && 'calm' in found.needs) run.model.calm = true;
}

/** The board is asked, for the first time or once more: then its item is filtered anew first. */
function askAnew(run: Run, who: Party): void {
  const filtered = { type: 'decided', item: '2.2', outcome: 'board', reason: `${run.now}`, decider: '' } as const;
  if (run.state.frame.board?.closed) attempt(run, filtered, who);
  const asked = askBoard(who, run.state, playbooks, run.now, 'Igen');
  if (asked.ok) for (const what of asked.value) record(run, what, who.accountId);
}

function columnsOf(list: string, text: string): Readonly<Record<string, string>> {
  if (list === 'storyboard') return { task: text };
  return list === 'sessions' ? { audience: text } : { name: text };
}

/** Once: some of what is new is taken over, and some of it not. */
function upgrade(run: Run, which: number): void {
  if (run.version === 2 || run.model.ended) return;
  const takes = new Set(['1.13', '1.14', '2.90', '3.6', '5.90'].filter((_, i) => (which >> i) % 2 === 1));
  const upgraded = upgradeOf(run.state, playbooks, 2, takes);
  const touched = [...takes].filter((id) => run.model.ticked.has(id) || run.model.waived.has(id));
  if (touched.length > 0) expect(upgraded.ok).toBe(false);
  if (!upgraded.ok) return;
  record(run, upgraded.value, 'lead');
  run.version = 2;
  takeOver(run.model, second, takes);
}

function agrees({ state, model, now }: Run): void {
  const gate = gateOf(state, playbooks, now);
  const shut = shutBy(model, dateOf(now));
  expect(gate.missing.map(({ item }) => item).toSorted()).toEqual([...shut].toSorted());
  expect(gate.isOpen).toBe(shut.length === 0 && !model.ended);
  expect(state.frame.phase).toBe(model.phase);
}

/** Nothing that anybody was told is done has gone without somebody's taking it away. */
function nothingIsLost({ state, model }: Run): void {
  for (const id of model.ticked) expect([id, itemState(state, id).ticked !== undefined]).toEqual([id, true]);
  for (const id of model.waived) expect([id, itemState(state, id).waived !== undefined]).toEqual([id, true]);
  for (const [id, outcome] of model.outcome)
    expect([id, itemState(state, id).decision?.outcome]).toEqual([id, outcome]);
  for (const [place, text] of model.texts) {
    const [id = '', field = ''] = place.split(' ');
    const said = Object.entries(itemState(state, id).fields).find(([name]) => name === field)?.[1];
    expect([place, said?.text]).toEqual([place, text]);
  }
  for (const [place, signature] of model.signed) {
    const [id = ''] = place.split(' ');
    const found = itemState(state, id).signatures.find(({ party }) => `${id} ${party}` === place);
    expect([place, found && `${found.name} ${found.on}`]).toEqual([place, signature]);
  }
  for (const [id, texts] of model.comments)
    expect(itemState(state, id).comments.map(({ text }) => text)).toEqual(texts.slice(-20));
  for (const list of ['cast', 'contacts', 'suppliers', 'messages', 'sessions', 'storyboard', 'views'] as const) {
    const had = [...(model.lists.get(list) ?? [])].map(([id, values]) => [id, Object.fromEntries(values)]);
    expect(entriesOf(state, list).map(({ id, values }) => [id, values])).toEqual(had);
  }
}

function dateOf(at: number): string {
  return new Date(at + 60 * MINUTE).toISOString().slice(0, 10);
}

/** A case for each phase, brought there by people who see to one thing after the other. */
function alongTheWay(): readonly Run[] {
  const run = begun();
  const lead = PEOPLE[0];
  if (!lead) throw new Error('nobody leads');
  return run.model.phases.map((phase) => {
    for (let tries = 0; run.model.phase !== phase && tries < 100; tries += 1) {
      const shut = shutBy(run.model, dateOf(run.now));
      if (shut.length > 0) mend(run, lead);
      else attempt(run, { type: 'phase-left', phase: run.model.phase, to: phase }, lead);
      if (shut.join() === shutBy(run.model, dateOf(run.now)).join() && shut.length > 0) run.now += 14 * DAY;
    }
    agrees(run);
    expect(run.model.phase).toBe(phase);
    return copied(run);
  });
}

function copied(run: Run): Run {
  return { ...run, events: [...run.events], model: structuredClone(run.model) };
}

test('whatever several people do to a case, nothing is lost, no gate opens early, and the history explains it', () => {
  const begunIn = alongTheWay();
  const step = fc.record<Step>({
    kind: fc.oneof(
      { weight: 10, arbitrary: fc.constantFrom('mend' as const, 'mend' as const, 'leave' as const) },
      { weight: 6, arbitrary: fc.constantFrom(...KINDS) },
    ),
    who: fc.nat(4),
    which: fc.nat(400),
    text: fc.constantFrom('Aftalt', 'Ring til Bodil', 'Se referatet', 'På mødet'),
  });
  const steps = fc.array(step, { minLength: 20, maxLength: 80, size: 'max' });
  fc.assert(
    fc.property(fc.constantFrom(...begunIn), steps, (from, tried) => {
      const run = copied(from);
      for (const one of tried) {
        taken(run, one);
        agrees(run);
      }
      nothingIsLost(run);
      expect(fold(run.events)).toEqual(run.state);
    }),
    { numRuns: runs, seed: 5 },
  );
});
