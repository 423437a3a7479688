import { answer, vectors } from './vectors';

test.each(vectors.map((vector) => [vector.id, vector.source.test, vector] as const))('%s: %s', (_id, _test, vector) => {
  expect(answer(vector)).toEqual(vector.expected);
});

test('none of the 65 vectors went missing', () => {
  expect(vectors).toHaveLength(65);
});
