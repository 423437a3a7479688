/** A real Chromium in front of a site that is served for the test. One browser for every test file. */
import axe from 'axe-core';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { personasOf } from '../site/control/personas';
import { serveSite, type Serving, type ServingOptions } from '../site/server/server';
import type { Site } from '../site/site';
import { findChromium } from '../run/found';

const screenshots = resolve(__dirname, '..', '..', 'screenshots');
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface View {
  readonly locale?: 'da' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

let browser: Promise<Browser> | undefined;
const servings = new Map<Site, Promise<Serving>>();
const contexts = new Map<Page, BrowserContext>();

/**
 * Like `describe`, where there is a Chromium. Elsewhere its tests are skipped by name, which the test run says loudly;
 * with TRIN_STRICT=1 they fail.
 */
export function describeInBrowser(name: string, tests: () => void): void {
  if (findChromium() !== undefined) return describe(name, tests);
  if (process.env['TRIN_STRICT'] !== '1') return describe.skip(`${name} (no Chromium on this machine)`, tests);
  describe(name, () => {
    test('needs a Chromium', () => {
      throw new Error('no Chromium: install one, or name it in TRIN_CHROMIUM');
    });
  });
}

/** A test that `npm run deep` alone has time for. */
export function inDepth(name: string, work: () => Promise<void>, timeout?: number): void {
  if (process.env['TRIN_DEEP'] === '1') test(name, work, timeout);
}

/** Of rows that differ little, the one of every day; all of them with `npm run deep`. */
export function everyDay<T>(rows: readonly T[], which = 0): readonly T[] {
  const row = rows[which];
  return process.env['TRIN_DEEP'] === '1' || row === undefined ? rows : [row];
}

/** Opens a page of the site as a persona. The site is served on first use; `closeBrowser` ends it all. */
export async function openPage(site: Site, personaId: string, path: string, view: View = {}): Promise<Page> {
  const { origin } = await served(site);
  if (!personasOf(site).some(({ id }) => id === personaId))
    throw new Error(`nobody on this site is called ${personaId}`);
  const context = await (
    await theBrowser()
  ).newContext({
    viewport: { width: view.width ?? 1280, height: view.height ?? 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  contexts.set(page, context);
  const url = new URL(path, origin);
  url.searchParams.set('as', personaId);
  if (view.locale) url.searchParams.set('locale', view.locale);
  url.searchParams.set('theme', view.theme ?? 'light');
  await page.goto(url.href);
  return page;
}

export async function served(site: Site, options?: ServingOptions): Promise<Serving> {
  const serving = servings.get(site) ?? serveSite(site, options);
  servings.set(site, serving);
  return serving;
}

export async function closePage(page: Page): Promise<void> {
  await contexts.get(page)?.close();
  contexts.delete(page);
}

/** Call it in `afterAll`: closes pages, servers and the browser. Sites are closed by whoever opened them. */
export async function closeBrowser(): Promise<void> {
  for (const context of contexts.values()) await context.close();
  contexts.clear();
  for (const serving of servings.values()) await (await serving).close();
  servings.clear();
  await (await browser)?.close();
  browser = undefined;
}

/** The frame that shows a module of the app, once it is there. */
export async function appFrame(page: Page, moduleKey: string): Promise<Frame> {
  const element = await page.waitForSelector(`iframe[data-module="${moduleKey}"]`);
  const frame = await element.contentFrame();
  if (!frame) throw new Error(`the frame of ${moduleKey} shows nothing`);
  return frame;
}

/** Opens a page and waits until a module of the app on it has something to show. */
export async function openModule(
  site: Site,
  personaId: string,
  path: string,
  moduleKey: string,
  view: View = {},
): Promise<{ readonly page: Page; readonly frame: Frame }> {
  const page = await openPage(site, personaId, path, view);
  page.setDefaultTimeout(20_000);
  const frame = await appFrame(page, moduleKey);
  await frame.waitForSelector('main:not([aria-busy])');
  return { page, frame };
}

/** Waits until something is said on a page or in a frame. */
export async function says(where: Page | Frame, text: string | RegExp): Promise<void> {
  await where.getByText(text).first().waitFor();
}

/** Ends a look at a page: nothing that axe holds against it, and a picture of it. */
export async function seen(page: Page, name: string): Promise<void> {
  expect(await axeProblems(page)).toEqual([]);
  await screenshot(page, name);
  await closePage(page);
}

/** Waits until an expression is true in a page or frame. Its content policy forbids Playwright's own way of asking. */
export async function until(where: Page | Frame, expression: string): Promise<void> {
  const look = `new Promise((done) => { const look = () => ((${expression}) ? done() : setTimeout(look, 20)); look(); })`;
  await where.evaluate(look).catch((error: unknown) => {
    // A frame that had just been opened has gone on from its blank page to its own: look again there.
    if (!String(error).includes('context was destroyed')) throw error;
    return until(where, expression);
  });
}

/** What axe holds against the page and every frame in it, or against one frame, as sentences; none is how it should be. */
export async function axeProblems(page: Page, only?: Frame): Promise<string[]> {
  const frames = only ? [only] : page.frames();
  const problems = await Promise.all(frames.map((frame) => problemsIn(frame, page)));
  return problems.flat();
}

async function problemsIn(frame: Frame, page: Page): Promise<string[]> {
  const inApp = frame !== page.mainFrame();
  if (inApp) {
    await frame.waitForURL((url) => url.protocol !== 'about:', { waitUntil: 'load' });
    // A screen that has nothing for its reader says so by hiding.
    await until(frame, 'document.body.innerText.trim() !== "" || document.querySelector("main[hidden]") !== null');
  }
  await frame.evaluate(axe.source);
  const found: unknown = await frame.evaluate(async (isFramed) => {
    const run: unknown = Reflect.get(window, 'axe');
    if (typeof run !== 'object' || run === null || !('run' in run) || typeof run.run !== 'function') return [];
    // A frame is part of a page: landmarks and the main heading are the page's business.
    const rules = isFramed
      ? {
          region: { enabled: false },
          'landmark-one-main': { enabled: false },
          'page-has-heading-one': { enabled: false },
        }
      : {};
    return run.run(document, { rules, iframes: false, resultTypes: ['violations'] });
  }, inApp);
  return sentences(found, inApp ? frame.name() || new URL(frame.url()).pathname : 'page');
}

function sentences(found: unknown, where: string): string[] {
  if (typeof found !== 'object' || found === null || !('violations' in found)) return [`${where}: axe did not run`];
  const { violations } = found;
  if (!Array.isArray(violations)) return [];
  return violations.map((one: { id: string; help: string; nodes: { target: unknown; html: string }[] }) => {
    const nodes = one.nodes.map(({ target, html }) => `${JSON.stringify(target)} ${html.slice(0, 160)}`);
    return `${where}: ${one.id} (${one.help})\n    ${nodes.join('\n    ')}`;
  });
}

/** Keeps a picture of what is in the window in screenshots/, which git ignores. */
export async function screenshot(page: Page, name: string, fullPage = false): Promise<string> {
  mkdirSync(screenshots, { recursive: true });
  const path = join(screenshots, `${name}.png`);
  await page.screenshot({ path, fullPage });
  return path;
}

async function theBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  browser ??= chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args, headless: true });
  return browser;
}
