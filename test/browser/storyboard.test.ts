import type { Frame, Page } from 'playwright-core';
import { say } from '../../src/messages/message';
import { openServiceCentre, serviceCentre, type ServiceCentre } from '../scenarios/service-centre';
import { openSite, type Site } from '../site/site';
import {
  appFrame,
  becomes,
  closePage,
  describeInBrowser,
  eventually,
  fits,
  inDepth,
  look,
  openModule,
  screenshot,
  seen,
  stage,
  until,
  type View,
} from './browser';

const PAGE = '/jira/servicedesk/projects/ONB/queues/apps/queue-storyboard';
/** Coming back to the page asks for what is new, as the clock does every few seconds. */
const RETURN = 'document.dispatchEvent(new Event("visibilitychange"))';

describeInBrowser('the storyboard in the workshop', () => {
  let site: Site;
  let centre: ServiceCentre;
  let key: string;
  let id: string;

  stage(async () => {
    site = await openSite(serviceCentre('2026-11-24T10:00:00+01:00'));
    centre = await openServiceCentre(site);
    key = await centre.begin('Hjemmemonitorering af KOL');
    id = (await centre.show('projectLead', key)).issueId;
    await centre.act(
      'projectLead',
      key,
      { type: 'named', field: 'customer', text: 'Fjordlund Kommune' },
      {
        type: 'entry-put',
        list: 'contacts',
        entry: 'ole-1',
        values: { kind: 'vendor', name: 'Ole Brandt', role: 'Supportchef', organisation: 'Medisystem A/S' },
      },
    );
    // A list of cases lags behind.
    await site.advance({ to: '2026-11-24T10:02:00+01:00' });
    return site;
  });

  const open = (who: string, view: View) => openModule(site, who, `${PAGE}?case=${id}`, 'queue-storyboard', view);
  const rowsNow = async () => {
    const answer = await centre.ask('projectLead', key, 'storyboard.show', {});
    if (answer.state !== 'known') throw new Error('no storyboard');
    return answer.board.rows.map(({ values }) => values);
  };
  const saved = (frame: Frame) => until(frame, SAVED);
  const SAVED = `document.querySelector('.story-standing [role=status]')?.textContent.includes('${say('da', 'storyboard.saved')}')`;
  const type = async (page: Page, ...cells: readonly string[]) => {
    for (const [index, cell] of cells.entries()) {
      if (index > 0) await page.keyboard.press('Tab');
      await page.keyboard.insertText(cell);
    }
  };

  test('several tasks are typed as fast as people talk, by keyboard alone', async () => {
    const { page, frame } = await open('projectLead', { locale: 'da', width: 1440 });
    await frame.getByRole('button', { name: say('da', 'storyboard.new-row') }).press('Enter');
    await until(frame, 'document.activeElement?.dataset.column === "workflow"');
    await type(page, 'Måling hjemme');
    await page.keyboard.press('Tab');
    await page.keyboard.press('k');
    await page.keyboard.press('Tab');
    await type(page, 'Borgeren kan ikke sende målingen', '1', 'Genstart tablet. Se vejledning 4.', '4 t');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await type(page, '2', 'Ole', 'Alarm ved lav iltmætning', 'Felt: udstyrets nummer');
    for (const task of [
      'Målingen er uden for grænsen',
      'Borgeren har mistet udstyr',
      'Ny sygeplejerske skal oprettes',
    ]) {
      await page.keyboard.press('Enter');
      await page.keyboard.insertText(task);
    }
    await page.keyboard.press('Alt+ArrowUp');
    await saved(frame);
    await until(frame, `document.activeElement?.value === 'Ny sygeplejerske skal oprettes'`);
    expect(await eventually(rowsNow, (rows) => rows.length === 4)).toMatchObject([
      {
        workflow: 'Måling hjemme',
        kind: 'clinical',
        task: 'Borgeren kan ikke sende målingen',
        actor: 'first',
        how: 'Genstart tablet. Se vejledning 4.',
        ...{ amount: '4', unit: 'hours', time: 'working' },
        must: 'second',
        can: 'contact:ole-1',
        watch: 'Alarm ved lav iltmætning',
        registration: 'Felt: udstyrets nummer',
      },
      { workflow: 'Måling hjemme', kind: 'clinical', task: 'Målingen er uden for grænsen' },
      { task: 'Ny sygeplejerske skal oprettes' },
      { task: 'Borgeren har mistet udstyr' },
    ]);
    await page.keyboard.insertText('!');
    await page.keyboard.press('Escape');
    await until(frame, `document.activeElement?.value === 'Ny sygeplejerske skal oprettes'`);
    await page.keyboard.press('Control+Delete');
    await until(frame, `document.querySelectorAll('tbody tr').length === 3`);
    await page.keyboard.press('Alt+z');
    await until(frame, `document.querySelectorAll('tbody tr').length === 4`);
    await page.keyboard.press('Alt+n');
    await until(frame, 'document.activeElement?.dataset.column === "actor"');
    await eventually(rowsNow, (rows) => rows[2]?.['task'] === 'Ny sygeplejerske skal oprettes');
    await fits(frame);
    await seen(page, 'storyboard-typed');
  });

  test('two write at once: cells come in, and no text is overwritten that its editor has not seen', async () => {
    const one = await open('projectLead', { locale: 'da', width: 1280 });
    const two = await open('knowledgeCentre', { locale: 'da', width: 1280 });
    const how = (frame: Frame) => frame.locator('tbody tr:nth-child(2) [data-column=how]');
    const watch = (frame: Frame) => frame.locator('tbody tr:nth-child(2) [data-column=watch]');
    // One knows what the other wrote, and both have typed into a cell that was empty.
    await how(two.frame).focus();
    await two.page.keyboard.insertText('Ring til borgeren');
    await how(one.frame).focus();
    await one.page.keyboard.insertText('Kontakt lægen');
    await one.page.keyboard.press('Tab');
    await watch(one.frame).focus();
    await one.page.keyboard.insertText('Weekend');
    await one.page.keyboard.press('Tab');
    await eventually(rowsNow, (rows) => rows[1]?.['watch'] === 'Weekend');
    await two.frame.evaluate(RETURN);
    await until(two.frame, `document.querySelector('tbody tr:nth-child(2) [data-column=watch]').value === 'Weekend'`);
    const clashing = '.story-clash';
    await eventually(
      async () => (await one.frame.locator(clashing).count()) + (await two.frame.locator(clashing).count()),
      (count) => count === 1,
    );
    const [late, early] = (await one.frame.locator(clashing).count()) > 0 ? [one, two] : [two, one];
    const [mine, theirs] =
      late === one ? ['Kontakt lægen', 'Ring til borgeren'] : ['Ring til borgeren', 'Kontakt lægen'];
    await becomes(() => how(late.frame).inputValue(), mine);
    await becomes(() => how(early.frame).inputValue(), theirs);
    await late.frame.locator('.story-theirs', { hasText: theirs }).waitFor();
    await look(late.page, 'storyboard-clash');
    await late.frame.getByRole('button', { name: say('da', 'storyboard.keep-mine') }).press('Enter');
    expect(await eventually(rowsNow, (rows) => rows[1]?.['how'] === mine)).toMatchObject([{}, { how: mine }, {}, {}]);
    // A row that is removed under somebody's hands is theirs to bring back.
    const last = early.frame.locator('tbody tr:nth-child(4) [data-column=task]');
    await early.frame.evaluate(RETURN);
    await last.focus();
    await late.frame.locator('tbody tr:nth-child(4) [data-column=task]').focus();
    await late.page.keyboard.press('Control+Delete');
    await eventually(rowsNow, (rows) => rows.length === 3);
    await early.frame.evaluate(RETURN);
    await early.frame.getByText(say('da', 'storyboard.row-gone')).waitFor();
    await screenshot(early.page, 'storyboard-gone');
    await early.frame.getByRole('button', { name: say('da', 'storyboard.row-back') }).press('Enter');
    await eventually(rowsNow, (rows) => rows[3]?.['task'] === 'Borgeren har mistet udstyr');
    await closePage(one.page);
    await closePage(two.page);
  });

  test('on the wall in English and dark, and as cards on a phone', async () => {
    const wall = await open('projectLead', { locale: 'en', theme: 'dark', width: 1920, height: 1080 });
    await wall.frame.locator('tbody tr:nth-child(1) [data-column=actor]').focus();
    await wall.page.keyboard.press('ArrowDown');
    await wall.frame.getByRole('option', { name: say('en', 'storyboard.party-third') }).waitFor();
    await fits(wall.frame);
    await seen(wall.page, 'storyboard-wall-en-dark');
    const phone = await open('callCentre', { locale: 'da', width: 320 });
    await fits(phone.frame);
    await seen(phone.page, 'storyboard-320');
  });

  inDepth('without a case one is chosen; of one that has ended it is read, and no more', async () => {
    const { page, frame } = await openModule(site, 'projectLead', PAGE, 'queue-storyboard', { locale: 'da' });
    await frame.getByRole('button', { name: /Hjemmemonitorering/ }).waitFor();
    await frame.getByLabel(say('da', 'storyboard.choose-key')).fill(key.toLowerCase());
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('case') === id);
    const there = await appFrame(page, 'queue-storyboard');
    await there.waitForSelector('.story-table');
    await closePage(page);

    await centre.act('projectLead', key, { type: 'ended', reason: 'Kunden er ikke interesseret', decider: 'Kunden' });
    const reader = await open('callCentre', { locale: 'en', width: 1280 });
    await reader.frame.getByText('Borgeren kan ikke sende målingen').first().waitFor();
    expect(await reader.frame.locator('textarea').count()).toBe(0);
    await seen(reader.page, 'storyboard-ended-en');
  });
});
