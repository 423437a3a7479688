import type { CaseView, MoveAnswer } from '../../src/contract/calls';
import type { Level } from '../../src/domain/rulebook/rulebook';
import { DAY, MINUTE } from '../../src/domain/time';
import type { Desk } from './desk';

/** Twelve agents and the level each works at; the last leads them all and helps where it burns. */
const AGENTS: readonly (readonly [who: string, level: Level, teams: readonly string[]])[] = [
  ['first', 'first', ['copenhagen', 'bornholm']],
  ['first2', 'first', ['copenhagen', 'bornholm']],
  ['firstNoGroups', 'first', ['copenhagen', 'bornholm']],
  ['leadFirst', 'first', ['copenhagen', 'bornholm']],
  ['second', 'second', ['bit']],
  ['leadSecond', 'second', ['bit']],
  ['standBy2', 'second', ['bit']],
  ['vendor', 'third', ['kmd']],
  ['vendor2', 'third', ['ibm']],
  ['vendor3', 'third', ['sirius']],
  ['business', 'third', ['specialists']],
  ['projectAdmin', 'first', ['copenhagen', 'bornholm']],
];

/** How often the desk is looked at: each agent then takes up one case, or none. */
const ROUND = 30 * MINUTE;
/** One case in so many is forgotten where it came in, until its clock has taken it elsewhere. */
const FORGOTTEN = 7;

/** Chance told from a number, the same each time the story is told. */
type Dice = (chance: number) => boolean;

function diceOf(seed: number): { readonly dice: Dice; readonly below: (most: number) => number } {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return { dice: (chance) => next() < chance, below: (most) => Math.floor(next() * most) };
}

interface Life {
  readonly desk: Desk;
  readonly cases: number;
  readonly days: number;
  readonly seed: number;
}

/** Cases arrive over some days at a desk whose people answer, pass on, ask, contact vendors and forget. Their keys. */
export async function live({ desk, cases, days, seed }: Life): Promise<readonly string[]> {
  const { dice, below } = diceOf(seed);
  const [views, doors] = [new Map<string, CaseView>(), desk.site.now()];
  const arrivals = Array.from({ length: cases }, () => below(days) * DAY + below(7 * 60) * MINUTE).toSorted(
    (a, b) => a - b,
  );
  let moves = 0;
  for (let day = 0; day < days; day++)
    for (let since = ROUND; since <= 8 * 60 * MINUTE; since += ROUND) {
      const at = doors + day * DAY + since;
      await desk.site.advance({ to: new Date(at).toISOString() });
      while ((arrivals[0] ?? Infinity) + doors <= at) {
        arrivals.shift();
        views.set(await raised(desk, views.size, below), NOT_SEEN);
      }
      // Nobody opens a case before Jira has told of it.
      await desk.site.advance({ by: 'PT1M' });
      for (const [who, level, teams] of AGENTS) {
        if (dice(0.25)) continue;
        const mine = [...views].filter(
          ([, view]) => view === NOT_SEEN || (isAt(view, level, teams) && view.standing === 'open'),
        );
        const [key, seen] = mine[below(Math.max(mine.length, 1))] ?? [];
        if (key === undefined || seen === undefined) continue;
        const view = await desk.show(who, key).catch(() => undefined);
        if (view) views.set(key, view);
        const n = [...views.keys()].indexOf(key);
        if (!view || !isAt(view, level, teams) || (n % FORGOTTEN === 0 && view.chain.length === 1)) continue;
        const after = await worked(desk, { who, key, view, dice, id: ++moves });
        if (after) views.set(key, after);
      }
    }
  return [...views.keys()];
}

/** Of a case that nobody has opened yet. */
const NOT_SEEN = { standing: 'open', level: 'first' } as CaseView;

function isAt({ level, team, moves, standing }: CaseView, at: Level, teams: readonly string[]): boolean {
  if (standing === 'answered' || standing === 'closed') return false;
  return (
    (level === at && teams.includes(team.id)) ||
    (level === 'superuser' && at === 'first' && moves.answer === 'customer')
  );
}

async function raised(desk: Desk, n: number, below: (most: number) => number): Promise<string> {
  const kind = below(10);
  const system = (['Jobnet', 'Amanda', 'Arbejdsmarkedsportalen'] as const)[below(3)] ?? 'Jobnet';
  return desk.raise('superuser', {
    summary: `Sag ${n}`,
    ...(kind < 2 ? { typeId: 'Forretningsspørgsmål' } : { system }),
  });
}

interface AtWork {
  readonly who: string;
  readonly key: string;
  readonly view: CaseView;
  readonly dice: Dice;
  readonly id: number;
}

/** What an agent does about a case they have opened; how it stands then. */
async function worked(desk: Desk, { who, key, view, dice, id }: AtWork): Promise<CaseView | undefined> {
  const { moves, contacts, level } = view;
  const text = 'Se sagen.';
  const press = async (name: string, input: object): Promise<CaseView | undefined> => {
    const moveId = `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;
    const answer = await desk.call(
      who,
      name as 'case.answer',
      { ...input, moveId, seen: view.version },
      { issueKey: key },
    );
    return answer.ok ? (answer.value satisfies MoveAnswer).case : undefined;
  };
  const open = contacts.find(({ answeredAt }) => answeredAt === undefined);
  const statement = moves.vendor?.missing === 'statement' ? { noVendorContact: true } : {};
  if (level === 'superuser') {
    if (dice(0.5)) await desk.comment('superuser', key, 'Det er den nyeste udgave.');
    return undefined;
  }
  if (moves.verdict === 'settle' && !('agree' in moves.ofOthers))
    return press(dice(0.8) ? 'case.agree' : 'case.dispute', dice(1) ? { text } : {});
  if (moves.followUp && level === 'first') return press('case.follow-up', {});
  if (open)
    return dice(0.6)
      ? press('case.vendor-answered', { contact: open.id, answeredAt: desk.site.now(), text })
      : undefined;
  if (moves.vendor && contacts.length === 0 && dice(0.4))
    return press('case.ask-vendor', { with: 'Vagten', channel: 'phone', madeAt: desk.site.now(), text });
  if (moves.verdict === 'give' && dice(0.15))
    return press('case.give-verdict', { verdict: dice(0.5) ? 'change-request' : 'support-case', text });
  if (moves.sendBack && dice(0.1)) return press('case.send-back', { text });
  if (moves.ask && dice(0.1)) return press('case.ask', { text });
  if (moves.passOn.length > 0 && !moves.sendBack && dice(level === 'first' ? 0.4 : 0.35))
    return press('case.pass-on', { tried: 'Genstart', asked: text });
  return press('case.answer', { ...statement, text });
}
