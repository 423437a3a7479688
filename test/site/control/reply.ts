import { z } from 'zod';

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** One control call: what came with it, and what it answers. Throws BadCall for what the caller did wrong. */
export interface Asked {
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

type Answering = (asked: Asked) => Reply | Promise<Reply>;

/** `GET /_site/clock` and the like, to what answers them. */
export type Calls = Readonly<Record<string, Answering>>;

/** A call that cannot be carried out as it was sent; the message says what to send instead. */
export class BadCall extends Error {
  constructor(
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = 'BadCall';
  }
}

export const ok = (body: unknown): Reply => ({ status: 200, body });

/** Reads a body of a known shape; the refusal names each field that does not fit. */
export function bodyOf<T>(shape: z.ZodType<T>, { body }: Asked): T {
  const read = shape.safeParse(body ?? {});
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `${path.join('.') || 'the body'}: ${message}`);
  throw new BadCall(problems.join('; '));
}

/** Instants go out as ISO 8601 in UTC, as they come in. */
export function isoOf(at: number): string {
  return new Date(at).toISOString();
}

export function withIso<T extends { readonly at: number }>(row: T): Omit<T, 'at'> & { readonly at: string } {
  return { ...row, at: isoOf(row.at) };
}

/** An ISO instant with an offset or Z; seconds may be left out. */
export const Iso = z
  .string()
  .refine(
    (text) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)),
    'an ISO 8601 instant with its offset, such as 2026-11-24T10:12:00+01:00',
  );
