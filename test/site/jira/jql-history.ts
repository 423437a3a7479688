/** What `was` and `changed` ask: which value a field had, from when to when, and who set it. */
import type { Issue } from './state';

export interface Span {
  readonly value: string | null;
  readonly from: number;
  readonly to: number;
  /** Who set the value. */
  readonly byId: string | null;
}

export interface Turn {
  readonly from: string | null;
  readonly to: string | null;
  readonly at: number;
  readonly byId: string;
}

/** Every change of the field, oldest first. */
export function turnsOf(issue: Issue, fieldId: string): Turn[] {
  return issue.history.flatMap(({ items, createdAt, authorId }) =>
    items
      .filter((item) => item.fieldId === fieldId)
      .map(({ from, to }) => ({ from, to, at: createdAt, byId: authorId })),
  );
}

/** The field's values from the issue's creation until now (`to` is infinite for the present one). */
export function spansOf(issue: Issue, fieldId: string, present: string | null): Span[] {
  const turns = turnsOf(issue, fieldId);
  const spans: Span[] = [];
  let value = turns.length > 0 ? (turns[0]?.from ?? null) : present;
  let from = issue.createdAt;
  let byId: string | null = issue.creatorId;
  for (const turn of turns) {
    spans.push({ value, from, to: turn.at, byId });
    ({ to: value, at: from, byId } = turn);
  }
  return [...spans, { value, from, to: Infinity, byId }];
}
