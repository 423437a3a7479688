import type { Name } from '../calendar/calendar';
import { isNamed } from '../name';
import { LINES } from '../playbook/choices';
import type { LineRule } from '../playbook/playbook';
import type { Arm, Level, Members, Team } from '../rulebook/rulebook';
import type { Ground } from './ground';
import { cell, plain, type Cells, type Inputs, type PartyRule } from './inputs';

/** Why somebody whom a row names becomes no team, or not just the one that was meant. */
export type NoPlace =
  | 'no-such-contact'
  | 'not-a-line'
  | 'no-line'
  | 'no-such-team'
  | 'no-vendor-agreement'
  | 'no-contact'
  | 'several-departments';

/** Where a line or a person of the storyboard is in a rulebook. */
export interface Place {
  readonly level: Level;
  readonly team: Team;
  /** The rule works, and this should be looked at all the same. */
  readonly but?: NoPlace;
}

type Line = LineRule['line'];
/** The vendor, where an agreement has it give 2nd level support. */
export const VENDOR_SECOND = 'vendor-second';

/** The lists that contacts of a line stand on. */
const LISTS_OF: Readonly<Record<Line, readonly string[]>> = {
  first: [],
  second: ['second-line'],
  third: ['vendor', 'vendor-holder'],
  'it-department': ['it-department', 'own-it'],
};
/** People of the customer's own organisation. Only there somebody can be a superuser as Trin means it. */
const AT_CUSTOMER = ['local-leader', 'local-key-person', 'customer-lead'];

/** The contacts behind what a row names: those of a line, or the one person. */
export function contactsOf({ contacts }: Inputs, party: string): readonly Cells[] {
  const one = namedIn(party);
  if (one !== undefined) return contacts.filter(({ id }) => id === one);
  const line = lineOf(party);
  return line ? contacts.filter((contact) => LISTS_OF[line].includes(cell(contact, 'kind'))) : [];
}

/** Where the one who solves or helps is; why nowhere. */
export function placeOf(inputs: Inputs, party: string, ground: Ground): Place | NoPlace {
  const { lines, vendorGivesSecond } = inputs;
  const one = namedIn(party);
  if (one !== undefined) {
    const [contact] = contactsOf(inputs, party);
    if (!contact) return 'no-such-contact';
    if (isSuperuser(contact)) return usualAt(ground, 'superuser');
    const own = lines.find((rule) => rule.line === party);
    if (own) return own.team === undefined ? usualAt(ground, own.level, own.arm) : chosenAt(ground, own);
    const line = LINES.find((name) => LISTS_OF[name].includes(cell(contact, 'kind')));
    return line ? lined(inputs, line, ground, contact) : 'not-a-line';
  }
  if (party === VENDOR_SECOND) {
    if (!vendorGivesSecond) return 'no-vendor-agreement';
    const own = lines.find((rule) => rule.line === party);
    if (own?.team !== undefined) return chosenAt(ground, own);
    return vendorAt(inputs, ground, { level: 'second', arm: 'vendor', key: 'vendor-second' });
  }
  const line = lineOf(party);
  if (!line || !lines.some((rule) => rule.line === line)) return 'no-line';
  return lined(inputs, line, ground);
}

/** Whether the list that somebody stands on says where they are. */
export function isPlaced(contact: Cells): boolean {
  return isSuperuser(contact) || LINES.some((line) => LISTS_OF[line].includes(cell(contact, 'kind')));
}

/** The service centre speaks of superusers for its own 2nd line; that is never our level of superusers. */
function isSuperuser(contact: Cells): boolean {
  return AT_CUSTOMER.includes(cell(contact, 'kind')) && /super\s*(bruger|user)/i.test(cell(contact, 'role'));
}

function lined(inputs: Inputs, line: Line, ground: Ground, contact?: Cells): Place | NoPlace {
  const rule = inputs.lines.find((one) => one.line === line);
  if (!rule) return 'no-line';
  const { level, arm } = rule;
  if (rule.team !== undefined) return chosenAt(ground, rule);
  if (line === 'third') return vendorAt(inputs, ground, { level, ...(arm && { arm }), key: 'vendor' });
  if (line !== 'it-department') return usualAt(ground, level, arm);
  const departments = departmentsOf(inputs);
  const [first] = contact ? departments.filter(({ people }) => people.includes(contact)) : departments;
  if (!first) return 'no-contact';
  const team = departmentTeam(first, rule, ground);
  return { level, team, ...(!contact && departments.length > 1 && { but: 'several-departments' }) };
}

