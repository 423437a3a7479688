import fc from 'fast-check';
import { readChecked } from '../../src/app/keep-playbook';
import { LARGEST_PLAYBOOK, LONGEST_PLAYBOOK, type PlaybookFault } from '../../src/contract/playbook';
import { linesIn } from '../../src/contract/playbook-lines';
import { writePlaybook } from '../../src/contract/playbook-text';
import { defaultPlaybook } from '../../src/domain/playbook/default';
import { edited, withItem } from '../domain/playbook/arbitrary';
import { backwards } from './backwards';

const TEXT = writePlaybook(defaultPlaybook);
const RUNS = process.env['TRIN_DEEP'] === '1' ? 1_000 : 40;

/** The default as text with one thing put another way. */
function written(find: string | RegExp, instead: string): string {
  const text = TEXT.replace(find, instead);
  if (text === TEXT) throw new Error(`the default does not say ${String(find)}`);
  return text;
}

function faultsIn(text: string): readonly PlaybookFault[] {
  const read = readChecked(text);
  return read.ok ? [] : read.faults;
}

test('what is exported, imported and exported again is the same to the byte, whatever was changed', () => {
  fc.assert(
    fc.property(edited(6), (playbook) => {
      const text = writePlaybook(playbook);
      const read = readChecked(text);
      // What the rules refuse is refused whole; what they take is what was written.
      if (!read.ok) return expect(read.faults.every(({ line }) => line !== undefined && line > 0)).toBe(true);
      expect(read.playbook).toEqual({ ...playbook, version: 0 });
      expect(writePlaybook(read.playbook)).toBe(text);
    }),
    { numRuns: RUNS },
  );
  expect(readChecked(TEXT)).toEqual({ ok: true, playbook: { ...defaultPlaybook, version: 0 } });
});

test('the order in which somebody wrote the fields does not matter', () => {
  const read = readChecked(JSON.stringify(backwards(JSON.parse(TEXT))));
  expect(read.ok && writePlaybook(read.playbook)).toBe(TEXT);
});

test.each<[string, string, string, string]>([
  ['a file that was cut off', TEXT.slice(0, 5000), '', 'broken-json'],
  ['no text at all', '', '', 'broken-json'],
  ['a comma too many', written('"days": 20,', '"days": 20,,'), '', 'broken-json'],
  ['something else altogether', '42', '', 'not-an-object'],
  ['a text over the limit', ' '.repeat(LONGEST_PLAYBOOK + 1), '', 'too-large'],
  ['brackets without end', '['.repeat(LONGEST_PLAYBOOK), '', 'broken-json'],
  ['a part that is missing', written('"board": {', '"bored": {'), 'board', 'missing'],
  ['a field that nobody knows', written('"main": true', '"mane": true'), 'phases[0].items[1].mane', 'unknown-key'],
  [
    'a field that stands twice',
    written('"days": 5,', '"days": 5, "days": 6,'),
    'phases[0].items[1].due.days',
    'field-twice',
  ],
  ['a number in quotation marks', written('"warnAfter": 7', '"warnAfter": "7"'), 'board.warnAfter', 'not-a-number'],
  ['half a day', written('"warnAfter": 7', '"warnAfter": 7.5'), 'board.warnAfter', 'not-whole'],
  [
    'a kind that there is not',
    written('"kind": "meeting"', '"kind": "party"'),
    'phases[0].items[1].kind',
    'not-one-of',
  ],
  ['a title with a bell in it', written('"Navn"', '"Na\\u0007vn"'), 'phases[0].items[3].evidence.da', 'hostile-text'],
  ['a title written backwards', written('"Navn"', '"Na\\u202Evn"'), 'phases[0].items[3].evidence.da', 'hostile-text'],
  ['a name without end', written('"Advisory board"', `"${'x'.repeat(161)}"`), 'roles[5].name.da', 'too-long'],
  [
    'a reference to nothing',
    written('"item": "1.15"', '"item": "9.99"'),
    'phases[0].items[15].due.item',
    'no-such-item',
  ],
  ['a text in one language', written('"en": "First meeting"', '"en": ""'), 'phases[0].name.en', 'no-text'],
  ['hours that end before they begin', written('"16:00"', '"06:00"'), 'calendar.week.mon[0]', 'ends-before-start'],
])('%s is named with its place', (_why, text, place, fault) => {
  const faults = faultsIn(text);
  expect(faults.map((one) => [one.place, one.fault])).toContainEqual([place, fault]);
});

test('a place is told as people speak of it, with its line', () => {
  const [fault] = faultsIn(written('"item": "1.15"', '"item": "9.99"'));
  expect(fault?.about).toEqual([
    { list: 'phases', called: '1' },
    { list: 'items', called: '1.16' },
    { field: 'due' },
    { field: 'item' },
  ]);
  const line = TEXT.split('\n').findIndex((text) => text.includes('"item": "1.15"')) + 1;
  expect(fault?.line).toBe(line);
  // What is missing is told at what it is missing from, and a text that breaks off where it does.
  expect(faultsIn(written('"board": {', '"bored": {')).map((one) => one.line)).toContain(1);
  expect(faultsIn(TEXT.slice(0, 5000))[0]?.line).toBe(TEXT.slice(0, 5000).split('\n').length);
});

test('every line of a text is where its value is', () => {
  const { of, brokenAt } = linesIn(TEXT);
  expect(brokenAt).toBe(undefined);
  const lines = TEXT.split('\n');
  for (const at of [0, 5, 15])
    expect(lines[(of.get(`phases[0].items[${at}].id`) ?? 0) - 1]).toContain(`"id": "1.${at + 1}"`);
});

test('what the scanner takes for whole, the language does too', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(60), fc.constantFrom('', ',', '"', '{', ']', '1', ' '), (json, at, more) => {
      const text = json.slice(0, at % (json.length + 1)) + more + json.slice(at % (json.length + 1));
      const isJson = (() => {
        try {
          JSON.parse(text);
          return true;
        } catch {
          return false;
        }
      })();
      if (isJson) expect(linesIn(text).brokenAt).toBe(undefined);
    }),
    { numRuns: RUNS * 5 },
  );
});

test('a playbook that one value of the store cannot hold is refused', () => {
  const items = Array.from({ length: 150 }, (_, i) => ({
    ...withItem('1.8', {}).phases[0]?.items[7],
    id: `1.${100 + i}`,
    evidence: { da: 'æ'.repeat(500), en: 'ø'.repeat(500) },
  }));
  const [first, ...rest] = defaultPlaybook.phases;
  const large = JSON.stringify({ ...defaultPlaybook, phases: [{ ...first, items }, ...rest] });
  expect(large.length).toBeLessThan(LONGEST_PLAYBOOK);
  expect(faultsIn(large)).toMatchObject([{ fault: 'too-large', params: { wanted: LARGEST_PLAYBOOK } }]);
});
