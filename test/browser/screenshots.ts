/** `npm run screenshots`: pictures of every screen of the seeded site into screenshots/, and the one the README shows. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildAll } from '../run/build-pages';
import { openSeededSite, usualStart } from '../site/server/seeded-site';
import { appFrame, closeBrowser, closePage, openPage, screenshot, until, type View } from './browser';

const readme = resolve(__dirname, '..', '..', '.readme');
const danish: View = { locale: 'da', theme: 'light', width: 1280, height: 1060 };
const english: View = { ...danish, locale: 'en', theme: 'dark' };
const narrow: View = { ...danish, width: 360, height: 1400 };

/** Name, persona, address, and the app's modules that must be on it. */
const screens = [
  ['issue', 'second', '/browse/SUP-66', ['case-panel', 'hop-chain']],
  ['queue', 'first', '/jira/servicedesk/projects/SUP/queues', []],
  ['set-up', 'projectAdmin', '/jira/servicedesk/projects/SUP/settings/apps/desk-set-up', ['desk-set-up']],
  ['portal', 'superuser', '/servicedesk/customer/portal/1/SUP-66', ['request-line']],
  ['help-centre', 'superuser', '/servicedesk/customer/portals', []],
  ['form', 'superuser', '/servicedesk/customer/portal/1/group/1/create/101', []],
  ['start', 'first', '/', []],
] as const;

async function main(): Promise<void> {
  await buildAll();
  const site = await openSeededSite(usualStart, console.log);
  for (const [name, persona, path, modules] of screens)
    for (const view of [danish, english, narrow]) {
      const page = await openPage(site, persona, path, view);
      await page.locator('h1').first().waitFor();
      for (const key of modules) await until(await appFrame(page, key), 'document.querySelector("h1, h2, h3, p")');
      await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => undefined); // the page's own stream never ends
      const file = await screenshot(page, `${name}-${view.locale}-${view === narrow ? 'narrow' : view.theme}`);
      console.log(file);
      if (name === 'issue' && view === danish) {
        mkdirSync(readme, { recursive: true });
        copyFileSync(file, join(readme, 'issue.png'));
      }
      await closePage(page);
    }
  await closeBrowser();
  site.close();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
