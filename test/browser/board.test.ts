import { randomUUID } from 'node:crypto';
import type { Frame, Page } from 'playwright-core';
import type { Deed } from '../../src/contract/deeds';
import { openServiceCentre, serviceCentre, type ServiceCentre } from '../scenarios/service-centre';
import { accountOf } from '../site/seed/people';
import { openSite, type Site } from '../site/site';
import { becomes, describeInBrowser, inDepth, openModule, says, screenshot, seen, stage, type View } from './browser';

const seat = (role: string, who: string): Deed => ({
  type: 'entry-put',
  list: 'cast',
  entry: who.toLowerCase(),
  values: { role, accountId: accountOf(who) },
});

describeInBrowser('the advisory board on screen', () => {
  let site: Site;
  let centre: ServiceCentre;
  let key: string;

  stage(async () => {
    site = await openSite(serviceCentre('2027-03-22T09:00:00+01:00'));
    centre = await openServiceCentre(site);
    key = await centre.begin('Hjemmemonitorering af KOL');
    const { gate } = await centre.show('projectLead', key);
    const waivers = gate.missing.map(({ item }): Deed => ({ type: 'waived', item, reason: 'Aftalt på mødet' }));
    for (let i = 0; i < waivers.length; i += 8) await centre.act('projectLead', key, ...waivers.slice(i, i + 8));
    await centre.act('projectLead', key, { type: 'phase-left', phase: '1', to: '2' }, seat('SG', 'steering'));
    await centre.act('projectLead', key, ...['board', 'board2', 'board3'].map((who) => seat('AB', who)));
    return site;
  });

  const open = async (who: string, view: View, item: string) => {
    const { page, frame } = await openModule(site, who, `/browse/${key}`, 'onboarding-panel', {
      height: 1400,
      ...view,
    });
    await frame.locator(`[id="title-${item}"]`).focus();
    await page.keyboard.press('Enter');
    await frame.locator(`[data-item="${item}"] .item-body`).waitFor();
    return { page, frame };
  };
  const bySpace = async (page: Page, where: ReturnType<Frame['getByRole']>) => {
    await where.focus();
    await page.keyboard.press('Space');
  };

  test('the project lead filters by the criteria, and sends the case to the board', async () => {
    const { page, frame } = await open('projectLead', { locale: 'da' }, '2.2');
    const need = frame.getByRole('group', { name: 'Behovet for support er beskrevet og reelt' });
    await bySpace(page, need.getByRole('radio', { name: 'opfyldt', exact: true }));
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('420 borgere');
    const reason = frame.locator('[data-item="2.2"] .decide textarea');
    await becomes(() => reason.inputValue(), 'Behovet for support er beskrevet og reelt: opfyldt. 420 borgere');
    await bySpace(page, frame.getByRole('radio', { name: 'Til advisory board' }));
    await screenshot(page, 'board-filter-da', true);
    await reason.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await frame.locator('[data-item="2.2"] .decision .card').waitFor();
    await frame.locator('[id="title-2.3"]').press('Enter');
    await says(frame, 'Disse bliver spurgt: Karen Ladefoged, Ole Staugaard, Anne-Grethe Duus. De har 10 kalenderdage.');
    await frame.getByRole('button', { name: 'Send til boardet' }).press('Enter');
    await says(frame, /^Sendt i dag kl\. 09\.00 til 3 medlemmer\. Frist torsdag 01\.04\. kl\. 09\.00/);
    await seen(page, 'board-sent-da', frame);
  });

  test('a member assesses by keyboard alone', async () => {
    const { page, frame } = await open('board', { locale: 'en' }, '2.4');
    await says(frame, 'Your assessment');
    await frame.getByRole('button', { name: 'Give assessment' }).press('Enter');
    await says(frame, 'Choose an assessment.');
    await bySpace(page, frame.getByRole('checkbox', { name: 'Extent and payment are in proportion' }));
    await bySpace(page, frame.getByRole('radio', { name: 'Recommended with remarks' }));
    await frame.getByRole('textbox', { name: 'Reason', exact: true }).focus();
    await page.keyboard.insertText('The price must follow the number of citizens.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await says(frame, 'Your assessment is saved.');
    const card = frame.locator('.board-card', { hasText: 'Karen Ladefoged' });
    await card.filter({ hasText: /with remarks.*number of citizens.*Extent and payment/s }).waitFor();
    await seen(page, 'board-member-en', frame);
  });

  inDepth('on day 7 the project lead sees who is silent, asks why, and writes one down; dark and narrow', async () => {
    site.faults.set({ when: { api: 'schedule', nth: 'every' }, do: 'drop' });
    await centre.desk.until('2027-03-28T10:12:00+02:00');
    site.faults.clear();
    const { page, frame } = await open('projectLead', { locale: 'da', theme: 'dark', width: 320 }, '2.4');
    await says(frame, 'Dag 7 af 10');
    await frame.getByText(/^Hvorfor to\. 01\.04\.\?/).press('Enter');
    await says(frame, 'Boardet har 10 kalenderdage, fra det blev spurgt.');
    await frame.getByRole('button', { name: 'Skriv vurderingen ned Ole Staugaard' }).press('Enter');
    await bySpace(page, frame.getByRole('radio', { name: 'Anbefales', exact: true }));
    await frame.getByRole('textbox', { name: 'Begrundelse', exact: true }).focus();
    await page.keyboard.insertText('Sagt i telefonen.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await says(frame, /skrevet ned af Marianne Elbæk/);
    await frame.locator('.board-days').scrollIntoViewIfNeeded();
    await seen(page, 'board-day-7-320-dark-da', frame);
  });

  inDepth('the steering group reads what the board said above its own decision', async () => {
    const move = { moveId: randomUUID(), deeds: [assessment('board3')] };
    await centre.ask('board3', key, 'onboarding.do', move);
    const { page, frame } = await open('steering', { locale: 'en' }, '2.6');
    await says(frame, 'Every member has answered.');
    await says(frame, 'Recommended with remarks: 1');
    await frame.getByText('Read every assessment').press('Enter');
    await says(frame, 'The price must follow the number of citizens.');
    await seen(page, 'board-recommendation-en', frame);
  });
});

function assessment(who: string): Deed {
  return {
    type: 'assessed',
    member: accountOf(who),
    verdict: 'not-recommended',
    reason: 'For dyrt',
    unmet: ['economy'],
  };
}
