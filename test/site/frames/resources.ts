import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { bridgeFile, type FrameStart } from './bridge-file';

/** Path of the bridge script on the origin of the app's frames. */
const bridgePath = '/__bridge.js';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export function contentType(path: string): string {
  return contentTypes[extname(path)] ?? 'application/octet-stream';
}

/** A file below a folder, or undefined when there is none or the path leads out of the folder. */
export async function fileUnder(folder: string, path: string): Promise<Buffer | undefined> {
  const file = resolve(join(folder, path));
  if (!file.startsWith(resolve(folder) + sep)) return undefined;
  return readFile(file).catch(() => undefined);
}

/** Puts the bridge script before every other script of a page. */
function withBridge(html: string): string {
  const script = `<script src="${bridgePath}"></script>`;
  return /<head[^>]*>/.test(html) ? html.replace(/<head[^>]*>/, (head) => head + script) : script + html;
}

export interface AppResources {
  /** Folder of each resource of the manifest, by its key. */
  readonly folders: ReadonlyMap<string, string>;
  readonly csp: () => string;
  readonly start: () => FrameStart;
}

/** Serves the app's resources as `/<resource key>/…` on the origin of the frames. */
export async function serveResource(app: AppResources, request: IncomingMessage, response: ServerResponse) {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://frames').pathname);
  const send = (status: number, type: string, body: string | Buffer): void => {
    response.writeHead(status, {
      'content-type': type,
      'content-security-policy': app.csp(),
      'x-content-type-options': 'nosniff',
      'cache-control': path.includes('/assets/') ? 'max-age=31536000, immutable' : 'no-store',
    });
    response.end(body);
  };
  if (path === bridgePath) return send(200, contentType(path), await bridgeFile(app.start()));
  const [, key = '', ...rest] = path.split('/');
  const folder = app.folders.get(key);
  const name = rest.join('/') || 'index.html';
  const file = folder === undefined ? undefined : await fileUnder(folder, name);
  if (!file) return send(404, 'text/plain; charset=utf-8', `The app has no resource ${path}`);
  return send(200, contentType(name), name.endsWith('.html') ? withBridge(file.toString('utf8')) : file);
}
