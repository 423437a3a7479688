import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import type { CaseRow } from '../../src/adapters/shapes';
import type { Glance } from '../../src/domain/casework/glance';
import { HOUR, MINUTE } from '../../src/domain/time';
import { appFrame, closeBrowser, closePage, openPage, until } from '../browser/browser';
import { buildAll } from '../run/build-pages';
import { findChromium } from '../run/found';
import { openDesk, supportCentre } from '../scenarios/desk';
import { openSite, type Site } from '../site/site';
import { tableOf, write } from '../site/platform/store';
import { projectIdOf } from './stored-cases';

const FEW = 10;
const MANY = 1000;
const TIMES = 3;
const USABLE = 1_500;
const LONGEST_TASK = 100;
const PLACES = [
  ['first', 'copenhagen'],
  ['second', 'bit'],
  ['third', 'kmd'],
  ['third', 'specialists'],
  ['superuser', 'superusers'],
] as const;
const SYSTEMS = ['amanda', 'jobnet', 'portal', 'other'] as const;

interface Measured {
  readonly cases: number;
  readonly usable: number;
  readonly longest: number;
}

/** Prints how soon the queue page is usable with few cases and with many, and the longest task while it is scrolled and filtered. */
async function benchQueue(): Promise<void> {
  if (findChromium() === undefined) {
    console.log('The queue page is not measured: no Chromium on this machine\n');
    return;
  }
  await buildAll();
  const [few, many] = [await measure(FEW), await measure(MANY)];
  await closeBrowser();
  console.log('The queue page in Chromium, from the click to rows that can be read');
  console.table(
    [few, many].map(({ cases, usable, longest }) => ({
      'open cases': cases,
      'usable after ms': Math.round(usable),
      'longest task ms, scrolling and filtering': Math.round(longest),
    })),
  );
  console.log(`With ${MANY} cases ${(many.usable / few.usable).toFixed(1)} times as long as with ${FEW}.\n`);
  assert.ok(many.usable < USABLE, `usable only after ${many.usable} ms`);
  assert.ok(many.longest < LONGEST_TASK, `a task of ${many.longest} ms`);
}

async function measure(cases: number): Promise<Measured> {
  const site = await openSite(supportCentre('2026-11-24T09:00:00+01:00'));
  await openDesk(site);
  fill(site, cases);
  await site.advance({ to: '2026-11-24T10:12:00+01:00' });
  const runs: { readonly usable: number; readonly longest: number }[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    const page = await openPage(site, 'first', '/jira/servicedesk/projects/SUP/queues', { locale: 'en', height: 1200 });
    const link = page.getByRole('link', { name: 'Levels', exact: true });
    await link.waitFor();
    const start = performance.now();
    await link.click();
    const frame = await appFrame(page, 'queue-page');
    await until(frame, 'document.querySelector(".queue-row")');
    runs.push({ usable: performance.now() - start, longest: await longestTask(page, frame) });
    await closePage(page);
  }
  site.close();
  const median = (of: readonly number[]): number => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? NaN;
  return {
    cases,
    usable: median(runs.map(({ usable }) => usable)),
    longest: median(runs.map(({ longest }) => longest)),
  };
}

/** Goes through every list to its end and back, and through the filters. */
async function longestTask(page: Page, frame: Frame): Promise<number> {
  await frame.evaluate(`
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
    }).observe({ type: 'longtask' })`);
  await frame.evaluate(`(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (const list of document.querySelectorAll('.queue-column .long-list'))
      for (let step = 0; step <= 40; step += 1) {
        list.scrollTop = (list.scrollHeight * (step < 20 ? step : 40 - step)) / 20;
        await frame();
      }
  })()`);
  for (const system of ['amanda', 'jobnet', '']) {
    await frame.getByLabel('System').selectOption(system);
    await until(frame, `document.querySelector(".queue-totals")`);
    await page.waitForTimeout(150);
  }
  await frame.getByLabel('Only past the limit').check();
  await page.waitForTimeout(300);
  return Number(await frame.evaluate('globalThis.longest'));
}

/** Open cases straight into the store's table, for the portal would take hours. Jira has no issues of them, so rows keep what the store says. */
function fill(site: Site, count: number): void {
  const projectId = projectIdOf(site, 'SUP');
  const now = site.now();
  for (let i = 0; i < count; i += 1) {
    const [level, team] = PLACES[i % PLACES.length] ?? PLACES[0];
    const dueAt = now + (i % 97) * 20 * MINUTE;
    const glance: Glance = {
      level,
      team,
      ...(team === 'kmd' && { arm: 'vendor' as const }),
      ...(team === 'specialists' && { arm: 'business' as const }),
      home: 'copenhagen',
      arrival: 'received',
      since: now - HOUR,
      receivedAt: now - HOUR,
      facts: {
        system: SYSTEMS[i % SYSTEMS.length] ?? 'other',
        kind: 'error',
        customerGroup: 'superuser',
        priority: i % 3 === 0 ? 'high' : 'normal',
      },
      paused: false,
      pauseEndsAt: null,
      dueAt,
      soonAt: dueAt - HOUR,
      promiseAt: null,
      followUpAt: level === 'first' || level === 'superuser' ? null : dueAt,
      openContacts: 0,
      past: 0,
      bypasses: 0,
      verdictOpen: false,
    };
    const issueId = String(5_000_000 + i);
    const wakeAt = Date.UTC(2027, 5, 1) + i;
    const row: CaseRow = { v: 1, issueId, projectId, version: 1, running: 'running', wakeAt, level, dueAt, glance };
    const table = tableOf(site.core.state.platform.tables, 'case');
    write(table, issueId, row, Buffer.byteLength(JSON.stringify(row)), now, null);
  }
}

void benchQueue();
