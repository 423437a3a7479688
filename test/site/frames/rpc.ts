/**
 * Calls over a MessagePort, with functions crossing in both directions: a function is replaced by `{__fn: id}` and
 * kept; a received `{__fn}` becomes a function that calls back and waits for the answer. Errors travel as name and
 * message. Only arrays and plain objects are walked.
 */
interface Call {
  readonly kind: 'call';
  readonly id: number;
  readonly fn: number;
  readonly args: unknown;
}

interface Answer {
  readonly kind: 'answer';
  readonly id: number;
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}

type Remote = (...args: unknown[]) => Promise<unknown>;
type Local = (...args: readonly unknown[]) => unknown;

/** Opens one end. `root` is what the other end reaches with its `call`; returns this end's `call`. */
export function talk(port: MessagePort, root: Local): Remote {
  const kept = new Map<number, Local>([[0, root]]);
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;

  const pack = (value: unknown): unknown =>
    walk(value, (leaf) => {
      if (!isLocal(leaf)) return leaf;
      const id = (last += 1);
      kept.set(id, leaf);
      return { __fn: id };
    });
  const unpack = (value: unknown): unknown =>
    walk(value, (leaf) => (isFunctionMark(leaf) ? remote(leaf.__fn) : leaf), isFunctionMark);
  const remote =
    (fn: number): Remote =>
    (...args) =>
      new Promise((resolve, reject) => {
        const id = (last += 1);
        waiting.set(id, ({ error, value }) => {
          if (error === undefined) return resolve(unpack(value));
          const failure = new Error(error.message);
          failure.name = error.name;
          reject(failure);
        });
        port.postMessage({ kind: 'call', id, fn, args: pack(args) } satisfies Call);
      });
  const answer = async ({ id, fn, args }: Call): Promise<Answer> => {
    try {
      const local = kept.get(fn);
      if (!local) throw new Error(`function ${fn} does not exist any more`);
      const list = unpack(args);
      return { kind: 'answer', id, value: pack(await local(...(Array.isArray(list) ? list : []))) };
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      return { kind: 'answer', id, error: { name, message } };
    }
  };

  port.onmessage = ({ data }: MessageEvent<Call | Answer>) => {
    if (data.kind === 'call') return void answer(data).then((reply) => port.postMessage(reply));
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  return remote(0);
}

function isLocal(value: unknown): value is Local {
  return typeof value === 'function';
}

function isFunctionMark(value: unknown): value is { __fn: number } {
  return typeof value === 'object' && value !== null && '__fn' in value && typeof value.__fn === 'number';
}

function walk(
  value: unknown,
  leaf: (value: unknown) => unknown,
  isLeaf: (value: unknown) => boolean = () => false,
): unknown {
  if (isLeaf(value)) return leaf(value);
  if (Array.isArray(value)) return value.map((item: unknown) => walk(item, leaf, isLeaf));
  if (typeof value !== 'object' || value === null) return leaf(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  // A plain object of another realm has another Object.prototype, but that one too comes last.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return leaf(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, leaf, isLeaf)]));
}
