import assert from 'node:assert/strict';
import { squeezed } from '../../src/adapters/squeezed';
import { defaultPlaybook } from '../../src/domain/playbook/default';
import type { Playbook, PlaybookItem } from '../../src/domain/playbook/playbook';
import { appFrame, closeBrowser, closePage, openPage, until } from '../browser/browser';
import { buildAll } from '../run/build-pages';
import { findChromium } from '../run/found';
import { openServiceCentre, serviceCentre } from '../scenarios/service-centre';
import { openSite, type Site } from '../site/site';
import { tableOf, write } from '../site/platform/store';
import { projectIdOf } from './stored-cases';

const FEW = 10;
const MANY = 150;
const TIMES = 5;
/** How much longer many items may take than few; what is measured differs by a tenth from run to run. */
const AS_FAST = 1.35;
const TICK = 50;

interface Measured {
  readonly items: number;
  readonly inPhase: number;
  readonly opened: number;
  readonly ticked: number;
}

/** Prints how soon the panel of an onboarding case can be read, and how soon after the click a tick is painted. */
async function benchOnboarding(): Promise<void> {
  if (findChromium() === undefined) {
    console.log('The panel of an onboarding case is not measured: no Chromium on this machine\n');
    return;
  }
  await buildAll();
  const few = await measure(FEW, 1);
  const many = await measure(MANY, 1);
  const crowded = await measure(MANY, MANY);
  await closeBrowser();
  console.log('The panel of an onboarding case in Chromium');
  console.table(
    [few, many, crowded].map(({ items, inPhase, opened, ticked }) => ({
      items,
      'of them in the present phase': inPhase,
      'readable after ms': Math.round(opened),
      'tick painted after ms': Math.round(ticked),
    })),
  );
  const ratio = many.opened / few.opened;
  console.log(`With ${MANY} items it opens in ${ratio.toFixed(2)} of the time it takes with ${FEW}.\n`);
  assert.ok(ratio < AS_FAST, `${MANY} items take ${ratio.toFixed(2)} times as long as ${FEW}`);
  for (const { items, ticked } of [few, many, crowded])
    assert.ok(ticked < TICK, `a tick among ${items} items was painted only after ${ticked} ms`);
}

/** `crowd`: how many items lie in the first phase at least; the others are spread over all phases. */
async function measure(items: number, crowd: number): Promise<Measured> {
  const site = await openSite(serviceCentre('2026-11-24T10:00:00+01:00'));
  const centre = await openServiceCentre(site);
  const inPhase = keepPlaybook(site, items, crowd);
  const key = await centre.begin('Hjemmemonitorering af KOL');
  const runs: { readonly opened: number; readonly ticked: number }[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    await site.advance({ by: 'PT1M' });
    const page = await openPage(site, 'projectLead', `/browse/${key}`, { locale: 'en', height: 1200 });
    const frame = await appFrame(page, 'onboarding-panel');
    await until(frame, 'document.querySelector("[data-item]")');
    const opened = Number(await frame.evaluate('performance.now()'));
    await frame.evaluate(AT_REST);
    const ticked = Number(await frame.evaluate(TICKED));
    runs.push({ opened, ticked });
    // Heard by now, and taken back for the next look.
    await page.waitForTimeout(1_000);
    await centre.act('projectLead', key, { type: 'unticked', item: '1.1', reason: '' });
    await closePage(page);
  }
  site.close();
  const median = (of: readonly number[]): number => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? NaN;
  return {
    items,
    inPhase,
    opened: median(runs.map(({ opened }) => opened)),
    ticked: median(runs.map(({ ticked }) => ticked)),
  };
}

/** Until nothing more is being fetched or drawn: whoever can read an item and reach its box comes later. */
const AT_REST = `new Promise((done) => {
  let last = performance.now();
  const watch = new MutationObserver(() => { last = performance.now(); });
  watch.observe(document.body, { subtree: true, childList: true });
  const look = () =>
    document.readyState === 'complete' && performance.now() - last > 300
      ? (watch.disconnect(), requestIdleCallback(done))
      : setTimeout(look, 50);
  look();
})`;

/** From the click to the frame after which the row has been painted as done. */
const TICKED = `new Promise((done, fail) => {
  const box = document.querySelector('[data-item] input[type=checkbox]');
  const clicked = performance.now();
  box.click();
  requestAnimationFrame(() => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () =>
      document.querySelector('.item-done') ? done(performance.now() - clicked) : fail(new Error('not ticked'));
    painted.port2.postMessage(0);
  });
})`;

/** A playbook of so many plain items, straight into the store: as the version that every case of the desk begins with. */
function keepPlaybook(site: Site, items: number, crowd: number): number {
  const plain = (phase: string, number: number): PlaybookItem => ({
    id: `${phase}.${number}`,
    title: { da: `Punkt ${number}`, en: `Item ${number}` },
    kind: 'task',
    responsible: ['PM'],
    participants: ['KC'],
    due: { from: 'phase', days: number, unit: 'working' },
    need: 'mandatory',
    evidence: { da: 'Et navn', en: 'A name' },
    source: 'ours',
  });
  const { phases } = defaultPlaybook;
  const counts = phases.map((_, index) =>
    index === 0
      ? Math.max(crowd, Math.ceil(items / phases.length))
      : Math.floor((items - Math.max(crowd, Math.ceil(items / phases.length))) / (phases.length - 1)),
  );
  const playbook: Playbook = {
    ...defaultPlaybook,
    version: 1,
    phases: phases.map((phase, index) => ({
      ...phase,
      items: Array.from({ length: counts[index] ?? 0 }, (_, number) => plain(phase.id, number + 1)),
    })),
  };
  const { version: _, ...data } = playbook;
  const projectId = projectIdOf(site, 'ONB');
  const row = { v: 1, projectId, version: 1, savedAt: site.now(), by: '', reason: '', data: squeezed(data) };
  const table = tableOf(site.core.state.platform.tables, 'playbook');
  write(table, `${projectId}:1`, row, Buffer.byteLength(JSON.stringify(row)), site.now(), null);
  return counts[0] ?? 0;
}

void benchOnboarding();
