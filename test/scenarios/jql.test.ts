import type { CaseView } from '../../src/contract/calls';
import { HOUR } from '../../src/domain/time';
import { withSite } from '../site/closing';
import { openDesk, supportCentre, type Desk } from './desk';
import { ruledDesk } from './rulebook';

const TUESDAY = '2026-11-24T09:00:00+01:00';

async function found(desk: Desk, jql: string): Promise<readonly string[]> {
  const answer = await desk.rest('first', 'POST', '/rest/api/3/search/jql', {
    jql,
    fields: ['summary'],
    maxResults: 50,
  });
  return (Object(answer).issues as readonly { key: string }[]).map(({ key }) => key).toSorted();
}

/** A case passed on, a business question that lies at 1st level, one whose limit passed, and one that was answered. */
async function fourCases(desk: Desk): Promise<ReadonlyMap<string, CaseView>> {
  await desk.until('2026-11-24T09:02:00+01:00');
  const passedOn = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
  const business = await desk.raise('superuser', {
    summary: 'Må borgeren holde ferie?',
    typeId: 'Forretningsspørgsmål',
  });
  const answered = await desk.raise('superuser', { summary: 'Hvor finder jeg vejledningen?' });
  const lateCase = await desk.raise('superuser', { summary: 'Jobnet svarer ikke' });
  await desk.until('2026-11-24T09:10:00+01:00');
  await desk.move('first', passedOn, 'case.pass-on', { tried: 'Genstartet', asked: 'Hvorfor?' });
  await desk.move('first', answered, 'case.answer', { text: 'Den ligger på forsiden.' });
  await desk.move('first', business, 'case.acknowledge', {});
  await desk.until('2026-11-24T12:50:00+01:00');
  await desk.move('first', business, 'case.pass-on', { tried: 'Slået op', asked: 'Må de?' });
  await desk.until('2026-11-24T13:30:00+01:00');
  const keys = [passedOn, business, answered, lateCase];
  return new Map(await Promise.all(keys.map(async (key) => [key, await desk.show('first', key)] as const)));
}

function those(cases: ReadonlyMap<string, CaseView>, are: (view: CaseView) => boolean): readonly string[] {
  return [...cases]
    .filter(([, view]) => are(view))
    .map(([key]) => key)
    .toSorted();
}

test('a search finds what the store says: by level, team, due, breached, kind and follow-up', async () => {
  await withSite(supportCentre(TUESDAY), async (site) => {
    const desk = await ruledDesk(site, (book) => ({
      ...book,
      followUp: book.followUp.map((followUp) => ({ ...followUp, time: 5 * HOUR })),
    }));
    const cases = await fourCases(desk);
    const isAt = (level: string, view: CaseView) => view.level === level && view.standing === 'open';
    for (const [jql, are] of [
      ['"Support level" = "2nd level"', (view) => isAt('second', view)],
      ['"Support level" = "3rd level" AND statusCategory != Done', (view) => isAt('third', view)],
      ['"Support team" = "BIT"', (view) => view.team.id === 'bit'],
      [
        '"Level due" <= "2026-11-25 12:00"',
        (view) => (view.clock?.dueAt ?? Infinity) <= Date.parse('2026-11-25T12:00+01:00'),
      ],
      ['"Level due" is not EMPTY', (view) => view.clock?.dueAt !== undefined],
      ['trinBreached = "1st level"', (view) => view.chain[0]?.used === view.chain[0]?.limit?.time],
      ['trinKind = business', (view) => view.team.id === 'specialists'],
      ['trinFollowUp is not EMPTY', (view) => view.followUp !== undefined],
    ] as const satisfies readonly (readonly [string, (view: CaseView) => boolean])[]) {
      const should = those(cases, are);
      expect([jql, await found(desk, jql)]).toEqual([jql, should]);
      expect(should).not.toEqual([]);
      expect(should.length).toBeLessThan(4);
    }
    const [soonest] = [...cases.values()].flatMap(({ followUp }) => followUp?.dueAt ?? []).toSorted((a, b) => a - b);
    expect(await found(desk, 'trinFollowUp <= now()')).toEqual([]);
    await site.advance({ to: new Date((soonest ?? 0) + 60_000).toISOString() });
    expect(await found(desk, 'trinFollowUp <= now()')).toEqual(
      those(cases, ({ followUp }) => followUp?.dueAt === soonest),
    );
  });
});

test('a forged property says again what the case says when the changed issue is next compared, and changes nothing', async () => {
  await withSite(supportCentre(TUESDAY), async (site) => {
    const desk = await openDesk(site);
    await desk.until('2026-11-24T09:02:00+01:00');
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T09:05:00+01:00');
    const [before, property] = [await desk.show('first', key), `/rest/api/3/issue/${key}/properties/trin`];
    const said = Object(await desk.rest('first', 'GET', property)).value;
    expect(said).toEqual({ kind: 'error' });
    for (const forged of [{ kind: 'business', breached: ['3rd level'] }, 'nonsense', undefined]) {
      await (forged ? desk.rest('first', 'PUT', property, forged) : desk.rest('first', 'DELETE', property));
      await desk.comment('first', key, 'Kigger på det.', false);
      await site.advance({ by: 'PT12M' });
      expect(Object(await desk.rest('first', 'GET', property)).value).toEqual(said);
    }
    expect((await desk.show('first', key)).version).toBe(before.version);
  });
});
