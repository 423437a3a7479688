import { isSomebody } from './check-people';
import { found, PAGE_OF, type Finding, type List, type Repair } from './finding';
import type { Deed, Limit, Recipient, Rulebook, Rung, ServiceTarget } from './rulebook';

export type Ladders = Exclude<List, 'routes'>;
const LADDERS = ['limits', 'targets', 'asking', 'followUp', 'vendorTime'] as const satisfies readonly Ladders[];
export type Timed = Limit | ServiceTarget;

/** More often than this nobody can be said to be reminded. */
const MOST_REPEATS = 100;

/** What a rung may do: asking the customer ends with the customer, every other clock with staff. */
const IN_PLACE: Readonly<Record<Ladders, readonly Deed[]>> = {
  limits: ['warn', 'tell', 'tell-lead', 'assign', 'raise-priority', 'pass-on'],
  targets: ['warn', 'tell', 'tell-lead', 'assign', 'raise-priority', 'pass-on'],
  followUp: ['warn', 'tell', 'tell-lead', 'assign', 'raise-priority', 'pass-on'],
  vendorTime: ['warn', 'tell', 'tell-lead', 'assign', 'raise-priority', 'pass-on'],
  asking: ['remind', 'tell', 'tell-lead', 'hand-back', 'close'],
};
/** These only speak: one without a rung is of no use. */
const SPEAKING: readonly Ladders[] = ['targets', 'followUp', 'vendorTime'];
/** After these the case is somewhere else, so that nothing of the ladder can follow. */
const MOVES: readonly Deed[] = ['pass-on', 'hand-back', 'close'];

/** Working time after which a rung is reached: the engine's own sum. */
export function reachedAfter({ time }: Pick<Timed, 'time'>, { at, after = 0 }: Rung): number {
  return time * at + after;
}

/** The rung that takes a case away from a level, or from its customer: the first that moves it. */
export function exitOf(list: Ladders, rule: Timed): Rung | undefined {
  if (list !== 'limits' && list !== 'asking') return undefined;
  const top = 'level' in rule && rule.level === 'third';
  return inTime(rule).find(({ does, team }) => MOVES.includes(does) && !(top && team === undefined));
}

/** The rungs in the order they are reached. */
export function inTime(rule: Timed): readonly Rung[] {
  return rule.ladder.toSorted((a, b) => reachedAfter(rule, a) - reachedAfter(rule, b));
}

/** What can be seen of each ladder by itself. */
export function ladderFindings(book: Rulebook): readonly Finding[] {
  return LADDERS.flatMap((list) => book[list].flatMap((rule) => findingsOfOne(book, list, rule)));
}

function findingsOfOne(book: Rulebook, list: Ladders, rule: Timed): readonly Finding[] {
  const page = PAGE_OF[list];
  const about = { list: { list }, rule: rule.id };
  const at = (
    rung: Rung,
  ): readonly [typeof page, readonly string[], typeof about & { rung: string; deed: { deed: Deed } }] => [
    page,
    [rule.id, rung.id],
    { ...about, rung: rung.id, deed: { deed: rung.does } },
  ];
  const exit = exitOf(list, rule);
  const beyond = exit ? inTime(rule).slice(inTime(rule).indexOf(exit) + 1) : [];
  return [
    ...(rule.time > 0 && Number.isFinite(rule.time) ? [] : [found('no-time', page, [rule.id], about)]),
    ...(rule.ladder.length === 0 && SPEAKING.includes(list) ? [found('ladder-silent', page, [rule.id], about)] : []),
    ...(list === 'asking' && !exit ? [found('asking-without-end', page, [rule.id], about)] : []),
    ...rule.ladder.flatMap((rung, i): readonly Finding[] => {
      const before = rule.ladder[i - 1];
      const early = reachedAfter(rule, rung) <= 0 && (rung.does === 'pass-on' || SPEAKING.includes(list));
      return [
        ...(IN_PLACE[list].includes(rung.does) ? [] : [found('deed-out-of-place', ...at(rung))]),
        ...(early && rule.time > 0 ? [found('no-time', ...at(rung))] : []),
        ...(before && reachedAfter(rule, before) > reachedAfter(rule, rung)
          ? [found('ladder-out-of-order', ...at(rung))]
          : []),
        ...(beyond.includes(rung) ? [unreached(list, rule, rung, exit)] : []),
        ...repeatFindings(rung, at),
        ...namedFindings(book, list, rule, rung, at),
      ];
    }),
  ];
}

type At = (rung: Rung) => readonly [Finding['page'], readonly string[], Finding['params']];

function unreached(list: Ladders, rule: Timed, rung: Rung, exit: Rung | undefined): Finding {
  const repair: Repair = {
    id: 'drop-rung',
    params: { rung: rung.id },
    edit: { edit: 'drop-rung', list, id: rule.id, rung: rung.id },
  };
  const params = { list: { list }, rule: rule.id, rung: rung.id, exit: exit?.id ?? '' };
  return found('rung-never-reached', PAGE_OF[list], [rule.id, rung.id], params, { repairs: [repair] });
}

function repeatFindings(rung: Rung, at: At): readonly Finding[] {
  const { repeat } = rung;
  if (!repeat) return [];
  const endless = !(repeat.every > 0) || !(repeat.atMost <= MOST_REPEATS);
  return [
    ...(endless ? [found('repeat-without-end', ...at(rung))] : []),
    ...(MOVES.includes(rung.does) || repeat.atMost <= 1 ? [found('repeat-never-speaks', ...at(rung))] : []),
  ];
}

/** Teams and people a rung names itself. Leads and stand-by depend on the team that has the case: see check-paths. */
function namedFindings({ teams }: Rulebook, list: Ladders, rule: Timed, rung: Rung, at: At): readonly Finding[] {
  const [page, ids, params] = at(rung);
  const nobody = found('nobody-to-tell', page, ids, { ...params, team: '' });
  const top = list === 'limits' && 'level' in rule && rule.level === 'third';
  switch (rung.does) {
    case 'pass-on':
      if (rung.team === undefined) return top ? [found('no-level-above', page, ids, params)] : [];
      if (teams.some(({ id }) => id === rung.team)) return [];
      return [found('no-such-team', page, ids, { ...params, team: rung.team, level: '' })];
    case 'tell':
    case 'assign':
      if (rung.to === undefined) return [nobody];
      if (rung.to === 'lead' || rung.to === 'stand-by') return [];
      if (typeof rung.to !== 'string' && !isSomebody(rung.to)) return [nobody];
      if (rung.does === 'tell' || isOne(rung.to)) return [];
      return [found('assign-not-one', page, ids, params)];
    default:
      return [];
  }
}

function isOne(to: Recipient): boolean {
  return typeof to !== 'string' && to.kind === 'people' && to.accountIds.length === 1;
}
