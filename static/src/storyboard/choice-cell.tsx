import { useRef } from 'react';
import { useWords } from '../words';
import { useAroundTable, type CellProps } from './use-cell';

/** One of a few, which counts as soon as it is chosen. Its first letter chooses it. */
export function ChoiceCell(
  props: CellProps & { readonly options: readonly (readonly [id: string, name: string])[]; readonly missing: boolean },
) {
  const { row, column, number, options, clash, missing } = props;
  const words = useWords();
  const { keeper } = useAroundTable();
  const value = row.values[column] ?? '';
  const entered = useRef(value);
  const label = words.say('storyboard.cell', { column: words.say(`storyboard.column-${column}`), row: number });
  return (
    <select
      data-column={column}
      className={value === '' ? 'story-unchosen' : undefined}
      aria-label={missing ? `${label}, ${words.say('storyboard.missing')}` : label}
      value={clash ?? value}
      onFocus={() => {
        entered.current = value;
      }}
      onChange={({ currentTarget }) =>
        clash === undefined
          ? keeper.write(row.id, { [column]: currentTarget.value })
          : keeper.hold(row.id, column, currentTarget.value)
      }
      onKeyDown={({ key }) => {
        if (key === 'Escape' && entered.current !== value) keeper.write(row.id, { [column]: entered.current });
      }}
    >
      <option value="">{words.say('storyboard.no-choice')}</option>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
