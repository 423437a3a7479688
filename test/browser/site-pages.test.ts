import type { Page } from 'playwright-core';
import { accountOf } from '../site/seed/people';
import type { Site } from '../site/site';
import {
  axeProblems,
  becomes,
  closePage,
  describeInBrowser,
  everyDay,
  look,
  openPage,
  screenshot,
  seen,
  stage,
  type View,
} from './browser';
import { openSupportSite } from './support-site';

/** Name, persona, address, and what is on the page in Danish and in English once it is there. */
const pages = [
  ['start', 'first', '/', 'Hvem vil du være i dag?', 'Who would you like to be today?'],
  ['projects', 'first', '/jira/servicedesk/projects', 'Projekter', 'Projects'],
  ['queue', 'first', '/jira/servicedesk/projects/SUP/queues', 'Alle åbne sager', 'Alle åbne sager'],
  ['issue', 'first', '/browse/SUP-1', 'Aktivitet', 'Activity'],
  ['issue-2nd-level', 'second', '/browse/SUP-1', 'Detaljer', 'Details'],
  ['search', 'first', '/issues?text=godkendes', 'Søgning: godkendes', 'Search: godkendes'],
  ['settings', 'projectAdmin', '/jira/servicedesk/projects/SUP/settings', 'Projektindstillinger', 'Project settings'],
  ['set-up', 'projectAdmin', '/jira/servicedesk/projects/SUP/settings/apps/desk-set-up', 'Trin', 'Trin'],
  ['admin', 'siteAdmin', '/jira/settings/apps', 'Administration', 'Administration'],
  [
    'help-centre',
    'superuser',
    '/servicedesk/customer/portals',
    'Hvad kan vi hjælpe med?',
    'What can we help you with?',
  ],
  ['portal', 'superuser', '/servicedesk/customer/portal/1', 'Hvad drejer det sig om?', 'What is it about?'],
  ['form', 'superuser', '/servicedesk/customer/portal/1/group/1/create/101', 'Send henvendelse', 'Send request'],
  ['my-requests', 'superuser', '/servicedesk/customer/user/requests', 'Åbne', 'Open'],
  ['request', 'superuser', '/servicedesk/customer/portal/1/SUP-1', 'Tilføj oplysninger', 'Add information'],
  [
    'not-for-you',
    'superuser2',
    '/servicedesk/customer/portal/1/SUP-1',
    'Her er ikke noget at se',
    'There is nothing to see here',
  ],
  ['visitor', 'anonymous', '/servicedesk/customer/portals', 'Log ind for at se', 'Log in to see'],
] as const;

/** Each page in one of them every day, one after the other; in both with `npm run deep`. */
const VIEWS = [
  { locale: 'da', theme: 'light' },
  { locale: 'en', theme: 'dark' },
] as const;

