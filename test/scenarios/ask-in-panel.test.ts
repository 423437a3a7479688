import { withSite } from '../site/closing';
import { openDesk, supportCentre, type Desk } from './desk';
import { arrivals, caseAt, commentMailTo, commentsOn, minutes, statusOf } from './on-its-way';
import { standing } from './story';

const MORNING = '2026-11-24T09:00:00+01:00';
const QUESTION = { text: 'Hvilken browser bruger du?' };

async function atFirst(work: (desk: Desk, key: string) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    await work(desk, await caseAt(desk, 'first'));
  });
}

test('1st level asks the customer: a public comment, then the status, and both heard back change nothing', async () => {
  await atFirst(async (desk, key) => {
    const asked = await desk.move('first', key, 'case.ask', QUESTION);
    expect(asked).toMatchObject({ moved: true, case: { level: 'superuser', standing: 'open' } });
    expect(await commentsOn(desk, key)).toEqual(['public first: Hvilken browser bruger du?']);
    expect(await statusOf(desk, key)).toBe('Afventer indmelder');
    const before = (await desk.show('first', key)).version;
    await minutes(desk, 40);
    expect(await arrivals(desk, key)).toEqual(['first received', 'superuser asked']);
    expect(await standing(desk, 'cv', key)).toMatchObject({ level: 'Superuser' });
    expect(await desk.follow('superuser', key)).toMatchObject({ request: { standing: 'waiting-for-you', at: 'you' } });
    expect(commentMailTo(desk, 'superuser')).toBe(1);
    expect((await desk.show('first', key)).version - before).toBeLessThanOrEqual(2);
    expect(desk.site.storage('owed')).toEqual([]);
    await desk.comment('superuser', key, 'Firefox.');
    await minutes(desk, 10);
    expect(await arrivals(desk, key)).toEqual(['first received', 'superuser asked', 'first customer-answered']);
    // The status still says that we wait, so the next question has nothing to change but the words.
    await desk.move('first', key, 'case.ask', { text: 'Og hvilken udgave?' });
    await minutes(desk, 10);
    expect((await arrivals(desk, key)).at(-1)).toBe('superuser asked');
    expect(desk.site.storage('owed')).toEqual([]);
  });
});

test.each([
  ['right after the comment', 'POST', '/rest/api/3/issue/*/comment'],
  ['right after the status', 'POST', '/rest/api/3/issue/*/transitions'],
])('a function that dies %s asks once', async (_when, method, path) => {
  await atFirst(async (desk, key) => {
    desk.site.faults.set({ when: { api: 'jira', method, path }, do: 'crashAfter', times: 1 });
    await desk.move('first', key, 'case.ask', QUESTION);
    await minutes(desk, 15);
    expect(await commentsOn(desk, key)).toEqual(['public first: Hvilken browser bruger du?']);
    expect(await statusOf(desk, key)).toBe('Afventer indmelder');
    expect(await arrivals(desk, key)).toEqual(['first received', 'superuser asked']);
    expect([commentMailTo(desk, 'superuser'), desk.site.storage('owed')]).toEqual([1, []]);
  });
});

test('only 1st level asks, and only while it has the case', async () => {
  await atFirst(async (desk, key) => {
    expect(await desk.move('second', key, 'case.ask', QUESTION)).toMatchObject({ reason: 'not-your-level' });
    await desk.move('first', key, 'case.pass-on', { tried: 'Genstart.', asked: 'Hvad er galt?' });
    await minutes(desk, 10);
    for (const who of ['first', 'second'])
      expect(await desk.move(who, key, 'case.ask', QUESTION)).toMatchObject({ moved: false, reason: 'not-with-first' });
    expect((await commentsOn(desk, key)).filter((line) => line.startsWith('public'))).toEqual([]);
  });
});
