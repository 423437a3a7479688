/**
 * JQL, as far as service desks use it. Atlassian's own parser reads it; this turns what it read into a test of issues
 * and an order. Everything is looked up while compiling, so that the test is fast over many issues.
 */
import { JastBuilder } from '@atlaskit/jql-ast';
import type { Clause, Field, Jast, Operand, OrderBy, Predicate, TerminalClause } from '@atlaskit/jql-ast';
import { filterCalled } from './filter-sight';
import { functionInstant, instantOf } from './jql-dates';
import { fieldCalled, propertyField, takes, type Asking, type JqlField, type Token } from './jql-fields';
import { spansOf, turnsOf } from './jql-history';
import { textTest } from './jql-text';
import type { Issue } from './state';

type Test = (issue: Issue) => boolean;

export interface Query {
  readonly matches: Test;
  readonly compare: (a: Issue, b: Issue) => number;
  /** False when nothing restricts the search; the new search refuses that. */
  readonly bounded: boolean;
}

export type Compiled =
  { readonly ok: true; readonly query: Query } | { readonly ok: false; readonly errors: readonly string[] };

const MOST_ORDERS = 7;
const FILTER_NAMES = ['filter', 'savedfilter', 'request'];
const DAY = 86_400_000;
/** Queries read before, by their text: reading is a hundred times dearer than carrying out. */
const readBefore = new Map<string, Jast>();
const REMEMBERED = 500;

/** A mistake in a query that reads well: an unknown field, a value that does not exist. */
class JqlMistake extends Error {}

/** The query as a test and an order, for whoever asks; or what is wrong with it. */
export function compileJql(asking: Asking, text: string): Compiled {
  const read = readJql(text);
  if (read.errors.length > 0)
    return { ok: false, errors: read.errors.map(({ message }) => `Error in the JQL Query: ${message}`) };
  const { where, orderBy } = read.query ?? {};
  try {
    const matches = where ? testOf(asking, where, false) : () => true;
    return { ok: true, query: { matches, compare: orderOf(asking, orderBy), bounded: Boolean(where) } };
  } catch (error) {
    if (error instanceof JqlMistake) return { ok: false, errors: [error.message] };
    throw error;
  }
}

/** A builder of Atlassian's serves one query: its second answer has lost the conditions. */
function readJql(text: string): Jast {
  const known = readBefore.get(text);
  if (known) return known;
  const read = new JastBuilder().build(text);
  if (readBefore.size >= REMEMBERED) readBefore.clear();
  readBefore.set(text, read);
  return read;
}

/** Negation is pushed down to the operators, as Jira does: `NOT assignee = x` leaves the unassigned out, too. */
function testOf(asking: Asking, clause: Clause, negated: boolean): Test {
  switch (clause.clauseType) {
    case 'not':
      return testOf(asking, clause.clause, !negated);
    case 'compound': {
      const tests = clause.clauses.map((inner) => testOf(asking, inner, negated));
      const all = (clause.operator.value === 'and') !== negated;
      return all ? (issue) => tests.every((test) => test(issue)) : (issue) => tests.some((test) => test(issue));
    }
    case 'terminal':
      return terminalTest(asking, clause, negated);
  }
}

const NEGATIONS: Readonly<Record<string, string>> = {
  '=': '!=',
  in: 'not in',
  is: 'is not',
  '~': '!~',
  '<': '>=',
  '>': '<=',
  was: 'was not',
  'was in': 'was not in',
};
const INVERSE = new Map(
  Object.entries(NEGATIONS).flatMap(([a, b]): [string, string][] => [
    [a, b],
    [b, a],
  ]),
);

/** `filter = 10200`: whatever that saved search finds; one that leads back to itself finds nothing more. */
function filterTest(asking: Asking, clause: TerminalClause, negated: boolean): Test {
  const { operand } = clause;
  const operator = clause.operator?.value ?? '=';
  const named = operand?.operandType === 'list' ? operand.values : operand ? [operand] : [];
  const tests = named.map((one) => {
    const text = one.operandType === 'value' ? one.value : '';
    const filter = filterCalled(asking.world, asking.accountId, text);
    if (!filter) throw new JqlMistake(`The value '${text}' does not exist for the field 'filter'.`);
    if (asking.within?.includes(filter.id)) throw new JqlMistake(`The filter '${filter.name}' refers to itself.`);
    const inner = compileJql({ ...asking, within: [...(asking.within ?? []), filter.id] }, filter.jql);
    if (!inner.ok) throw new JqlMistake(inner.errors.join(' '));
    return inner.query.matches;
  });
  if (!['=', '!=', 'in', 'not in'].includes(operator))
    throw new JqlMistake(`The operator '${operator}' is not supported by the 'filter' field.`);
  const excluded = (operator === '!=' || operator === 'not in') !== negated;
  return (issue) => tests.some((test) => test(issue)) !== excluded;
}

