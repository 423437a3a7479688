/**
 * The only thing a warm process may remember. The next call may be another customer's, so everything is kept under its
 * installation first; it is bounded, forgets with time, and may vanish at any moment.
 */
export class Memory {
  readonly #kept = new Map<string, number>();

  constructor(
    private readonly most: number,
    private readonly forMs: number,
    private readonly now: () => number,
  ) {}

  /** Whether this was noted lately. */
  has(installation: string, ...what: readonly string[]): boolean {
    const until = this.#kept.get(keyOf(installation, what));
    return until !== undefined && until > this.now();
  }

  note(installation: string, ...what: readonly string[]): void {
    if (this.#kept.size >= this.most) this.#kept.clear();
    this.#kept.set(keyOf(installation, what), this.now() + this.forMs);
  }
}

function keyOf(installation: string, what: readonly string[]): string {
  return JSON.stringify([installation, ...what]);
}
