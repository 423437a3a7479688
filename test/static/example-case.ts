import type { BarView, CaseView, TeamView } from '../../src/contract/calls';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** An instant by Copenhagen's winter clock. */
export const at = (text: string): number => Date.parse(`${text}+01:00`);

export const support: TeamView = {
  id: 'support',
  name: { da: 'Supportcentret', en: 'The support centre' },
  level: 'first',
};
export const bit: TeamView = { id: 'bit', name: { da: 'BIT', en: 'BIT' }, level: 'second' };
export const vendor: TeamView = { id: 'kmd', name: { da: 'KMD', en: 'KMD' }, level: 'third', arm: 'vendor' };

export const specialists: TeamView = {
  id: 'specialists',
  name: { da: 'Forretningsspecialister', en: 'Business specialists' },
  level: 'third',
  arm: 'business',
};

/** A stay of a team with a limit of four hours, open all the time unless said otherwise. */
export function stay(
  id: number,
  team: TeamView,
  from: string,
  to: string | undefined,
  more: Partial<BarView> = {},
): BarView {
  const begun = at(from);
  const ended = to === undefined ? at('2026-11-24T10:12') : at(to);
  return {
    id,
    team,
    level: team.level,
    arrival: id === 1 ? 'received' : 'passed-on',
    from: begun,
    ...(to !== undefined && { to: ended }),
    used: ended - begun,
    carried: 0,
    rulebook: 1,
    came: { arrival: id === 1 ? 'received' : 'passed-on', at: begun, rulebook: 1, facts: [], routed: true },
    paused: 0,
    limit: { id: 'limit', time: 4 * HOUR },
    stretches: [{ kind: 'open', from: begun, to: ended }],
    withdrawn: 0,
    ...more,
  };
}

/** A case with BIT since nine this morning, after a night at the vendor's. */
export function exampleCase(more: Partial<CaseView> = {}): CaseView {
  return {
    version: 7,
    notes: [],
    zone: 'Europe/Copenhagen',
    language: 'da',
    standing: 'open',
    level: 'second',
    team: bit,
    since: at('2026-11-24T09:00'),
    next: [],
    acknowledged: false,
    versions: [{ version: 1 }],
    moves: {
      passOn: [vendor],
      takeBack: [],
      answer: support,
      ask: false,
      reopen: false,
      triage: true,
      acknowledge: true,
      followUp: true,
      ofOthers: {},
    },
    contacts: [],
    past: [],
    bypasses: [],
    chain: [
      stay(1, support, '2026-11-23T09:00', '2026-11-23T10:00'),
      stay(2, bit, '2026-11-23T10:00', '2026-11-23T15:00'),
      stay(3, vendor, '2026-11-23T15:00', '2026-11-24T09:00', {
        used: 2 * HOUR,
        stretches: [
          { kind: 'open', from: at('2026-11-23T15:00'), to: at('2026-11-23T16:00') },
          { kind: 'closed', from: at('2026-11-23T16:00'), to: at('2026-11-24T08:00') },
          { kind: 'open', from: at('2026-11-24T08:00'), to: at('2026-11-24T09:00') },
        ],
      }),
      stay(4, bit, '2026-11-24T09:00', undefined, { arrival: 'answered-upwards' }),
    ],
    ...more,
  };
}
