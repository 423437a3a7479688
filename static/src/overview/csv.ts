import type { OverviewCase } from '../../../src/contract/overview';
import { daysOf, groupOf, nextDue, overdueOf, waitedDays, whomOf } from '../../../src/contract/overview-standing';
import { tableOf } from '../../../src/messages/csv';
import { titleOf, whomName, type Telling } from './telling';

/** The cases shown as a table that a spreadsheet reads: a line each, with the days of every phase. */
export function csvOf(cases: readonly OverviewCase[], telling: Telling): string {
  const { words, overview } = telling;
  const heads = (
    [
      'key',
      'case',
      'customer',
      'leads',
      'phase',
      'standing',
      'over',
      'done',
      'of',
      'whom',
      'what',
      'due',
      'waited',
      'start',
      'spare',
      'waived',
      'bypassed',
    ] as const
  ).map((head) => words.say(`overview.csv-${head}`));
  const phases = overview.phases.map(({ name }) => words.say('overview.csv-days', { phase: words.name(name) }));
  return tableOf([[...heads, ...phases], ...cases.map((one) => lineOf(one, telling))], words.locale);
}

function lineOf(one: OverviewCase, telling: Telling): readonly string[] {
  const { words, overview, now, nameOf, textOf } = telling;
  const times = words.in(overview.zone);
  const seen = textOf(one.issueId) !== null;
  const [first] = one.missing;
  const due = nextDue(one);
  return [
    textOf(one.issueId)?.key ?? '',
    titleOf(one, telling),
    seen ? one.customer : '',
    one.leads.map(nameOf).join(', '),
    one.phase,
    words.say(`overview.group-${groupOf(one, now)}`),
    figure(overdueOf(one, now)?.days),
    figure(one.items.done),
    figure(one.items.of),
    whomName(whomOf(one), telling),
    seen && first && !one.ended ? words.name(first.title) : '',
    due === undefined ? '' : times.local(due - 1).date,
    figure(waitedDays(one, now)),
    one.start?.date ?? '',
    figure(one.spare),
    figure(one.waived),
    figure(one.bypasses),
    ...overview.phases.map(({ id }) => {
      const span = one.spans.find(({ phase }) => phase === id);
      return figure(span && daysOf(span, now));
    }),
  ];
}

function figure(number: number | undefined): string {
  return number === undefined ? '' : String(number);
}
