/** The store's conditions, in transactions, ranges and filters alike. */
import { isRecord } from './core';

export type Comparable = string | number | boolean;

export interface Condition {
  readonly property: string;
  readonly condition: string;
  readonly values: readonly unknown[];
}

type Conditions = { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] };

/** Reads `{and: [...]}` or `{or: [...]}`; undefined when it is neither, both, or empty. */
export function conditionsOf(wire: unknown): Conditions | undefined {
  if (!isRecord(wire)) return undefined;
  const { and, or } = wire;
  if ((and === undefined) === (or === undefined)) return undefined;
  const list = Array.isArray(and) ? and : Array.isArray(or) ? or : [];
  const read = list.filter(isCondition);
  if (read.length === 0 || read.length !== list.length) return undefined;
  return and === undefined ? { any: read } : { all: read };
}

export function hold(conditions: Conditions, value: unknown): boolean {
  const one = ({ property, condition, values }: Condition): boolean =>
    holds(condition, values, isRecord(value) ? value[property] : undefined);
  return 'all' in conditions ? conditions.all.every(one) : conditions.any.some(one);
}

/** Unknown conditions never hold; see `known`. */
export function holds(condition: string, values: readonly unknown[], actual: unknown): boolean {
  const [first, second] = values;
  const against = (expected: unknown): number | undefined => {
    const a = comparable(actual);
    const b = comparable(expected);
    return a === undefined || b === undefined || typeof a !== typeof b ? undefined : compare(a, b);
  };
  const order = against(first);
  switch (condition) {
    case 'EXISTS':
      return actual !== undefined;
    case 'NOT_EXISTS':
      return actual === undefined;
    case 'EQUAL_TO':
      return order === 0;
    case 'NOT_EQUAL_TO':
      return order !== 0;
    case 'LESS_THAN':
      return order !== undefined && order < 0;
    case 'LESS_THAN_EQUAL_TO':
      return order !== undefined && order <= 0;
    case 'GREATER_THAN':
      return order !== undefined && order > 0;
    case 'GREATER_THAN_EQUAL_TO':
      return order !== undefined && order >= 0;
    case 'BETWEEN': {
      const last = against(second);
      return order !== undefined && order >= 0 && last !== undefined && last <= 0;
    }
    case 'BEGINS_WITH':
      return typeof actual === 'string' && typeof first === 'string' && actual.startsWith(first);
    case 'CONTAINS':
      return contains(actual, first);
    case 'NOT_CONTAINS':
      return !contains(actual, first);
    default:
      return false;
  }
}

/** The span of range values that can satisfy a condition, for the index to begin and end at. */
export function spanOf(condition: string, values: readonly unknown[]): { from?: Comparable; to?: Comparable } {
  const [first, second] = values.map(comparable);
  switch (condition) {
    case 'EQUAL_TO':
      return first === undefined ? {} : { from: first, to: first };
    case 'BETWEEN':
      return first === undefined || second === undefined ? {} : { from: first, to: second };
    case 'LESS_THAN':
    case 'LESS_THAN_EQUAL_TO':
      return first === undefined ? {} : { to: first };
    case 'GREATER_THAN':
    case 'GREATER_THAN_EQUAL_TO':
      return first === undefined ? {} : { from: first };
    case 'BEGINS_WITH':
      return typeof first === 'string' ? { from: first, to: `${first}\uffff` } : {};
    default:
      return {};
  }
}

export function comparable(value: unknown): Comparable | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

export function compare(a: Comparable, b: Comparable): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function contains(actual: unknown, part: unknown): boolean {
  if (typeof actual === 'string' && typeof part === 'string') return actual.includes(part);
  return Array.isArray(actual) && actual.includes(part);
}

function isCondition(wire: unknown): wire is Condition {
  return (
    isRecord(wire) &&
    typeof wire['property'] === 'string' &&
    typeof wire['condition'] === 'string' &&
    Array.isArray(wire['values'])
  );
}
