import { withSite } from '../site/closing';
import { openDesk, supportCentre, type Desk } from './desk';
import { caseAt, commentsOn, minutes } from './on-its-way';

const MORNING = '2026-11-24T09:00:00+01:00';

async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => work(await openDesk(site)));
}

async function linksOf(desk: Desk, key: string): Promise<readonly string[]> {
  const { fields } = Object(await desk.rest('first', 'GET', `/rest/api/3/issue/${key}?fields=issuelinks`));
  return Array.from(Object(fields).issuelinks, (link) => {
    const { outwardIssue, inwardIssue } = Object(link);
    return Object(outwardIssue ?? inwardIssue).key;
  });
}

test('a known error is linked, once, also when the function dies over it; what 1st level found is shown', async () => {
  await withDesk(async (desk) => {
    const known = await caseAt(desk, 'second', { summary: 'Godkendelse af CV fejler' });
    const key = await caseAt(desk, 'first');
    expect(await desk.move('first', key, 'case.triage', { as: 'known-error' })).toMatchObject({
      reason: 'link-needed',
    });
    expect(await desk.move('vendor', key, 'case.triage', { as: 'wrong-use' })).toMatchObject({
      reason: 'not-your-level',
    });
    desk.site.faults.set({
      when: { api: 'jira', method: 'POST', path: '/rest/api/3/issueLink' },
      do: 'crashAfter',
      times: 1,
    });
    await desk.move('first', key, 'case.triage', { as: 'known-error', link: known, text: 'Samme fejlkode.' });
    await minutes(desk, 15);
    expect(await linksOf(desk, key)).toEqual([known]);
    expect((await desk.show('first', key)).triage).toMatchObject({ as: 'known-error', link: known });
    expect(await commentsOn(desk, key)).toEqual(['internal first: Visitering | Samme fejlkode.']);
    // Said again with better knowledge: linked already, so nothing but the word changes.
    await desk.move('first', key, 'case.triage', { as: 'shortcoming', link: known });
    await minutes(desk, 15);
    expect([await linksOf(desk, key), desk.site.storage('owed')]).toEqual([[known], []]);
    expect((await desk.show('first', key)).triage).toMatchObject({ as: 'shortcoming', link: known });
  });
});

test('a number that leads nowhere is refused, and nothing is done', async () => {
  await withDesk(async (desk) => {
    const key = await caseAt(desk, 'first');
    const tried = await desk.move('first', key, 'case.triage', { as: 'known-error', link: 'SUP-99' });
    expect(tried).toMatchObject({ moved: false, reason: 'no-such-issue' });
    expect([(await desk.show('first', key)).triage, desk.site.storage('owed')]).toEqual([undefined, []]);
  });
});

test('3rd level gives verdicts instead, and what needs no link has none', async () => {
  await withDesk(async (desk) => {
    const key = await caseAt(desk, 'third');
    expect(await desk.move('vendor2', key, 'case.triage', { as: 'new-error' })).toMatchObject({
      reason: 'nothing-to-triage',
    });
    const other = await caseAt(desk, 'second');
    await desk.move('second', other, 'case.triage', { as: 'own-it', link: key, text: 'Deres egen firewall.' });
    await minutes(desk, 10);
    expect((await desk.show('second', other)).triage).toEqual({ as: 'own-it', commentId: expect.any(String) });
    expect(await linksOf(desk, other)).toEqual([]);
  });
});
