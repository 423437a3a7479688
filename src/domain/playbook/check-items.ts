import { KINDS_TO } from './choices';
import { fault, ofName, when, type Place, type Placed, type PlaybookFault, type Whole } from './fault';
import type { PlaybookItem } from './playbook';
import { itemThat, readyIn } from './waiting';

const FURTHEST = 400;

/** What is wrong with one item of a phase. */
export function faultsOfItem(whole: Whole, phase: number, index: number): readonly PlaybookFault[] {
  const own = whole.playbook.phases[phase];
  const item = own?.items[index];
  if (!own || !item) return [];
  const at = ['phases', phase, 'items', index];
  const known = new Set(whole.playbook.roles.map(({ id }) => id));
  const strange = (list: 'responsible' | 'participants') =>
    item[list].flatMap((role, place) => when(!known.has(role), 'no-such-role', [...at, list, place], { found: role }));
  return [
    // The phase an item lies in is read off its id, and what is after a colon is the entry that it is there for.
    ...when(!isIdIn(own.id, item.id), 'bad-id', [...at, 'id'], {
      found: item.id,
      wanted: `${own.id}.1`,
    }),
    ...ofName(item.title, [...at, 'title']),
    ...ofName(item.evidence, [...at, 'evidence']),
    ...when(item.responsible.length === 0, 'no-role', [...at, 'responsible']),
    ...strange('responsible'),
    ...strange('participants'),
    ...ofDue(item, whole, at),
    ...ofGate(item, phase, whole, at),
    ...ofCondition(item, phase, whole, at),
    ...ofAfter(item, phase, whole, at),
    ...ofNeeds(item, phase, whole, at),
    ...when(item.does === 'send-to-board' && !itemThat('assess', whole.items), 'no-assess', [...at, 'does']),
    ...ofOutcomes(item, at),
    ...when(item.until !== undefined && item.kind !== 'document', 'not-a-document', [...at, 'until']),
    ...when(item.main === true && item.kind !== 'meeting', 'not-a-meeting', [...at, 'main']),
    ...when(item.does !== undefined && !KINDS_TO[item.does].includes(item.kind), 'wrong-kind', [...at, 'does'], {
      found: item.does ?? '',
    }),
  ];
}

function isIdIn(phase: string, id: string): boolean {
  return id.startsWith(`${phase}.`) && /^[A-Za-z0-9-]+$/.test(id.slice(phase.length + 1));
}

function ofDue({ due }: PlaybookItem, { items }: Whole, at: Place): readonly PlaybookFault[] {
  if (!due) return [];
  const { from, item, days } = due;
  const fits = Number.isInteger(days) && Math.abs(days) <= FURTHEST;
  return [
    ...when(!fits, 'days-out-of-range', [...at, 'due', 'days'], { found: days, wanted: `-${FURTHEST}–${FURTHEST}` }),
    ...when(from === 'item' && item === undefined, 'no-item-named', [...at, 'due', 'item']),
    ...when(from !== 'item' && item !== undefined, 'item-not-wanted', [...at, 'due', 'item']),
    ...(item === undefined ? [] : ofOther(item, items, [...at, 'due', 'item'])),
  ];
}

/** Another item that one refers to: it is there, and there is one of it. */
function ofOther(id: string, items: Whole['items'], place: Place): readonly PlaybookFault[] {
  const other = items.get(id);
  if (!other) return [fault('no-such-item', place, { found: id })];
  return when(other.item.per !== undefined, 'stands-for-many', place, { found: id });
}

function ofGate({ gate }: PlaybookItem, phase: number, { playbook }: Whole, at: Place): readonly PlaybookFault[] {
  if (gate === undefined) return [];
  const its = playbook.phases.findIndex(({ id }) => id === gate);
  if (its < 0) return [fault('no-such-phase', [...at, 'gate'], { found: gate })];
  return when(its < phase, 'gate-too-early', [...at, 'gate'], { found: gate });
}

/** At which gate an item is asked for. */
function gateAt({ item, phase }: Placed, { playbook }: Whole): number {
  return item.gate === undefined ? phase : playbook.phases.findIndex(({ id }) => id === item.gate);
}

