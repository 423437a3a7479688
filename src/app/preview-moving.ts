import type { PreviewAnswer } from '../contract/rulebook';
import { nextStep } from '../domain/casework/clock';
import { fold } from '../domain/casework/fold';
import { rulesOf, type Rules } from '../domain/rulebook/rules';
import type { CaseRecord, Ports, Waking } from '../ports';
import { bookNamed, type Which } from './compare-books';
import { presentRules } from './judged-by';
import { mayMove, movedTo } from './move-cases';
import type { DeskPlace } from './show-rulebook';

/** Cases that are looked at: enough to see the effect, few enough to be shown at once. */
const MOST = 300;
/** Pages of running cases, of every desk, that are gone through for them. */
const MOST_PAGES = 10;

/** What running cases are judged by, and what moving them to the rules named would do. Nothing is written. */
export async function previewMoving(ports: Ports, place: DeskPlace, which: Which): Promise<PreviewAnswer> {
  const now = ports.clock.now();
  const desk = await ports.desks.of(place.projectId);
  const book = await bookNamed(ports, place, which);
  // Rolling back makes a version of its own: what comes next, whichever rules it takes.
  const rules = book && rulesOf({ ...book, version: (desk?.rulebook ?? 0) + 1 });
  const { records, more } = await runningCases(ports, place.projectId);
  const effect = { atOnce: 0, earlier: 0, later: 0, same: 0, left: 0 };
  const versions = new Map<number, number>();
  for (const record of records) {
    const present = await presentRules(ports, record);
    const { version } = present.rulebook;
    versions.set(version, (versions.get(version) ?? 0) + 1);
    if (rules) effect[effectOn(record, present, rules, now)] += 1;
  }
  return {
    asOf: now,
    counted: records.length,
    more,
    versions: [...versions].toSorted(([a], [b]) => b - a).map(([version, cases]) => ({ version, cases })),
    effect,
  };
}

function effectOn({ history }: CaseRecord, present: Rules, rules: Rules, now: number): keyof PreviewAnswer['effect'] {
  const moved = fold(movedTo(history, rules.rulebook.version, '', now));
  const state = fold(history);
  if (!state || !moved || !mayMove(history, rules)) return 'left';
  const before = nextStep(state, present)?.at ?? Infinity;
  const after = nextStep(moved, rules)?.at ?? Infinity;
  if (after <= now && before > now) return 'atOnce';
  if (after === before) return 'same';
  return after < before ? 'earlier' : 'later';
}

async function runningCases(
  ports: Ports,
  projectId: string,
): Promise<{ readonly records: readonly CaseRecord[]; readonly more: boolean }> {
  const records: CaseRecord[] = [];
  let page: Waking | undefined;
  for (let pages = 0; pages < MOST_PAGES && records.length < MOST; pages += 1) {
    page = await ports.cases.wakingFrom(0, page?.next);
    const here = page.cases.filter((row) => row.projectId === projectId).map(({ issueId }) => issueId);
    records.push(
      ...(await ports.cases.readMany(here.slice(0, MOST - records.length))).filter(({ version }) => version > 0),
    );
    if (page.next === undefined) return { records, more: false };
  }
  return { records, more: true };
}
