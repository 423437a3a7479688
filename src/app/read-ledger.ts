import type { EffectView, LedgerAnswer, LedgerEntry } from '../contract/ledger';
import type { Input } from '../contract/calls';
import { happened, stepKind, type Happened, type StepKind } from '../domain/casework/ledger';
import { effectId, fieldsId } from '../domain/casework/owed';
import type { CaseEvent, History } from '../domain/casework/event';
import type { Instant } from '../domain/time';
import type { CaseRecord } from '../ports/cases';
import type { Ports } from '../ports/ports';
import { rulebooksOf } from './judged-by';

type Asked = Input<'ledger.list'>;
/** A step, by where it is written down. */
interface Found {
  readonly issueId: string;
  readonly seq: number;
  readonly at: Instant;
}
interface Here {
  readonly at: Instant;
  readonly id: string;
}

/** Entries on a page, and rows looked at for one: enough for any period that is not searched for what is rare. */
const PAGE = 25;
const MOST_SEEN = 1000;

/** What the clocks of a desk did in a period, newest first, each step told from its case's own history. */
export async function readLedger(ports: Ports, projectId: string, asked: Asked): Promise<LedgerAnswer> {
  const asOf = ports.clock.now();
  const desk = await ports.desks.of(projectId);
  const rules = desk && desk.rulebook > 0 ? await ports.books.of(projectId, desk.rulebook) : undefined;
  const zone = rules?.rulebook.calendars[0]?.timeZone ?? 'Europe/Copenhagen';
  const pages = asked.issueId === undefined ? byDesk(ports, projectId, asked) : ofCase(ports, projectId, asked);
  const entries: LedgerEntry[] = [];
  const answer = async (more?: Here): Promise<LedgerAnswer> => ({
    asOf,
    zone,
    entries: await withEffects(ports, entries.slice(0, PAGE)),
    ...(more && { more }),
  });
  let seen = 0;
  for await (const { found, looked, ended } of pages) {
    seen += looked;
    for (let i = 0; i < found.length; i += PAGE) {
      const some = found.slice(i, i + PAGE);
      entries.push(...(await entriesOf(ports, projectId, some, asked)));
      const last = entries.length > PAGE ? entries[PAGE - 1] : some.at(-1);
      const isEnd = ended && i + PAGE >= found.length && entries.length <= PAGE;
      const isFull = entries.length >= PAGE || seen >= MOST_SEEN;
      if (isFull && !isEnd && last) return answer(placeOf(last));
    }
  }
  return answer();
}

interface Page {
  readonly found: readonly Found[];
  readonly looked: number;
  readonly ended: boolean;
}

/**
 * Steps in their order, in pages that never end within an instant, so that the place of the last one is enough to go on from. The
 * store keeps no order within an instant; we do.
 */
async function* byDesk(ports: Ports, projectId: string, { from, to, after }: Asked): AsyncGenerator<Page> {
  let next: string | undefined;
  let held: readonly Found[] = [];
  do {
    const period = { from, to: after?.at ?? to };
    const page = await ports.ledger.steps(projectId, period, next);
    next = page.next;
    const known = [...held, ...page.steps];
    const last = page.steps.at(-1)?.at;
    held = next === undefined ? [] : known.filter(({ at }) => at === last);
    const whole = known.filter((one) => !held.includes(one));
    yield { found: inOrder(whole, after), looked: page.seen, ended: next === undefined };
  } while (next !== undefined);
}

/** Steps of one case in all its lives at the desk. */
async function* ofCase(ports: Ports, projectId: string, { from, to, after, issueId }: Asked): AsyncGenerator<Page> {
  const lives = issueId === undefined ? [] : await ports.cases.livesAt(projectId, [issueId]);
  const found = lives.flatMap(({ issueId: id, before, history }) =>
    history
      .filter((event) => stepKind(event) && event.at >= from && event.at <= to)
      .map(({ seq, at }) => ({ issueId: id, seq: before + seq, at })),
  );
  yield { found: inOrder(found, after), looked: found.length, ended: true };
}

