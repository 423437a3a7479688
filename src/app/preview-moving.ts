import type { PreviewAnswer } from '../contract/rulebook';
import { nextStep } from '../domain/casework/clock';
import { fold, inHand } from '../domain/casework/fold';
import { rulesOf, type Rules } from '../domain/rulebook/rules';
import type { CaseRecord } from '../ports/cases';
import type { DeskPlace } from '../ports/desks';
import type { Ports } from '../ports/ports';
import { bookNamed, type Which } from './compare-books';
import { presentRules } from './judged-by';
import { HEAPS, mayMove, movedTo } from './adopt-version';

/** Cases that are looked at: enough to see the effect, few enough to be shown at once. */
const MOST = 300;
/** Pages of the desk's cases that are gone through for them: those answered and not closed lie among them. */
const MOST_PAGES = 10;

/** What open cases are judged by, and what moving them to the rules named would do. Nothing is written. */
export async function previewMoving(ports: Ports, place: DeskPlace, which: Which): Promise<PreviewAnswer> {
  const now = ports.clock.now();
  const desk = await ports.desks.of(place.projectId);
  const book = await bookNamed(ports, place, which);
  // Rolling back makes a version of its own: what comes next, whichever rules it takes.
  const rules = book && rulesOf({ ...book, version: (desk?.rulebook ?? 0) + 1 });
  const { records, more } = await openCases(ports, place.projectId);
  const effect = { atOnce: 0, earlier: 0, later: 0, same: 0, still: 0, left: 0 };
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
  if (!state || !moved || mayMove(history, rules) === 'lacks') return 'left';
  const before = nextStep(state, present)?.at ?? Infinity;
  const after = nextStep(moved, rules)?.at ?? Infinity;
  if (after === Infinity) return 'still';
  if (after <= now && before > now) return 'atOnce';
  if (after === before) return 'same';
  return after < before ? 'earlier' : 'later';
}

async function openCases(
  ports: Ports,
  projectId: string,
): Promise<{ readonly records: readonly CaseRecord[]; readonly more: boolean }> {
  const records: CaseRecord[] = [];
  let pages = 0;
  for (const heap of HEAPS) {
    for (let after: string | undefined = ''; after !== undefined; pages += 1) {
      if (pages === MOST_PAGES || records.length > MOST) return { records: records.slice(0, MOST), more: true };
      const ids: readonly string[] = await ports.packs.apart(projectId, heap, after);
      records.push(...(await ports.cases.readMany(ids)).filter(isOpen));
      after = ids.at(-1);
    }
  }
  return { records: records.slice(0, MOST), more: records.length > MOST };
}

function isOpen({ history }: CaseRecord): boolean {
  const state = fold(history);
  return state !== undefined && inHand(state);
}
