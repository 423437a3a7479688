import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openapiFiles } from './found';

// `npm run openapi -- FOLDER`: keeps a copy of Atlassian's OpenAPI files where the tests look last.
const [from] = process.argv.slice(2);
if (from === undefined) {
  console.error(`Name the folder that holds ${openapiFiles.join(' and ')}.`);
  process.exit(1);
}
const to = resolve(__dirname, '..', '..', '.cache', 'openapi');
mkdirSync(to, { recursive: true });
for (const file of openapiFiles) copyFileSync(join(from, file), join(to, file));
console.log(`Copied ${openapiFiles.join(' and ')}.`);
