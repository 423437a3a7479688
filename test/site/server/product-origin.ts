import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Control } from '../control/control';
import { personaBehind, type Persona } from '../control/personas';
import { BadCall, type Reply } from '../control/reply';
import type { Site } from '../site';
import { readBody } from './body';
import { restOver } from './rest';
import type { SiteStream } from './stream';

interface Parts {
  readonly site: Site;
  readonly control: Control;
  readonly stream: SiteStream;
  readonly frames: (path: string, persona: Persona | null, body: unknown) => Promise<Reply>;
  readonly page: (path: string) => Promise<{ type: string; bytes: Buffer } | undefined>;
  readonly origin: () => string;
  readonly frameOrigin: () => string;
}

/** Answers whatever is asked of the product origin. */
export function productOrigin(parts: Parts) {
  const rest = restOver(parts.site);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, search, searchParams } = new URL(request.url ?? '/', parts.origin());
    const method = request.method ?? 'GET';
    const foreign = whyForeign(request, parts.origin());
    if (foreign !== undefined) return sendJson(response, { status: 403, body: { message: foreign } });
    if (pathname === '/_site/stream') return parts.stream.join(response);
    if (pathname.startsWith('/_site')) {
      const { json } = await readBody(request);
      return sendJson(response, await parts.control(method, pathname, Object.fromEntries(searchParams), json));
    }
    const isRest = pathname.startsWith('/rest/');
    if (!isRest && !pathname.startsWith('/_frames')) return sendPage(parts, pathname, response);
    const persona = personaBehind(parts.site, request.headers.authorization);
    if (persona === undefined)
      return sendJson(response, {
        status: 401,
        body: { message: 'Client must be authenticated: nobody has this e-mail and token.' },
      });
    const body = await readBody(request);
    if (isRest) return rest(persona, request, pathname + search, body, response);
    try {
      return sendJson(response, await parts.frames(pathname, persona, body.json));
    } catch (error) {
      if (!(error instanceof BadCall)) throw error;
      return sendJson(response, { status: error.status, body: { message: error.message } });
    }
  };
}

/** A page of another origin, or a name that merely leads here, gets nothing. */
function whyForeign({ headers }: IncomingMessage, own: string): string | undefined {
  const name = (headers.host ?? '').replace(/:\d+$/, '');
  if (name !== 'localhost' && name !== '127.0.0.1') return `this site is called localhost, not ${name}`;
  const { origin } = headers;
  const allowed = [own, own.replace('localhost', '127.0.0.1')];
  return origin === undefined || allowed.includes(origin) ? undefined : `pages of ${origin} may not ask this site`;
}

function sendJson(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

/** A built file, or the one page that shows every address. */
async function sendPage(parts: Parts, path: string, response: ServerResponse): Promise<void> {
  const isAsset = path.startsWith('/assets/');
  const found = await parts.page(isAsset ? path : '/index.html');
  if (!found) {
    const missing = isAsset ? `there is no ${path}` : 'The pages are not built yet: start the site with npm start.';
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(missing);
    return;
  }
  response.writeHead(200, {
    'content-type': found.type,
    'cache-control': isAsset ? 'max-age=31536000, immutable' : 'no-store',
    'content-security-policy': `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; frame-src ${parts.frameOrigin()}; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
  });
  response.end(found.bytes);
}
