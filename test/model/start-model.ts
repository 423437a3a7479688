/**
 * What an onboarding case should be, told without the rules: plain tables of what people said last, and the gate as one
 * sentence over the template. Nothing here is shared with what it judges but the template and the shape of a deed.
 */
import type { Happening } from '../../src/domain/onboarding/event';
import type { Playbook, PlaybookItem } from '../../src/domain/playbook/playbook';

export interface Model {
  phase: string;
  ended: boolean;
  /** The template by which each item goes. An item that is not here is not there. */
  readonly goesBy: Map<string, PlaybookItem & { readonly phase: string }>;
  readonly phases: string[];
  readonly ticked: Set<string>;
  readonly waived: Set<string>;
  readonly outcome: Map<string, string>;
  /** `<item> <field>`. */
  readonly texts: Map<string, string>;
  /** `<item> <party>`: name and date. */
  readonly signed: Map<string, string>;
  readonly approved: Map<string, Set<string>>;
  readonly comments: Map<string, string[]>;
  /** `<list>`: entries in order, with their columns. */
  readonly lists: Map<string, Map<string, Map<string, string>>>;
  start: { date: string; confirmed: boolean } | undefined;
  form: 'none' | 'submitted' | 'returned';
  board: 'none' | 'asked' | 'closed';
  service: { checked: boolean; published: boolean; asAgreed: boolean; readonly by: Set<string> } | undefined;
  /** Closer support has ended. */
  over: boolean;
  calm: boolean;
}

export function modelOf(playbook: Playbook): Model {
  const model: Model = {
    phase: playbook.phases[0]?.id ?? '',
    ended: false,
    goesBy: new Map(),
    phases: playbook.phases.map(({ id }) => id),
    ticked: new Set(),
    waived: new Set(),
    outcome: new Map(),
    texts: new Map(),
    signed: new Map(),
    approved: new Map(),
    comments: new Map(),
    lists: new Map(),
    start: undefined,
    form: 'none',
    board: 'none',
    service: undefined,
    over: false,
    calm: false,
  };
  for (const { id: phase, items } of playbook.phases)
    for (const item of items) model.goesBy.set(item.id, { ...item, phase });
  return model;
}

/** What is written down of something that was accepted. `by`: whose it was. */
export function note(model: Model, what: Happening, by: string): void {
  switch (what.type) {
    case 'ticked':
      model.ticked.add(what.item);
      return;
    case 'unticked':
      model.ticked.delete(what.item);
      return;
    case 'waived':
      model.waived.add(what.item);
      return;
    case 'waiver-withdrawn':
      model.waived.delete(what.item);
      return;
    case 'wrote':
      model.texts.set(`${what.item} ${what.field}`, what.text);
      return;
    case 'signed':
      model.signed.set(`${what.item} ${what.party}`, `${what.name} ${what.on}`);
      return;
    case 'signature-withdrawn':
      model.signed.delete(`${what.item} ${what.party}`);
      return;
    case 'commented':
      model.comments.set(what.item, [...(model.comments.get(what.item) ?? []), what.text]);
      return;
    case 'approved':
      model.approved.set(what.item, new Set([...(model.approved.get(what.item) ?? []), by]));
      return;
    case 'decided':
      model.outcome.set(what.item, what.outcome);
      return;
    case 'ended':
      model.ended = true;
      return;
    case 'resumed':
      model.ended = false;
      return;
    case 'phase-left':
      model.phase = what.to;
      return;
    case 'phase-reentered':
      model.phase = what.phase;
      return;
    case 'start-set':
      model.start = { date: what.date, confirmed: what.confirmed };
      return;
    case 'entry-put': {
      const list = model.lists.get(what.list) ?? new Map<string, Map<string, string>>();
      list.set(what.entry, new Map([...(list.get(what.entry) ?? []), ...Object.entries(what.values)]));
      model.lists.set(what.list, list);
      return;
    }
    case 'entry-removed':
      model.lists.get(what.list)?.delete(what.entry);
      return;
    case 'form-submitted':
      model.form = 'submitted';
      return;
    case 'form-returned':
      model.form = 'returned';
      return;
    // The steering group's answer was to the round before.
    case 'board-asked':
      model.board = 'asked';
      for (const { id, does } of model.goesBy.values()) if (does === 'admit') model.outcome.delete(id);
      return;
    case 'board-closed':
      model.board = 'closed';
      return;
    case 'compiled':
      model.service = {
        checked: false,
        published: model.service?.published ?? false,
        asAgreed: model.over,
        by: new Set(),
      };
      return;
    case 'service-published':
      if (model.service) model.service.published = true;
      return;
    case 'early-life-ended':
      model.over = true;
      if (model.service) model.service.asAgreed = false;
      return;
    case 'service-checked':
      if (model.service) model.service.checked = what.errors === 0;
      return;
    case 'service-approved':
      model.service?.by.add(what.as);
      return;
    default:
  }
}

/** Takes these items over from another version of the playbook; all others stay. */
export function takeOver(model: Model, to: Playbook, takes: ReadonlySet<string>): void {
  const offered = new Map(
    to.phases.flatMap(({ id: phase, items }) => items.map((item) => [item.id, { ...item, phase }])),
  );
  for (const id of takes) {
    const item = offered.get(id);
    if (item) model.goesBy.set(id, item);
    else model.goesBy.delete(id);
  }
}

