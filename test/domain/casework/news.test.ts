import { unknownTo } from '../../../src/domain/casework/event';
import { newsFrom, type IssueFacts } from '../../../src/domain/casework/news';
import { at, heard, news, received, rules } from './telling';

const plain: IssueFacts = {
  issueId: '10001',
  issueKey: 'SUP-1',
  projectId: '10000',
  createdAt: at('11-24 08:30'),
  reporter: 'superuser',
  status: 'Under behandling',
  words: { System: 'Jobnet', 'request-type': 'Meld en fejl', Kundegruppe: null, priority: 'Normal' },
  organisations: [],
  instants: {},
  changes: [],
  comments: [],
};

function change(when: string, field: string, from: string | null, to: string | null): IssueFacts['changes'][number] {
  return { id: `c-${when}`, at: at(when), by: 'agent', items: [{ field, from, to }] };
}
function status(from: string, to: string): readonly string[] {
  return newsFrom({ ...plain, changes: [change('11-24 09:00', 'status', from, to)] }, rules)
    .slice(1)
    .map(({ what }) => what.type);
}

test('an issue is received by 1st level with the facts it was created with', () => {
  const changed = {
    ...plain,
    words: { ...plain.words, priority: 'Høj' },
    changes: [change('11-24 09:00', 'priority', 'Lav', 'Høj')],
  };
  const [first, second] = newsFrom(changed, rules);
  expect(first).toMatchObject({
    key: 'issue:10001',
    at: at('11-24 08:30'),
    what: { type: 'received', facts: { system: 'jobnet', kind: 'error', customerGroup: 'superuser', priority: 'low' } },
  });
  expect(second).toMatchObject({ what: { type: 'reclassified', facts: { priority: 'high' } } });
});

test.each([
  ['Afventer support', 'Under behandling', []],
  ['Under behandling', 'Afventer indmelder', ['asked-customer']],
  ['Afventer indmelder', 'Under behandling', ['resumed']],
  ['Afventer indmelder', 'Afventer leverandør', ['resumed', 'paused']],
  ['Under behandling', 'Lukket', ['closed']],
  ['Lukket', 'Under behandling', ['reopened']],
  ['Lukket', 'Afventer indmelder', ['reopened', 'asked-customer']],
  ['Besvaret', 'Lukket', ['closed']],
  ['UNDER BEHANDLING', 'lukket', ['closed']],
])('status %s to %s: %j', (from, to, types) => {
  expect(status(from, to)).toEqual(types);
});

test('fields that no rule asks for are no news', () => {
  const changes = [
    change('11-24 09:00', 'assignee', null, 'Bent'),
    change('11-24 09:05', 'Support level', null, '1st level'),
  ];
  expect(newsFrom({ ...plain, changes }, rules)).toHaveLength(1);
});

test.each([
  ['a public comment by staff', 'staff', true, undefined, ['answered-customer']],
  ['an internal comment by staff', 'staff', false, undefined, []],
  ['a comment by the customer', 'customer', true, undefined, ['customer-wrote']],
  ['a comment by an app', 'app', true, undefined, []],
  ['a comment of our own', 'staff', true, 'effect', []],
] as const)('%s', (_why, writer, isPublic, effect, types) => {
  const comment = { id: '7', at: at('11-24 09:00'), by: 'agent', writer, public: isPublic, ...(effect && { effect }) };
  expect(
    newsFrom({ ...plain, comments: [comment] }, rules)
      .slice(1)
      .map(({ what }) => what.type),
  ).toEqual(types);
});

test.each([
  ['while it waits for the reporter, staff ask', 'Afventer indmelder', '11-24 09:30', []],
  ['in the minute in which it begins to wait, too', 'Afventer indmelder', '11-24 09:00', []],
  ['before it waited, they answered', 'Afventer indmelder', '11-24 08:59', ['answered-customer']],
  ['while it waits for a vendor, they answer', 'Afventer leverandør', '11-24 09:30', ['answered-customer']],
])('%s', (_why, to, when, types) => {
  const comment = { id: '7', at: at(when), by: 'agent', writer: 'staff', public: true } as const;
  const changes = [change('11-24 09:00', 'status', 'Under behandling', to)];
  const told = newsFrom({ ...plain, changes, comments: [comment] }, rules).filter(({ key }) => key === 'comment:7');
  expect(told.map(({ what }) => what.type)).toEqual(types);
});

test('reading the same issue again is no news', () => {
  const issue = { ...plain, changes: [change('11-24 09:00', 'status', 'Under behandling', 'Afventer indmelder')] };
  const history = heard([], '11-24 09:01', ...newsFrom(issue, rules));
  expect(unknownTo(history, newsFrom(issue, rules))).toEqual([]);
});

describe('the comment that a move of ours owes', () => {
  const move = { ...news('11-24 10:00', { type: 'answered-customer' }), key: 'move:1' };
  const comment = { ...news('11-24 10:00', { type: 'answered-customer' }), key: 'comment:55' };
  const history = heard(heard([], '11-24 08:31', received('11-24 08:30')), '11-24 10:00', move);

  test('waits while nobody can tell it from a comment of the person', () => {
    expect(unknownTo(history, [comment])).toEqual([]);
    const other = { ...comment, by: { kind: 'person', accountId: 'somebody else' } as const };
    expect(unknownTo(history, [other])).toEqual([other]);
  });

  test('keeps nothing waiting that was written later, when the app would have posted it', () => {
    const later = { ...comment, at: at('11-24 10:02') };
    expect(unknownTo(history, [later])).toEqual([later]);
  });

  test('is never news once we know which it is, while the next comment is', () => {
    const posted = heard(history, '11-24 10:01', news('11-24 10:01', { type: 'text-posted', of: 2, commentId: '55' }));
    const next = { ...comment, key: 'comment:56' };
    expect(unknownTo(posted, [comment, next])).toEqual([next]);
  });
});

const ASKED = 'Kollegaen spurgte';

test('a superuser who tried first says since when', () => {
  const tried = (instants: IssueFacts['instants']) => {
    const what = newsFrom({ ...plain, instants }, rules)[0]?.what;
    return what?.type === 'received' ? what.tried : 'nothing received';
  };
  expect(tried({ [ASKED]: at('11-24 08:00') })).toEqual({ from: at('11-24 08:00'), team: 'superusers' });
  expect(tried({ [ASKED]: at('11-24 08:30') })).toBeUndefined();
  expect(tried({ 'Gælder fra': at('11-24 08:00') })).toBeUndefined();
});
