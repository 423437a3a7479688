/** A real Chromium in front of a site that is served for the test. One browser for every test file. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { personasOf } from '../site/control/personas';
import { serveSite, type Serving, type ServingOptions } from '../site/server/server';
import type { Site } from '../site/site';
import { findChromium } from '../run/found';

const screenshots = resolve(__dirname, '..', '..', 'screenshots');
/** A machine that builds something else at the same time is several times slower. A limit costs nothing when all is well. */
const PATIENCE_MS = 60_000;
const LOOK_AGAIN_MS = 20;
/** Less than half of what `axe.source` would send into every frame. */
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
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

/** Around the tests of a file: opens a site before the first; after the last all is closed, and nothing was amiss. */
export function stage(open: () => Promise<Site>): void {
  let site: Site | undefined;
  beforeAll(async () => {
    site = await open();
  });
  afterAll(async () => {
    await closeBrowser();
    site?.close();
    expect(site?.everyViolation).toEqual([]);
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
  page.setDefaultTimeout(PATIENCE_MS);
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
  const frame = await appFrame(page, moduleKey);
  await frame.waitForSelector('main:not([aria-busy])');
  return { page, frame };
}

/** Waits until something can be read on a page or in a frame, whatever else says the same out of sight. */
export async function says(where: Page | Frame, text: string | RegExp): Promise<void> {
  await where.getByText(text).filter({ visible: true }).first().waitFor();
}

/** Nothing that axe holds against a page, nothing of the frame named cut off, and a picture of all of it. */
export async function look(page: Page, name: string, frame?: Frame): Promise<void> {
  if (frame) await fits(frame);
  expect(await axeProblems(page)).toEqual([]);
  await screenshot(page, name, true);
}

/** The same of one frame alone: so narrow, the product's own bar loses names, which is its business, not the panel's. */
export async function lookInside(page: Page, frame: Frame, name: string): Promise<void> {
  await fits(frame);
  expect(await axeProblems(page, frame)).toEqual([]);
  await screenshot(page, name, true);
}

/** A last look at a page. */
export async function seen(page: Page, name: string, frame?: Frame): Promise<void> {
  await look(page, name, frame);
  await closePage(page);
}

/** Waits until an expression is true in a page or frame. Its content policy forbids Playwright's own way of asking. */
export async function until(where: Page | Frame, expression: string): Promise<void> {
  // Counted, not timed: in a frame the clock is the site's, and stands still.
  const watch = `new Promise((done) => {
    const watch = (left) => ((${expression}) ? done(true) : left > 0 ? setTimeout(watch, ${LOOK_AGAIN_MS}, left - 1) : done(false));
    watch(${PATIENCE_MS / LOOK_AGAIN_MS});
  })`;
  const came = await where.evaluate(watch).catch((error: unknown) => {
    // A frame that had just been opened has gone on from its blank page to its own: look again there.
    if (!String(error).includes('context was destroyed')) throw error;
    return until(where, expression).then(() => true);
  });
  if (came !== true) throw new Error(`it never came to ${expression}`);
}

/** Nothing of a page or frame is cut off at its side. */
export async function fits(where: Page | Frame): Promise<void> {
  await until(where, 'document.documentElement.scrollWidth <= innerWidth');
}

/** What a look gives as soon as it is as it should be; after a while, as it is. */
export async function eventually<T>(give: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> {
  for (let left = PATIENCE_MS; left > 0; left -= LOOK_AGAIN_MS) {
    const found = await give();
    if (isSo(found)) return found;
    await new Promise((resume) => setTimeout(resume, LOOK_AGAIN_MS));
  }
  return give();
}

/** Waits until a look gives what is wanted. */
export async function becomes<T>(give: () => Promise<T>, wanted: T): Promise<void> {
  expect(await eventually(give, (found) => isDeepStrictEqual(found, wanted))).toEqual(wanted);
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
  if ((await frame.evaluate('"axe" in globalThis')) === false) await frame.evaluate(axeSource);
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

/** Keeps a picture of what is in the window in screenshots/, which git ignores; not in the run of every day, where nobody looks. */
export async function screenshot(page: Page, name: string, fullPage = false): Promise<string> {
  if (process.env['TRIN_PICTURES'] === 'none') return '';
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
