import { packed, unpacked } from '../../../src/domain/casework/pack';
import { fold, standingEvents } from '../../../src/domain/casework/fold';
import { compared } from '../../../src/domain/replay/compare';
import { imagined } from '../../../src/domain/replay/imagined';
import { rulesOf } from '../../../src/domain/rulebook/rules';
import { defaultRulebook } from '../../../src/domain/rulebook/default';
import { lifeOf, rulebooks, scaled } from '../replay/lives';

const LIVES = process.env['TRIN_DEEP'] ? 5000 : 200;
const lives = Array.from({ length: LIVES }, (_, i) => lifeOf(i + 1));
const courses = unpacked(packed(lives.map(({ history }, i) => ({ issueId: String(i + 1), history }))));

test('every course comes out of its pack under its own name, with all that counts of it', () => {
  expect(courses.map(({ issueId }) => issueId)).toEqual(lives.map((_, i) => String(i + 1)));
  lives.forEach(({ history }, i) => {
    const told = standingEvents(history).map(({ at, heardAt, what }) => [at, heardAt, what.type]);
    expect(courses[i]?.history.map(({ at, heardAt, what }) => [at, heardAt, what.type])).toEqual(told);
    const [before, after] = [fold(history), fold(courses[i]?.history ?? [])];
    expect(after && { standing: after.standing, facts: after.facts, chain: after.chain }).toEqual(
      before && { standing: before.standing, facts: before.facts, chain: before.chain },
    );
  });
});

test('a packed course is imagined as the case itself is', () => {
  const draft = rulesOf({ ...scaled(defaultRulebook, 0.7), version: 0 });
  lives.forEach(({ history, until }, i) => {
    const itself = compared(history, imagined(history, draft, rulebooks, until));
    const course = courses[i]?.history ?? [];
    expect(compared(course, imagined(course, draft, rulebooks, until))).toEqual(itself);
  });
});

test('who did it, and what was typed, is in no pack', () => {
  const { words } = packed(lives.map(({ history }, i) => ({ issueId: String(i + 1), history })));
  for (const secret of ['one', 'two', 'agent', 'customer']) expect(words).not.toContain(secret);
});

test('a pack that was cut short is not read as a shorter one', () => {
  const { words, figures } = packed([{ issueId: '1', history: lives[0]?.history ?? [] }]);
  expect(() => unpacked({ words, figures: figures.slice(0, -1) })).toThrow('a pack ends too soon');
});
