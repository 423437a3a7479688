import type { Rulebook } from '../../src/contract/rulebook';
import { HOUR } from '../../src/domain/time';
import { withSite } from '../site/closing';
import { openDesk, supportCentre, type Desk } from './desk';
import { bookOf, firstWithin, publish, rollBack, save, show } from './rulebook';

const MORNING = '2026-11-24T09:00:00+01:00';

/** A desk with a case of Jobnet's at 1st level, raised at 09:02 and due at 13:02 by the first version. */
async function withCase(work: (desk: Desk, key: string) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    await desk.until('2026-11-24T09:02:00+01:00');
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T09:10:00+01:00');
    await work(desk, key);
  });
}

function mails(desk: Desk): number {
  return desk.site.world.state.mail.filter(({ kind }) => kind === 'notify').length;
}

function limitIn(book: Rulebook | undefined): number | undefined {
  return book?.limits.find(({ id }) => id === 'first')?.time;
}

test('a running case keeps its version, and a new one is judged by the new', async () => {
  await withCase(async (desk, key) => {
    await save(desk, firstWithin(await bookOf(desk), 2));
    expect(await publish(desk, { running: 'keep' })).toMatchObject({ published: true, version: 2 });
    await desk.until('2026-11-24T09:30:00+01:00');
    const later = await desk.raise('superuser', { summary: 'Log ind fejler' });
    await desk.until('2026-11-24T09:35:00+01:00');
    const [old, fresh] = [await desk.show('first', key), await desk.show('first', later)];
    expect([old.chain[0]?.rulebook, old.clock?.limit]).toEqual([1, 4 * HOUR]);
    expect([fresh.chain[0]?.rulebook, fresh.clock?.limit]).toEqual([2, 2 * HOUR]);
  });
});

test('a running case that moves is escalated when the new version says so, without a mail of its own', async () => {
  await withCase(async (desk, key) => {
    await save(desk, firstWithin(await bookOf(desk), 2));
    const before = mails(desk);
    expect(await publish(desk, { running: 'move' })).toMatchObject({ published: true, version: 2 });
    await desk.until('2026-11-24T09:20:00+01:00');
    const moved = await desk.show('first', key);
    expect([moved.chain[0]?.rulebook, moved.clock?.limit]).toEqual([2, 2 * HOUR]);
    expect(mails(desk)).toBe(before);
    expect((await show(desk)).moving).toBeUndefined();
    await desk.until('2026-11-24T11:10:00+01:00');
    expect((await desk.show('first', key)).level).toBe('second');
  });
});

/** The job's first transaction holds the job, and its second moves the case. */
const movesTheCase = { functionKey: 'on-work', api: 'kvs', path: '/api/v1/transaction' } as const;

test('a case that is just being moved when another version comes out goes on to that', async () => {
  await withCase(async (desk, key) => {
    await save(desk, firstWithin(await bookOf(desk), 2));
    await publish(desk, { running: 'move' });
    desk.site.meanwhile(
      movesTheCase,
      async () => {
        await save(desk, firstWithin(await bookOf(desk), 3));
        await publish(desk, { running: 'move' });
      },
      1,
    );
    await desk.until('2026-11-24T09:20:00+01:00');
    const moved = await desk.show('first', key);
    expect([moved.chain.map(({ rulebook }) => rulebook), moved.clock?.limit]).toEqual([[3], 3 * HOUR]);
    const moves = desk.site.storage('event').filter(({ value }) => Object(value).what.type === 'rulebook-moved');
    expect(moves.map(({ value }) => Object(value).what.to)).toEqual([2, 3]);
  });
});

test('a case that somebody moves while it is taken over keeps both, and one version', async () => {
  await withCase(async (desk, key) => {
    await save(desk, firstWithin(await bookOf(desk), 2));
    await publish(desk, { running: 'move' });
    const handOver = { tried: 'Genstart.', asked: 'Hvad er galt?' };
    desk.site.meanwhile(movesTheCase, () => desk.move('first', key, 'case.pass-on', handOver), 1);
    await desk.until('2026-11-24T09:20:00+01:00');
    const { chain } = await desk.show('first', key);
    expect(chain.map(({ level, rulebook }) => [level, rulebook])).toEqual([
      ['first', 1],
      ['second', 2],
    ]);
  });
});

test('a case that is received under a newer version is not taken back to an older by its job', async () => {
  await withCase(async (desk) => {
    await save(desk, firstWithin(await bookOf(desk), 2));
    await publish(desk, { running: 'move' });
    await save(desk, firstWithin(await bookOf(desk), 3));
    await publish(desk, { running: 'keep' });
    const later = await desk.raise('superuser', { summary: 'Log ind fejler' });
    await desk.until('2026-11-24T09:20:00+01:00');
    expect((await desk.show('first', later)).chain.map(({ rulebook }) => rulebook)).toEqual([3]);
  });
});

