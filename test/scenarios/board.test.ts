import { randomUUID } from 'node:crypto';
import type { Deed } from '../../src/contract/deeds';
import type { AskedAnswer } from '../../src/contract/board';
import type { OnboardingView } from '../../src/contract/onboarding';
import { accountOf } from '../site/seed/people';
import { openSite, type Site } from '../site/site';
import { meetingsIn } from './crash';
import { openServiceCentre, serviceCentre, type ServiceCentre } from './service-centre';

/** `npm run deep` crashes at every write. */
const deep = process.env['TRIN_DEEP'] === '1';
const MINUTES = 60_000;
const HOURS = 60 * MINUTES;
const MOVE = '33333333-0000-4000-8000-000000000001';
const MONDAY = '2027-03-22T08:00:00+01:00';
const ASKED = '2027-03-22T09:00:00+01:00';
const SUMMER = Date.parse('2027-03-28T02:00:00+01:00');
const filter: Deed = { type: 'decided', item: '2.2', outcome: 'board', reason: 'Alle seks opfyldt', decider: '' };

const seat = (role: string, who: string): Deed => ({
  type: 'entry-put',
  list: 'cast',
  entry: who.toLowerCase(),
  values: { role, accountId: accountOf(who) },
});
const says = (who: string, verdict: 'recommended' | 'with-remarks' | 'not-recommended'): Deed => ({
  type: 'assessed',
  member: accountOf(who),
  verdict,
  reason: 'Set igennem',
  unmet: verdict === 'not-recommended' ? ['economy'] : [],
});
const admit = (outcome: string): Deed => ({
  type: 'decided',
  item: '2.6',
  outcome,
  reason: 'Drøftet på mødet',
  decider: 'Styregruppen',
});

/** A case in phase 2 with a board of three, filtered; the gate before it was opened by waivers. */
async function filtered(
  centre: ServiceCentre,
  people: readonly string[] = ['board', 'board2', 'board3'],
): Promise<string> {
  const key = await centre.begin('Hjemmemonitorering af KOL');
  const { gate } = await centre.show('projectLead', key);
  const waivers = gate.missing.map(({ item }): Deed => ({ type: 'waived', item, reason: 'Aftalt på mødet' }));
  for (let i = 0; i < waivers.length; i += 8) await centre.act('projectLead', key, ...waivers.slice(i, i + 8));
  await centre.act('projectLead', key, { type: 'phase-left', phase: '1', to: '2' }, seat('SG', 'steering'), filter);
  await centre.act('projectLead', key, ...people.map((who) => seat('AB', who)));
  return key;
}

function ask(centre: ServiceCentre, key: string, who = 'projectLead'): Promise<AskedAnswer> {
  return centre.ask(who, key, 'board.ask', { moveId: randomUUID() });
}

/** Mails about the board since the site was opened: when, what, to whom. */
function letters(site: Site, key: string): readonly string[] {
  return site.mail
    .filter(({ kind, subject }) => kind === 'notify' && subject.startsWith(`${key}:`))
    .map(({ at, to, subject }) => {
      const when = new Date(at + (at < SUMMER ? HOURS : 2 * HOURS)).toISOString().slice(5, 16).replace('T', ' ');
      return `${when} ${subject.slice(key.length + 2)} > ${to
        .map(({ email }) => email?.split('.')[0])
        .toSorted()
        .join(' ')}`;
    });
}

/** Days go by without a sweep, then a quarter of an hour with, up to an instant and two minutes more. */
async function until({ desk }: ServiceCentre, at: string): Promise<void> {
  const { site } = desk;
  const from = new Date(Date.parse(at) - 15 * MINUTES).toISOString();
  if (Date.parse(from) > site.now()) {
    site.faults.set({ when: { api: 'schedule', nth: 'every' }, do: 'drop' });
    await desk.until(from);
    site.faults.clear();
  }
  await desk.until(new Date(Date.parse(at) + 2 * MINUTES).toISOString());
}