function ofCondition(item: PlaybookItem, phase: number, whole: Whole, at: Place): readonly PlaybookFault[] {
  const { need, when: wanted, per } = item;
  const place = [...at, 'when'];
  if (need !== 'conditional') return when(wanted !== undefined, 'condition-unused', place);
  if (!wanted) return when(per === undefined, 'no-condition', place);
  if ('absence' in wanted) return [];
  if ('answer' in wanted) {
    const known = whole.playbook.questions.some(({ id }) => id === wanted.answer);
    return when(!known, 'no-such-question', [...place, 'answer'], { found: wanted.answer });
  }
  const other = whole.items.get(wanted.decision);
  const wrong = ofOther(wanted.decision, whole.items, [...place, 'decision']);
  if (!other || wrong.length > 0) return wrong;
  if (other.item.kind !== 'decision')
    return [fault('not-a-decision', [...place, 'decision'], { found: wanted.decision })];
  const outcomes = new Set((other.item.outcomes ?? []).map(({ id }) => id));
  return [
    ...wanted.is.flatMap((id, index) =>
      when(!outcomes.has(id), 'no-such-outcome', [...place, 'is', index], { found: id }),
    ),
    // Nobody could say whether it is wanted before the gate that asks for it.
    ...ofReady(wanted.decision, item, phase, whole, [...place, 'decision']),
  ];
}

function ofAfter(item: PlaybookItem, phase: number, whole: Whole, at: Place): readonly PlaybookFault[] {
  if (item.after === undefined) return [];
  const place = [...at, 'after'];
  const wrong = ofOther(item.after, whole.items, place);
  return wrong.length > 0 ? wrong : ofReady(item.after, item, phase, whole, place);
}

/** What an item waits for can be done by the time its gate asks for it. */
function ofReady(id: string, item: PlaybookItem, phase: number, whole: Whole, place: Place): readonly PlaybookFault[] {
  const ready = readyIn(id, whole.items);
  const isLate = ready !== undefined && ready.phase > gateAt({ item, phase }, whole);
  return isLate ? [fault('comes-too-late', place, { found: ready.item })] : [];
}

/** The board answers what was sent to it; days are counted as calm from the phase on whose decision ends closer support. */
function ofNeeds(item: PlaybookItem, phase: number, whole: Whole, at: Place): readonly PlaybookFault[] {
  const { needs } = item;
  const place = [...at, 'needs'];
  if (!needs) return [];
  if ('board' in needs) {
    const send = itemThat('send-to-board', whole.items)?.item.id;
    return send === undefined ? [fault('no-send-to-board', place)] : ofReady(send, item, phase, whole, place);
  }
  if (!('calm' in needs)) return [];
  const end = itemThat('end-early-life', whole.items);
  if (!end) return [fault('no-end-early-life', place)];
  return when(end.phase > gateAt({ item, phase }, whole), 'comes-too-late', place, { found: end.item.id });
}

/** A decision says what may come of it; nothing else does. */
function ofOutcomes({ kind, outcomes, opensWith }: PlaybookItem, at: Place): readonly PlaybookFault[] {
  const place = [...at, 'outcomes'];
  if (kind !== 'decision') return when((outcomes ?? opensWith) !== undefined, 'not-a-decision', place);
  const known = outcomes ?? [];
  const ids = known.map(({ id }) => id);
  const goOn = known.flatMap(({ id, ends }) => (ends ? [] : [id]));
  return [
    ...when(known.length === 0, 'no-outcomes', place),
    ...when(known.length > 0 && known.every(({ ends }) => ends), 'only-ends', place),
    ...known.flatMap(({ id, name }, index) => [
      ...when(ids.indexOf(id) < index, 'duplicate-id', [...place, index, 'id'], { found: id }),
      ...ofName(name, [...place, index, 'name']),
    ]),
    ...when(opensWith?.some((id) => goOn.includes(id)) === false, 'never-opens', [...at, 'opensWith']),
    ...(opensWith ?? []).flatMap((id, index) =>
      when(!ids.includes(id), 'no-such-outcome', [...at, 'opensWith', index], { found: id }),
    ),
  ];
}
