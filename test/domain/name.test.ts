import { isNamed, isSameName } from '../../src/domain/name';

test.each<[string, string, string, boolean]>([
  ['capitals do not matter', 'In progress', 'IN PROGRESS', true],
  ['Danish capitals neither', 'Årsag åbnet, øget, ændret', 'ÅRSAG ÅBNET, ØGET, ÆNDRET', true],
  ['an accent may be typed with its letter or after it', 'Caf\u00e9 lukket', 'Cafe\u0301 lukket', true],
  ['so may the ring of an Å, whatever its case', '\u00c5bnet', 'a\u030abnet', true],
  ['an accent is no ornament', 'Café lukket', 'Cafe lukket', false],
  ['a dotted İ is no i', 'İptal', 'iptal', false],
  ['nor does I lose its dot, as it would in Turkish', 'IPTAL', 'iptal', true],
  ['ß is not ss', 'Schließen', 'SCHLIESSEN', false],
  ['and has a capital of its own', 'Schließen', 'SCHLIEẞEN', true],
  ['blanks count', 'Closed', 'Closed ', false],
])('%s', (_why, one, other, same) => {
  expect([isSameName(one, other), isSameName(other, one)]).toEqual([same, same]);
  expect(isNamed(['Open', one], other)).toBe(same);
});