describe('the advisory board', () => {
  let site: Site;
  let centre: ServiceCentre;
  let key: string;
  let asked: Uint8Array;

  beforeAll(async () => {
    site = await openSite(serviceCentre(MONDAY));
    centre = await openServiceCentre(site);
    key = await filtered(centre);
    await centre.desk.until(ASKED);
    expect(await ask(centre, key, 'board')).toEqual({ asked: false, reason: 'not-yours' });
    expect(await ask(centre, key)).toMatchObject({ asked: true });
    asked = site.snapshot();
  });

  beforeEach(() => site.restore(asked));
  afterAll(() => {
    site.close();
    expect(site.everyViolation).toEqual([]);
  });

  const board = async () => (await centre.show('projectLead', key)).frame.board;
  const item = async (id: string) =>
    (await centre.show('projectLead', key)).phases.flatMap(({ items }) => items).find((one) => one.id === id);

  test('is late over Easter: reminded on day 7, closed to the minute on day 10, its silent member named', async () => {
    expect(letters(site, key)).toEqual([
      '03-22 09:00 din vurdering ønskes senest 01.04.2027 kl. 09.00 > anne-grethe karen ole',
    ]);
    await centre.act('board', key, says('board', 'recommended'));
    await centre.act('board2', key, says('board2', 'with-remarks'));
    await until(centre, '2027-03-29T09:00:00+02:00');
    await until(centre, '2027-04-01T08:57:00+02:00');
    expect((await board())?.closed).toBeUndefined();
    await until(centre, '2027-04-01T09:00:00+02:00');
    const { closed } = (await board()) ?? {};
    expect(closed?.silent).toEqual([accountOf('board3')]);
    expect(Date.parse('2027-04-01T09:00:00+02:00') <= (closed?.at ?? 0)).toBe(true);
    expect((closed?.at ?? Infinity) - Date.parse('2027-04-01T09:00:00+02:00')).toBeLessThanOrEqual(2 * MINUTES);
    expect((await item('2.4'))?.state.ticked?.by).toEqual({ kind: 'clock' });
    const told = letters(site, key).slice(1);
    expect(told.map((line) => line.replace(/^(\d\d-\d\d \d\d:)\d\d/, '$1..'))).toEqual([
      '03-29 09:.. vi mangler din vurdering, frist 01.04.2027 kl. 09.00 > anne-grethe',
      '04-01 09:.. boardets vurdering er lukket > erik marianne',
    ]);
    expect(site.mail.at(-1)?.text).toContain(
      'Ikke svaret inden fristen: Anne-Grethe Duus.\n\nAnbefalet: 1\nAnbefalet med bemærkninger: 1',
    );
    expect(await centre.try('board3', key, says('board3', 'recommended'))).toMatchObject({ reason: 'board-closed' });
    await centre.act('board3', key, { type: 'commented', item: '2.4', text: 'Jeg var på ferie' });
    // Every deadline is met once: nothing more comes of it.
    await centre.desk.until('2027-04-01T09:20:00+02:00');
    expect(letters(site, key)).toHaveLength(3);
  });

  test('answers in full: closed at once; later keeps the gate shut, yes opens it', async () => {
    for (const who of ['board', 'board2', 'board3']) await centre.act(who, key, says(who, 'recommended'));
    expect((await board())?.closed).toEqual({ at: site.now(), silent: [] });
    expect(site.mail.at(-1)?.text).toContain('Alle medlemmer har svaret.');
    expect(await centre.try('callCentre', key, admit('yes'))).toMatchObject({ reason: 'not-yours' });
    const missing = ({ gate }: OnboardingView) =>
      gate.missing.filter((one) => one.item === '2.6').map(({ why }) => why);
    const later = await centre.act('steering', key, admit('later'));
    expect(missing(later)).toEqual(['outcome']);
    expect(letters(site, key).at(-1)).toBe('03-22 09:00 styregruppens beslutning er Senere > marianne');
    expect(await ask(centre, key)).toMatchObject({ asked: true, case: { frame: { board: { assessments: [] } } } });
    for (const who of ['board', 'board2', 'board3']) await centre.act(who, key, says(who, 'recommended'));
    expect(missing(await centre.act('steering', key, admit('yes')))).toEqual([]);
    expect(await centre.try('projectLead', key, { type: 'waived', item: '2.6', reason: 'x' })).toMatchObject({
      reason: 'never-waived',
    });
  });

  test('recommends against it, and the steering group’s no ends the case and tells everybody', async () => {
    for (const who of ['board', 'board2', 'board3']) await centre.act(who, key, says(who, 'not-recommended'));
    const { frame } = await centre.act('steering', key, admit('no'));
    expect(frame.ended).toMatchObject({ text: 'Drøftet på mødet', decider: 'Styregruppen' });
    expect(letters(site, key).at(-1)).toBe('03-22 09:00 opstartsforløbet er afsluttet > marianne');
  });

  test('loses a member, wins another, and never mails a customer', async () => {
    await centre.act('board', key, says('board', 'recommended'));
    await centre.act('projectLead', key, { type: 'entry-removed', list: 'cast', entry: 'board2' });
    const mailed = () => site.calls.filter(({ path }) => path.includes('/notify')).length;
    const before = mailed();
    await centre.act('projectLead', key, seat('AB', 'partner'));
    expect(mailed()).toBe(before);
    await centre.act('projectLead', key, seat('AB', 'lawyer'));
    expect(letters(site, key).slice(1)).toEqual([
      '03-22 09:00 din vurdering ønskes senest 01.04.2027 kl. 09.00 > charlotte',
    ]);
    // Whoever leads the case writes down what those said who cannot.
    await centre.act('projectLead', key, says('partner', 'recommended'), says('board3', 'recommended'));
    expect((await board())?.closed).toBeUndefined();
    await centre.act('lawyer', key, says('lawyer', 'recommended'));
    expect((await board())?.closed?.silent).toEqual([]);
  });

  test('beside it: a start date that moves, and an item given away, are told to whom they concern', async () => {
    const start = (date: string, reason: string): Deed => ({ type: 'start-set', date, reason, confirmed: false });
    await centre.act('projectLead', key, seat('KC', 'knowledgeCentre'), start('2027-08-02', ''));
    expect(await centre.try('projectLead', key, start('2027-08-09', ' '))).toMatchObject({ reason: 'nothing-said' });
    await centre.act('projectLead', key, start('2027-08-09', 'Sommerferie'));
    expect(letters(site, key).at(-1)).toBe(
      '03-22 09:00 opstartsdatoen er flyttet til 09.08.2027 > søren'.replace('ø', 'oe'),
    );
    expect(site.mail.at(-1)?.text).toContain('er flyttet fra 02.08.2027 til 09.08.2027');
    await centre.act('projectLead', key, { type: 'assigned', item: '2.9', accountId: accountOf('callCentre') });
    expect(letters(site, key).at(-1)).toBe('03-22 09:00 du har fået punktet Afklaring af leverancer > tina');
    expect((await item('2.9'))?.state.assigned).toBe(accountOf('callCentre'));
  });

  test('stands still while nobody pays, and is closed when somebody does', async () => {
    site.switches({ licence: 'none' });
    await until(centre, '2027-04-01T09:00:00+02:00');
    expect(letters(site, key)).toHaveLength(1);
    site.switches({ licence: 'active' });
    await centre.desk.until('2027-04-01T09:15:00+02:00');
    expect((await board())?.closed?.silent).toHaveLength(3);
    expect(letters(site, key)).toHaveLength(2);
  });

  test('dies at any call of the last answer: closed once, and told, at most twice', async () => {
    for (const who of ['board', 'board2']) await centre.act(who, key, says(who, 'recommended'));
    const ready = site.snapshot();
    const already = site.calls.length;
    const press = () =>
      site.invoke({
        accountId: accountOf('board3'),
        moduleKey: 'onboarding-panel',
        functionKey: 'onboarding.do',
        payload: { moveId: MOVE, deeds: [says('board3', 'recommended')] },
        issueKey: key,
      });
    await press();
    const calls = meetingsIn(site.calls.slice(already), 0);
    const [recorded, noted] = calls.filter(({ name }) => name.includes('transaction'));
    const sent = calls.find(({ name }) => name.includes('notify'));
    if (!recorded || !noted || !sent) throw new Error('the last answer is not recorded, mailed and noted');
    const chosen = [
      { when: recorded.when, do: 'crashAfter' },
      { when: sent.when, do: 'crashBefore' },
      { when: noted.when, do: 'crashBefore' },
    ] as const;
    const everywhere = calls.flatMap(({ when }) => [
      { when, do: 'crashBefore' } as const,
      { when, do: 'crashAfter' } as const,
    ]);
    for (const crash of deep ? everywhere : chosen) {
      site.restore(ready);
      site.faults.set({ ...crash, times: 1 });
      await press();
      await press();
      await centre.desk.until('2027-03-22T09:11:00+01:00');
      expect([crash, (await board())?.closed?.silent]).toEqual([crash, []]);
      const told = letters(site, key).filter((line) => line.includes('lukket'));
      // Jira gives no receipt: sent and not noted is sent again.
      expect([crash, told.length === 1 || told.length === 2]).toEqual([crash, true]);
    }
  });
});
