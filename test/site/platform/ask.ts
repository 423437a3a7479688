/** What a part of the platform is asked by a function, and what it answers. */
import type { Core, Invocation, PlatformCall } from './core';

/** An answer with what it cost. */
export interface Served {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly template: string;
  readonly scope?: string | null;
  readonly points?: number;
  readonly units?: number;
}

export interface Ask {
  /** How many transactions the store had carried out when the request was sent. */
  readonly begun: number;
  readonly core: Core;
  readonly invocation: Invocation;
  readonly call: PlatformCall;
}
