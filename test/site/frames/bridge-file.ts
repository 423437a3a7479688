import { build } from 'esbuild';
import { join } from 'node:path';

/** What a frame must know before its first script runs. */
export interface FrameStart {
  readonly now: number;
  readonly speed: number;
  readonly productOrigin: string;
}

let built: Promise<string> | undefined;

/** The text of the bridge script for one frame; bundled once a process. */
export async function bridgeFile(start: FrameStart): Promise<string> {
  built ??= bundle();
  return `const __TRIN_FRAME__ = ${JSON.stringify(start)};\n${await built}`;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'bridge-script.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