test('rolling back makes a new version of the old rules, and the case goes on under it', async () => {
  await withCase(async (desk, key) => {
    await save(desk, firstWithin(await bookOf(desk), 2));
    await publish(desk, { running: 'move' });
    await desk.until('2026-11-24T09:20:00+01:00');
    expect(await rollBack(desk, { to: 1, running: 'move' })).toMatchObject({ published: true, version: 3 });
    await desk.until('2026-11-24T09:30:00+01:00');
    const back = await desk.show('first', key);
    expect([back.chain[0]?.rulebook, back.clock?.limit]).toEqual([3, 4 * HOUR]);
    const { versions } = await show(desk);
    expect(versions.map(({ version, from, reason }) => [version, from, reason])).toEqual([
      [3, 1, 'Det gik ikke'],
      [2, undefined, 'Aftalt på driftsmødet'],
      [1, undefined, expect.any(String)],
    ]);
    const [now, first] = await Promise.all(
      [3, 1].map((which) => desk.call('first', 'rulebook.text', { which }, { projectKey: 'SUP' })),
    );
    expect(now).toEqual(first);
  });
});

test('what is published is what was in the draft, to the byte, and the draft is gone', async () => {
  await withCase(async (desk) => {
    await save(desk, firstWithin(await bookOf(desk), 2));
    const text = await desk.call('projectAdmin', 'rulebook.text', { which: 'draft' }, { projectKey: 'SUP' });
    await publish(desk);
    expect(await desk.call('projectAdmin', 'rulebook.text', { which: 2 }, { projectKey: 'SUP' })).toEqual(text);
    expect((await show(desk)).draft).toBeUndefined();
    expect(await desk.call('projectAdmin', 'rulebook.text', { which: 'draft' }, { projectKey: 'SUP' })).toMatchObject({
      value: { text: '' },
    });
  });
});

test('an error of the check keeps a draft from being published, and a word that is too short a publishing', async () => {
  await withCase(async (desk) => {
    const book = await bookOf(desk);
    await save(desk, { ...book, routes: book.routes.filter(({ id }) => id !== 'otherwise') });
    expect(await publish(desk)).toMatchObject({ published: false, reason: 'findings' });
    await expect(publish(desk, { reason: 'ok' })).rejects.toThrow('invalid-input');
    expect((await show(desk)).inForce.version?.version).toBe(1);
  });
});

/** Another is through with it all just before the first writes, who goes on with what they read. */
function overtaking({ site }: Desk, happen: () => Promise<unknown>): void {
  site.meanwhile({ api: 'kvs', path: '/api/v1/transaction', functionKey: 'admin' }, happen);
}

