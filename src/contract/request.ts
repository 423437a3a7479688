/** What customers see of their requests, in words made for customers: no team, no name, no internal text. */
import { z } from 'zod';
import type { Instant } from '../domain/time';

const id = z.string().min(1).max(60);
const key = z.string().regex(/^[A-Z][A-Z0-9_]{1,20}-\d{1,12}$/);

export const requestCalls = {
  'request.follow': { by: 'customer', input: z.strictObject({}) },
  /**
   * Open requests of one of the organisations the caller is superuser of, newest first; without `of`, only which those are.
   * `after`: the last request seen.
   */
  'request.of-organisation': {
    by: 'superuser',
    input: z.strictObject({ of: id.exactOptional(), after: key.exactOptional() }),
  },
} as const;

export interface RequestAnswers {
  'request.follow': RequestAnswer;
  'request.of-organisation': OrganisationRequests;
}

export const STOPS = ['you', 'support', 'technicians', 'vendor', 'specialists'] as const;
export type Stop = (typeof STOPS)[number];

export type RequestAnswer =
  | { readonly state: 'just-received'; readonly asOf: Instant; readonly zone: string }
  | { readonly state: 'known'; readonly asOf: Instant; readonly request: RequestView }
  /** The request of a clarification form, which has a screen of its own. */
  | { readonly state: 'form'; readonly asOf: Instant }
  | { readonly state: 'not-followed'; readonly asOf: Instant };

export interface RequestView {
  readonly zone: string;
  /** Whether the reader sent it; others may follow it too. */
  readonly mine: boolean;
  readonly standing: 'with-us' | 'waiting-for-you' | 'answered' | 'closed';
  readonly at: Stop;
  readonly since: Instant;
  /** The stops the question has been at, outwards; and whether the answer has begun to travel home. */
  readonly stops: readonly { readonly stop: Stop; readonly state: 'been' | 'here' | 'ahead' }[];
  readonly homeward: boolean;
  readonly expectedBy?: Instant;
  /** While we wait for the customer: until when, and what happens then. */
  readonly asked?: { readonly until: Instant; readonly then: 'hand-back' | 'close' };
  readonly history: readonly {
    readonly at: Instant;
    readonly what:
      | 'tried'
      | 'sent'
      | 'passed-on'
      | 'taken-back'
      | 'sent-back'
      | 'answered-inside'
      | 'answered'
      | 'change-request'
      | 'own-it'
      | 'waiting-for-you'
      | 'went-on'
      | 'you-wrote'
      | 'closed'
      | 'reopened';
    readonly stop: Stop;
  }[];
  /** The fault lies in the organisation's own IT: whom to turn to there. */
  readonly ownIt?: ItContact;
  /** The reader is no superuser of an organisation that has one: how to reach the superuser. */
  readonly superuser?: { readonly organisation: string; readonly reach: string };
}

/** The unit that looks after an organisation's own IT. A part nobody has filled in is empty. */
interface ItContact {
  readonly unit: string;
  readonly phone: string;
  readonly mail: string;
}

export interface OrganisationRequests {
  readonly asOf: Instant;
  /** Those the reader is superuser of. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly page?: RequestPage;
}

export interface RequestPage {
  /** The organisation whose requests these are. */
  readonly of: string;
  readonly zone: string;
  readonly requests: readonly ListedRequest[];
  /** There are more, after this one. */
  readonly next?: string;
}

/** `known` is missing for a request that Trin does not follow. */
export interface ListedRequest {
  readonly key: string;
  readonly summary: string;
  /** Its page in the portal. */
  readonly url?: string;
  readonly known?: Pick<RequestView, 'standing' | 'at' | 'since' | 'homeward' | 'expectedBy'>;
}
