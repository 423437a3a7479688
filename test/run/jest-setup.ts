import { rmSync } from 'node:fs';
import { appBundle, buildApp } from './build-app';

/** Once per jest run: tests that open a site find a fresh bundle. Tests of pure rules need none and run all the same. */
export default async function setup(): Promise<void> {
  await buildApp().catch((error: unknown) => {
    rmSync(appBundle, { force: true });
    console.error(`\nThe app does not bundle: ${String(error)}`);
  });
}