function terminalTest(asking: Asking, clause: TerminalClause, negated: boolean): Test {
  if (FILTER_NAMES.includes(clause.field.value.toLowerCase())) return filterTest(asking, clause, negated);
  const { operand, predicates } = clause;
  const written = clause.operator?.value ?? '=';
  const field = fieldOf(asking, clause.field);
  if (!takes(field, written))
    throw new JqlMistake(`The operator '${written}' is not supported by the '${field.name}' field.`);
  if (written === 'changed') {
    const changed = changedTest(asking, field, predicates);
    return negated ? (issue) => !changed(issue) : changed;
  }
  const operator = negated ? (INVERSE.get(written) ?? written) : written;
  if (!operand) throw new JqlMistake(`A value is missing for the field '${field.name}'.`);
  const values = valuesOf(asking, field, operand);
  const tokens = new Set(values);
  const has = (issue: Issue): boolean => {
    const held = field.values(issue);
    return held.length === 0 ? tokens.has(null) : held.some((value) => tokens.has(value));
  };
  switch (operator) {
    case '=':
    case 'in':
    case 'is':
      return has;
    case '!=':
    case 'not in':
    case 'is not':
      return (issue) => !has(issue) && (tokens.has(null) || field.values(issue).length > 0);
    case '~':
    case '!~': {
      const test = textTest(operand.operandType === 'value' ? operand.value : '');
      return (issue) => {
        const held = field.values(issue);
        return operator === '~'
          ? held.some((value) => test(String(value)))
          : held.length > 0 && !held.some((value) => test(String(value)));
      };
    }
    case 'was':
    case 'was in':
      return wasTest(asking, field, tokens, predicates);
    case 'was not':
    case 'was not in': {
      const was = wasTest(asking, field, tokens, predicates);
      return (issue) => !was(issue);
    }
    default: {
      const [bound] = values;
      if (bound === undefined || bound === null) throw new JqlMistake(`'${field.name}' cannot be compared with EMPTY.`);
      return (issue) => field.values(issue).some((value) => compares(value, operator, bound));
    }
  }
}

function compares(value: Token, operator: string, bound: Token): boolean {
  switch (operator) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    default:
      return value >= bound;
  }
}

function fieldOf(asking: Asking, field: Field): JqlField {
  const [property] = field.properties ?? [];
  const key = property?.key?.value;
  const path = (property?.path ?? [])
    .map(({ value }) => value)
    .join('')
    .replace(/^\./, '');
  const found =
    key !== undefined && /^(issue|workitem)\.property$/i.test(field.value)
      ? propertyField(asking, key, path)
      : fieldCalled(asking, field.value);
  if (!found) throw new JqlMistake(`Field '${field.value}' does not exist or you do not have permission to view it.`);
  return found;
}

/** What the operand means; null stands for EMPTY. */
function valuesOf(asking: Asking, field: JqlField, operand: Operand): (Token | null)[] {
  switch (operand.operandType) {
    case 'keyword':
      return [null];
    case 'list':
      return operand.values.flatMap((inner) => valuesOf(asking, field, inner));
    case 'value': {
      const tokens = field.means(operand.value);
      if (!tokens) throw new JqlMistake(`The value '${operand.value}' does not exist for the field '${field.name}'.`);
      return tokens.length === 0 ? [null] : [...tokens];
    }
    case 'function': {
      const name = operand.function.value;
      const found = functionValues(
        asking,
        field,
        name.toLowerCase(),
        operand.arguments.map(({ value }) => value),
      );
      if (!found) throw new JqlMistake(`Unable to find JQL function '${name}' for the field '${field.name}'.`);
      return found;
    }
  }
}

function functionValues(
  { world, accountId, now, timeZone }: Asking,
  field: JqlField,
  name: string,
  [first]: readonly string[],
): (Token | null)[] | undefined {
  const { jira } = world.state;
  if (field.kind === 'instant') {
    const at = functionInstant(name, first, now, timeZone);
    return at === undefined ? undefined : [at];
  }
  if (field.kind === 'user' && name === 'currentuser') return accountId === null ? [] : [accountId];
  if (field.kind === 'user' && name === 'membersof') {
    const wanted = first?.toLowerCase();
    const group = [...jira.groups.values()].find((one) => one.name.toLowerCase() === wanted || one.id === first);
    if (!group) throw new JqlMistake(`Function 'membersOf' can not generate a list of users for group '${first}'.`);
    return [...group.members];
  }
  if (field.kind === 'issue' && name === 'linkedissues' && first !== undefined) {
    const [id] = field.means(first) ?? [];
    return [...jira.links.values()].flatMap(({ inwardIssueId, outwardIssueId }) => {
      const [inward, outward] = [Number(inwardIssueId), Number(outwardIssueId)];
      return inward === id ? [outward] : outward === id ? [inward] : [];
    });
  }
  return undefined;
}

