/** The app's bundle, compiled once and run in as many realms as needed. */
import { readFileSync, statSync } from 'node:fs';
import { Script } from 'node:vm';

export interface Bundle {
  readonly file: string;
  /** Its value is the CommonJS wrapper: a function of exports, require, module, file and folder. */
  readonly script: Script;
}

const compiled = new Map<string, { stamp: string; bundle: Bundle }>();

/** Compiles a CommonJS file; again only when it has changed. */
export function loadBundle(file: string): Bundle {
  const { mtimeMs, size } = statSync(file);
  const stamp = `${mtimeMs} ${size}`;
  const known = compiled.get(file);
  if (known?.stamp === stamp) return known.bundle;
  const code = readFileSync(file, 'utf8').replace(/^\/\/# sourceMappingURL=data:.*$/m, '');
  const source = `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
  const bundle = { file, script: new Script(source, { filename: file }) };
  compiled.set(file, { stamp, bundle });
  return bundle;
}
