/** What a REST resource of the site is made of: routes, the call one of them is given, and the answers it may return. */
import type { Caller, RestResponse, World } from '../world';
import type { JiraState, User } from './state';

export interface UploadedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Whose rights a call has. An app acting for itself has its own account; nobody in particular has none. */
export interface Actor {
  readonly accountId: string | null;
  readonly user: User | null;
  readonly isApp: boolean;
}

export interface Call {
  readonly world: World;
  readonly jira: JiraState;
  readonly caller: Caller;
  readonly actor: Actor;
  readonly method: string;
  readonly template: string;
  /** Decoded parts of the path by name. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly template: string;
  run(call: Call): RestResponse | Promise<RestResponse>;
}

/** A call that Jira turns down; the router words it in the format of the API it came through. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly messages: readonly string[],
    readonly fieldErrors: Readonly<Record<string, string>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super([...messages, ...Object.values(fieldErrors)].join(' '));
  }
}

export function ok(body: unknown): RestResponse {
  return { status: 200, headers: {}, body };
}

export function created(body: unknown): RestResponse {
  return { status: 201, headers: {}, body };
}

export function done(status = 204): RestResponse {
  return { status, headers: {}, body: undefined };
}

/** The part of the path called `name`; asking for one the template lacks is a mistake in the route table. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`${call.template} has no ${name}`);
  return value;
}

/** Values of a query parameter that may be repeated or written as one comma list. */
export function listOf(query: URLSearchParams, name: string): string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** A whole number from the query, kept within `least` and `most`. */
export function numberOf(query: URLSearchParams, name: string, otherwise: number, most = 5000, least = 0): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value)) throw new Refusal(400, [`The value of ${name} must be a whole number.`]);
  return Math.min(Math.max(value, least), most);
}

export function flagOf(query: URLSearchParams, name: string, otherwise = false): boolean {
  const text = query.get(name);
  return text === null ? otherwise : text === 'true';
}

/** True when what was called came from an app's code, as itself or for a user. */
export function calledByApp(caller: Caller): boolean {
  return caller.kind === 'app' || (caller.kind === 'user' && caller.through === 'app');
}
