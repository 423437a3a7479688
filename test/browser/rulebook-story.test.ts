import type { Frame, Page } from 'playwright-core';
import { say, type Locale } from '../../src/messages/message';
import { openDesk, supportCentre, type Desk } from '../scenarios/desk';
import { pastCase, storeClosed } from '../scenarios/past-cases';
import { show } from '../scenarios/rulebook';
import { openSite, type Site } from '../site/site';
import { appFrame, closePage, describeInBrowser, everyDay, look, openPage, stage } from './browser';

const SETTINGS = '/jira/servicedesk/projects/SUP/settings/apps/desk-set-up';
const HOUR = 3_600_000;

/** What is pressed, typed and read, in the language of whoever sits there. */
const WORDS = {
  da: {
    hours: (hours: number) => `${hours} t`,
    firstLimit: /^Ret tidsgrænse 2, 1\. niveau/,
    lastLimit: /^Fjern tidsgrænse 2, 3\. niveau/,
    route: /^Dublér rute 2:/,
    pause: /^Ret pausen "afventer leverandør"/,
    promise: /^Ret løfte 1:/,
    askingEnd: /^Fjern trin 2: sagen går tilbage til 1\. niveau/i,
    asking: /^Ret spørgsmål til kunden, nummer 1/,
    askingGroup: /^Spørgsmål til kunden, nummer 1/,
    handBack: 'giv',
    repairs: [/grænsen til 138|Hæv grænsen/, /Sæt løftet/, /Fjern reglen/],
    repaired: /^Rettet i kladden: /,
    found: [
      /^En sag kan ligge 138 timer, uden at nogen er på arbejde/,
      /Den første er på arbejde tirsdag .* kl\. 09\.00\. Det er 138 timer uden nogen\./,
      /^Tidsgrænserne holder ikke løftet "high"/,
      /^Nogle sager har ingen tidsgrænse på 3\. niveau/,
      /^Reglen ".*" blandt ruterne bruges aldrig/,
      /^Pausen "afventer leverandør" kan vare for evigt/,
      /^Vi venter for evigt på en kunde/,
    ],
  },
  en: {
    hours: (hours: number) => `${hours} h`,
    firstLimit: /^Edit limit 2, 1st level/,
    lastLimit: /^Remove limit 2, 3rd level/,
    route: /^Duplicate route 2:/,
    pause: /^Edit the pause "waiting for a vendor"/,
    promise: /^Edit promise 1:/,
    askingEnd: /^Remove rung 2: /i,
    asking: /^Edit question to the customer, number 1/,
    askingGroup: /^Question to the customer, number 1/,
    handBack: 'give',
    repairs: [/Allow up to/, /Raise the promise/, /Remove the rule/],
    repaired: /^Changed in the draft: /,
    found: [
      /^A case can wait 138 hours with nobody at work/,
      /That is 138 hours|138 hours with/,
      /^The limits do not keep the promise "high"/,
      /^Some cases have no limit at 3rd level/,
      /^The rule ".*" among the routes is never used/,
      /^The pause "waiting for a vendor" can last for ever/,
      /^We wait for ever for a customer/,
    ],
  },
} as const;

describeInBrowser('an administrator changes the rules on a Tuesday, by keyboard', () => {
  let site: Site;
  let desk: Desk;
  let key: string;
  let clean: Uint8Array;

  stage(async () => {
    site = await openSite(supportCentre('2026-11-24T08:00:00+01:00'));
    desk = await openDesk(site);
    const begin = Date.parse('2026-09-01T00:00:00+02:00');
    const { projectId } = Object(site.storage('desk')[0]?.value);
    for (let seed = 0; seed < 40; seed += 1) storeClosed(site, projectId, `9${seed + 1000}`, pastCase(seed, begin));
    await desk.until('2026-11-24T09:00:00+01:00');
    key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes i Jobnet: fejl 5031' });
    await desk.until('2026-11-24T10:12:00+01:00');
    clean = site.snapshot();
    return site;
  });

  beforeEach(() => site.restore(clean));

  /** The clock of the case as an agent's panel tells it. */
  const clockOf = async () => (await desk.show('first', key)).clock;

  test.each(everyDay(['da', 'en'] as const))(
    'breaks them in six ways, reads what could happen, mends, replays, publishes, and goes back (%s)',
    async (locale) => {
      const page = await openPage(site, 'projectAdmin', SETTINGS, { locale });
      await breakInSixWays(page, locale);
      await readCounterExamples(page, locale);
      await mend(page, locale);
      await replayNinetyDays(page, locale, site);
      expect(await clockOf()).toMatchObject({ limit: 4 * HOUR, why: { rulebook: 1 } });
      await publish(page, locale);
      await desk.until('2026-11-24T10:20:00+01:00');
      expect(await clockOf()).toMatchObject({ limit: 3 * HOUR, why: { rulebook: 2 } });
      await goBack(page, locale);
      await desk.until('2026-11-24T10:30:00+01:00');
      expect(await clockOf()).toMatchObject({ limit: 4 * HOUR, why: { rulebook: 3 } });
      expect((await show(desk)).versions.map(({ version }) => version)).toEqual([3, 2, 1]);
      await closePage(page);
    },
  );
});