function inOrder(found: readonly Found[], after: Here | undefined): readonly Found[] {
  const ordered = found.toSorted((a, b) => b.at - a.at || compare(placeOf(b).id, placeOf(a).id));
  return after
    ? ordered.filter((one) => one.at < after.at || (one.at === after.at && placeOf(one).id < after.id))
    : ordered;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function placeOf({ at, issueId, seq }: Found): Here {
  return { at, id: `${issueId}:${String(seq).padStart(6, '0')}` };
}

async function entriesOf(
  ports: Ports,
  projectId: string,
  found: readonly Found[],
  asked: Asked,
): Promise<readonly LedgerEntry[]> {
  const lives = await ports.cases.livesAt(projectId, [...new Set(found.map(({ issueId }) => issueId))]);
  const lifeOf = ({ issueId, seq }: Found): CaseRecord | undefined =>
    lives.find((life) => life.issueId === issueId && seq > life.before && seq <= life.before + life.version);
  const entries: LedgerEntry[] = [];
  for (const { issueId, seq, at } of found) {
    const record = lifeOf({ issueId, seq, at });
    const event = record?.history[seq - 1 - record.before];
    const what = event && stepKind(event);
    if (!record || !event || !what || (asked.kind !== undefined && what !== asked.kind)) continue;
    const rulebooks = await rulebooksOf(ports, record);
    const entry = { ...happened(record.history, event, rulebooks), what };
    const withdrawn = withdrawalOf(record.history, event, (one) => happened(record.history, one, rulebooks));
    if (isWanted(entry, withdrawn !== undefined, asked)) {
      entries.push({ ...entry, seq, issueId, issueKey: null, ...(withdrawn && { withdrawn }), effects: [] });
    }
  }
  return entries;
}

function isWanted(entry: Happened, withdrawn: boolean, { teams, version, only }: Asked): boolean {
  const { team, to, rulebook, why } = entry;
  if (teams && ![team?.id, to?.id].some((id) => id !== undefined && teams.includes(id))) return false;
  if (version !== undefined && rulebook !== version) return false;
  if (only === 'late') return why?.late === true;
  return only === 'withdrawn' ? withdrawn : true;
}

function withdrawalOf(
  history: History,
  { seq }: CaseEvent,
  told: (event: CaseEvent) => Happened,
): LedgerEntry['withdrawn'] {
  for (const { at, what } of history) {
    if (what.type !== 'withdrawn' || what.of !== seq) continue;
    const cause = what.because === seq ? undefined : history[what.because - 1];
    return { at, ...(cause && { because: told(cause) }) };
  }
  return undefined;
}

/** What each step owed, and what of it is not done yet. What is not on the shelf any more is done. */
async function withEffects(ports: Ports, entries: readonly LedgerEntry[]): Promise<readonly LedgerEntry[]> {
  const owing = entries.map((entry) => ({ entry, effects: effectsOf(entry) }));
  const unsettled = await ports.ledger.unsettled(owing.flatMap(({ effects }) => effects.map(({ id }) => id)));
  const keys = await ports.jira.keysOf([...new Set(entries.map(({ issueId }) => issueId))]);
  return owing.map(({ entry, effects }) => ({
    ...entry,
    issueKey: keys.get(entry.issueId) ?? null,
    effects: effects.map(({ id, kind }): EffectView => {
      const left = unsettled.get(id);
      if (!left) return { kind, state: 'done' };
      if (left.state === 'owed') return { kind, state: 'waiting' };
      return { kind, state: 'parked', ...(left.reason !== undefined && { reason: left.reason }) };
    }),
  }));
}

const OWES: Readonly<Record<StepKind, readonly EffectView['kind'][]>> = {
  warned: ['mail'],
  escalated: ['fields', 'mail'],
  'lead-told': ['mail'],
  acted: ['act'],
  'handed-back': ['fields', 'mail'],
  'gave-up': ['closed-status', 'mail'],
  'pause-ended': ['fields', 'mail'],
  withdrawn: ['fields', 'mail'],
};

function effectsOf({
  issueId,
  seq,
  what,
  does,
}: LedgerEntry): readonly { readonly id: string; readonly kind: EffectView['kind'] }[] {
  const kinds: readonly EffectView['kind'][] = does === 'tell' ? ['mail'] : OWES[what];
  return kinds.map((kind) => ({ kind, id: kind === 'fields' ? fieldsId(issueId) : effectId(issueId, seq, kind) }));
}
