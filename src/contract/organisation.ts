/** The organisations a desk serves: whom to turn to about their own IT, and who their superusers are. */
import { z } from 'zod';
import type { About } from '../domain/organisation';
import type { Instant } from '../domain/time';

/** The most superusers an organisation can have here. */
const MOST_SUPERUSERS = 50;
export const LONGEST_NOTE = 2000;
const LONGEST_LINE = 200;

const id = z.string().regex(/^\d{1,12}$/);
const line = z.string().trim().max(LONGEST_LINE);
const note = z.string().trim().max(LONGEST_NOTE);
const about: z.ZodType<About> = z.strictObject({
  unit: line,
  phone: line,
  mail: line,
  note,
  superusers: z.array(z.string().min(1).max(200)).max(MOST_SUPERUSERS),
  reach: note,
});

export const organisationCalls = {
  'organisation.list': { by: 'reader', input: z.strictObject({}) },
  'organisation.show': { by: 'reader', input: z.strictObject({ id }) },
  'organisation.save': { by: 'reader', input: z.strictObject({ id, seen: z.number().int().nonnegative(), about }) },
} as const;

export interface OrganisationAnswers {
  'organisation.list': OrganisationList;
  'organisation.show': OrganisationAnswer;
  'organisation.save': OrganisationSaved;
}

export interface OrganisationList {
  readonly asOf: Instant;
  /** By name. */
  readonly organisations: readonly {
    readonly id: string;
    readonly name: string;
    readonly superusers: number;
    readonly contact: boolean;
  }[];
}

export type OrganisationAnswer =
  | { readonly found: true; readonly organisation: OrganisationView }
  /** The desk does not serve it, or not any more. */
  | { readonly found: false };

export interface OrganisationView {
  readonly id: string;
  readonly name: string;
  /** To be sent back when it is saved. */
  readonly version: number;
  readonly savedAt?: Instant;
  readonly about: About;
  /** Its people, by name; `gone`: a superuser who has left it. */
  readonly people: readonly { readonly accountId: string; readonly name: string; readonly gone?: true }[];
}

export type OrganisationSaved =
  | { readonly saved: true; readonly organisation: OrganisationView }
  /** `changed-meanwhile`: somebody else was first; `organisation` is what they wrote. */
  | { readonly saved: false; readonly reason: 'changed-meanwhile'; readonly organisation: OrganisationView }
  | { readonly saved: false; readonly reason: 'not-served' | 'not-of-organisation' };
