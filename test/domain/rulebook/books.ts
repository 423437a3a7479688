import fc from 'fast-check';
import type { Calendar, Hours } from '../../../src/domain/calendar/calendar';
import { defaultRulebook } from '../../../src/domain/rulebook/default';
import { FACTS } from '../../../src/domain/rulebook/choices';
import type { Condition, Facts, Limit, Rulebook, Team } from '../../../src/domain/rulebook/rulebook';
import { holds } from '../../../src/domain/rulebook/rules';
import { DAY, HOUR } from '../../../src/domain/time';

const both = (text: string) => ({ da: text, en: text });
const many = <T>(most: number, make: (i: number) => T): readonly T[] => Array.from({ length: most }, (_, i) => make(i));

const hours: fc.Arbitrary<readonly Hours[]> = fc.oneof(
  fc.tuple(fc.integer({ min: 6, max: 10 }), fc.integer({ min: 14, max: 19 })).map(([from, to]) => [span(from, to)]),
  fc
    .tuple(fc.integer({ min: 6, max: 9 }), fc.integer({ min: 14, max: 18 }))
    .map(([from, to]) => [span(from, 11), span(12, to)]),
);

function span(from: number, to: number): Hours {
  return [`${String(from).padStart(2, '0')}:00`, `${String(to).padStart(2, '0')}:30`];
}

function calendarNamed(id: string): fc.Arbitrary<Calendar> {
  return fc
    .record({
      day: hours,
      friday: hours,
      saturday: fc.option(hours, { freq: 4 }),
      zone: fc.constantFrom('Europe/Copenhagen', 'Europe/Copenhagen', 'Europe/London', 'America/Nuuk'),
      christmas: fc.boolean(),
    })
    .map(({ day, friday, saturday, zone, christmas }) => ({
      id,
      version: 1,
      name: both(id),
      timeZone: zone,
      week: { mon: day, tue: day, wed: day, thu: day, fri: friday, sat: saturday ?? [], sun: [] },
      holidays: 'danish',
      closingDays: christmas ? [{ date: '12-24', name: both('24') }] : [],
      extraOpenings: {},
      dateOverrides: {},
      dateBreaks: {},
    }));
}

/** Every case there can be. */
export function allFacts({ sources }: Pick<Rulebook, 'sources'>): readonly Facts[] {
  const [systems = [], kinds = [], groups = [], priorities = []] = FACTS.map((fact) =>
    (sources.find((source) => source.fact === fact)?.values ?? []).map(({ id }) => id),
  );
  return systems.flatMap((system) =>
    kinds.flatMap((kind) =>
      groups.flatMap((customerGroup) => priorities.map((priority) => ({ system, kind, customerGroup, priority }))),
    ),
  );
}

/** Of these conditions, with one for everything else at the end, those that some case meets first. */
function met(conditions: readonly Condition[], facts: readonly Facts[]): readonly Condition[] {
  const all = [...conditions, {}];
  const first = new Set(facts.map((one) => all.findIndex((when) => holds(when, one))));
  return all.filter((_, i) => first.has(i));
}

function conditionsOf(sources: Rulebook['sources'], most: number): fc.Arbitrary<readonly Condition[]> {
  const values = (fact: (typeof FACTS)[number]): readonly string[] =>
    (sources.find((source) => source.fact === fact)?.values ?? []).map(({ id }) => id);
  const some = (fact: (typeof FACTS)[number], freq: number) =>
    fc.option(fc.subarray([...values(fact)], { minLength: 1 }), { freq, nil: undefined });
  const condition: fc.Arbitrary<Condition> = fc
    .record({
      system: some('system', 2),
      kind: some('kind', 1),
      customerGroup: some('customerGroup', 1),
      priority: some('priority', 1),
    })
    .map((when) => Object.fromEntries(Object.entries(when).filter(([, allowed]) => allowed !== undefined)));
  return fc.array(condition, { maxLength: most });
}

/** How large a book is to be: values per fact and rules per list, at most. */
export interface Size {
  readonly values: number;
  readonly rules: number;
}

/**
 * Rulebooks that are sound because of how they are made: every list ends with a rule for all others and has no rule that
 * no case meets, ladders climb to a lead, promises are far longer than the limits can take.
 */
