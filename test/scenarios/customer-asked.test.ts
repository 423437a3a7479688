import type { Rulebook } from '../../src/contract/rulebook';
import { HOUR } from '../../src/domain/time';
import { withSite } from '../site/closing';
import { supportCentre, type Desk } from './desk';
import { staffMailOf } from './outcome';
import { ruledDesk } from './rulebook';
import { standing } from './story';

const MORNING = '2026-11-24T09:00:00+01:00';

/** The customer has four hours to answer, and is reminded after two. */
function within(end: 'hand-back' | 'close'): (book: Rulebook) => Rulebook {
  return (book) => ({
    ...book,
    asking: [
      {
        id: 'asked',
        when: {},
        time: 4 * HOUR,
        ladder: [
          { id: 'asked:reminder', at: 0.5, does: 'remind' },
          { id: 'asked:end', at: 1, does: end },
        ],
      },
    ],
  });
}

/** Raised at 9.02, and at 9.32 1st level asks. */
async function asked(end: 'hand-back' | 'close', work: (desk: Desk, key: string) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await ruledDesk(site, within(end));
    await desk.until('2026-11-24T09:02:00+01:00');
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T09:32:00+01:00');
    await desk.transition('first', key, 'Under behandling');
    await desk.transition('first', key, 'Afventer indmelder');
    await desk.comment('first', key, 'Hvilken browser bruger du?');
    await work(desk, key);
  });
}

async function publicComments(desk: Desk, key: string): Promise<readonly string[]> {
  const { values } = Object(await desk.rest('superuser', 'GET', `/rest/servicedeskapi/request/${key}/comment`));
  return Array.from(Object(values), (comment) => String(Object(comment).body));
}

test('a customer who is asked has the case, answers, and 1st level goes on with what was left', async () => {
  await asked('hand-back', async (desk, key) => {
    await desk.until('2026-11-24T10:00:00+01:00');
    expect(await standing(desk, 'cv', key)).toMatchObject({ level: 'Superuser', due: '2026-11-24 13:32' });
    expect(await desk.follow('superuser', key)).toMatchObject({ request: { standing: 'waiting-for-you', at: 'you' } });
    await desk.until('2026-11-24T10:32:00+01:00');
    await desk.comment('superuser', key, 'Firefox.');
    await desk.until('2026-11-24T10:40:00+01:00');
    expect(await standing(desk, 'cv', key)).toMatchObject({ level: '1st level', due: '2026-11-24 14:02' });
    await desk.until('2026-11-24T13:00:00+01:00');
    expect(await publicComments(desk, key)).toHaveLength(2);
  });
});

test('who does not answer is reminded once, in the portal and in words for customers; then 1st level has it again and is told', async () => {
  await asked('hand-back', async (desk, key) => {
    // The comment is there, and the function dies: the reminder is not written twice.
    desk.site.faults.set({
      when: { api: 'jira', method: 'POST', path: '/rest/api/3/issue/*/comment' },
      do: 'crashAfter',
      times: 1,
    });
    await desk.until('2026-11-24T12:00:00+01:00');
    const comments = await publicComments(desk, key);
    expect(comments).toEqual([
      'Hvilken browser bruger du?',
      'Vi mangler stadig svar fra dig for at komme videre med din henvendelse. Skriv her på siden, så fortsætter vi arbejdet.',
    ]);
    expect(await standing(desk, 'cv', key)).toMatchObject({ level: 'Superuser' });
    await desk.until('2026-11-24T13:45:00+01:00');
    const { chain, standing: now } = await desk.show('first', key);
    expect([now, chain.map(({ arrival }) => arrival)]).toEqual(['open', ['received', 'asked', 'handed-back']]);
    expect(await standing(desk, 'cv', key)).toMatchObject({ level: '1st level', due: '2026-11-25 09:02' });
    expect(await publicComments(desk, key)).toHaveLength(2);
    const told = staffMailOf(desk).filter(({ told: lines }) => lines.includes('SUP-1: kunden har ikke svaret'));
    expect(told.map(({ to }) => to)).toContain('mette.kjaerulff@supportcentret.example.org');
    expect(desk.site.storage('owed')).toEqual([]);
  });
});

test('or the case is closed, in Jira too, and can be opened again by a word', async () => {
  await asked('close', async (desk, key) => {
    await desk.until('2026-11-24T13:45:00+01:00');
    const { fields } = Object(await desk.rest('first', 'GET', `/rest/api/3/issue/${key}?fields=status`));
    expect(Object(fields).status.name).toBe('Lukket');
    expect((await desk.show('first', key)).standing).toBe('closed');
    await desk.comment('superuser', key, 'Undskyld: Firefox.');
    await desk.until('2026-11-24T14:00:00+01:00');
    expect(await standing(desk, 'cv', key)).toMatchObject({ level: '1st level', due: '2026-11-25 09:45' });
    expect(desk.site.storage('owed')).toEqual([]);
  });
});
