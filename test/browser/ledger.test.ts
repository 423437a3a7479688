import { say, type Locale } from '../../src/messages/message';
import { deskOn, openDesk, supportCentre, type Desk } from '../scenarios/desk';
import { openSite, type Site } from '../site/site';
import { appFrame, describeInBrowser, everyDay, inDepth, openModule, seen, stage, type View } from './browser';

const LEDGER = '/jira/servicedesk/projects/SUP/settings/apps/desk-set-up/ledger';

describeInBrowser('what the clock did can be asked why, searched and proved, by keyboard', () => {
  let site: Site;
  let desk: Desk;

  stage(async () => {
    site = await openSite(supportCentre('2026-11-23T09:00:00+01:00'));
    await deskOn(site).raise('superuser', { summary: 'Jobnet viser en tom side' });
    await site.advance({ to: '2026-11-23T09:05:00+01:00' });
    desk = await openDesk(site);
    await desk.until('2026-11-23T09:15:00+01:00');
    await desk.raise('superuser', { summary: 'CV kan ikke godkendes i Jobnet: fejl 5031' });
    await desk.until('2026-11-23T09:45:00+01:00');
    await desk.raise('superuser2', { summary: 'Dubletter i sagslisten', system: 'Amanda' });
    await desk.until('2026-11-23T10:00:00+01:00');
    await desk.transition('first', 'SUP-3', 'Under behandling');
    await desk.transition('first', 'SUP-3', 'Afventer indmelder');
    await desk.until('2026-11-24T10:12:00+01:00');
    return site;
  });

  const open = (who: string, path: string, module: string, view: View = {}) =>
    openModule(site, who, path, module, view);

  test.each<[Locale, View]>(
    everyDay(
      [
        ['da', {}],
        ['en', { theme: 'dark', width: 320 }],
      ],
      1,
    ),
  )('the ledger lists, filters, explains and proves (%s)', async (locale, view) => {
    const { page, frame } = await open('projectAdmin', LEDGER, 'desk-set-up', { ...view, locale });
    await frame.getByRole('heading', { level: 1, name: say(locale, 'ledger.heading') }).waitFor();
    await frame
      .getByText(say(locale, 'ledger.event-escalated', { to: 'BIT' }), { exact: true })
      .first()
      .waitFor();
    await frame.getByLabel(say(locale, 'ledger.text')).focus();
    await page.keyboard.type('findes ikke');
    await page.keyboard.press('Enter');
    await frame.getByText(say(locale, 'ledger.no-such-team', { text: 'findes ikke' })).waitFor();
    await frame.getByLabel(say(locale, 'ledger.text')).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('SUP-2');
    await page.keyboard.press('Enter');
    await frame.getByText(say(locale, 'ledger.count', { count: 2 })).waitFor();
    await frame.getByRole('link', { name: 'SUP-2' }).first().waitFor();
    await frame.locator('.ledger-entry summary').first().press('Enter');
    await frame
      .getByText(say(locale, 'why.calendar', CALENDAR[locale]))
      .first()
      .waitFor();
    await frame
      .getByRole('button', { name: say(locale, 'ledger.prove-of', { issue: 'SUP-2' }) })
      .first()
      .press('Enter');
    await frame.getByText(say(locale, 'ledger.agrees'), { exact: true }).waitFor();
    await seen(page, `ledger-${locale}${view.theme === 'dark' ? '-dark-narrow' : ''}`, frame);
  });

  test('an agent asks the panel why, says that it has been seen, and proves the case beside it', async () => {
    const { page, frame } = await open('second', '/browse/SUP-2', 'case-panel', { locale: 'da' });
    const chain = await appFrame(page, 'hop-chain');
    await frame.getByText('Hvorfor her?').press('Enter');
    await frame.getByText('Tiden var brugt i går kl. 13.15, og ingen havde flyttet sagen.').waitFor();
    await frame.getByText('Tidsgrænse: 2. niveau · alle andre sager = 8 t').first().waitFor();
    await frame.locator('.steps summary').first().press('Enter');
    await frame.getByText('Trinet tages ved 75', { exact: false }).waitFor();
    await frame.focus('button');
    await page.keyboard.press('b');
    await frame.getByText('Modtagelsen er bekræftet. Intet gentages.').first().waitFor();
    await chain.getByRole('button', { name: /^Hvorfor\? Supportcentret, København/ }).press('Enter');
    await chain.getByText('Sagen blev modtaget i går kl. 09.15.', { exact: false }).waitFor();
    await chain.getByRole('button', { name: 'Log og bevis' }).press('Enter');
    await chain.getByText('Det stemmer', { exact: true }).waitFor();
    await seen(page, 'issue-why-da', frame);
  });

  test('1st level notes that it has followed up, in English and in the dark', async () => {
    const view: View = { locale: 'en', theme: 'dark' };
    const { page, frame } = await open('first', '/browse/SUP-2', 'case-panel', view);
    await frame.getByText('Follow-up', { exact: true }).first().waitFor();
    await frame.focus('button');
    await page.keyboard.press('f');
    await frame.getByText('Noted that you have followed up. Next time:', { exact: false }).waitFor();
    await seen(page, 'issue-follow-up-en-dark', frame);
  });

  inDepth('what was open before Trin is shown as before Trin, without a limit', async () => {
    const { page, frame } = await open('first', '/browse/SUP-1', 'hop-chain', { locale: 'da', width: 320 });
    await frame.getByText('Før Trin', { exact: true }).waitFor();
    await frame.getByText('Oprettet i går kl. 09.00. Tiden før Trin tæller ikke, og ingen grænse gjaldt.').waitFor();
    await seen(page, 'issue-before-trin-da', frame);
  });

  inDepth('while the customer is asked, the panel says whose time it is, and the customer until when', async () => {
    const { page, frame } = await open('first', '/browse/SUP-3', 'case-panel', { locale: 'da' });
    await frame.getByText('Det er kundens frist til at svare.').waitFor();
    await frame.getByText('Sagen går tilbage til Supportcentret, København').first().waitFor();
    await seen(page, 'issue-asked-da', frame);
    const portal = await open('superuser2', '/servicedesk/customer/portal/1/SUP-3', 'request-line', {
      locale: 'da',
      width: 400,
    });
    await portal.frame.getByText('Vi venter på dig til mandag 30.11. kl. 10.00', { exact: false }).waitFor();
    await portal.frame.getByText('Hører vi ikke fra dig inden da, ser supportcentret på henvendelsen igen.').waitFor();
    await seen(portal.page, 'portal-asked-da', portal.frame);
  });
});

const CALENDAR: Readonly<Record<Locale, { calendar: string; team: string }>> = {
  da: { calendar: 'Supportcentret', team: 'Supportcentret, København' },
  en: { calendar: 'The support centre', team: 'Support centre, Copenhagen' },
};