export function soundBooks({ values, rules }: Size): fc.Arbitrary<Rulebook> {
  const counts = fc.tuple(...FACTS.map(() => fc.integer({ min: 1, max: values })));
  return counts
    .map((sizes): Rulebook['sources'] =>
      FACTS.map((fact, i) => ({
        fact,
        field: fact,
        values: many(sizes[i] ?? 1, (n) => ({
          id: `${fact}-${n}`,
          name: both(`${fact} ${n}`),
          words: [`${fact} ${n}`],
        })),
      })),
    )
    .chain((sources) => {
      const lists = fc.tuple(...many(8, () => conditionsOf(sources, rules)));
      const about = fc.record({
        calendars: fc.tuple(calendarNamed('a'), calendarNamed('b'), calendarNamed('c')),
        figures: fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 24, maxLength: 24 }),
        lists,
        direct: fc.boolean(),
        pausesPromise: fc.boolean(),
      });
      return about.map((made) => bookOf(sources, made));
    });
}

interface Made {
  readonly calendars: readonly Calendar[];
  readonly figures: readonly number[];
  readonly lists: readonly (readonly Condition[])[];
  readonly direct: boolean;
  readonly pausesPromise: boolean;
}

function bookOf(sources: Rulebook['sources'], { calendars, figures, lists, direct, pausesPromise }: Made): Rulebook {
  const facts = allFacts({ sources });
  const figure = (i: number, below: number): number => (figures[i % figures.length] ?? 0) % below;
  const conditions = lists.map((list) => met(list, facts));
  const list = (i: number): readonly Condition[] => conditions[i] ?? [];
  const teams: readonly Team[] = (['superuser', 'first', 'second', 'third'] as const).flatMap((level, place) =>
    many(level === 'superuser' ? 1 : 2, (n): Team => ({
      id: `${level}-${n}`,
      name: both(`${level} ${n}`),
      level,
      ...(level === 'third' && { arm: n === 0 ? 'vendor' : 'business' }),
      calendar: place === 0 ? 'a' : (['a', 'b', 'c'][figure(place * 2 + n, 3)] ?? 'a'),
      members: { kind: 'group', name: `${level}-${n}` },
      ...(level !== 'superuser' && { lead: { kind: 'people', accountIds: [`lead-${level}-${n}`] } }),
      ...(figure(place + n + 7, 3) === 0 && { standBy: { kind: 'group', name: 'stand-by' } }),
    })),
  );
  const used = new Set(teams.map(({ calendar }) => calendar));
  const pick = (level: string, i: number): string => `${level}-${figure(i, 2)}`;
  const limitsAt = (level: 'first' | 'second' | 'third', place: number): readonly Limit[] =>
    list(place).map((when, i) => {
      const id = `${level}-limit-${i}`;
      const warning = { id: `${id}-near`, at: 0.5 + figure(i + place, 4) / 10, does: 'warn' } as const;
      const told = { id: `${id}-told`, at: 1, does: 'tell', to: 'lead' } as const;
      const again = { every: (1 + figure(i + 3, 4)) * HOUR, atMost: 2 + figure(i, 3) };
      const end =
        level === 'third'
          ? ({ id: `${id}-end`, at: 1, does: 'tell-lead', ...(figure(i + 5, 2) === 0 && { repeat: again }) } as const)
          : ({ id: `${id}-end`, at: 1, ...(figure(i + 9, 2) === 0 && { after: HOUR }), does: 'pass-on' } as const);
      const middle = [...(figure(i + 1, 2) === 0 ? [warning] : []), ...(figure(i + 2, 3) === 0 ? [told] : [])];
      return { id, level, when, time: (1 + figure(i + place, 12)) * HOUR, ladder: [...middle, end] };
    });
  return {
    ...defaultRulebook,
    version: 7,
    calendars: calendars.filter(({ id }) => used.has(id)),
    teams,
    sources,
    routes: list(0).map((when, i) => ({
      id: `route-${i}`,
      when,
      teams: {
        superuser: 'superuser-0',
        first: pick('first', i),
        second: pick('second', i + 1),
        third: pick('third', i + 2),
      },
      ...(direct && i === 0 && { direct }),
    })),
    limits: [...limitsAt('first', 1), ...limitsAt('second', 2), ...limitsAt('third', 3)],
    targets: list(4).map((when, i) => ({
      id: `target-${i}`,
      when,
      time: (800 + figure(i, 100)) * HOUR,
      ladder: [{ id: `target-${i}-near`, at: 0.9, does: 'tell', to: 'responsible' }],
    })),
    asking: list(5).map((when, i) => ({
      id: `asking-${i}`,
      when,
      time: (8 + figure(i, 60)) * HOUR,
      ladder: [
        { id: `asking-${i}-remind`, at: 0.5, does: 'remind' },
        { id: `asking-${i}-end`, at: 1, does: figure(i, 2) === 0 ? 'hand-back' : 'close' },
      ],
    })),
    followUp: list(6).map((when, i) => ({
      id: `follow-${i}`,
      when,
      time: (2 + figure(i, 20)) * HOUR,
      ladder: [
        { id: `follow-${i}-due`, at: 1, does: 'tell', to: 'responsible' },
        { id: `follow-${i}-over`, at: 1, after: 4 * HOUR, does: 'tell-lead' },
      ],
    })),
    vendorTime: list(7).map((when, i) => ({
      id: `vendor-${i}`,
      when,
      time: (4 + figure(i, 40)) * HOUR,
      ladder: [
        { id: `vendor-${i}-due`, at: 1, does: 'tell', to: 'team' },
        { id: `vendor-${i}-over`, at: 1, after: 6 * HOUR, does: 'tell-lead' },
      ],
    })),
    tellCustomer: ['customerGroup-0'],
    notes: list(6).map((when, i) => ({ id: `note-${i}`, when, text: `Note ${i}`, contacts: [] })),
    askingPausesPromise: pausesPromise,
    longestUnstaffed: 8 * DAY,
  };
}