async function breakInSixWays(page: Page, locale: Locale): Promise<void> {
  const words = WORDS[locale];
  const limits = await goTo(page, locale, 'limits');
  await press(limits, words.firstLimit);
  await type(page, limits, say(locale, 'rules.limit-time'), words.hours(3));
  await press(limits, words.lastLimit);
  await press(await goTo(page, locale, 'routes'), words.route);
  const pauses = await goTo(page, locale, 'pauses');
  await press(pauses, words.pause);
  await pauses.getByLabel(say(locale, 'rules.pause-most-any')).first().press('Space');
  await press(pauses, words.asking);
  await press(pauses, words.askingEnd);
  const promises = await goTo(page, locale, 'promises');
  await press(promises, words.promise);
  await type(page, promises, say(locale, 'rules.promise-time'), words.hours(9));
  const mail = await goTo(page, locale, 'mail');
  await type(page, mail, say(locale, 'rules.unstaffed'), words.hours(137));
  await saved(page, mail, `story-broken-${locale}`);
}

async function readCounterExamples(page: Page, locale: Locale): Promise<void> {
  const check = await goTo(page, locale, 'check');
  await check.waitForSelector('.proved');
  for (const found of WORDS[locale].found) await check.getByText(found).first().waitFor();
  await look(page, `story-found-${locale}`);
}

/** By the check's own repairs where it has one, else on the page of the rule. */
async function mend(page: Page, locale: Locale): Promise<void> {
  const words = WORDS[locale];
  const limits = await goTo(page, locale, 'limits');
  await press(limits, say(locale, 'rules.limits-add', { level: say(locale, 'level.third') }));
  const pauses = await goTo(page, locale, 'pauses');
  await press(pauses, words.pause);
  await pauses.getByLabel(say(locale, 'rules.pause-most-some')).first().press('Space');
  await press(pauses, words.asking);
  const asking = pauses.getByRole('group', { name: words.askingGroup });
  await asking.getByRole('button', { name: say(locale, 'rules.add-rung') }).press('Enter');
  await asking.getByLabel(say(locale, 'rules.rung-does'), { exact: true }).focus();
  await page.keyboard.type(words.handBack);
  const check = await goTo(page, locale, 'check');
  for (const repair of words.repairs) {
    await check.waitForSelector('.proved');
    await check.getByRole('button', { name: repair }).first().press('Enter');
    await check.getByText(words.repaired).first().waitFor();
  }
  await check.waitForSelector('.proved');
  await check.getByText(say(locale, 'check.none'), { exact: true }).waitFor();
  await look(page, `story-mended-${locale}`);
}

async function replayNinetyDays(page: Page, locale: Locale, site: Site): Promise<void> {
  const replay = await goTo(page, locale, 'replay');
  await press(replay, say(locale, 'replay.start-days', { days: 90 }));
  await replay.getByText(say(locale, 'replay.may-close')).first().waitFor();
  await site.advance({ to: '2026-11-24T10:16:00+01:00' });
  await replay.getByText(say(locale, 'replay.table')).first().waitFor();
  await replay.getByText(say(locale, 'replay.imagined')).first().waitFor();
  await look(page, `story-replayed-${locale}`);
}

async function publish(page: Page, locale: Locale): Promise<void> {
  const frame = await appFrame(page, 'desk-set-up');
  await press(frame, say(locale, 'rulebook.publish-open', { version: 2 }));
  await frame.getByLabel(say(locale, 'rulebook.reason')).waitFor();
  await page.keyboard.type('Jobnet skal hurtigere videre');
  await frame.getByLabel(say(locale, 'rulebook.running-move')).press('Space');
  await look(page, `story-publishing-${locale}`);
  await frame.getByRole('button', { name: say(locale, 'rulebook.publish', { version: 2 }) }).press('Enter');
  await frame.getByText(say(locale, 'rulebook.published', { version: 2 })).waitFor();
}

async function goBack(page: Page, locale: Locale): Promise<void> {
  const versions = await goTo(page, locale, 'versions');
  await press(versions, say(locale, 'rulebook.roll-back', { version: 1 }));
  await versions.getByLabel(say(locale, 'rulebook.reason')).waitFor();
  await page.keyboard.type('BIT kan ikke nå det');
  await versions.getByLabel(say(locale, 'rulebook.running-move')).press('Space');
  await versions
    .getByRole('button', { name: say(locale, 'rulebook.roll-back', { version: 1 }) })
    .last()
    .press('Enter');
  await versions
    .getByText(say(locale, 'rulebook.rolled-back', { version: 3, from: 1 }))
    .first()
    .waitFor();
  await look(page, `story-rolled-back-${locale}`);
}

type PageName = 'limits' | 'routes' | 'pauses' | 'promises' | 'mail' | 'check' | 'replay' | 'versions' | 'overview';

/** Opens a page of the rulebook from the menu. */
async function goTo(page: Page, locale: Locale, name: PageName): Promise<Frame> {
  const frame = await appFrame(page, 'desk-set-up');
  const title = say(locale, `rulebook.page-${name}`);
  await frame.getByRole('link', { name: title }).press('Enter');
  await frame.getByRole('heading', { level: 1, name: title }).waitFor();
  return frame;
}

async function press(frame: Frame, name: RegExp | string): Promise<void> {
  await frame.getByRole('button', { name }).first().press('Enter');
}

async function type(page: Page, frame: Frame, label: string, text: string): Promise<void> {
  await frame.getByLabel(label, { exact: true }).first().focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function saved(page: Page, frame: Frame, name: string): Promise<void> {
  await frame
    .getByText(/^(Gemt|Saved) /)
    .first()
    .waitFor();
  await look(page, name);
}
