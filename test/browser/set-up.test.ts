import type { Frame } from 'playwright-core';
import { deskOn, supportCentre, type Desk } from '../scenarios/desk';
import { layOpen } from '../scenarios/open-requests';
import { openSite, type Site } from '../site/site';
import { becomes, describeInBrowser, fits, inDepth, look, openModule, says, seen, stage, type View } from './browser';

const PATH = '/jira/servicedesk/projects/SUP/settings/apps/desk-set-up/set-up';

describeInBrowser('the life of a desk on its set-up page, by keyboard', () => {
  let site: Site;
  let desk: Desk;

  stage(async () => {
    site = await openSite(supportCentre('2026-11-24T09:00:00+01:00', { switches: { jsmMail: ['request-created'] } }));
    desk = deskOn(site);
    layOpen(site, 12);
    site.faults.clear();
    await desk.until('2026-11-24T10:12:00+01:00');
    return site;
  });

  const open = async (view: View) => {
    const shown = await openModule(site, 'projectAdmin', PATH, 'desk-set-up', view);
    await shown.frame.waitForSelector('main.desk');
    return shown;
  };
  const press = (frame: Frame, name: string) => frame.getByRole('button', { name }).first().press('Enter');

  test('enabling shows first what would happen, and then how far it is', async () => {
    const { page, frame } = await open({ locale: 'da', height: 1600 });
    await press(frame, 'Slå Trin til …');
    await says(frame, 'Der er omtrent 12 åbne sager i SUP. De tages ind i løbet af cirka 1 minut.');
    await says(frame, 'Sådan fordeler regelsættet dem:');
    await says(frame, 'Ingen mails sendes for det, der er sket før, hverken til kunder eller medarbejdere.');
    expect(site.storage('case')).toEqual([]);
    await look(page, 'set-up-preview-da');
    await press(frame, 'Ja, slå til i SUP');
    await says(frame, 'Åbne sager tages ind');
    await desk.until('2026-11-24T10:30:00+01:00');
    await press(frame, 'Hent igen');
    await says(frame, 'Færdig: 12 åbne sager gennemgået');
    await seen(page, 'set-up-enabled-da');
  });

  test('each line says how it is, and takes the word of whoever looked', async () => {
    const { page, frame } = await open({ locale: 'en', width: 320, height: 1600 });
    await says(frame, /Without the column: .*No app can change a queue\./);
    await press(frame, 'Yes, it is in order: Mails to customers');
    await says(frame, 'confirmed 24.11.2026');
    await press(frame, 'Send a test mail to me');
    await says(frame, /Sent by way of SUP-\d+\. Did it come\?/);
    await fits(frame);
    await seen(page, 'set-up-lines-narrow-en');
  });

  test('what Jira refused is tried again with a button', async () => {
    site.faults.set({ when: { api: 'jira', path: '/rest/api/3/app/field/value' }, do: 'fail', status: 403 });
    await desk.raise('superuser2', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T10:40:00+01:00');
    site.faults.clear();
    const { page, frame } = await open({ locale: 'da', theme: 'dark', height: 1600 });
    await says(frame, 'Appen har ikke rettigheden');
    await look(page, 'set-up-refused-da-dark');
    await press(frame, 'Prøv igen: Felterne på SUP-13');
    await says(frame, 'Forsøgt igen. Det, der stadig ikke lykkes, står her fortsat.');
    await frame.getByText('Seneste kørsler').first().press('Enter');
    await says(frame, 'Sager, hvis frist var nået');
    await seen(page, 'set-up-retried-da-dark');
  });

  inDepth('without a licence it says so, and the panel of a case does too', async () => {
    site.switches({ licence: 'none' });
    await desk.until('2026-11-24T10:50:00+01:00');
    const { page, frame } = await open({ locale: 'en' });
    await says(frame, "Trin's licence is not active");
    await becomes(() => frame.getByRole('button', { name: /Disable Trin|Enable Trin/ }).count(), 0);
    await seen(page, 'set-up-suspended-en');
    const beside = await openModule(site, 'first', '/browse/SUP-13', 'case-panel', { locale: 'en' });
    const panel = beside.frame;
    await says(panel, /The clock has stood still since .*No limits run, and the case cannot be moved\./);
    await says(panel, 'Nothing while the clock is paused.');
    await becomes(() => panel.getByText('The clock runs.').count(), 0);
    await seen(beside.page, 'case-standing-still-en');
    site.switches({ licence: 'active' });
  });
});
