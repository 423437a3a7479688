import { buildAll } from './build-pages';

// What main.ts builds on must be there before it is loaded; everything after the file name is its own.
void buildAll()
  .then(() => import('../site/main'))
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
