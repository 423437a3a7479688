import type { Rulebook } from '../../src/domain/rulebook/rulebook';
import { HOUR } from '../../src/domain/time';
import { openDesk, supportCentre, type Desk } from '../scenarios/desk';
import { bookOf, save, show } from '../scenarios/rulebook';
import { openSite, type Site } from '../site/site';
import {
  closePage,
  describeInBrowser,
  everyDay,
  inDepth,
  look,
  openModule,
  says,
  seen,
  stage,
  type View,
} from './browser';

const CHECK = '/jira/servicedesk/projects/SUP/settings/apps/desk-set-up/check';

describeInBrowser('what the check finds', () => {
  let site: Site;
  let desk: Desk;
  let clean: Uint8Array;

  stage(async () => {
    site = await openSite(supportCentre('2026-11-24T09:00:00+01:00'));
    desk = await openDesk(site);
    await desk.until('2026-11-24T10:12:00+01:00');
    clean = site.snapshot();
    return site;
  });

  beforeEach(() => site.restore(clean));

  const open = async (view: View) => {
    const shown = await openModule(site, 'projectAdmin', CHECK, 'desk-set-up', view);
    await shown.frame.waitForSelector('.proved');
    return shown;
  };
  /** Easter is too long, a promise is too short, and a pause has no end. */
  const broken = (book: Rulebook): Rulebook => ({
    ...book,
    longestUnstaffed: 137 * HOUR,
    targets: book.targets.map((target) => (target.id === 'high' ? { ...target, time: 12 * HOUR } : target)),
    pausing: [...book.pausing, { status: ['Aftalt tid'], reason: 'agreed' }],
  });

  inDepth('nothing is found in what is in force, and the page says what was gone through', async () => {
    const { page, frame } = await open({ locale: 'da' });
    await says(frame, 'Ingen fejl');
    await says(frame, /^✓ 18 slags sager × 17\.520 timer gennemgået på \d/);
    await says(frame, 'Ingen døde regler');
    await seen(page, 'check-none-da');
  });

  test('a counter-example is read, and mended by keyboard', async () => {
    await save(desk, broken(await bookOf(desk)));
    const { page, frame } = await open({ locale: 'da' });
    await says(frame, 'En sag kan ligge 138 timer, uden at nogen er på arbejde');
    await says(frame, /Den første er på arbejde tirsdag 18\.04\.2028 kl\. 09\.00\. Det er 138 timer uden nogen\./);
    await look(page, 'check-findings-da');
    await frame.getByRole('button', { name: /Ret i kladden.*Hæv grænsen til 138 timer/ }).press('Enter');
    await says(frame, 'Rettet i kladden: Hæv grænsen til 138 timer. Kontrollerer igen.');
    await frame.getByText('En sag kan ligge 138 timer').first().waitFor({ state: 'detached' });
    await frame.waitForSelector('.proved');
    await says(frame, 'Ingen sag ligger længere end 138 timer uden bemanding');
    await frame.getByLabel('Hvorfor er det i orden?').first().press('Tab');
    await closePage(page);
    const { draft } = await show(desk);
    expect(draft?.book.longestUnstaffed).toBe(138 * HOUR);
  });

  test.each(
    everyDay(
      [
        ['en', 'light', 1280],
        ['da', 'dark', 320],
      ] as const,
      1,
    ),
  )('it reads as well in %s, %s, at %i', async (locale, theme, width) => {
    await save(desk, broken(await bookOf(desk)));
    const { page, frame } = await open({ locale, theme, width });
    await says(frame, locale === 'en' ? 'A case can wait 138 hours with nobody at work' : /138 timer uden nogen/);
    await says(
      frame,
      locale === 'en' ? 'The limits do not keep the promise "high"' : 'Tidsgrænserne holder ikke løftet "high"',
    );
    await says(frame, locale === 'en' ? 'Why is this acceptable?' : 'Hvorfor er det i orden?');
    await seen(page, `check-findings-${locale}-${theme}-${width}`);
  });
});