/** A sound book of 500 rules for 40 systems and 12 kinds, nearly all for one system and one kind. */
export function largeBook(): Rulebook {
  const values = (fact: string, count: number) =>
    many(count, (n) => ({ id: `${fact}-${n}`, name: both(`${fact} ${n}`), words: [] }));
  const conditions = (count: number, step: number): readonly Condition[] => [
    ...many(count - 1, (i) => ({ system: [`system-${(i * step) % 40}`], kind: [`kind-${Math.floor(i / 40)}`] })),
    {},
  ];
  const [targets, asking, followUp, vendorTime] = [
    defaultRulebook.targets[1],
    defaultRulebook.asking[0],
    defaultRulebook.followUp[1],
    defaultRulebook.vendorTime[1],
  ];
  if (!targets || !asking || !followUp || !vendorTime) throw new Error('the default rulebook has changed');
  const named = <T extends { readonly ladder: readonly { readonly id: string }[] }>(rule: T, id: string) => ({
    ...rule,
    id,
    ladder: rule.ladder.map((rung, i) => ({ ...rung, id: `${id}-${i}` })),
  });
  const thirds = ['kmd', 'ibm', 'sirius', 'specialists'];
  return {
    ...defaultRulebook,
    sources: defaultRulebook.sources.map((source) =>
      source.fact === 'system' || source.fact === 'kind'
        ? { ...source, values: values(source.fact, source.fact === 'system' ? 40 : 12) }
        : source,
    ),
    routes: conditions(100, 7).map((when, i) => ({
      id: `route-${i}`,
      when,
      teams: { superuser: 'superusers', first: 'copenhagen', second: 'bit', third: thirds[i % 4] ?? 'kmd' },
    })),
    limits: (['first', 'second', 'third'] as const).flatMap((level, place) =>
      conditions(80, 9 + 2 * place).map((when, i) => {
        const like = defaultRulebook.limits.find((limit) => limit.level === level);
        if (!like) throw new Error(`no limit at ${level}`);
        return { ...named(like, `${level}-${i}`), when, time: (1 + ((i * 5 + place) % 16)) * HOUR };
      }),
    ),
    targets: conditions(60, 11).map((when, i) => ({ ...named(targets, `target-${i}`), when, time: (100 + i) * HOUR })),
    asking: conditions(40, 3).map((when, i) => ({ ...named(asking, `asking-${i}`), when })),
    followUp: conditions(40, 13).map((when, i) => ({ ...named(followUp, `follow-${i}`), when })),
    vendorTime: conditions(20, 17).map((when, i) => ({ ...named(vendorTime, `vendor-${i}`), when })),
  };
}
