/** A priority queue kept as a binary heap inside a plain array, so that it can be part of a snapshot. */
export interface Timed {
  readonly at: number;
  /** Breaks ties: what was planned first happens first. */
  readonly seq: number;
}

export function put<T extends Timed>(heap: T[], item: T): void {
  let index = heap.push(item) - 1;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    if (!swapIfEarlier(heap, index, parent)) return;
    index = parent;
  }
}

export function takeFirst<T extends Timed>(heap: T[]): T | undefined {
  const [first] = heap;
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  heap[0] = last;
  let index = 0;
  for (;;) {
    const left = 2 * index + 1;
    const child = left + 1 < heap.length && earlier(heap[left + 1], heap[left]) ? left + 1 : left;
    if (!swapIfEarlier(heap, child, index)) return first;
    index = child;
  }
}

function earlier(a: Timed | undefined, b: Timed | undefined): boolean {
  if (!a || !b) return a !== undefined;
  return a.at < b.at || (a.at === b.at && a.seq < b.seq);
}

function swapIfEarlier<T extends Timed>(heap: T[], lower: number, upper: number): boolean {
  const a = heap[lower];
  const b = heap[upper];
  if (!a || !b || !earlier(a, b)) return false;
  heap[lower] = b;
  heap[upper] = a;
  return true;
}
