import { defaultRulebook } from '../../src/domain/rulebook/default';
import { openDesk, supportCentre, type Desk } from '../scenarios/desk';
import { openSite, type Site } from '../site/site';
import { closePage, describeInBrowser, fits, look, openModule, says, seen, stage, type View } from './browser';

const PROJECT = '/jira/servicedesk/projects/SUP/settings/apps/desk-set-up';
const SITE = '/jira/settings/apps/site-calendars';
const [office] = defaultRulebook.calendars;
if (!office) throw new Error('the default rulebook has no calendar');

describeInBrowser('calendars, of a desk and of the site, by keyboard', () => {
  let site: Site;
  let desk: Desk;

  stage(async () => {
    site = await openSite(supportCentre('2026-11-24T10:12:00+01:00'));
    desk = await openDesk(site);
    return site;
  });

  const open = (who: string, view: View, path: string, module: string) => openModule(site, who, path, module, view);

  test('an administrator closes a day, and sees what it takes away before anyone is surprised', async () => {
    const { page, frame } = await open('projectAdmin', { locale: 'da' }, `${PROJECT}/calendars`, 'desk-set-up');
    await says(frame, 'Uge 52');
    await says(frame, 'Lukkede dage de næste 12 måneder (13)');
    await says(frame, 'Det kommende år er som i den version, der er i kraft.');
    await frame.getByText('Tilføj lukkedag').first().focus();
    await page.keyboard.press('Enter');
    await frame.locator('.add-closing').getByRole('button').press('Enter');
    await says(frame, 'Vælg en dato.');
    await frame.locator('.add-closing input[type="date"]').fill('2026-12-23');
    await frame.locator('.add-closing').getByLabel('Navn på dansk').fill('Lillejuleaften');
    await frame.locator('.add-closing').getByRole('button').press('Enter');
    await says(frame, 'Skriv navnet på både dansk og engelsk.');
    await frame.locator('.add-closing').getByLabel('Navn på engelsk').fill('Little Christmas Eve');
    await frame.locator('.add-closing').getByRole('button').press('Enter');
    await says(frame, 'Ændrer åbningstiden på 1 dag det kommende år.');
    await says(frame, 'on. 23.12.: lukket, Lillejuleaften, ny i kladden, før åbent 08:00–16:00');
    await says(frame, 'Lukkede dage de næste 12 måneder (14)');
    await seen(page, 'calendars-closed-day-da');
  });

  test('a time that is none is told at its field; a night shift says that it ends the next day', async () => {
    const { page, frame } = await open('projectAdmin', { locale: 'en' }, `${PROJECT}/calendars`, 'desk-set-up');
    await says(frame, 'Week 52');
    const to = frame.getByLabel('Monday, span 1: to');
    await to.fill('25');
    await page.keyboard.press('Tab');
    await says(frame, 'There is no such time. Write it as 08:00.');
    await to.press('Escape');
    const from = frame.getByLabel('Monday, span 1: from');
    await from.fill('22');
    await page.keyboard.press('Enter');
    await says(frame, 'next day');
    await says(frame, 'The span overlaps another, perhaps of the evening before.');
    await to.fill('6');
    await page.keyboard.press('Enter');
    await frame.getByText('The span overlaps another').first().waitFor({ state: 'detached' });
    await from.fill('8');
    await page.keyboard.press('Enter');
    await to.fill('16.00');
    await page.keyboard.press('Enter');
    await frame.getByRole('button', { name: 'Copy to weekdays: Monday' }).press('Enter');
    await says(frame, 'The hours of Monday now apply from Monday to Friday.');
    await seen(page, 'calendars-hours-en');
  });

  test('on a narrow page, in the dark, one week at a time', async () => {
    const view: View = { locale: 'en', theme: 'dark', width: 320, height: 900 };
    const { page, frame } = await open('projectAdmin', view, `${PROJECT}/calendars`, 'desk-set-up');
    await says(frame, 'Week 52');
    await fits(frame);
    await frame.getByRole('button', { name: 'Later weeks' }).press('Enter');
    await says(frame, 'Week 53');
    await seen(page, 'calendars-narrow-en-dark');
  });

  test('an administrator of the site makes a calendar for all, with a reason', async () => {
    const { page, frame } = await open('siteAdmin', { locale: 'da' }, SITE, 'site-calendars');
    await says(frame, 'Der er ingen fælles kalendere endnu.');
    await frame.getByRole('button', { name: 'Tilføj kalender' }).press('Enter');
    await says(frame, 'Kalender: Ny kalender');
    await frame.getByLabel('Navn på dansk').first().fill('Fælles kontortid');
    await page.keyboard.press('Tab');
    await frame.getByRole('button', { name: 'Gem som version 1' }).press('Enter');
    await says(frame, 'Skriv, hvorfor kalenderen ændres.');
    await page.keyboard.type('Alle kontorer holder åbent 8 til 16');
    await frame.getByRole('button', { name: 'Gem som version 1' }).press('Enter');
    await says(frame, 'Version 1 af Fælles kontortid er gemt.');
    await fits(frame);
    await seen(page, 'site-calendars-da');
  });

  test('a desk takes it over, and a newer version only when its administrator says so', async () => {
    await desk.until('2026-11-24T10:20:00+01:00');
    const first = await open('projectAdmin', { locale: 'da' }, `${PROJECT}/calendars`, 'desk-set-up');
    await first.frame.getByText('Tag en fælles kalender over').first().click();
    await first.frame.locator('.take-over').getByRole('button').press('Enter');
    await says(first.frame, 'Fælles kalender, version 1.');
    await says(first.frame, /^Gemt /);
    await closePage(first.page);
    const all = await desk.call('siteAdmin', 'calendar.show-all', {}, {});
    const shared = all.ok ? all.value.calendars[0]?.calendar : undefined;
    if (!shared) throw new Error('nothing is shared');
    const closingDays = [{ date: '2027-05-07', name: { da: 'Indeklemt fredag', en: 'Bridge day' } }];
    const payload = { seen: 1, calendar: { ...shared, closingDays }, reason: 'Huset lukker' };
    await desk.call('siteAdmin', 'calendar.save', payload, {});
    const { page, frame } = await open('projectAdmin', { locale: 'da' }, `${PROJECT}/calendars`, 'desk-set-up');
    await frame.getByRole('button', { name: /^Fælles kontortid/ }).press('Enter');
    await says(frame, 'Version 2 findes');
    await says(frame, 'Lukker fr. 07.05.2027: Indeklemt fredag');
    await says(frame, 'Fælles kalender, version 1.');
    await look(page, 'calendars-newer-da');
    await frame.getByRole('button', { name: 'Tag version 2 over i kladden' }).press('Enter');
    await says(frame, 'Fælles kalender, version 2.');
    await seen(page, 'calendars-taken-over-da');
  });
});