/** Items that keep the present gate shut, in the order of the template. `today` as `2027-03-01`. */
export function shutBy(model: Model, today: string): readonly string[] {
  const reached = model.phases.slice(0, model.phases.indexOf(model.phase) + 1);
  return [...model.goesBy.values()].flatMap((item) => {
    if (!reached.includes(item.gate ?? item.phase) || item.need === 'optional') return [];
    return idsOf(model, item).filter((id) => !model.waived.has(id) && !isThere(model, id, item, today));
  });
}

/** One, or one for each entry of a list. */
function idsOf(model: Model, { id, per }: PlaybookItem): readonly string[] {
  return per ? [...(model.lists.get(per)?.keys() ?? [])].map((entry) => `${id}:${entry}`) : [id];
}

/** What does not concern this case counts as there. */
function isThere(model: Model, id: string, item: PlaybookItem, today: string): boolean {
  if (item.need === 'conditional') {
    const wanted = isWanted(model, item);
    if (wanted !== true) return wanted === false;
  }
  const decides = item.kind !== 'decision' || model.outcome.has(id);
  const opens = !item.opensWith || item.opensWith.includes(model.outcome.get(id) ?? '');
  return model.ticked.has(id) && decides && opens && isProved(model, id, item) && isInTime(model, item, today);
}

function isWanted(model: Model, { when }: PlaybookItem): boolean | undefined {
  if (!when) return true;
  if ('decision' in when) {
    const outcome = model.outcome.get(when.decision);
    return outcome === undefined ? undefined : when.is.includes(outcome);
  }
  if ('absence' in when) return entries(model, 'sessions').some((session) => (session.get('absent') ?? '') !== '');
  const answer = model.lists.get('answers')?.get(when.answer)?.get('answer') ?? '';
  return answer === '' ? undefined : answer !== 'Nej';
}

function isInTime(model: Model, { does }: PlaybookItem, today: string): boolean {
  if (does === 'set-start') return model.start !== undefined;
  if (does === 'confirm-start') return model.start?.confirmed === true;
  if (does === 'end-early-life') return !model.service || (model.service.asAgreed && model.service.published);
  return does !== 'go' || (model.start !== undefined && model.start.date <= today);
}

function isProved(model: Model, id: string, item: PlaybookItem): boolean {
  const text = (field: string) => model.texts.get(`${id} ${field}`) ?? '';
  const { until, needs, kind } = item;
  if (item.after !== undefined) {
    const before = model.goesBy.get(item.after);
    const waits = before && isWanted(model, before) !== false && !model.ticked.has(before.id);
    if (waits && !model.waived.has(before.id)) return false;
  }
  if (kind === 'meeting' && text('from') === '') return false;
  if (kind === 'training' && !entries(model, 'sessions').some((session) => session.get('item') === id)) return false;
  if (kind === 'document' && until) {
    const far = ['draft', 'negotiation', 'sent', 'signed'];
    if (far.indexOf(text('state')) < far.indexOf(until)) return false;
    const parties = text('parties').split('\n').filter(Boolean);
    const lacking = parties.length === 0 || parties.some((party) => !model.signed.has(`${id} ${party}`));
    if (until === 'signed' && lacking) return false;
  }
  if (kind === 'approval' && !needs) {
    const given = model.approved.get(id) ?? new Set();
    const cast = entries(model, 'cast').filter((one) => item.responsible.includes(one.get('role') ?? ''));
    if (given.size === 0 || cast.some((one) => !given.has(one.get('accountId') ?? ''))) return false;
  }
  return !needs || isMet(model, needs, text('none') !== '');
}

function isMet(model: Model, needs: NonNullable<PlaybookItem['needs']>, none: boolean): boolean {
  if ('contacts' in needs) return none || entries(model, 'contacts').some((one) => one.get('kind') === needs.contacts);
  if ('list' in needs) return none || entries(model, needs.list).length > 0;
  if ('form' in needs) {
    const views = entries(model, 'views');
    const compared = views.length > 0 && views.every((one) => (one.get('centre') ?? '') !== '');
    return model.form === 'submitted' && (needs.form === 'submitted' || compared);
  }
  if ('board' in needs) return model.board === 'closed';
  if ('calm' in needs) return model.calm;
  if ('compiled' in needs) return model.service?.checked === true && model.service.by.size === 2;
  const rows = entries(model, 'storyboard');
  if (needs.rows === 'actors') return rows.length > 0 && rows.every((row) => (row.get('actor') ?? '') !== '');
  if (needs.rows === 'complete') return rows.length > 0 && rows.every(isWhole);
  return none || rows.some((row) => row.get('kind') === needs.rows);
}

function isWhole(row: ReadonlyMap<string, string>): boolean {
  const has = (column: string) => (row.get(column) ?? '') !== '';
  const fast = row.get('time') === 'none' || (Number(row.get('amount')) > 0 && has('unit'));
  const said = ['workflow', 'kind', 'task', 'actor', 'how', 'watch', 'registration'].every(has);
  return said && fast && (has('must') || has('can'));
}

function entries(model: Model, list: string): readonly ReadonlyMap<string, string>[] {
  return [...(model.lists.get(list)?.values() ?? [])];
}
