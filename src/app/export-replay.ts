import type { CsvAnswer } from '../contract/replay';
import { MINUTE } from '../domain/time';
import { tableOf } from '../messages/csv';
import { say, type Locale } from '../messages/message';
import type { DeskPlace } from '../ports/desks';
import type { Ports } from '../ports/ports';
import type { ChangedCase } from '../ports/replays';
import { rulesTried } from './replay-past';
import { runOf } from './show-replay';

/** Every listed case of a run as a table that a spreadsheet reads: one line for each escalation that changes. */
export async function exportReplay(
  ports: Ports,
  place: DeskPlace,
  { run, locale }: { run: number; locale: Locale },
): Promise<CsvAnswer> {
  const job = await runOf(ports, place, run);
  if (!job) return { found: false };
  const { pages } = ports.replays.cursorOf(job);
  const rules = await rulesTried(ports, job, ports.replays.aboutOf(job));
  const nameOf = (id: string): string => rules?.rulebook.teams.find((team) => team.id === id)?.name[locale] ?? id;
  const lines: string[][] = [headings(locale)];
  for (let page = 0; page < pages; page++) {
    for (const one of await ports.replays.readPage(job, page)) lines.push(...linesOf(one, locale, nameOf));
  }
  return { found: true, text: tableOf(lines, locale) };
}

function headings(locale: Locale): string[] {
  return [
    say(locale, 'replay.csv-case'),
    say(locale, 'replay.csv-received'),
    say(locale, 'replay.csv-level'),
    say(locale, 'replay.csv-team'),
    say(locale, 'replay.csv-change'),
    say(locale, 'replay.csv-was'),
    say(locale, 'replay.csv-would'),
    say(locale, 'replay.csv-minutes'),
  ];
}

function linesOf(
  { issueId, receivedAt, changes }: ChangedCase,
  locale: Locale,
  nameOf: (id: string) => string,
): string[][] {
  return changes.map(({ level, team, change, was, would }) => [
    issueId,
    new Date(receivedAt).toISOString(),
    say(locale, `level.${level}`),
    nameOf(team),
    say(locale, `replay.${change}`),
    was === undefined ? '' : new Date(was).toISOString(),
    would === undefined ? '' : new Date(would).toISOString(),
    was === undefined || would === undefined ? '' : String(Math.round((would - was) / MINUTE)),
  ]);
}
