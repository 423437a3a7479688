import type { Rulebook } from '../../src/contract/rulebook';
import { HOUR } from '../../src/domain/time';
import { withSite } from '../site/closing';
import { cloneIssue } from '../site/jira/making';
import { accountOf } from '../site/seed/people';
import { openDesk, supportCentre, type Desk } from './desk';
import { asked, idOf, leftToDo, lettersSent, ourFields, stays } from './issue-life';
import { staffMailOf } from './outcome';
import { ruledDesk } from './rulebook';

const MORNING = '2026-11-24T10:00:00+01:00';

async function withCase(story: (desk: Desk, key: string) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    await desk.until('2026-11-24T10:15:00+01:00');
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T10:20:00+01:00');
    await story(desk, key);
  });
}

test("a project's new key changes nothing but the keys that letters and pages show", async () => {
  await withCase(async (desk, key) => {
    const before = await stays(desk, 'first', key);
    await desk.rest('siteAdmin', 'PUT', '/rest/api/3/project/SUP', { key: 'SUPPORT' });
    const renamed = key.replace('SUP', 'SUPPORT');
    await desk.until('2026-11-24T15:00:00+01:00');
    expect(await stays(desk, 'first', renamed)).toEqual([...before, 'escalated second 11-24 14:15']);
    const told = staffMailOf(desk).flatMap(({ told }) => told);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((line) => !line.startsWith(`${renamed}: `))).toEqual([]);
    const steps = await desk.call(
      'projectAdmin',
      'ledger.list',
      { from: Date.parse(MORNING), to: desk.site.now() },
      { projectKey: 'SUPPORT' },
    );
    expect(steps).toMatchObject({ value: { entries: [{ issueKey: renamed }, { issueKey: renamed }] } });
    // The next day's roll is called by the new key, too.
    await desk.until('2026-11-25T11:00:00+01:00');
    expect(desk.site.storage('case').map(({ value }) => Object(value).running)).toEqual(['running']);
    const raised = await desk.raise('superuser', { summary: 'Dubletter i sagslisten' });
    await desk.until('2026-11-25T11:02:00+01:00');
    expect([raised, (await desk.show('first', raised)).level]).toEqual([`SUPPORT-2`, 'first']);
  });
});

test('a clone is a case of its own; what it copied of our fields never becomes truth', async () => {
  await withCase(async (desk, key) => {
    await desk.move('first', key, 'case.pass-on', { tried: 'Genstartet', asked: 'Se loggen' });
    await desk.until('2026-11-24T11:00:00+01:00');
    const original = desk.site.world.state.jira.issues.get(idOf(desk, key));
    if (!original) throw new Error('nothing to clone');
    const clone = cloneIssue(desk.site.world, original, { accountId: accountOf('first'), byApp: false });
    expect(await ourFields(desk, clone.key)).toEqual(await ourFields(desk, key));
    await desk.until('2026-11-24T11:10:00+01:00');
    expect(await stays(desk, 'first', clone.key)).toEqual(['received first 11-24 11:00']);
    expect(await ourFields(desk, clone.key)).toEqual(['1st level', expect.any(String), '2026-11-24 15:00']);
    expect((await ourFields(desk, key))[0]).toBe('2nd level');
    expect((await desk.show('first', key)).chain).toHaveLength(2);
  });
});

/** Rules by which business questions have an hour at 1st level. */
function quickBusiness(book: Rulebook): Rulebook {
  const [first] = book.limits.filter(({ id }) => id === 'first');
  if (!first) throw new Error('no limit at 1st level');
  const ladder = first.ladder.map((rung) => ({ ...rung, id: `business:${rung.id}` }));
  return {
    ...book,
    limits: [{ ...first, id: 'business', when: { kind: ['business'] }, time: HOUR, ladder }, ...book.limits],
  };
}

test('with another request type the facts follow, and the limit and the routes; the team stays until the case is moved', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await ruledDesk(site, quickBusiness);
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    const shown = async () => {
      const { team, clock, chain, moves } = await desk.show('first', key);
      return [team.id, chain.length, clock?.limit, moves.passOn[0]?.level, moves.passOn[0]?.id];
    };
    await desk.until('2026-11-24T10:05:00+01:00');
    const before = await shown();
    const types = [...site.world.state.jira.requestTypes.values()];
    const change = async (name: string): Promise<void> => {
      const customfield_10010 = types.find((type) => type.name === name)?.id;
      await desk.rest('first', 'PUT', `/rest/api/3/issue/${key}`, { fields: { customfield_10010 } });
    };
    await change('Forretningsspørgsmål');
    await desk.until('2026-11-24T10:10:00+01:00');
    const [team, bars, limit, level, to] = await shown();
    expect([team, bars, limit]).toEqual([before[0], 1, HOUR]);
    expect([level, to]).not.toEqual(before.slice(3));
    expect(level).toBe('third');
    await change('Meld en fejl');
    await desk.until('2026-11-24T10:15:00+01:00');
    expect(await shown()).toEqual(before);
    expect(leftToDo(desk)).toEqual([]);
  });
});

test('automation that answers each change of our fields with a status makes no loop', async () => {
  await withCase(async (desk, key) => {
    const { site } = desk;
    const issue = site.world.state.jira.issues.get(idOf(desk, key));
    let seen = JSON.stringify(issue?.custom);
    let answered = 0;
    await desk.move('first', key, 'case.pass-on', { tried: 'Genstartet', asked: 'Se loggen' });
    const from = site.calls.length;
    for (let minute = 0; minute < 60; minute += 1) {
      if (JSON.stringify(issue?.custom) !== seen) {
        seen = JSON.stringify(issue?.custom);
        answered += 1;
        await desk.transition('siteAdmin', key, answered === 1 ? 'Afventer leverandør' : 'Under behandling');
        if (answered > 1) await desk.transition('siteAdmin', key, 'Afventer leverandør');
      }
      await desk.until(new Date(site.now() + 60_000).toISOString());
    }
    const writes = asked(desk, from).filter((call) => call.includes('app/field'));
    // One for the pause, which the automation answers, and that is the end of it.
    expect(answered).toBe(2);
    expect(writes.length).toBeLessThanOrEqual(2);
    expect((await desk.show('first', key)).standing).toBe('paused');
    expect([leftToDo(desk), lettersSent(desk) <= 2]).toEqual([[], true]);
  });
});
