import Holidays from 'date-holidays';
import { danishHolidays } from '../../../src/domain/calendar/holidays';

const years = Array.from({ length: 61 }, (_, index) => 2000 + index);

test.each(years)('the public holidays of %i are those date-holidays knows', (year) => {
  const witness = new Holidays('DK').getHolidays(year).filter(({ type }) => type === 'public');
  expect(datesOf(year)).toEqual(witness.map(({ date }) => date.slice(0, 'YYYY-MM-DD'.length)).sort());
});

test('Store bededag ends with 2023', () => {
  expect(danishHolidays(2023)).toContainEqual({
    date: '2023-05-05',
    name: { da: 'Store bededag', en: 'General Prayer Day' },
  });
  expect(danishHolidays(2024).map(({ name }) => name.da)).not.toContain('Store bededag');
});

test.each<[why: string, year: number, easter: string]>([
  ['early', 2008, '2008-03-23'],
  ['late', 2038, '2038-04-25'],
  ['on the night summer time begins', 2027, '2027-03-28'],
  ['a week earlier than the plain computus', 1981, '1981-04-19'],
  ['after 2100, which is no leap year', 2101, '2101-04-17'],
])('Easter may be %s', (_why, year, easter) => {
  expect(danishHolidays(year)).toContainEqual({ date: easter, name: { da: 'Påskedag', en: 'Easter Sunday' } });
});

function datesOf(year: number): readonly string[] {
  return danishHolidays(year)
    .map(({ date }) => date)
    .sort();
}
