import type { Name } from '../calendar/calendar';
import { LINES } from '../playbook/choices';
import type { LineRule } from '../playbook/playbook';
import type { Arm, Level, Rulebook } from '../rulebook/rulebook';
import { groundOf } from './ground';
import { cell, linesIn, type Inputs, type PartyRule } from './inputs';
import { isPlaced, placeOf, VENDOR_SECOND, type NoPlace } from './places';

/** A party as storyboards name it, where the desk has it, and the team that rows which name it come to. */
export interface TableLine {
  /** A line, the vendor by agreement, or `contact:<entry id>` for somebody whom no list puts on a line. */
  readonly party: string;
  readonly rule?: PartyRule;
  /** What holds unless the case says otherwise; none for a contact. */
  readonly usual?: PartyRule;
  /** The case says otherwise. */
  readonly isOwn: boolean;
  readonly team?: Name;
  /** Why no row can name it, or what should be looked at all the same. */
  readonly lacks?: NoPlace;
}

/** The table by which a case's lines become levels and teams of a rulebook. `usual`: the playbook's part of it. */
export function tableOf(inputs: Inputs, usual: readonly LineRule[], base: Rulebook): readonly TableLine[] {
  const ground = groundOf(inputs, base);
  const defaults: readonly PartyRule[] = [...usual, { line: VENDOR_SECOND, level: 'second', arm: 'vendor' }];
  return partiesIn(inputs).map((party): TableLine => {
    const known = defaults.find(({ line }) => line === party);
    const rule = inputs.lines.find(({ line }) => line === party) ?? known;
    const place = typeof ground === 'string' ? undefined : placeOf(inputs, party, ground);
    const lacks = typeof place === 'string' ? place : place?.but;
    return {
      party,
      ...(rule && { rule }),
      ...(known && { usual: known }),
      isOwn: rule !== undefined && !isSameRule(rule, known),
      ...(place && typeof place !== 'string' && { team: place.team.name }),
      ...(lacks && { lacks }),
    };
  });
}

/** Teams of a rulebook that a party can be given to: those that are not the case's own. */
export function teamsToChoose(inputs: Inputs, base: Rulebook): readonly TeamChoice[] {
  const ground = groundOf(inputs, base);
  if (typeof ground === 'string') return [];
  return base.teams
    .filter(({ id }) => !ground.ids.owns(id))
    .map(({ id, name, level, arm }) => ({ id, name, level, ...(arm && { arm }) }));
}

export interface TeamChoice {
  readonly id: string;
  readonly name: Name;
  readonly level: Level;
  readonly arm?: Arm;
}

/** The lines, then whoever a row names, or the case has put somewhere, without a list that says which line they are. */
function partiesIn(inputs: Inputs): readonly string[] {
  const { rows, contacts, lines } = inputs;
  const named = new Set(rows.flatMap((row) => [cell(row, 'actor'), ...linesIn(row, 'must'), ...linesIn(row, 'can')]));
  const people = contacts
    .map((contact) => ({ contact, party: `contact:${contact.id}` }))
    .filter(({ contact, party }) => {
      const isPut = lines.some(({ line }) => line === party);
      return isPut || (named.has(party) && !isPlaced(contact));
    });
  return [...LINES, VENDOR_SECOND, ...people.map(({ party }) => party)];
}

function isSameRule(one: PartyRule, other: PartyRule | undefined): boolean {
  return one.level === other?.level && one.arm === other.arm && one.team === other.team;
}
