import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withSite } from '../../site/closing';
import { accountOf } from '../../site/seed/people';
import { playOn } from '../../site/seed/play';
import { seedTiny } from '../../site/seed/organisation';
import { serveSite, type Serving } from '../../site/server/server';
import type { Site } from '../../site/site';

const basic = (email: string, token: string): string => `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
const first = basic('mette.kjaerulff@supportcentret.example.org', 'site-token-first');

function withServing(work: (serving: Serving, site: Site) => Promise<void>): Promise<void> {
  const options = { seed: ({ world }: Site) => seedTiny(world), installer: accountOf('siteAdmin') };
  return withSite(options, async (site) => {
    const folder = mkdtempSync(join(tmpdir(), 'trin-pages-'));
    mkdirSync(join(folder, 'screens'));
    writeFileSync(join(folder, 'index.html'), '<html><head><title>x</title></head></html>');
    writeFileSync(join(folder, 'screens', 'index.html'), '<html><head><script src="a.js"></script></head></html>');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    const serving = await serveSite(site, {
      pages: folder,
      resources: new Map([['screens', join(folder, 'screens')]]),
    });
    try {
      await work(serving, site);
    } finally {
      await serving.close();
    }
  });
}

/** A raw request, since fetch does not let a test choose the host name. */
function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('REST is answered as the person whose e-mail and token are sent, and as nobody without', () =>
  withServing(async ({ origin }) => {
    const ask = (path: string, authorization?: string): Promise<Response> =>
      fetch(origin + path, { headers: authorization === undefined ? {} : { authorization } });
    expect((await ask('/rest/api/3/serverInfo')).status).toBe(200);
    expect((await ask('/rest/api/3/myself')).status).toBe(401);
    expect(await (await ask('/rest/api/3/myself', first)).json()).toMatchObject({ accountId: accountOf('first') });
    expect((await ask('/rest/api/3/myself', basic('mette.kjaerulff@supportcentret.example.org', 'x'))).status).toBe(
      401,
    );
    expect((await ask('/rest/api/3/myself', 'Bearer site-token-first')).status).toBe(401);
  }));

test('a file goes up with a form and comes down as it was', () =>
  withServing(async ({ origin }, site) => {
    const wish = { type: 'fejl', system: 'Jobnet', summary: 'Udskrift er tom', description: 'Siden er hvid.' } as const;
    const key = await playOn(site).raise('superuser', wish);
    const form = new FormData();
    form.append('file', new Blob(['linje 1\nlinje 2'], { type: 'text/plain' }), 'log.txt');
    const headers = { authorization: first, 'x-atlassian-token': 'no-check' };
    const sent = await fetch(`${origin}/rest/api/3/issue/${key}/attachments`, { method: 'POST', headers, body: form });
    expect(sent.status).toBe(200);
    const files: unknown = await sent.json();
    expect(files).toMatchObject([{ filename: 'log.txt', size: 15 }]);
    const id = String(Reflect.get(Object(Array.isArray(files) ? files[0] : {}), 'id'));
    const content = await fetch(`${origin}/rest/api/3/attachment/content/${id}?redirect=false`, { headers });
    expect(await content.text()).toBe('linje 1\nlinje 2');
  }));

test('pages of other origins and other names get nothing', () =>
  withServing(async ({ origin, frameOrigin }) => {
    const url = `${origin}/_site/personas`;
    const host = new URL(origin).host;
    expect(await statusOf(url, { host })).toBe(200);
    expect(await statusOf(url, { host, origin })).toBe(200);
    expect(await statusOf(url, { host, origin: frameOrigin })).toBe(403);
    expect(await statusOf(url, { host, origin: 'https://elsewhere.example' })).toBe(403);
    expect(await statusOf(url, { host: 'rebound.example' })).toBe(403);
  }));

test('the control calls over HTTP are those of this process, and tell where everything listens', () =>
  withServing(async ({ origin, frameOrigin }) => {
    const told: unknown = await (await fetch(`${origin}/_site`)).json();
    expect(told).toMatchObject({ version: 1, origins: { product: { origin }, frames: { origin: frameOrigin } } });
    const moved = await fetch(`${origin}/_site/clock`, { method: 'POST', body: JSON.stringify({ advance: 'PT1M' }) });
    expect(await moved.json()).toMatchObject({ now: '2026-11-24T09:13:00.000Z' });
    const wrong = await fetch(`${origin}/_site/clock`, { method: 'POST', body: '{"advance"' });
    expect(wrong.status).toBe(400);
  }));

test('every address of the product is one page, under a policy that runs no foreign script', () =>
  withServing(async ({ origin, frameOrigin }) => {
    for (const path of ['/', '/browse/SUP-1', '/servicedesk/customer/portals']) {
      const page = await fetch(origin + path);
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(page.headers.get('content-security-policy')).toContain(`frame-src ${frameOrigin}`);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    }
    expect((await fetch(`${origin}/assets/nothing.js`)).status).toBe(404);
    expect((await fetch(`${origin}/assets/%2e%2e/secret.txt`)).headers.get('content-type')).not.toContain('octet');
  }));

test('a frame gets the bridge as its first script, and nothing from outside its resource', () =>
  withServing(async ({ origin, frameOrigin }, site) => {
    const page = await fetch(`${frameOrigin}/screens/index.html`);
    expect(await page.text()).toContain('<head><script src="/__bridge.js"></script><script src="a.js">');
    expect(page.headers.get('content-security-policy')).toContain(`frame-ancestors ${origin}`);
    expect(page.headers.get('content-security-policy')).toContain('sandbox allow-popups');
    expect(await (await fetch(`${frameOrigin}/__bridge.js`)).text()).toContain(`"now":${site.now()}`);
    for (const path of ['/screens/..%2fsecret.txt', '/screens/%2e%2e/secret.txt', '/other/index.html', '/index.html'])
      expect((await fetch(frameOrigin + path)).status).toBe(404);
  }));
