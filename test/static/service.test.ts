import { defaultPlaybook } from '../../src/domain/playbook/default';
import { findingsOf } from '../../src/domain/rulebook/check';
import { defaultRulebook } from '../../src/domain/rulebook/default';
import { compile } from '../../src/domain/storyboard/compile';
import { findingSaid } from '../../src/messages/check-said';
import { rowOf, withTask } from '../../static/src/service/finding-row';

const NOW = Date.parse('2026-11-24T09:00:00+01:00');

test('a limit that breaks a promise is found, and leads to the row by its task', () => {
  const row = (id: string, task: string, amount: string) => ({
    id,
    values: { task, actor: 'first', amount, unit: 'days', time: 'working' },
  });
  const { book, adds } = compile(
    {
      id: '10042',
      system: 'Hjemmemonitorering',
      vendor: '',
      rows: [row('a', 'Opret borger', '1'), row('b', 'Byt måler', '60')],
      contacts: [],
      lines: defaultPlaybook.lines,
      vendorGivesSecond: false,
    },
    defaultRulebook,
  );
  const [first] = findingsOf(book, NOW).filter(({ kind }) => kind === 'over-promise');
  const slow = first && rowOf(first, adds);
  expect(slow).toMatchObject({ row: 'b', task: 'Byt måler' });
  const hearer = { locale: 'da', zone: 'Europe/Copenhagen', book } as const;
  expect(first && slow && findingSaid(withTask(first, slow), hearer).todo).toContain('ruten "Byt måler"');
  // A rule of the desk's own is nobody's row.
  expect(first && rowOf(first, adds.slice(0, 1))).toBeUndefined();
});
