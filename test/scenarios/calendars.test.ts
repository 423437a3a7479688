import type { SaveCalendarAnswer, SharedCalendar } from '../../src/contract/calendar';
import type { Calendar } from '../../src/domain/calendar/calendar';
import { defaultRulebook } from '../../src/domain/rulebook/default';
import { withSite } from '../site/closing';
import { seedOrganisation } from '../site/seed/organisation';
import type { Site } from '../site/site';
import { deskOn, supportCentre, type Desk } from './desk';

const MORNING = '2026-11-24T10:00:00+01:00';
const [office] = defaultRulebook.calendars;
if (!office) throw new Error('the default rulebook has no calendar');
const shared: Calendar = { ...office, id: 'shared-kontor', version: 0 };
const closedOn = (date: string, da: string, en: string) => ({ date, name: { da, en } });

async function onSite(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), (site) => work(deskOn(site)));
}

async function save(desk: Desk, seen: number, calendar: Calendar, reason = 'x'): Promise<SaveCalendarAnswer> {
  const answer = await desk.call('siteAdmin', 'calendar.save', { seen, calendar, reason }, {});
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

async function all(desk: Desk): Promise<readonly SharedCalendar[]> {
  const answer = await desk.call('siteAdmin', 'calendar.show-all', {}, {});
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value.calendars;
}

test('every change of a shared calendar is kept with who, when and why', async () => {
  await onSite(async (desk) => {
    expect(await save(desk, 0, shared, 'Fælles kontortid')).toMatchObject({ saved: true });
    await desk.until('2026-11-24T11:00:00+01:00');
    const may = { ...shared, closingDays: [...shared.closingDays, closedOn('2027-05-07', 'Indeklemt', 'Bridge day')] };
    expect(await save(desk, 1, may, 'Huset lukker dagen efter Kristi himmelfart')).toMatchObject({ saved: true });
    await desk.until('2026-11-24T12:00:00+01:00');
    expect(await all(desk)).toMatchObject([{ version: 2, byName: 'Henrik Balslev', calendar: { version: 2 } }]);
    const history = await desk.call('siteAdmin', 'calendar.history', { id: shared.id }, {});
    expect(history).toMatchObject({
      value: {
        versions: [
          {
            version: 2,
            reason: 'Huset lukker dagen efter Kristi himmelfart',
            savedAt: Date.parse('2026-11-24T10:00Z'),
          },
          { version: 1, reason: 'Fælles kontortid', savedAt: Date.parse('2026-11-24T09:00Z') },
        ],
      },
    });
  });
});

test('two who save at once: one wins, the other is told what was saved', async () => {
  await onSite(async (desk) => {
    await save(desk, 0, shared);
    const [mine, theirs] = await Promise.all([
      save(desk, 1, { ...shared, timeZone: 'America/Nuuk' }, 'mine'),
      save(desk, 1, { ...shared, holidays: 'none' }, 'theirs'),
    ]);
    const [winner, loser] = mine.saved ? [mine, theirs] : [theirs, mine];
    expect(winner).toMatchObject({ saved: true, calendars: [{ version: 2 }] });
    expect(loser).toMatchObject({ saved: false, reason: 'saved-meanwhile', now: { version: 2 } });
    expect(await save(desk, 0, shared)).toMatchObject({ saved: false, reason: 'saved-meanwhile' });
    const gone = { ...shared, id: 'shared-nowhere' };
    expect(await save(desk, 3, gone)).toEqual({ saved: false, reason: 'saved-meanwhile' });
    await desk.until('2026-11-24T10:01:00+01:00');
    expect(await all(desk)).toMatchObject([{ version: 2 }]);
  });
});

test('a calendar that is wrong is refused in words with a place, and nothing is saved', async () => {
  await onSite(async (desk) => {
    const wrong: Calendar = {
      ...shared,
      timeZone: 'Europe/Valby',
      week: { ...shared.week, mon: [['16:00', '08:00']] },
    };
    expect(await save(desk, 0, wrong)).toEqual({
      saved: false,
      reason: 'faults',
      faults: [
        { fault: 'unknown-zone', place: ['timeZone'] },
        { fault: 'ends-before-start', place: ['week', 'mon', 0] },
      ],
    });
    expect(await all(desk)).toEqual([]);
    expect(desk.site.storage('calendar')).toEqual([]);
  });
});

test('a crash while saving leaves the old version or the new one, and trying again works', async () => {
  await onSite(async (desk) => {
    await save(desk, 0, shared);
    await desk.until('2026-11-24T10:01:00+01:00');
    for (const [seen, does] of [[1, 'crashBefore'] as const, [2, 'crashAfter'] as const]) {
      desk.site.faults.set({ when: { api: 'kvs', path: '**/transaction' }, do: does, times: 1 });
      // The page asks again when its function dies: the answer names what is there by now.
      await save(desk, seen, { ...shared, holidays: 'none' });
      expect((await all(desk))[0]?.version).toBe(seen + 1);
    }
    await desk.until('2026-11-24T10:02:00+01:00');
    const { value } = Object(await desk.call('siteAdmin', 'calendar.history', { id: shared.id }, {}));
    expect(value.versions.map(({ version }: SharedCalendar) => version)).toEqual([3, 2, 1]);
  });
});

test('a holiday surprises nobody: the preview names each closed day a year ahead, weeks before', async () => {
  await onSite(async (desk) => {
    const eve = {
      ...office,
      closingDays: [...office.closingDays, closedOn('2026-12-23', 'Lillejuleaften', 'Little Christmas Eve')],
    };
    const answer = await desk.call(
      'projectAdmin',
      'calendar.preview',
      { calendar: eve, inForce: office },
      { projectKey: 'SUP' },
    );
    if (!answer.ok || !answer.value.preview) throw new Error('no preview');
    const { today, days, closed, reopened } = answer.value.preview;
    expect(today).toBe('2026-11-24');
    expect(days[0]?.date).toBe('2026-11-23');
    expect(days.length % 7).toBe(0);
    expect(closed.slice(0, 4)).toEqual([
      {
        ...closedOn('2026-12-23', 'Lillejuleaften', 'Little Christmas Eve'),
        holiday: false,
        otherwiseOpen: true,
        takes: [['08:00', '16:00']],
      },
      { ...closedOn('2026-12-24', 'Juleaftensdag', 'Christmas Eve'), holiday: false, otherwiseOpen: true },
      { ...closedOn('2026-12-25', 'Juledag', 'Christmas Day'), holiday: true, otherwiseOpen: true },
      { ...closedOn('2026-12-26', '2. juledag', 'Boxing Day'), holiday: true, otherwiseOpen: false },
    ]);
    expect(closed.map(({ date }) => date)).toContain('2027-03-26');
    expect(reopened).toEqual([]);
  });
});

/** Has a desk publish rules in which all of its teams work by one calendar. */
async function publishBy(desk: Desk, projectKey: string, calendar: Calendar): Promise<void> {
  const at = { projectKey };
  const shown = await desk.call('siteAdmin', 'rulebook.show', {}, at);
  if (!shown.ok) throw new Error(shown.reason);
  const { inForce, draft } = shown.value;
  const book = draft?.book ?? inForce.book;
  const version = inForce.version?.version ?? 0;
  const teams = book.teams.map((team) => ({ ...team, calendar: calendar.id }));
  const text = JSON.stringify({ ...book, calendars: [calendar], teams });
  const saved = await desk.call('siteAdmin', 'draft.save', { seen: shown.value.seen, base: version, text }, at);
  if (!saved.ok || !saved.value.saved) throw new Error(JSON.stringify(saved).slice(0, 1000));
  const { seen } = saved.value.answer;
  const asked = { seen, inForce: version, reason: 'Fælles kalender', running: 'keep', excuses: {} } as const;
  const once = await desk.call('siteAdmin', 'rulebook.publish', asked, at);
  if (!once.ok || once.value.published) return;
  const unexcused = once.value.reason === 'findings' ? once.value.unexcused : [];
  const excuses = Object.fromEntries(unexcused.map(({ id }) => [id, 'Det ved vi']));
  const again = await desk.call('siteAdmin', 'rulebook.publish', { ...asked, excuses }, at);
  if (!again.ok || !again.value.published) throw new Error(JSON.stringify(again).slice(0, 1000));
}

test('two desks keep the version each took over: what the site changes, changes nobody’s deadline by itself', async () => {
  const seed = ({ world }: Site): void => seedOrganisation(world);
  await withSite(supportCentre('2026-12-21T09:00:00+01:00', { seed }), async (site) => {
    const desk = deskOn(site);
    for (const projectKey of ['SUP', 'NUK']) await desk.call('siteAdmin', 'desk.enable', {}, { projectKey });
    await save(desk, 0, shared);
    const first = { ...shared, version: 1 };
    await publishBy(desk, 'SUP', first);
    const closingDays = [...shared.closingDays, closedOn('2026-12-23', 'Lillejuleaften', 'Little Christmas Eve')];
    await save(desk, 1, { ...first, closingDays }, 'Huset lukker en dag før');
    await publishBy(desk, 'NUK', { ...first, version: 2, closingDays });
    await desk.until('2026-12-22T15:00:00+01:00');
    const ours = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    const made = await desk.rest('agentElsewhere', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'NUK' }, summary: 'Egen sag', issuetype: { id: '10001' } },
    });
    await desk.until('2026-12-22T15:30:00+01:00');
    const due = async (who: string, key: string) =>
      new Date((await desk.show(who, key)).clock?.dueAt ?? 0).toISOString();
    expect(await due('first', ours)).toBe('2026-12-23T10:00:00.000Z');
    expect(await due('agentElsewhere', String(Object(made).key))).toBe('2026-12-28T10:00:00.000Z');
  });
});