describeInBrowser('the product pages', () => {
  let site: Site;
  stage(async () => {
    site = await openSupportSite();
    return site;
  });

  const open = async (persona: string, path: string, text: string, view: View): Promise<Page> => {
    const page = await openPage(site, persona, path, view);
    await page.getByText(text).first().waitFor();
    // A menu may have the text long before the page itself has anything.
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    return page;
  };

  test.each(pages.map((row, index) => [...row, index] as const))(
    '%s can be used by everybody, in Danish and English, light and dark',
    async (name, persona, path, danish, english, index) => {
      const before = site.violations.length;
      for (const view of everyDay(VIEWS, index % 2)) {
        const page = await open(persona, path, view.locale === 'da' ? danish : english, view);
        await page.waitForLoadState('load');
        await becomes(() => page.getAttribute('html', 'lang'), view.locale);
        await seen(page, `site-${name}-${view.locale}-${view.theme}`);
      }
      expect(site.violations.slice(before)).toEqual([]);
    },
  );

  test.each([
    ['issue', 'first', '/browse/SUP-1', 'Aktivitet'],
    ['request', 'superuser', '/servicedesk/customer/portal/1/SUP-1', 'Tilføj oplysninger'],
    ['queue', 'first', '/jira/servicedesk/projects/SUP/queues', 'Alle åbne sager'],
  ])('%s fits a narrow window without scrolling sideways', async (name, persona, path, text) => {
    const page = await open(persona, path, text, { locale: 'da', width: 400, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await screenshot(page, `site-${name}-narrow`);
    await closePage(page);
  });

  test('a request goes from the portal to the agent and the answer back, by keyboard', async () => {
    const form = await open('superuser', '/servicedesk/customer/portal/1/group/1/create/101', 'Send henvendelse', {
      locale: 'da',
    });
    await form.getByLabel('Resumé').focus();
    await form.keyboard.type('Udskrift af min plan er tom');
    await form.keyboard.press('Tab');
    await form.keyboard.type('Siden bliver hvid, når jeg vælger Udskriv.');
    await form.getByLabel('System').focus();
    await form.keyboard.type('Jobnet');
    await form.keyboard.press('Enter');
    await form.getByRole('button', { name: 'Send henvendelse' }).focus();
    await form.keyboard.press('Enter');
    await form.waitForURL(/SUP-\d+$/);
    const key = form.url().split('/').at(-1) ?? '';
    await form.getByRole('heading', { name: 'Udskrift af min plan er tom' }).waitFor();

    await site.advance({ by: 'PT10S' });
    const issue = await open('first', `/browse/${key}`, 'Aktivitet', { locale: 'da' });
    await issue.getByRole('button', { name: 'Svar kunden' }).focus();
    await issue.keyboard.press('Enter');
    await issue.keyboard.type('Prøv at opdatere browseren. Virker det?');
    await issue.keyboard.press('Tab');
    await issue.keyboard.press('Enter');
    await issue.getByRole('article').getByText('Prøv at opdatere browseren.').waitFor();
    await form.getByText('Prøv at opdatere browseren.').waitFor();

    await issue.getByRole('button', { name: 'Tilføj intern note' }).click();
    await issue.keyboard.type('Set før i uge 46.');
    await issue.getByRole('button', { name: 'Gem' }).click();
    await issue.getByText('Intern note', { exact: true }).first().waitFor();
    expect(await form.getByText('Set før i uge 46.').count()).toBe(0);
    const comments = await site.rest(accountOf('superuser'), 'GET', `/rest/servicedeskapi/request/${key}/comment`);
    expect(JSON.stringify(comments.body)).not.toContain('uge 46');
    await Promise.all([closePage(form), closePage(issue)]);
  });

  test('an agent registers a request for somebody who rang', async () => {
    const page = await open('first', '/jira/servicedesk/projects', 'Opret', { locale: 'da' });
    await page.getByRole('button', { name: 'Opret' }).click();
    await page.getByRole('link', { name: 'Supportcentret' }).click();
    await page.getByRole('link', { name: /Meld en fejl/ }).click();
    await page.getByLabel('Indmelder').fill('Oliver');
    await page.keyboard.press('Enter');
    await page.getByLabel('Resumé').fill('Kan ikke logge på Jobnet');
    await page.getByLabel('System').fill('Jobnet');
    await page.keyboard.press('Enter');
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send henvendelse' }).click();
    await page.waitForURL(/\/browse\/SUP-\d+$/);
    await page.getByText('Oliver Bjerregaard').first().waitFor();
    await closePage(page);
  });

  test('the bar changes the person, moves the clock and shows the mails', async () => {
    const page = await open('first', '/browse/SUP-1', 'Aktivitet', { locale: 'da' });
    const now = site.now();
    await page.getByRole('button', { name: '+1 time' }).click();
    await page.getByText('11:1').first().waitFor();
    expect(site.now()).toBeGreaterThanOrEqual(now + 3_600_000);
    await page.getByRole('button', { name: /mail/ }).click();
    await page.getByRole('dialog').getByText('SUP-1').first().waitFor();
    await look(page, 'site-outbox');
    await page.keyboard.press('Escape');
    await page.getByLabel('Spil rollen som').focus();
    await page.keyboard.type('Gitte Overgaard');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/servicedesk\/customer\/portal\/1\/SUP-1/);
    await page.getByRole('heading', { name: 'CV kan ikke godkendes i Jobnet: fejl 5031' }).waitFor();
    await closePage(page);
  });
});
