import type { StoryboardColumn, StoryboardView } from '../../../src/contract/storyboard';
import { useWords } from '../words';
import type { Row } from './edits';
import { fastSaid, saidOf } from './row-words';
import { TableHead } from './table-head';

/** The table for those who read along. */
export function ReadTable({ rows, contacts }: { rows: readonly Row[]; contacts: StoryboardView['contacts'] }) {
  const words = useWords();
  return (
    <table className="story-table story-read">
      <TableHead />
      <tbody>
        {rows.map((row, index) => {
          const said = (column: StoryboardColumn) => saidOf(column, row.values[column] ?? '', contacts, words);
          const cell = (column: 'actor' | 'how' | 'watch' | 'registration') => (
            <td data-label={words.say(`storyboard.column-${column}`)}>{said(column)}</td>
          );
          return (
            <tr key={row.id}>
              <td className="story-number">{index + 1}</td>
              <th scope="row">
                <span className="story-workflow">
                  {[said('workflow'), said('kind')].filter((one) => one !== '').join(' · ')}
                </span>
                {said('task')}
              </th>
              {cell('actor')}
              {cell('how')}
              <td data-label={words.say('storyboard.column-fast')}>{fastSaid(row.values, words)}</td>
              <td data-label={words.say('storyboard.column-help')}>
                {(['must', 'can'] as const).map(
                  (column) =>
                    said(column) !== '' && (
                      <p key={column}>
                        <span className="story-help-name">{words.say(`storyboard.column-${column}`)}:</span>{' '}
                        {said(column)}
                      </p>
                    ),
                )}
              </td>
              {cell('watch')}
              {cell('registration')}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
