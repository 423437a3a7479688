import type { Happening, News } from '../../../src/domain/casework/event';
import { fold } from '../../../src/domain/casework/fold';
import { withSides, writersAmong } from '../../../src/domain/casework/sides';
import { at, heard, news, received, second } from './telling';

function comment(when: string, by: string): News {
  const what: Happening = { type: 'answered-customer' };
  return { key: `comment:${when}`, at: at(when), by: { kind: 'person', accountId: by }, what };
}

const passedOn = heard(
  [],
  '11-24 09:30',
  received('11-24 09:00'),
  news('11-24 09:30', { type: 'passed-on', to: second }),
);

test('it matters who wrote while a case is in hand, and not once it is over', () => {
  const closed = news('11-24 10:00', { type: 'closed' });
  const among = [comment('11-24 09:40', 'mette'), comment('11-24 09:50', 'rasmus'), comment('11-24 09:55', 'mette')];
  expect(writersAmong(passedOn, [...among, closed, comment('11-24 10:05', 'kim')])).toEqual(['mette', 'rasmus']);
});

test('a comment that was heard of after the closing but written before it counts', () => {
  const over = heard(passedOn, '11-24 10:10', news('11-24 10:00', { type: 'closed' }));
  expect(writersAmong(over, [comment('11-24 09:40', 'rasmus')])).toEqual(['rasmus']);
});

test('what a customer writes, and what happens otherwise, is nobody’s side', () => {
  const wrote: News = { ...comment('11-24 09:40', 'superuser'), what: { type: 'customer-wrote' } };
  expect(writersAmong(passedOn, [wrote])).toEqual([]);
  expect(withSides([wrote], () => ['third'])).toEqual([wrote]);
});

test.each([
  [['first'], 'first', 0],
  [['first', 'third'], 'first', 0],
  [['second'], 'above', 1],
  [['third'], 'above', 1],
  [[], undefined, 1],
  ['unknown', undefined, 1],
] as const)('of those who work at %j the words are of %s side while 2nd level has the case', (hats, side, past) => {
  const [told] = withSides([comment('11-24 09:40', 'somebody')], () => hats);
  expect(told?.what).toEqual({ type: 'answered-customer', ...(side && { side }) });
  expect(fold(heard(passedOn, '11-24 09:41', told ?? comment('11-24 09:40', 'x')))?.past).toHaveLength(past);
});
