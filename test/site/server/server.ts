/** Serves a site on 127.0.0.1: the product origin with pages, REST and control, and another origin for the app's frames. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { control } from '../control/control';
import { frameCsp } from '../frames/csp';
import { frameCalls } from '../frames/frame-calls';
import { readScreens } from '../frames/modules';
import { frameRegistry } from '../frames/registry';
import { fileUnder, contentType, serveResource } from '../frames/resources';
import type { Site } from '../site';
import { productOrigin } from './product-origin';
import { siteStream } from './stream';

export interface Serving {
  /** Pages, REST and `/_site`. */
  readonly origin: string;
  readonly frameOrigin: string;
  setSpeed(speed: number): void;
  close(): Promise<void>;
}

export interface ServingOptions {
  /** 0: any free port. */
  readonly port?: number;
  /** Of the site's clock; 0, unless said otherwise. */
  readonly speed?: number;
  /** Folder of the built pages. */
  readonly pages?: string;
  /** Takes the place of what the manifest's resources point to, for tests of the bridge. */
  readonly resources?: ReadonlyMap<string, string>;
}

export async function serveSite(site: Site, options: ServingOptions = {}): Promise<Serving> {
  const pages = options.pages ?? resolve(__dirname, '..', '..', '..', '.cache', 'pages');
  const screens = readScreens(site.manifestFile);
  const answer = control(site, () => ({ product: placeOf(product), frames: placeOf(frames) }));
  const { clockwork } = answer;
  const folders = options.resources ?? screens.folders;
  const start = () => ({ now: site.now(), speed: clockwork.speed, productOrigin: placeOf(product).origin });
  const frames = await listen(0, (request, response) =>
    serveResource(
      { folders, start, csp: () => frameCsp(screens.permissions, placeOf(product).origin) },
      request,
      response,
    ),
  );
  const registry = frameRegistry(
    site,
    () => screens,
    () => placeOf(frames).origin,
  );
  const stream = siteStream(site, clockwork);
  const product = await listen(
    options.port ?? 0,
    productOrigin({
      site,
      stream,
      control: answer,
      frames: frameCalls(site, registry),
      page: async (path) => {
        const file = await fileUnder(pages, path);
        return file && { type: contentType(path), bytes: file };
      },
      origin: () => placeOf(product).origin,
      frameOrigin: () => placeOf(frames).origin,
    }),
  );
  clockwork.setSpeed(options.speed ?? 0);
  return {
    origin: placeOf(product).origin,
    frameOrigin: placeOf(frames).origin,
    setSpeed: clockwork.setSpeed,
    async close() {
      clockwork.setSpeed(0);
      stream.close();
      await Promise.all([shut(product), shut(frames)]);
      await clockwork.alone(() => undefined);
    },
  };
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function listen(port: number, handler: Handler): Promise<Server> {
  const server = createServer((request, response) => {
    handler(request, response).catch((error: unknown) => {
      process.stderr.write(
        `${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}\n`,
      );
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: 'the site itself failed; its terminal says how' }));
    });
  });
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => listening(server));
  });
}

function placeOf(server: Server): { origin: string; port: number } {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { origin: `http://localhost:${port}`, port };
}

function shut(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