function wasTest(
  asking: Asking,
  field: JqlField,
  tokens: ReadonlySet<Token | null>,
  predicates: readonly Predicate[],
): Test {
  const fieldId = field.historyId ?? '';
  const when = spanTest(asking, predicates);
  return (issue) => {
    const [present = null] = field.values(issue);
    return spansOf(issue, fieldId, present === null ? null : String(present)).some(
      (span) => tokens.has(ranked(field, span.value)) && when(span.from, span.to, span.byId),
    );
  };
}

function changedTest(asking: Asking, field: JqlField, predicates: readonly Predicate[]): Test {
  const side = (name: string): ReadonlySet<Token | null> | undefined => {
    const operand = predicates.find(({ operator }) => operator.value === name)?.operand;
    return operand ? new Set(valuesOf(asking, field, operand)) : undefined;
  };
  const [from, to] = [side('from'), side('to')];
  const when = spanTest(asking, predicates);
  return (issue) =>
    turnsOf(issue, field.historyId ?? '').some(
      (turn) =>
        (from?.has(ranked(field, turn.from)) ?? true) &&
        (to?.has(ranked(field, turn.to)) ?? true) &&
        when(turn.at, turn.at, turn.byId),
    );
}

/** The changelog has a priority's id where comparisons have its rank. */
function ranked(field: JqlField, value: string | null): Token | null {
  if (value === null || field.kind !== 'ranked') return value;
  return field.means(value)?.[0] ?? null;
}

function spanTest(
  asking: Asking,
  predicates: readonly Predicate[],
): (from: number, to: number, byId: string | null) => boolean {
  const tests = predicates.map((predicate) => {
    const { operand, operator } = predicate;
    if (!operand) throw new JqlMistake(`A value is missing after '${operator.value}'.`);
    if (operator.value === 'from' || operator.value === 'to') return () => true;
    if (operator.value === 'by') {
      const people = new Set(valuesOf(asking, PERSON(asking), operand));
      return (_from: number, _to: number, byId: string | null) => people.has(byId);
    }
    const [first = 0, second = first + DAY] = momentsOf(asking, operand);
    switch (operator.value) {
      case 'before':
        return (from: number) => from < first;
      case 'after':
        return (_from: number, to: number) => to > first;
      default:
        return (from: number, to: number) => from < second && to >= first;
    }
  });
  return (from, to, byId) => tests.every((test) => test(from, to, byId));
}

const PERSON = (asking: Asking): JqlField => {
  const field = fieldCalled(asking, 'creator');
  if (!field) throw new Error('JQL has lost its field creator');
  return field;
};

function momentsOf(asking: Asking, operand: Operand): number[] {
  if (operand.operandType === 'list') return operand.values.flatMap((inner) => momentsOf(asking, inner));
  const at =
    operand.operandType === 'function'
      ? functionInstant(operand.function.value.toLowerCase(), operand.arguments[0]?.value, asking.now, asking.timeZone)
      : operand.operandType === 'value'
        ? instantOf(operand.value, asking.now, asking.timeZone)
        : undefined;
  if (at === undefined) throw new JqlMistake('A date is needed here.');
  return [at];
}

/** Issues without a value come last when ascending; equal ones newest first. */
function orderOf(asking: Asking, orderBy: OrderBy | void): Query['compare'] {
  const fields = orderBy?.fields ?? [];
  if (fields.length > MOST_ORDERS) throw new JqlMistake(`ORDER BY takes at most ${MOST_ORDERS} fields.`);
  const keys = fields.map(({ field, direction }) => {
    const found = fieldOf(asking, field);
    const key = (issue: Issue): Token | undefined => (found.sortKey ? found.sortKey(issue) : found.values(issue)[0]);
    return { key, sign: direction?.value === 'DESC' ? -1 : 1 };
  });
  return (a, b) => {
    for (const { key, sign } of keys) {
      const [x, y] = [key(a), key(b)];
      if (x === y) continue;
      if (x === undefined) return sign;
      if (y === undefined) return -sign;
      return x < y ? -sign : sign;
    }
    return Number(b.id) - Number(a.id);
  };
}
