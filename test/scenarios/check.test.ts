import type { CheckAnswer, Finding } from '../../src/contract/check';
import { edited } from '../../src/contract/check';
import { replayed } from '../../src/domain/rulebook/example';
import { HOUR } from '../../src/domain/time';
import { exampleSaid, findingSaid, repairSaid } from '../../src/messages/check-said';
import { withSite } from '../site/closing';
import { openDesk, supportCentre, type Desk } from './desk';
import { bookOf, publish, save } from './rulebook';

const place = { projectKey: 'SUP' };

async function onDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withSite(supportCentre('2026-11-24T10:00:00+01:00'), async (site) => work(await openDesk(site)));
}

async function part(desk: Desk, number: number, of: 'draft' | 'in-force' | number = 'draft'): Promise<CheckAnswer> {
  const answer = await desk.call('projectAdmin', 'rulebook.check', { part: number, of }, place);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

async function whole(desk: Desk): Promise<readonly Finding[]> {
  const first = await part(desk, 0);
  const rest = [];
  for (let number = 1; number < first.parts; number++) rest.push(await part(desk, number));
  return [first, ...rest].flatMap(({ findings }) => findings);
}

function only(findings: readonly Finding[], kind: Finding['kind']): Finding {
  const [finding, another] = findings.filter((one) => one.kind === kind);
  if (!finding || another) throw new Error(`not one finding of the kind ${kind}`);
  return finding;
}

// In 2027 the night in which the clocks go forward takes an hour off Easter: 2028 is the worst.
test('a draft in which Easter is too long is told so with a date, and mended by opening one day', async () => {
  await onDesk(async (desk) => {
    expect(await whole(desk)).toEqual([]);
    const draft = { ...(await bookOf(desk)), longestUnstaffed: 137 * HOUR };
    await save(desk, draft);
    const finding = only(await whole(desk), 'unstaffed');
    const { example } = finding;
    if (!example) throw new Error('nothing is shown');
    expect(replayed(example, draft)).toBe(true);
    const danish = { locale: 'da', zone: 'Europe/Copenhagen', book: draft } as const;
    expect(findingSaid(finding, danish).what).toBe('En sag kan ligge 138 timer, uden at nogen er på arbejde');
    expect(exampleSaid(example, danish).story).toBe(
      'Sagen kommer til Forretningsspecialister onsdag 12.04.2028 kl. 15.00. Den første er på arbejde tirsdag 18.04.2028 kl. 09.00. Det er 138 timer uden nogen.',
    );
    expect(exampleSaid(example, { ...danish, locale: 'en' }).story).toBe(
      'The case comes to Business specialists Wednesday 12.04.2028 at 15:00. The first person is at work Tuesday 18.04.2028 at 09:00. That is 138 hours with nobody.',
    );
    const [open, raise] = finding.repairs ?? [];
    if (!open || !raise) throw new Error('nothing is offered');
    expect(repairSaid(raise, danish).what).toBe('Hæv grænsen til 138 timer');
    expect((await part(desk, 0)).of).toBe('draft');
    await save(desk, edited(draft, raise.edit));
    expect(await whole(desk)).toEqual([]);
  });
});

test('what is in force is checked while there is no draft, and a part beyond the last finds nothing', async () => {
  await onDesk(async (desk) => {
    const first = await part(desk, 0);
    expect(first).toMatchObject({
      of: 'in-force',
      part: 0,
      parts: 4,
      findings: [],
      checked: { classes: 18, hours: 17_520 },
    });
    expect(await part(desk, 9_999)).toMatchObject({ findings: [] });
    expect(await part(desk, 0, 77)).toMatchObject({ of: 'in-force' });
  });
});

test('names that Jira does not have keep a draft from being published, and a pause that never comes needs a word', async () => {
  await onDesk(async (desk) => {
    const book = await bookOf(desk);
    const renamed = book.teams.map((team) =>
      team.id === 'bit' ? { ...team, members: { kind: 'group', name: 'trin-2-byt' } as const } : team,
    );
    const pausing = [...book.pausing, { status: ['Afventer sne'], reason: 'agreed', atMost: 8 * HOUR } as const];
    await save(desk, { ...book, teams: renamed, pausing });
    const named = (findings: readonly Finding[]) => findings.map(({ kind, params }) => [kind, params['name']]);
    const wrong = ['no-such-name', 'trin-2-byt'];
    const never = ['no-such-pause', 'Afventer sne'];
    expect(named(await whole(desk))).toEqual([wrong, never]);
    const refused = await publish(desk);
    expect(refused).toMatchObject({ published: false, reason: 'findings' });
    expect('errors' in refused && named(refused.errors)).toEqual([wrong]);
    expect('unexcused' in refused && named(refused.unexcused)).toEqual([never]);
  });
});

test('what Jira does not let us see, or does not answer, keeps nothing from being published', async () => {
  await onDesk(async (desk) => {
    const book = await bookOf(desk);
    const renamed = book.teams.map((team) =>
      team.id === 'bit' ? { ...team, members: { kind: 'group', name: 'trin-2-byt' } as const } : team,
    );
    const pausing = [...book.pausing, { status: ['Afventer sne'], reason: 'agreed', atMost: 8 * HOUR } as const];
    await save(desk, { ...book, teams: renamed, pausing });
    desk.site.switches({ browseUsers: false });
    desk.site.faults.set({ when: { api: 'jira', path: '/rest/api/3/project/*/statuses' }, do: 'fail', status: 500 });
    expect(await whole(desk)).toEqual([]);
    expect(await publish(desk)).toMatchObject({ published: true });
  });
});
