/** A guard or a rule, and the patch that takes it out. */
export interface Mutant {
  /** What the guard does, in a sentence. */
  readonly guard: string;
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** Test files of which at least one test must go red, as jest takes them. */
  readonly tests: readonly string[];
}
