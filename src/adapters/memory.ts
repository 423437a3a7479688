/**
 * The only thing a warm process may remember. The next call may be another customer's, so everything is kept under its
 * installation first; it is bounded, forgets with time, and may vanish at any moment.
 */
export class Memory {
  readonly #kept = new Map<string, { readonly until: number; readonly value: string }>();

  constructor(
    private readonly most: number,
    private readonly forMs: number,
    private readonly now: () => number,
  ) {}

  /** Whether this was noted lately. */
  has(installation: string, ...what: readonly string[]): boolean {
    return this.recall(installation, ...what) !== undefined;
  }

  note(installation: string, ...what: readonly string[]): void {
    this.keep('', installation, ...what);
  }

  /** What was kept under this name lately. */
  recall(installation: string, ...what: readonly string[]): string | undefined {
    const kept = this.#kept.get(keyOf(installation, what));
    return kept && kept.until > this.now() ? kept.value : undefined;
  }

  keep(value: string, installation: string, ...what: readonly string[]): void {
    if (this.#kept.size >= this.most) this.#kept.clear();
    this.#kept.set(keyOf(installation, what), { until: this.now() + this.forMs, value });
  }
}

function keyOf(installation: string, what: readonly string[]): string {
  return JSON.stringify([installation, ...what]);
}
