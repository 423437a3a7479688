import type { Frame, Page } from 'playwright-core';
import { accountOf } from '../site/seed/people';
import { whyRefused } from '../site/frames/commands';
import type { Site } from '../site/site';
import { bridgeFolder } from './bridge-folder';
import { appFrame, closeBrowser, closePage, describeInBrowser, openPage, served, until } from './browser';
import { openSupportSite } from './support-site';

describeInBrowser('the bridge between an app frame and its page', () => {
  let site: Site;
  let page: Page;
  let panel: Frame;

  beforeAll(async () => {
    site = await openSupportSite();
    await served(site, { resources: new Map([['screens', await bridgeFolder()]]) });
    page = await openPage(site, 'first', '/browse/SUP-1', { locale: 'da' });
    panel = await ready(await appFrame(page, 'case-panel'));
  }, 60_000);

  afterAll(async () => {
    await closeBrowser();
    site.close();
    expect(site.everyViolation.map(({ kind }) => kind)).not.toContain('contract');
  });

  async function ready(frame: Frame): Promise<Frame> {
    await until(frame, 'globalThis.bridge !== undefined');
    return frame;
  }

  /** Runs an expression in a frame, where `bridge` is the real package. */
  const ask = (expression: string, frame = panel): Promise<unknown> =>
    frame.evaluate(
      `(async () => { try { return await (${expression}); } catch (e) { return { failed: e.message }; } })()`,
    );

  const newViolations = async (work: () => Promise<unknown>): Promise<unknown[]> => {
    const before = site.violations.length;
    await work();
    return site.violations.slice(before).map(({ kind, message }) => [kind, message]);
  };

  test('the frame lies on another origin, in a sandbox, and inline scripts do not run in it', async () => {
    expect(new URL(panel.url()).origin).not.toBe(new URL(page.url()).origin);
    const sandbox = await page.getAttribute('iframe[data-module="case-panel"]', 'sandbox');
    expect(sandbox?.split(' ')).not.toContain('allow-top-navigation');
    expect(await ask('globalThis.inlineRan ?? "blocked"')).toBe('blocked');
    expect(await ask('document.querySelector("script").src')).toMatch(/__bridge\.js$/);
    expect(await ask('fetch("https://example.com/").then(() => "reached", () => "blocked")')).toBe('blocked');
    expect(await ask('Promise.resolve().then(() => window.parent.document.title)')).toHaveProperty('failed');
  });

  test('the context says who, where and in which language, as the host has it', async () => {
    expect(await ask('bridge.view.getContext()')).toMatchObject({
      accountId: accountOf('first'),
      accountType: 'licensed',
      moduleKey: 'case-panel',
      locale: 'da-DK',
      timezone: 'Europe/Copenhagen',
      extension: { type: 'jira:issueContext', issue: { key: 'SUP-1' }, project: { key: 'SUP' } },
    });
  });

  test('the Date of the frame is the clock of the site', async () => {
    expect(await ask('Date.now()')).toBe(site.now());
    expect(await ask('new Date().toISOString()')).toBe(new Date(site.now()).toISOString());
    await site.advance({ by: 'PT1H' });
    await until(panel, `Date.now() === ${site.now()}`);
    expect(await ask('[new Date(0).getTime(), new Date() instanceof Date]')).toEqual([0, true]);
  });

  test('a call to the resolver answers; an unknown one is an error with the platform’s words', async () => {
    expect(await ask('bridge.invoke("case.show", {})')).toMatchObject({ ok: true });
    expect(await ask('bridge.invoke("case.fly", {})')).toMatchObject({
      failed: expect.stringMatching(/^There was an error invoking the function - /),
    });
  });

  test('requestJira is made as the person in front of the frame, within the scopes of the app', async () => {
    const status = (path: string) => ask(`bridge.requestJira(${JSON.stringify(path)}).then((r) => r.status)`);
    expect(await ask('bridge.requestJira("/rest/api/3/issue/SUP-1").then((r) => r.json())')).toMatchObject({
      key: 'SUP-1',
    });
    expect(await status('/rest/api/3/issue/DEV-1')).toBe(404);
    const members = '/rest/api/3/group/member?groupname=sup-agents';
    expect(await newViolations(async () => expect(await status(members)).toBe(403))).toMatchObject([
      ['scope', expect.stringContaining('manage:jira-configuration')],
    ]);
  });

  test('theme, flags and height', async () => {
    await ask('bridge.view.theme.enable()');
    await until(panel, 'document.documentElement.dataset.colorMode === "light"');
    expect(await ask('getComputedStyle(document.documentElement).getPropertyValue("--ds-text")')).not.toBe('');
    await ask(
      'void (globalThis.flag = bridge.showFlag({ id: 1, title: "Gemt", type: "success", actions: [{ text: "Vis", onClick: () => { globalThis.clicked = true; } }] }))',
    );
    await page.getByText('Gemt').waitFor();
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    await until(panel, 'globalThis.clicked === true');
    await ask('flag.close()');
    await page.getByText('Gemt').waitFor({ state: 'detached' });
    await ask('void (document.getElementById("root").style.height = "437px")');
    await until(page, 'document.querySelector(\'iframe[data-module="case-panel"]\').clientHeight === 437');
    await ask('void (document.getElementById("root").style.height = "90px")');
    await until(page, 'document.querySelector(\'iframe[data-module="case-panel"]\').clientHeight === 90');
  });

  test('a modal is a frame of its own, gets what was passed on, and hands back what it closes with', async () => {
    await ask(
      'new bridge.Modal({ size: "small", context: { asked: 42 }, onClose: (given) => { globalThis.given = given; } }).open()',
    );
    const dialog = page.getByRole('dialog');
    const element = await dialog.locator('iframe').elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('the modal shows no frame');
    await ready(frame);
    expect(await ask('bridge.view.getContext()', frame)).toMatchObject({
      extension: { modal: { asked: 42 }, issue: { key: 'SUP-1' } },
    });
    await frame.evaluate('void bridge.view.close({ answer: "ja" })');
    await until(panel, 'globalThis.given?.answer === "ja"');
    await dialog.waitFor({ state: 'detached' });
    expect(await ask('bridge.view.close()')).toMatchObject({ failed: expect.stringContaining('not closable') });
  });

  test('events go between frames, and an unsubscribed listener hears no more', async () => {
    const chain = await ready(await appFrame(page, 'hop-chain'));
    await chain.evaluate(
      '(async () => { globalThis.heard = []; globalThis.sub = await bridge.events.on("moved", (p) => heard.push(p.to)); })()',
    );
    await ask('bridge.events.emit("moved", { to: 2 })');
    await until(chain, 'heard.length === 1');
    await chain.evaluate('(async () => sub.unsubscribe())()');
    await ask('bridge.events.emit("moved", { to: 3 })');
    expect(await chain.evaluate('heard')).toEqual([2]);
  });

  test('somebody else’s change reaches the frame, one’s own does not', async () => {
    await ask(
      '(async () => { globalThis.changes = []; await bridge.events.on("JIRA_ISSUE_CHANGED", (e) => changes.push(e)); })()',
    );
    const comment = { body: 'Vi kigger på det.', public: true };
    const path = '/rest/servicedeskapi/request/SUP-1/comment';
    await site.rest(accountOf('first'), 'POST', path, comment);
    await page.getByText('Vi kigger på det.').waitFor();
    await site.rest(accountOf('superuser'), 'POST', path, { ...comment, body: 'Ja, også hjemmefra.' });
    await until(panel, 'changes.length > 0');
    expect(await ask('changes')).toMatchObject([{ changes: [{ atlassianId: accountOf('superuser') }] }]);
  });

  test('every command the site has not is refused by its name, and recorded', async () => {
    const refused = [
      'fetchRemote',
      'openRovo',
      'initFeatureFlags',
      'requestTeamworkGraph',
      '__permission__egressGet',
      'teleport',
    ];
    for (const name of refused) {
      const found = await newViolations(async () =>
        expect(await ask(`__bridge.callBridge(${JSON.stringify(name)}, {})`)).toMatchObject({
          failed: expect.stringContaining(name),
        }),
      );
      expect(found).toEqual([['unknown-command', `case-panel: ${name} (${whyRefused(name)})`]]);
    }
  });

  test('a frame belongs to the person it was opened for', async () => {
    const { origin } = await served(site);
    const id = await ask('__bridge.callBridge("getFrameId")');
    const call = (email: string, token: string) =>
      fetch(`${origin}/_frames/${String(id)}/invoke`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}` },
        body: JSON.stringify({ functionKey: 'case.show' }),
      });
    const second = await fetch(`${origin}/_site/personas`);
    const personas: unknown = await second.json();
    const of = (who: string) => Object(Array.isArray(personas) ? personas.find((one) => one.id === who) : undefined);
    expect((await call(of('first').email, of('first').token)).status).toBe(200);
    expect((await call(of('second').email, of('second').token)).status).toBe(404);
    expect((await call(of('first').email, 'guessed')).status).toBe(401);
  });

  test('the router goes to other pages of the product without loading anew', async () => {
    await page.evaluate('globalThis.stillHere = true');
    expect(await ask('bridge.router.getUrl({ target: "issue", issueKey: "SUP-1" }).then(String)')).toMatch(
      /\/browse\/SUP-1$/,
    );
    await panel.evaluate('void bridge.router.navigate({ target: "issue", issueKey: "SUP-404" })');
    await page.waitForURL(/SUP-404/);
    expect(await page.evaluate('globalThis.stillHere')).toBe(true);
    await closePage(page);
  });
});
