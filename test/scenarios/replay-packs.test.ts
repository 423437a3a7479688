import type { History } from '../../src/domain/casework/event';
import { unpacked } from '../../src/domain/casework/pack';
import { unsqueezed } from '../../src/adapters/squeezed';
import { chanceOf } from '../domain/replay/lives';
import { withSite } from '../site/closing';
import { openDesk, supportCentre, type Desk } from './desk';
import { projectIdOf } from '../bench/stored-cases';
import { pastCase, storeClosed } from './past-cases';

const MORNING = '2026-11-24T08:30:00+01:00';

/** A desk where 23 cases of the autumn are closed, and one that was raised, answered and closed on a Tuesday. */
async function withPacks(work: (desk: Desk, key: string) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    const projectId = projectIdOf(site, 'SUP');
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T09:00:00+01:00');
    await desk.transition('first', key, 'Under behandling');
    await desk.transition('first', key, 'Besvaret');
    for (let i = 0; i < 23; i++) storeClosed(site, projectId, String(5_000_000 + i), endedLately(i));
    await desk.until('2026-11-25T08:50:00+01:00');
    expect(packedIn(desk)).toEqual([]);
    await desk.until('2026-11-25T09:10:00+01:00');
    expect(packedIn(desk)).toHaveLength(24);
    await work(desk, key);
  });
}

/** A case that ended in the night before. */
function endedLately(i: number): History {
  const history = pastCase(i + 1, Date.UTC(2026, 8, 1));
  const later = Date.parse('2026-11-24T02:00:00+01:00') - (history.at(-1)?.at ?? 0);
  return history.map((event) => ({ ...event, at: event.at + later, heardAt: event.heardAt + later }));
}

function packedIn({ site }: Desk): readonly string[] {
  return site
    .storage('pack')
    .flatMap(({ value }) => unpacked(unsqueezed(String(Object(value).data)) as never))
    .map(({ issueId }) => issueId);
}

function standingOf({ site }: Desk, issueId: string | undefined): unknown {
  return Object(site.storage('case').find(({ key }) => key === issueId)?.value).running;
}

test('a case that is opened again leaves its pack', async () => {
  await withPacks(async (desk, key) => {
    const issueId = desk.site.world.state.jira.issueKeys.get(key);
    expect(packedIn(desk)).toContain(issueId);
    await desk.comment('superuser', key, 'Det virker stadig ikke.');
    await desk.until('2026-11-25T09:30:00+01:00');
    expect(standingOf(desk, issueId)).toBe('running');
    expect(packedIn(desk)).toHaveLength(23);
    expect(packedIn(desk)).not.toContain(issueId);
  });
});

test('a case whose issue is deleted leaves its pack', async () => {
  await withPacks(async (desk, key) => {
    const issueId = desk.site.world.state.jira.issueKeys.get(key);
    await desk.rest('projectAdmin', 'DELETE', `/rest/api/3/issue/${key}`);
    await desk.until('2026-11-25T09:30:00+01:00');
    expect(standingOf(desk, issueId)).toBeUndefined();
    expect(packedIn(desk)).toHaveLength(23);
  });
});

test('cases that are long are packed apart, as a value of the store holds only so much', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    const projectId = projectIdOf(site, 'SUP');
    for (let i = 0; i < 24; i++) storeClosed(site, projectId, String(5_000_000 + i), withLongNames(endedLately(i)));
    await desk.until('2026-11-25T09:10:00+01:00');
    expect(packedIn(desk)).toHaveLength(24);
    expect(site.storage('pack').length).toBeGreaterThan(1);
  });
});

test('a reason that an older version kept in the store is read over, and kept no longer', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    const projectId = projectIdOf(site, 'SUP');
    for (let i = 0; i < 24; i++) storeClosed(site, projectId, String(5_000_000 + i), withReasons(endedLately(i)));
    expect(JSON.stringify(site.storage('event'))).toContain('Snitfladen');
    await desk.until('2026-11-25T09:10:00+01:00');
    expect(packedIn(desk)).toHaveLength(24);
    const packs = site.storage('pack').map(({ value }) => unsqueezed(String(Object(value).data)));
    expect(JSON.stringify(packs)).not.toContain('Snitfladen');
  });
});

/** Longer than any name, and nothing that can be squeezed. */
function withLongNames(history: History): History {
  return history.map((event) =>
    event.what.type === 'passed-on' ? { ...event, what: { ...event.what, notice: noise(event.seq, 25_000) } } : event,
  );
}

/** As older versions of the app kept it. */
function withReasons(history: History): History {
  return history.map((event) =>
    event.what.type === 'passed-on' ? { ...event, what: { ...event.what, reason: 'Snitfladen er deres.' } } : event,
  );
}

function noise(seed: number, length: number): string {
  const chance = chanceOf(seed);
  return Array.from({ length }, () => String.fromCharCode(33 + chance(90))).join('');
}
