/** The border between a realm and the site. */
/** What a call to the platform comes to. `text` is the body; `bytes` instead of it for a file. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly bytes?: Uint8Array;
}

/** What code inside a realm reaches outside, always on behalf of the invocation it belongs to. */
export interface RealmHost {
  now(): number;
  random(): number;
  runtime(): unknown;
  call(meta: unknown, path: unknown, init: unknown, answer: (answer: WireAnswer) => void): void;
  /** Refuses, or never: throws what the app sees. */
  egress(url: string): Promise<never>;
  log(level: string, values: readonly unknown[]): void;
  timer(ms: number, go: () => void): number;
  clear(timer: number): void;
}
