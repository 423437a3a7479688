import { openAfter, openMs } from '../../site/jira/sla-clock';
import type { SlaMetric } from '../../site/jira/state';
import { openDesk, read } from './support-desk';

const HOUR = 3_600_000;
const MINUTES = 60;
const weekdays: [number, number] = [9 * MINUTES, 17 * MINUTES];
const calendar: SlaMetric['calendar'] = {
  timeZone: 'Europe/Copenhagen',
  days: Object.fromEntries([1, 2, 3, 4, 5].map((day) => [String(day), [weekdays]])),
};
const at = (iso: string): number => Date.parse(iso);

test.each([
  ['within a day', '2026-11-24T10:00+01:00', '2026-11-24T12:00+01:00', 2],
  ['over a night', '2026-11-24T16:00+01:00', '2026-11-25T10:00+01:00', 2],
  ['over a weekend', '2026-11-27T16:00+01:00', '2026-11-30T10:00+01:00', 2],
  ['over the spring night of 2027', '2027-03-26T16:00+01:00', '2027-03-29T10:00+02:00', 2],
  ['at night', '2026-11-24T20:00+01:00', '2026-11-25T06:00+01:00', 0],
])('open time %s', (_why, from, to, hours) => {
  expect(openMs(calendar, at(from), at(to))).toBe(hours * HOUR);
});

test('a goal is reached after open time, or never', () => {
  expect(openAfter(calendar, at('2026-11-27T16:00+01:00'), 2 * HOUR)).toBe(at('2026-11-30T10:00+01:00'));
  expect(openAfter({ ...calendar, days: {} }, 0, HOUR)).toBeUndefined();
});

test('first answer and resolution are measured, paused and breached', async () => {
  const desk = openDesk();
  const { anne, carla } = desk.people;
  const { jira } = desk.world.state;
  const id = (name: string): string => [...jira.statuses.values()].find((status) => status.name === name)?.id ?? '';
  const metric = (key: string, name: string, goalMs: number, stopStatusIds: string[]): void =>
    void jira.slaMetrics.set(key, {
      id: key,
      projectId: desk.project.id,
      name,
      goalMs,
      pauseStatusIds: [id('Afventer indmelder')],
      stopStatusIds,
      calendar,
    });
  metric('1', 'Time to first response', HOUR, []);
  metric('2', 'Time to resolution', 4 * HOUR, [id('Besvaret'), id('Lukket')]);
  await desk.raise(carla, 'Sag');
  const path = '/rest/servicedeskapi/request/SUP-1';
  const sla = async (n: string): Promise<unknown> => (await desk.as(anne, 'GET', `${path}/sla/${n}`)).body;
  desk.wait(HOUR / 2);
  expect(read(await sla('1'), 'ongoingCycle', 'remainingTime', 'friendly')).toBe('30m');
  expect(read(await sla('1'), 'ongoingCycle', 'breachTime', 'epochMillis')).toBe(at('2026-11-24T11:12+01:00'));
  await desk.as(anne, 'POST', `${path}/comment`, { body: 'Vi ser på det' });
  await desk.as(anne, 'POST', `${path}/transition`, { id: '31' });
  desk.wait(2 * HOUR);
  expect(read(await sla('1'), 'completedCycles', 0, 'elapsedTime', 'millis')).toBe(HOUR / 2);
  expect(read(await sla('2'), 'ongoingCycle', 'paused')).toBe(true);
  expect(read(await sla('2'), 'ongoingCycle', 'elapsedTime', 'millis')).toBe(HOUR / 2);
  await desk.as(anne, 'POST', `${path}/transition`, { id: '21' });
  desk.wait(4 * HOUR);
  expect(read(await sla('2'), 'ongoingCycle', 'breached')).toBe(true);
  await desk.as(anne, 'POST', `${path}/transition`, { id: '41' });
  expect(read(await sla('2'), 'completedCycles', 0, 'breached')).toBe(true);
  expect((await desk.as(carla, 'GET', `${path}/sla`)).status).toBe(403);
  expect((await desk.as('app', 'GET', `${path}/sla`)).status).toBe(200);
  expect(desk.world.state.violations).toEqual([]);
});
