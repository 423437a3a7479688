/** Where in a text of JSON each of its values begins, so that whoever wrote it by hand finds the place. */

export interface Lines {
  /** Line, from 1, by path: `phases[1].items[3].due`. */
  readonly of: ReadonlyMap<string, number>;
  /** Paths of fields that stand twice in their object. */
  readonly twice: readonly string[];
  /** The line on which the text stops being JSON. */
  readonly brokenAt?: number;
}

/** Deeper than any playbook. What is nested more counts as broken. */
const DEEPEST = 40;

export function linesIn(text: string): Lines {
  const of = new Map<string, number>();
  const twice: string[] = [];
  let at = 0;
  let line = 1;
  const whole = value('', 0) && (gap(), at === text.length);
  return { of, twice, ...(!whole && { brokenAt: line }) };

  function gap(): void {
    for (; /\s/.test(text[at] ?? 'x'); at += 1) if (text[at] === '\n') line += 1;
  }

  /** Goes past what comes next if it is so written. */
  function past(wanted: RegExp): string | undefined {
    wanted.lastIndex = at;
    const found = wanted.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  }

  function value(path: string, depth: number): boolean {
    gap();
    if (of.has(path)) twice.push(path);
    of.set(path, line);
    if (depth > DEEPEST) return false;
    switch (text[at]) {
      case '{':
        return inside('}', () => member(path, depth));
      case '[': {
        let index = -1;
        return inside(']', () => value(`${path}[${(index += 1)}]`, depth + 1));
      }
      default:
        return past(/"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y) !== undefined;
    }
  }

  function member(path: string, depth: number): boolean {
    gap();
    const key = past(/"(?:[^"\\\n]|\\.)*"/y);
    if (key === undefined) return false;
    gap();
    return past(/:/y) !== undefined && value(`${path}.${key.slice(1, -1)}`.replace(/^\./, ''), depth + 1);
  }

  function inside(end: ']' | '}', one: () => boolean): boolean {
    at += 1;
    gap();
    if (text[at] === end) return past(/./y) !== undefined;
    for (;;) {
      if (!one()) return false;
      gap();
      if (text[at] === end) return past(/./y) !== undefined;
      if (past(/,/y) === undefined) return false;
    }
  }
}
