import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(__dirname, '..', '..');

/** What some steps need and a machine may not have. */
export type Need = 'openapi' | 'chromium';

/** The folder with Atlassian's OpenAPI files: TRIN_OPENAPI, the neighbouring folder, or what `npm run openapi` copied. */
export function findOpenapi(): string | undefined {
  const folders = [process.env['TRIN_OPENAPI'], '../shared/platform/openapi', '.cache/openapi'];
  return folders
    .flatMap((folder) => (folder ? resolve(root, folder) : []))
    .find((folder) => openapiFiles.every((file) => existsSync(join(folder, file))));
}

export const openapiFiles = ['jira-platform.json', 'jsm.json'] as const;

/** A Chromium to drive: TRIN_CHROMIUM, or the first one on the PATH. */
export function findChromium(): string | undefined {
  const given = process.env['TRIN_CHROMIUM'];
  if (given) return given;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const mac = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...mac].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const missing = {
  openapi: {
    found: findOpenapi,
    say: "Atlassian's OpenAPI files are missing: `npm run openapi -- FOLDER` copies them, TRIN_OPENAPI names their folder",
  },
  chromium: {
    found: findChromium,
    say: 'no Chromium on the PATH: install one, or name it in TRIN_CHROMIUM',
  },
} as const;

/** Why a step cannot run here, or undefined when it can. */
export function lacking(need: Need | undefined): string | undefined {
  return need === undefined || missing[need].found() !== undefined ? undefined : missing[need].say;
}
