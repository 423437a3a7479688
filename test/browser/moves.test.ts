import type { Frame, Page } from 'playwright-core';
import { openDesk, supportCentre, type Desk } from '../scenarios/desk';
import { openSite, type Site } from '../site/site';
import {
  appFrame,
  becomes,
  closePage,
  describeInBrowser,
  inDepth,
  lookInside,
  openModule,
  says,
  seen,
  stage,
  type View,
} from './browser';

const ODD = 'Fejl 🚑 i "Mit CV"\n| kolonne | værdi |\n\nשלום עולם – مرحبا';

describeInBrowser('every move at the desk, by keyboard', () => {
  let site: Site;
  let desk: Desk;

  stage(async () => {
    site = await openSite(supportCentre('2026-11-24T09:00:00+01:00'));
    desk = await openDesk(site);
    await desk.until('2026-11-24T09:15:00+01:00');
    await desk.raise('superuser', { summary: 'CV kan ikke godkendes i Jobnet: fejl 5031' });
    await desk.raise('superuser', { summary: 'Må en praktik vare mere end fire uger?' });
    await desk.until('2026-11-24T10:12:00+01:00');
    return site;
  });

  const open = (who: string, key: string, view: View) => openModule(site, who, `/browse/${key}`, 'case-panel', view);
  /** Keys are pressed where nobody types; whatever is no key is typed where the focus is. */
  const press = async (page: Page, ...keys: readonly string[]) => {
    for (const key of keys)
      await (/^(\w|Tab|Enter|Escape|[\w]+\+\w+)$/.test(key) ? page.keyboard.press(key) : page.keyboard.insertText(key));
  };
  const begin = async (page: Page, frame: Frame, key: string) => {
    await frame.focus('summary');
    await press(page, key);
    await frame.locator('form').waitFor();
  };

  test('1st level says what it is and sends a business question straight to the specialists', async () => {
    const { page, frame } = await open('first', 'SUP-2', { locale: 'da' });
    await begin(page, frame, 'i');
    await press(page, '1', 'Tab', 'Control+Enter');
    await says(frame, 'Skal udfyldes.');
    await press(page, 'sup-1');
    await lookInside(page, frame, 'panel-triage-da');
    await press(page, 'Control+Enter');
    await says(frame, 'Visiteret: Kendt fejl.');
    await frame.getByRole('link', { name: 'SUP-1' }).waitFor();

    await frame.focus('summary');
    await press(page, 'f');
    await frame.getByRole('button', { name: 'Forretningsspørgsmål' }).waitFor();
    await lookInside(page, frame, 'panel-more-da');
    await press(page, 'd');
    await says(frame, '2. niveau får kun et advis og skal ikke gøre noget.');
    await press(page, 'Set i loven', 'Tab', 'Hvad gælder?', 'Control+Enter');
    await says(frame, 'Sendt videre til Forretningsspecialister. Frist der:');
    await says(frame, '3. niveau står for svaret til 1. niveau, leverandørkontakten og vurderingen.');
    await becomes(() => frame.getByRole('button', { name: 'Send svar til 1. niveau' }).count(), 0);
    await seen(page, 'panel-of-others-da');
  });

  test('a specialist leaves nothing unsaid about the vendor, and gives a verdict', async () => {
    const { page, frame } = await open('business', 'SUP-2', { locale: 'da' });
    await begin(page, frame, 's');
    await press(page, ODD, 'Control+Enter');
    await says(frame, 'Sæt et flueben, eller skriv kontakten ind.');
    await frame.getByRole('button', { name: 'Skriv kontakten ind' }).press('Enter');
    await frame.getByLabel('Hvem talte du med?').waitFor();
    await press(page, 'Kim hos leverandøren', 'Tab', 'Er det bygget sådan?');
    await lookInside(page, frame, 'panel-vendor-da');
    await press(page, 'Control+Enter');
    // The form that was left is back, with what was typed.
    const silent = frame.getByRole('heading', { name: 'Leverandøren har ikke svaret' });
    await silent.waitFor();
    await becomes(() => frame.getByLabel('Svar til Supportcentret').inputValue(), ODD);
    await lookInside(page, frame, 'panel-vendor-silent-da');
    await press(page, 'Control+Enter', 'Enter');
    await frame.getByLabel('Hvad svarede leverandøren?').waitFor();
    await press(page, 'Ja, siden 2009', 'Control+Enter');
    await says(frame, 'Leverandørens svar er skrevet ind.');
    await becomes(() => silent.count(), 0);
    await press(page, 'Escape');
    await frame.getByRole('button', { name: 'Send svar til 1. niveau · kladde' }).waitFor();

    await begin(page, frame, 'u');
    await press(page, '2', 'Tab', 'Loven er en anden nu', 'Control+Enter');
    await says(frame, 'Vurderingen er givet: Ændringsønske.');
    await begin(page, frame, 's');
    await press(page, 'Control+Enter');
    await says(frame, 'Svaret er sendt til Supportcentret, København.');
    await seen(page, 'panel-noted-da');
  });

  test('1st level agrees, edits the answer that came and sends it in one action; then it opens the case again', async () => {
    const { page, frame } = await open('first', 'SUP-2', { locale: 'da', theme: 'dark' });
    await says(frame, 'Tag først stilling til vurderingen (ændringsønske). Så kan sagen besvares.');
    await begin(page, frame, 'u');
    await press(page, '1', 'Control+Enter');
    await says(frame, 'I er enige: ændringsønske.');
    await begin(page, frame, 's');
    await frame.getByRole('button', { name: 'Indsæt svaret fra Forretningsspecialister' }).press('Enter');
    await says(frame, 'Teksten er sat ind.');
    await frame.getByRole('button', { name: 'Indsæt: ændringsønske' }).press('Enter');
    const ready = 'Det, du beskriver, kræver en ændring i systemet. Vi har registreret det som et ændringsønske.';
    await becomes(() => frame.getByLabel('Svar til kunden').inputValue(), `${ODD}\n\n${ready}`);
    await lookInside(page, frame, 'panel-answer-da-dark');
    await press(page, 'Control+Enter');
    await says(frame, 'Svaret er sendt til kunden.');
    expect(await publicWords(desk, 'SUP-2')).toContain('שלום עולם – مرحبا');

    await begin(page, frame, 'g');
    await press(page, 'Svaret var til en anden', 'Control+Enter');
    await says(frame, 'Sagen er genåbnet hos Supportcentret, København.');
    await seen(page, 'panel-reopened-da-dark');
  });

  test('2nd level is told what is too long before it is sent', async () => {
    await desk.move('first', 'SUP-1', 'case.pass-on', { tried: 'Genskabt', asked: 'Er tjenesten nede?' });
    const { page, frame } = await open('second', 'SUP-1', { locale: 'en' });
    await begin(page, frame, 'p');
    await frame.getByLabel('What was tried?').fill('x'.repeat(30_001));
    await press(page, 'Tab', 'Down?', 'Control+Enter');
    await says(frame, 'At most 30,000 characters. It has 30,001.');
    await frame.getByLabel('What was tried?').fill('x'.repeat(29_999));
    await says(frame, '29,999 of 30,000 characters');
    await press(page, 'Control+Enter');
    await says(frame, 'Together the fields may have 30,000 characters. They have 30,004.');
    await frame.getByLabel('What was tried?').fill('Restarted');
    await press(page, 'Control+Enter');
    await says(frame, 'Passed on to IBM. Due there:');
    await seen(page, 'panel-passed-on-en');
  });

  test('a vendor answers in a narrow panel, with its own word for a contact', async () => {
    const { page, frame } = await open('vendor2', 'SUP-1', { locale: 'en', theme: 'dark', width: 320 });
    await lookInside(page, frame, 'panel-vendor-320-en-dark');
    await frame.focus('summary');
    await press(page, 'm');
    await frame.getByRole('button', { name: /^Vendor contact/ }).waitFor();
    await lookInside(page, frame, 'panel-vendor-320-more-en-dark');
    await begin(page, frame, 'v');
    await lookInside(page, frame, 'panel-vendor-320-contact-en-dark');
    await press(page, 'Escape');
    await begin(page, frame, 'a');
    await press(page, ODD, 'Control+Enter');
    await says(frame, 'The answer has been sent to BIT.');
    await closePage(page);
  });

  test('2nd level sends an answer back; what is not saved is taken back and said', async () => {
    const { page, frame } = await open('second', 'SUP-1', { locale: 'en' });
    await frame.focus('summary');
    site.faults.set({ when: { api: 'kvs' }, do: 'fail', status: 500, times: 40 });
    await press(page, 'k');
    await says(frame, 'It was not saved');
    site.faults.clear();
    await press(page, 'k');
    await says(frame, 'Acknowledged. Nothing is repeated.');
    await frame.getByRole('button', { name: 'Acknowledge' }).waitFor({ state: 'detached' });
    await begin(page, frame, 'b');
    await press(page, 'Which interface?', 'Control+Enter');
    await says(frame, 'Sent back to IBM. Due there:');
    await seen(page, 'panel-sent-back-en');
  });

  inDepth('of more than ten stays the earlier ones are folded away, and the table has them all', async () => {
    const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    for (const n of [1, 3, 5, 7, 9]) {
      await desk.move('first', 'SUP-2', 'case.pass-on', { tried: 'Genskabt', asked: 'Igen?' }, id(n));
      await desk.move('first', 'SUP-2', 'case.take-back', { reason: 'Kunden ringede' }, id(n + 1));
    }
    const stays = (await desk.show('first', 'SUP-2')).chain.length;
    const { page, frame } = await openModule(site, 'first', '/browse/SUP-2', 'hop-chain', { locale: 'da' });
    await frame.getByRole('button', { name: `Vis ${stays - 8} tidligere ophold` }).press('Enter');
    await says(frame, /Løftet til kunden: .* er brugt\./);
    await becomes(() => frame.locator('tbody tr').count(), stays);
    await seen(page, 'chain-long-da');
  });

  test('a panel is one call to us, and Jira is asked nothing when it is opened again', async () => {
    const { page } = await open('second', 'SUP-1', { locale: 'en' });
    const already = site.calls.length;
    let asked = 0;
    page.on('request', (request) => (asked += request.postData()?.includes('case.show') ? 1 : 0));
    await page.reload();
    for (const module of ['case-panel', 'hop-chain'])
      await (await appFrame(page, module)).waitForSelector('main:not([aria-busy])');
    expect(asked).toBe(2); // the panel and the picture of the way it has come
    expect(site.calls.slice(already).filter(({ caller, api }) => caller === 'agent' && api === 'jira')).toEqual([]);
    await closePage(page);
  });
});

async function publicWords(desk: Desk, key: string): Promise<string> {
  return JSON.stringify(await desk.rest('superuser', 'GET', `/rest/servicedeskapi/request/${key}/comment`));
}
