import type { Calendar } from '../../src/domain/calendar/calendar';
import { HOUR } from '../../src/domain/time';
import type { Desk } from './desk';

const NUK = { projectKey: 'NUK' };

/** Enables the desk in Nuuk under rules of its own: its hours in its own zone, and half the time at 1st level. */
export async function enableNuuk(desk: Desk): Promise<void> {
  await desk.call('siteAdmin', 'desk.enable', {}, NUK);
  await desk.call('siteAdmin', 'desk.disable', {}, NUK);
  await draftForNuuk(desk);
  await publishDraft(desk);
  await desk.call('siteAdmin', 'desk.enable', {}, NUK);
}

export async function draftForNuuk(desk: Desk): Promise<void> {
  const shown = await desk.call('siteAdmin', 'rulebook.show', {}, NUK);
  if (!shown.ok) throw new Error(shown.reason);
  const { inForce, seen } = shown.value;
  const calendars = inForce.book.calendars.map((calendar: Calendar) => ({ ...calendar, timeZone: 'America/Nuuk' }));
  const limits = inForce.book.limits.map((limit) => (limit.level === 'first' ? { ...limit, time: 2 * HOUR } : limit));
  const text = JSON.stringify({ ...inForce.book, calendars, limits });
  const saved = await desk.call('siteAdmin', 'draft.save', { seen, base: inForce.version?.version ?? 0, text }, NUK);
  if (!saved.ok || !saved.value.saved) throw new Error(JSON.stringify(saved).slice(0, 500));
}

export async function publishDraft(desk: Desk): Promise<void> {
  const shown = await desk.call('siteAdmin', 'rulebook.show', {}, NUK);
  if (!shown.ok) throw new Error(shown.reason);
  const inForce = shown.value.inForce.version?.version ?? 0;
  const asked = { seen: shown.value.seen, inForce, reason: 'Nuuks egne regler', running: 'keep', excuses: {} } as const;
  const once = await desk.call('siteAdmin', 'rulebook.publish', asked, NUK);
  if (!once.ok || once.value.published) return;
  const unexcused = once.value.reason === 'findings' ? once.value.unexcused : [];
  const excuses = Object.fromEntries(unexcused.map(({ id }) => [id, 'Det ved vi']));
  const again = await desk.call('siteAdmin', 'rulebook.publish', { ...asked, excuses }, NUK);
  if (!again.ok || !again.value.published) throw new Error(JSON.stringify(again).slice(0, 500));
}
