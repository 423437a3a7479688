import { randomUUID } from 'node:crypto';
import { openServiceCentre, serviceCentre, type ServiceCentre } from '../scenarios/service-centre';
import { accountOf } from '../site/seed/people';
import { openSite, type Site } from '../site/site';
import { describeInBrowser, look, openModule, says, seen, stage } from './browser';

const FORM = 'clarification-form';

describeInBrowser('the clarification form, by keyboard', () => {
  let site: Site;
  let centre: ServiceCentre;
  let key: string;
  let request: string;

  stage(async () => {
    site = await openSite(serviceCentre('2026-11-24T10:00:00+01:00'));
    centre = await openServiceCentre(site);
    key = await centre.begin('Hjemmemonitorering af KOL');
    const people = ['customerLead', 'resourcePerson'].map(accountOf);
    const sent = await centre.ask('projectLead', key, 'onboarding.send-form', { moveId: randomUUID(), people });
    if (!sent.sent || sent.form.key === undefined) throw new Error('the form was not sent');
    request = sent.form.key;
    return site;
  });

  const portal = () => `/servicedesk/customer/portal/2/${request}`;
  const answers = (who: string, ...given: readonly (readonly [string, string])[]) =>
    centre.desk.call(
      who,
      'form.save',
      { answers: given.map(([question, answer]) => ({ question, answer, unknown: false, note: '', was: '' })) },
      { requestKey: request },
    );

  test('the customer answers, is told of another’s answer, and sends it in', async () => {
    const { page, frame } = await openModule(site, 'customerLead', portal(), FORM, { locale: 'da' });
    await says(frame, 'Afklaringsskema: Hjemmemonitorering af KOL');
    const first = frame.getByLabel('1. Hvad hedder løsningen, og hvad bruges den til?', { exact: true });
    await first.focus();
    await page.keyboard.type('Blå Boks');
    await answers('resourcePerson', ['1', 'Grøn Boks']);
    await page.keyboard.press('Tab');
    await says(frame, 'Sidsel Warming skrev noget andet, mens du skrev. Dit svar gælder nu.');
    await frame.getByRole('button', { name: 'Behold mit' }).press('Enter');
    const task = frame.getByLabel('Opgave 1', { exact: true });
    await task.focus();
    await page.keyboard.type('Oprette brugere');
    expect(await task.evaluate(enterThenAtOnce)).toBe('Opgave 2');
    await page.keyboard.type('Hjælpe med at logge på');
    await frame.getByLabel('Det ved vi ikke endnu: Hvem leverer løsningen?').press('Space');
    await frame.getByLabel('Hvem finder ud af det?').focus();
    await page.keyboard.type('Bodil spørger it-afdelingen');
    await page.keyboard.press('Tab');
    await says(frame, /Alt er gemt\. Sidst/);
    await says(frame, '3 af 26 spørgsmål er på plads.');
    await look(page, 'form-open-da', frame);
    for (let from = 3; from <= 27; from += 8) {
      const ids = Array.from({ length: Math.min(8, 28 - from) }, (_, i) => String(from + i));
      await answers(
        'resourcePerson',
        ...ids.filter((id) => id !== '21' && id !== '22').map((id) => [id, `Svar ${id}`] as const),
      );
    }
    await frame.getByRole('button', { name: 'Send til servicecentret' }).press('Enter');
    await says(frame, 'Tak, skemaet er sendt');
    await seen(page, 'form-sent-da', frame);
  });

  test('the centre sees both views side by side', async () => {
    const { page, frame } = await openModule(site, 'projectLead', `/browse/${key}`, 'onboarding-panel', {
      locale: 'da',
    });
    await frame.locator('[id="title-1.12"]').press('Enter');
    const choice = frame.getByLabel('Kan centret løse: Oprette brugere?');
    await choice.focus();
    await choice.selectOption('partly');
    await says(frame, 'Forskel: kun noget af den');
    await seen(page, 'form-compare-da', frame);
  });

  test('narrow, dark and in English, it is open again', async () => {
    await centre.act('projectLead', key, { type: 'form-returned', reason: 'Hvem retter fejl i dag?' });
    const { page, frame } = await openModule(site, 'resourcePerson', portal(), FORM, {
      locale: 'en',
      theme: 'dark',
      width: 320,
    });
    await says(frame, 'We need a little more');
    await says(frame, 'Hvem retter fejl i dag?');
    await seen(page, 'form-returned-en-320-dark', frame);
  });
});

/** Presses Enter in a field and says which one has the focus before anything is painted, as the next key of a fast typist finds it. */
async function enterThenAtOnce(field: Element): Promise<string | null> {
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await Promise.resolve();
  return field.ownerDocument.activeElement?.getAttribute('aria-label') ?? null;
}