describe('two administrators', () => {
  test('save between the reading and the writing of the other: hers is there, and he is told', async () => {
    await withCase(async (desk) => {
      const { inForce } = await show(desk);
      await save(desk, firstWithin(inForce.book, 3));
      const seen = await show(desk);
      let hers: unknown;
      overtaking(desk, async () => (hers = await save(desk, firstWithin(inForce.book, 2), { seen })));
      const his = await save(desk, { ...inForce.book, language: 'en' }, { who: 'siteAdmin', seen });
      expect([hers, his]).toMatchObject([{ saved: true }, { saved: false, reason: 'changed-meanwhile' }]);
      expect(limitIn((await show(desk)).draft?.book)).toBe(2 * HOUR);
    });
  });

  test('throw a draft away that is saved anew at that moment: it stays', async () => {
    await withCase(async (desk) => {
      const { inForce } = await show(desk);
      await save(desk, firstWithin(inForce.book, 3));
      const { seen } = await show(desk);
      overtaking(desk, () => save(desk, firstWithin(inForce.book, 2), { who: 'siteAdmin' }));
      const answer = await desk.call('projectAdmin', 'draft.discard', { seen }, { projectKey: 'SUP' });
      expect(answer).toMatchObject({ ok: true, value: { discarded: false, reason: 'changed-meanwhile' } });
      expect(limitIn((await show(desk)).draft?.book)).toBe(2 * HOUR);
    });
  });

  test('publish what is saved anew at that moment: nothing is published that nobody has seen', async () => {
    await withCase(async (desk) => {
      const { inForce } = await show(desk);
      await save(desk, firstWithin(inForce.book, 3));
      const seenAs = await show(desk);
      overtaking(desk, () => save(desk, firstWithin(inForce.book, 2), { who: 'siteAdmin' }));
      expect(await publish(desk, { seenAs })).toMatchObject({ published: false, reason: 'changed-meanwhile' });
      const after = await show(desk);
      expect([after.versions.length, limitIn(after.draft?.book)]).toEqual([1, 2 * HOUR]);
    });
  });

  test('roll back while the other publishes: one version comes of it, and the draft is whole', async () => {
    await withCase(async (desk) => {
      await save(desk, firstWithin(await bookOf(desk), 2));
      await publish(desk);
      await save(desk, firstWithin(await bookOf(desk), 3));
      const seenAs = await show(desk);
      overtaking(desk, () => rollBack(desk, { to: 1, running: 'move' }));
      expect(await publish(desk, { seenAs })).toMatchObject({ published: false, reason: 'changed-meanwhile' });
      const after = await show(desk);
      expect(after.versions.map(({ version, from }) => [version, from])).toEqual([
        [3, 1],
        [2, undefined],
        [1, undefined],
      ]);
      expect(after.draft?.book).toEqual(seenAs.draft?.book);
    });
  });

  test('publish while the other rolls back: what was published is in force, and the other is told', async () => {
    await withCase(async (desk) => {
      await save(desk, firstWithin(await bookOf(desk), 2));
      await publish(desk);
      await save(desk, firstWithin(await bookOf(desk), 3));
      overtaking(desk, () => publish(desk, { who: 'siteAdmin' }));
      const answer = await rollBack(desk, { to: 1, running: 'keep' });
      expect(answer).toMatchObject({ published: false, reason: 'changed-meanwhile' });
      const { versions } = await show(desk);
      expect(versions.map(({ version, from }) => [version, from])).toEqual([
        [3, undefined],
        [2, undefined],
        [1, undefined],
      ]);
    });
  });

  test('save at once: one does, the other is told what, and keeps the work', async () => {
    await withCase(async (desk) => {
      const seen = await show(desk);
      const [hers, his] = [firstWithin(seen.inForce.book, 2), { ...seen.inForce.book, language: 'en' as const }];
      const answers = await Promise.all([save(desk, hers, { seen }), save(desk, his, { who: 'siteAdmin', seen })]);
      expect(answers.map(({ saved }) => saved).toSorted()).toEqual([false, true]);
      const lost = answers.find(({ saved }) => !saved);
      expect(lost).toMatchObject({ reason: 'changed-meanwhile', theirs: [{}], mine: [{}] });
    });
  });

  test('publish at once: there is one new version, and the other is told', async () => {
    await withCase(async (desk) => {
      await save(desk, firstWithin(await bookOf(desk), 2));
      const seenAs = await show(desk);
      const answers = await Promise.all([
        publish(desk, { seenAs }),
        publish(desk, { seenAs, who: 'siteAdmin', reason: 'Det samme, ser jeg' }),
      ]);
      expect(answers.map(({ published }) => published).toSorted()).toEqual([false, true]);
      expect((await show(desk)).versions).toHaveLength(2);
    });
  });

  test('one publishes while the other types: the draft typed on the old version is not saved over the new', async () => {
    await withCase(async (desk) => {
      const seen = await show(desk);
      await save(desk, firstWithin(seen.inForce.book, 2), { who: 'siteAdmin' });
      await publish(desk, { who: 'siteAdmin' });
      const answer = await save(desk, { ...seen.inForce.book, language: 'en' }, { seen });
      expect(answer).toMatchObject({ saved: false, reason: 'changed-meanwhile', theirs: [], mine: [{}, {}] });
      expect((await show(desk)).draft).toBeUndefined();
    });
  });
});

test('pressing twice, because the answer was lost, publishes once', async () => {
  await withCase(async (desk) => {
    await save(desk, firstWithin(await bookOf(desk), 2));
    const seenAs = await show(desk);
    await publish(desk, { seenAs });
    expect(await publish(desk, { seenAs })).toMatchObject({ published: true, version: 2 });
    expect((await show(desk)).versions).toHaveLength(2);
  });
});

test('agents read what is in force and no draft', async () => {
  await withCase(async (desk) => {
    await save(desk, firstWithin(await bookOf(desk), 2));
    const read = await show(desk, 'first');
    expect([read.editable, read.draft, read.inForce.version?.version]).toEqual([false, undefined, 1]);
  });
});

test('the effect on running cases is shown before, and nothing is written for it', async () => {
  await withCase(async (desk) => {
    await save(desk, firstWithin(await bookOf(desk), 2));
    const before = desk.site.storage('case');
    const preview = await desk.call('projectAdmin', 'rulebook.preview', { which: 'draft' }, { projectKey: 'SUP' });
    expect(preview).toMatchObject({
      value: {
        counted: 1,
        more: false,
        versions: [{ version: 1, cases: 1 }],
        effect: { atOnce: 0, earlier: 1, later: 0, same: 0, left: 0 },
      },
    });
    expect(desk.site.storage('case')).toEqual(before);
  });
});

test('a text whose rules pass cases round in a circle says so before it is taken', async () => {
  await withCase(async (desk) => {
    const book = await bookOf(desk);
    const around = { id: 'around', at: 1, does: 'pass-on', team: 'copenhagen' } as const;
    const limits = book.limits.map((limit) => (limit.id === 'first' ? { ...limit, ladder: [around] } : limit));
    const read = (text: Rulebook) =>
      desk.call('projectAdmin', 'rulebook.read', { text: JSON.stringify(text) }, { projectKey: 'SUP' });
    expect(await read({ ...book, limits })).toMatchObject({ value: { ok: true, loops: [{ kind: 'loop' }] } });
    expect(await read(book)).toMatchObject({ value: { ok: true, loops: [] } });
  });
});