/** The desk's usual team at a level, or of an arm of it that is not the usual one. */
function usualAt({ base, usual, ids }: Ground, level: Level, arm?: Arm): Place | NoPlace {
  const isThere = (team: Team): boolean => arm === undefined || team.arm === arm;
  const team =
    base.teams.find((one) => one.id === usual.teams[level] && isThere(one)) ??
    base.teams.find((one) => one.level === level && arm !== undefined && isThere(one) && !ids.owns(one.id));
  return team ? { level, team } : 'no-line';
}

function chosenAt({ base }: Ground, { level, team: id }: PartyRule): Place | NoPlace {
  const team = base.teams.find((one) => one.id === id && one.level === level);
  return team ? { level, team } : 'no-such-team';
}

function vendorAt(
  inputs: Inputs,
  ground: Ground,
  { level, arm, key }: { readonly level: Level; readonly arm?: Team['arm']; readonly key: string },
): Place | NoPlace {
  const people = inputs.contacts.filter((contact) => cell(contact, 'kind') === 'vendor');
  const name = plain(people.map((one) => cell(one, 'organisation')).find((text) => text !== '') ?? inputs.vendor, 120);
  if (name === '') return 'no-contact';
  const team = made(ground, { key, name, level, ...(arm && { arm }), people });
  return { level, team, ...(people.length === 0 && { but: 'no-contact' }) };
}

interface Department {
  readonly name: string;
  readonly people: readonly Cells[];
}

/** IT departments, each of its own organisation. */
export function departmentsOf({ contacts }: Inputs): readonly Department[] {
  const people = contacts.filter((contact) => LISTS_OF['it-department'].includes(cell(contact, 'kind')));
  const called = (one: Cells) => plain(cell(one, 'organisation') || cell(one, 'name'), 120);
  const names = [...new Set(people.map(called))].filter((name) => name !== '');
  return names.map((name) => ({ name, people: people.filter((one) => called(one) === name) }));
}

export function departmentTeam(
  { name, people }: Department,
  { level, arm }: Pick<LineRule, 'level' | 'arm'>,
  ground: Ground,
): Team {
  const key = `it-${people[0]?.id.slice(0, 40) ?? ''}`;
  return made(ground, { key, name, level, ...(arm && { arm }), people });
}

/** Whoever leads a team that nobody has named a lead for. */
const LEADERS: Members = { kind: 'role', name: 'Administrators' };

/**
 * The team of an organisation: the one that the rulebook has by that name, or one of the case's own. What an administrator
 * has filled in there stays: its people, hours, lead and stand-by.
 */
function made(
  { base, usual, ids }: Ground,
  wanted: {
    readonly key: string;
    readonly name: string;
    readonly level: Level;
    readonly arm?: Team['arm'];
    readonly people: readonly Cells[];
  },
): Team {
  const { key, name, level, arm, people } = wanted;
  const same = base.teams.find((team) => team.level === level && !ids.owns(team.id) && isCalled(team.name, name));
  if (same) return same;
  const id = `${ids.system}-${key}`;
  const had = base.teams.find((team) => team.id === id);
  const usualTeam = base.teams.find((team) => team.id === usual.teams[level]);
  const outOfHours = plain([...new Set(people.map((one) => cell(one, 'outOfHours')))].join('\n'), 500);
  const calendar = had?.calendar ?? usualTeam?.calendar ?? base.calendars[0]?.id ?? '';
  return {
    id,
    name: { da: name, en: name },
    level,
    ...(arm && { arm }),
    calendar,
    members: had?.members ?? { kind: 'group', name: groupFor(level, name) },
    lead: had?.lead ?? usualTeam?.lead ?? LEADERS,
    ...(had?.standBy && { standBy: had.standBy }),
    ...(outOfHours !== '' && { outOfHours }),
  };
}

/** A group to be made in Jira: `trin-3-systemhuset-brohoved`. */
function groupFor(level: Level, name: string): string {
  const number = { superuser: 0, first: 1, second: 2, third: 3 }[level];
  const words = name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
  return `trin-${number}-${words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
}

function isCalled({ da, en }: Name, name: string): boolean {
  return isNamed([da, en], name);
}

function namedIn(party: string): string | undefined {
  return party.startsWith('contact:') ? party.slice('contact:'.length) : undefined;
}

function lineOf(party: string): Line | undefined {
  if (party === VENDOR_SECOND) return 'third';
  return LINES.find((line) => line === party);
}
