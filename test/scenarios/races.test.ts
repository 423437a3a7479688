import type { MoveAnswer } from '../../src/contract/calls';
import { withSite } from '../site/closing';
import { openDesk, supportCentre, type Desk } from './desk';
import { standing } from './story';

const MORNING = '2026-11-24T10:00:00+01:00';
const HAND_OVER = { tried: 'Genstart.', asked: 'Hvad er galt?' };

/** A case at 1st level that was raised at 10:02:30 and is due at 14:02:30. */
async function withCase(work: (desk: Desk, key: string) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    await desk.until('2026-11-24T10:02:30+01:00');
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T10:04:30+01:00');
    await work(desk, key);
  });
}

function id(n: number): string {
  return `11111111-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

async function passOn(desk: Desk, who: string, key: string, seen: number, moveId: string): Promise<MoveAnswer> {
  const answer = await desk.call(who, 'case.pass-on', { ...HAND_OVER, seen, moveId }, { issueKey: key });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

async function comments(desk: Desk, key: string): Promise<number> {
  return Object(await desk.rest('first', 'GET', `/rest/api/3/issue/${key}/comment`)).total;
}

test('two agents pass the same case on at once: one does, the other is told who was first', async () => {
  await withCase(async (desk, key) => {
    const { version } = await desk.show('first', key);
    const answers = await Promise.all([
      passOn(desk, 'first', key, version, id(1)),
      passOn(desk, 'leadFirst', key, version, id(2)),
    ]);
    expect(answers.map(({ moved }) => moved).toSorted()).toEqual([false, true]);
    expect(answers.find(({ moved }) => !moved)).toMatchObject({ reason: 'moved-meanwhile', case: { level: 'second' } });
    await desk.until('2026-11-24T10:14:30+01:00');
    const { chain } = await desk.show('first', key);
    expect(chain.map(({ level }) => level)).toEqual(['first', 'second']);
    expect(await comments(desk, key)).toBe(1);
  });
});

test('whoever read first but writes last loses, and is told', async () => {
  await withCase(async (desk, key) => {
    const { version } = await desk.show('first', key);
    desk.site.faults.set({ when: { api: 'kvs', path: '/api/v1/batch/get', nth: 1 }, do: 'delay', ms: 5000 });
    const answers = await Promise.all([
      passOn(desk, 'first', key, version, id(1)),
      passOn(desk, 'leadFirst', key, version, id(2)),
    ]);
    expect(answers.map(({ moved }) => moved).toSorted()).toEqual([false, true]);
    await desk.until('2026-11-24T10:14:30+01:00');
    expect((await desk.show('first', key)).chain).toHaveLength(2);
    expect(await comments(desk, key)).toBe(1);
  });
});

test('the same press of the button, twice at once, moves once', async () => {
  await withCase(async (desk, key) => {
    const { version } = await desk.show('first', key);
    const answers = await Promise.all([
      passOn(desk, 'first', key, version, id(1)),
      passOn(desk, 'first', key, version, id(1)),
    ]);
    expect(answers.map(({ moved }) => moved)).toEqual([true, true]);
    await desk.until('2026-11-24T10:14:30+01:00');
    expect((await desk.show('first', key)).chain).toHaveLength(2);
    expect(await comments(desk, key)).toBe(1);
  });
});

test('and so does the same press, repeated later', async () => {
  await withCase(async (desk, key) => {
    const { version } = await desk.show('first', key);
    await passOn(desk, 'first', key, version, id(1));
    await desk.until('2026-11-24T10:14:30+01:00');
    expect(await passOn(desk, 'first', key, version, id(1))).toMatchObject({ moved: true, case: { level: 'second' } });
    expect(await comments(desk, key)).toBe(1);
  });
});

test('whoever looks at an old picture of the case is told how it stands now, and nothing is written', async () => {
  await withCase(async (desk, key) => {
    const { version } = await desk.show('first', key);
    await passOn(desk, 'first', key, version, id(1));
    const before = desk.site.storage('event');
    expect(await passOn(desk, 'leadFirst', key, version, id(2))).toMatchObject({
      moved: false,
      reason: 'moved-meanwhile',
    });
    expect(desk.site.storage('event')).toEqual(before);
  });
});

test('answered a second before the deadline, heard of three minutes later: no step is taken, nobody is mailed', async () => {
  await withCase(async (desk, key) => {
    desk.site.faults.set({ when: { api: 'event' }, do: 'delay', ms: 180_000 });
    await desk.until('2026-11-24T14:02:29+01:00');
    const mails = desk.site.mail.filter(({ kind }) => kind === 'notify').length;
    await desk.comment('first', key, 'Sletter du den første adresse, kan CV’et godkendes.');
    await desk.until('2026-11-24T14:30:00+01:00');
    expect((await desk.show('first', key)).chain).toHaveLength(1);
    expect(desk.site.mail.filter(({ kind }) => kind === 'notify')).toHaveLength(mails);
  });
});

test('a move does not care about what the case learnt meanwhile without moving', async () => {
  await withCase(async (desk, key) => {
    const { version } = await desk.show('first', key);
    await desk.rest('first', 'PUT', `/rest/api/3/issue/${key}`, { fields: { priority: { id: '2' } } });
    await desk.until('2026-11-24T10:14:30+01:00');
    expect((await desk.show('first', key)).version).toBeGreaterThan(version);
    expect(await passOn(desk, 'first', key, version, id(1))).toMatchObject({ moved: true });
  });
});

test.each([0, 40, 90, 150, 220, 300, 400, 700])(
  'an agent answers %i ms after the deadline, while the sweep takes the step: one outcome',
  async (late) => {
    await withCase(async (desk, key) => {
      const { version } = await desk.show('first', key);
      await desk.until('2026-11-24T14:02:00+01:00');
      const due = new Date(Date.parse('2026-11-24T14:02:31+01:00') + late).toISOString();
      await desk.until(due);
      const answer = await desk.call(
        'first',
        'case.answer',
        { text: 'Det virker nu.', seen: version, moveId: id(1) },
        { issueKey: key },
      );
      await desk.until('2026-11-24T14:20:30+01:00');
      const { chain, standing, level } = await desk.show('first', key);
      const moved = answer.ok && answer.value.moved;
      // Either the agent was first, and it is answered; or the clock was, and the agent is told.
      if (moved) expect([standing, level, chain.length, await comments(desk, key)]).toEqual(['closed', 'first', 1, 1]);
      else expect([standing, level, chain.length, await comments(desk, key)]).toEqual(['open', 'second', 2, 0]);
    });
  },
);

test('fields written late by one move do not hide what the next one wrote', async () => {
  await withCase(async (desk, key) => {
    const { version } = await desk.show('first', key);
    desk.site.faults.set(
      { when: { api: 'jira', path: '/rest/api/3/app/field/value', nth: 1 }, do: 'delay', ms: 8000 },
      { when: { api: 'jira', path: '/rest/api/3/permissions/check' }, do: 'delay', ms: 2000 },
    );
    const back = { reason: 'Vi fandt den selv.', seen: version + 1, moveId: id(2) };
    const [, second] = await Promise.all([
      passOn(desk, 'first', key, version, id(1)),
      desk.call('leadFirst', 'case.take-back', back, { issueKey: key }),
    ]);
    expect(second).toMatchObject({ ok: true, value: { moved: true } });
    expect(await standing(desk, 'cv', key)).toMatchObject({ level: '1st level' });
  });
});

test('a request is not answered in Jira before the answer is there', async () => {
  await withCase(async (desk, key) => {
    desk.site.faults.set({
      when: { api: 'jira', method: 'POST', path: '/rest/api/3/issue/*/comment' },
      do: 'fail',
      status: 403,
    });
    await desk.move('first', key, 'case.answer', { text: 'Det virker nu.' });
    await desk.until('2026-11-24T10:30:30+01:00');
    const { fields } = Object(await desk.rest('first', 'GET', `/rest/api/3/issue/${key}?fields=status`));
    expect(Object(fields).status.name).not.toBe('Besvaret');
  });
});
