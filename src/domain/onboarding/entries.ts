import { CONTACT_KINDS, WORKFLOW_KINDS, type ListName } from '../playbook/choices';
import { PARTIES, TIME_UNITS, TIMES } from './choices';
import { isNamedTime, namedDay } from './dates';
import type { Values } from './event';
import { STORYBOARD } from './lacks';
import type { Entry } from './state';

/** What can never be right in an entry, and in which column. */
export interface EntryFault {
  readonly column: string;
  readonly why:
    'no-such-column' | 'not-a-date' | 'not-a-time' | 'not-a-number' | 'not-a-mail' | 'no-such-choice' | 'too-long';
}

/** Characters in all the entries of a list: what a row of the store holds, compressed, with room to spare. */
const LONGEST_LIST = 250_000;

type Check = (text: string) => EntryFault['why'] | undefined;

const anything: Check = () => undefined;
const date: Check = (text) => (namedDay(text) === undefined ? 'not-a-date' : undefined);
const time: Check = (text) => (isNamedTime(text) ? undefined : 'not-a-time');
const amount: Check = (text) => (/^\d{1,6}(\.\d{1,3})?$/.test(text) && Number(text) > 0 ? undefined : 'not-a-number');
const mail: Check = (text) => (/^[^\s@]+@[^\s@]+$/.test(text.trim()) ? undefined : 'not-a-mail');
const isParty = (text: string): boolean => PARTIES.some((one) => one === text) || /^contact:.{1,80}$/.test(text);
const party: Check = (text) => (isParty(text) ? undefined : 'no-such-choice');
/** One to a line. */
const parties: Check = (text) => (text.split('\n').every(isParty) ? undefined : 'no-such-choice');
const oneOf =
  (choices: readonly string[]): Check =>
  (text) =>
    choices.includes(text) ? undefined : 'no-such-choice';

function plain<C extends string>(...columns: readonly C[]): Record<string, Check> {
  return Object.fromEntries(columns.map((column) => [column, anything]));
}

/** Lists with columns of their own, and what a cell of each can hold. An empty cell is always right: a row is typed bit by bit. */
const CHECKS: Readonly<Partial<Record<ListName, Readonly<Record<string, Check>>>>> = {
  storyboard: {
    ...plain(...STORYBOARD),
    kind: oneOf(WORKFLOW_KINDS),
    actor: party,
    amount,
    unit: oneOf(TIME_UNITS),
    time: oneOf(TIMES),
    must: parties,
    can: parties,
  },
  contacts: {
    ...plain('name', 'role', 'organisation', 'unit', 'phone', 'hours', 'outOfHours'),
    kind: oneOf(CONTACT_KINDS),
    mail,
    validFrom: date,
    validTo: date,
    confirmed: date,
  },
  suppliers: plain('name'),
  sessions: {
    ...plain('item', 'audience', 'block', 'place', 'teacher', 'material', 'participants', 'present', 'absent'),
    from: time,
    to: time,
  },
  messages: { ...plain('name', 'audience', 'channel', 'owner'), date },
  cast: plain('role', 'accountId', 'name', 'organisation'),
  lines: {
    line: party,
    level: oneOf(['first', 'second', 'third']),
    arm: oneOf(['vendor', 'business']),
    team: anything,
  },
};

/**
 * What can never be right about these values in an entry of a list that has those entries already. Half-typed rows have no
 * faults; what a row lacks is for `lacksOf` to say.
 */
export function entryFaults(list: ListName, values: Values, there: readonly Entry[]): readonly EntryFault[] {
  const checks = CHECKS[list];
  const faults = Object.entries(values).flatMap(([column, text]): readonly EntryFault[] => {
    if (!checks) return [];
    const check = checks[column];
    const why = check === undefined ? 'no-such-column' : text.trim() === '' ? undefined : check(text);
    return why ? [{ column, why }] : [];
  });
  const written = [...there.map((entry) => entry.values), values].flatMap((one) => Object.values(one));
  const [longest] = Object.entries(values).toSorted(([, one], [, other]) => other.length - one.length);
  const isFull = written.reduce((sum, text) => sum + text.length, 0) > LONGEST_LIST;
  return isFull && longest && longest[1] !== '' ? [...faults, { column: longest[0], why: 'too-long' }] : faults;
}
