import type { OverviewCase, OverviewView } from '../../../src/contract/overview';
import { daysOf, groupOf, overdueOf, waitedDays, type Group, type Whom } from '../../../src/contract/overview-standing';
import { DAY } from '../../../src/contract/time';
import type { IssueText } from '../queue/issue-texts';
import type { Words } from '../words';

/** Everything that is needed to put a case into words. */
export interface Telling {
  readonly words: Words;
  readonly overview: OverviewView;
  readonly now: number;
  readonly nameOf: (accountId: string) => string;
  readonly textOf: (issueId: string) => IssueText | undefined;
}

/** How a phase of a case stands: done, the one it is in, or still ahead. */
export type CellState =
  | { readonly kind: 'done'; readonly days: number }
  | { readonly kind: 'here'; readonly group: Group; readonly loud: string; readonly more: string }
  | { readonly kind: 'ahead'; readonly week: string }
  | { readonly kind: 'none' };

export function cellOf(one: OverviewCase, phase: string, telling: Telling): CellState {
  const { overview, now, words } = telling;
  const place = (id: string): number => overview.phases.findIndex((known) => known.id === id);
  const span = one.spans.find((known) => known.phase === phase);
  if (phase === one.phase) return { kind: 'here', group: groupOf(one, now), ...loudOf(one, telling) };
  if (place(phase) < place(one.phase)) return span ? { kind: 'done', days: daysOf(span, now) } : { kind: 'none' };
  const plan = one.plan.find((known) => known.phase === phase);
  if (!plan) return { kind: 'none' };
  const week = weekOf(words.in(overview.zone).local(plan.from).date);
  return { kind: 'ahead', week: words.say('overview.week', { week }) };
}

/** The two lines of the one loud cell of a row. */
function loudOf(one: OverviewCase, { words, overview, now }: Telling): { loud: string; more: string } {
  const span = one.spans.find(({ phase }) => phase === one.phase);
  const day = words.say('overview.day', { day: span ? daysOf({ from: span.from }, now) : 1 });
  const done = words.say('overview.done-of', { done: one.items.done, of: one.items.of });
  switch (groupOf(one, now)) {
    case 'late':
      return { loud: words.say('overview.days-over', { days: overdueOf(one, now)?.days ?? 1 }), more: done };
    case 'blocked':
      return { loud: words.say('overview.blocked'), more: day };
    case 'early':
      return {
        loud: words.say('overview.early'),
        more: words.say('overview.calm', { calm: one.earlyLife?.calm ?? 0, of: one.calmDays }),
      };
    case 'ended':
      return {
        loud: words.say('overview.ended'),
        more: one.ended ? words.in(overview.zone).date(one.ended.at).slice(0, 6) : '',
      };
    case 'plan':
      return { loud: day, more: done };
  }
}

export function whomName(whom: Whom, { words, overview, nameOf }: Telling): string {
  switch (whom.kind) {
    case 'person':
      return nameOf(whom.id);
    case 'party':
      return whom.id;
    case 'role': {
      const role = overview.roles.find(({ id }) => id === whom.id);
      return role ? words.name(role.name) : whom.id;
    }
    case 'nobody':
      return words.say('overview.nobody');
  }
}

/** What a case waits for, in a line. */
export function whatFor(one: OverviewCase, { words, overview, now }: Telling): string {
  if (one.ended) return one.ended.reason;
  const [first] = one.missing;
  if (!first) return words.say(one.earlyLife ? 'overview.closer' : 'overview.gate-open');
  const times = words.in(overview.zone);
  const said = [words.name(first.title)];
  if (first.dueAt !== undefined) {
    // A deadline is the end of its day: the day itself is what people say.
    const when = times.shortDay(first.dueAt - 1, now);
    said.push(words.say(first.dueAt > now ? 'overview.due' : 'overview.was-due', { when }));
  }
  const waited = waitedDays(one, now);
  if (waited !== undefined && waited > 0) said.push(words.say('overview.waited', { days: waited }));
  return said.join(', ');
}

/** That the phase itself is late, how many other items are missing, and what was let past. */
export function besides(one: OverviewCase, { words, overview, now }: Telling): string {
  const more = (one.lacking ?? one.missing.length) - 1;
  const isPhaseLate = overdueOf(one, now)?.of === 'phase' && one.deadlineAt !== undefined;
  return [
    ...(isPhaseLate
      ? [words.say('overview.phase-was-due', { when: words.in(overview.zone).shortDay(one.deadlineAt - 1, now) })]
      : []),
    ...(more > 0 ? [words.say('overview.more-missing', { count: more })] : []),
    ...(one.blocked === 'decision' ? [words.say('overview.blocked-decision')] : []),
    ...(one.waived > 0 ? [words.say('overview.waived', { count: one.waived })] : []),
    ...(one.bypasses > 0 ? [words.say('overview.bypassed', { count: one.bypasses })] : []),
  ].join(' · ');
}

/** `start 15.12.`, and in words when the plan runs past it. */
export function startOf(one: OverviewCase, { words }: Telling): { text: string; danger: boolean } {
  if (!one.start) return { text: words.say('overview.no-start'), danger: false };
  const [year = '', month = '', day = ''] = one.start.date.split('-');
  const date = `${day}.${month}.${year}`;
  const late = one.ended ? 0 : -(one.spare ?? 0);
  if (late > 0) return { text: words.say('overview.start-danger', { date, days: late }), danger: true };
  return { text: words.say(one.start.confirmed ? 'overview.start-sure' : 'overview.start', { date }), danger: false };
}

/** Undefined: Jira does not show the reader this issue. */
export function titleOf(one: OverviewCase, { textOf, words }: Telling): string {
  const text = textOf(one.issueId);
  if (text === null) return words.say('queue.unseen');
  return one.solution || (text?.summary ?? '…');
}

/** Week of the year by ISO 8601: weeks begin on Mondays, and the first has the year's first Thursday. */
function weekOf(date: string): number {
  const day = Date.parse(date) / DAY;
  const thursday = day - ((day + 3) % 7) + 3;
  const year = new Date(thursday * DAY).getUTCFullYear();
  return Math.floor((thursday - Date.UTC(year, 0, 1) / DAY) / 7) + 1;
}
