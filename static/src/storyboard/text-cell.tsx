import { LONGEST_CELL } from '../../../src/contract/storyboard';
import { useWords } from '../words';
import { useTyping, type CellProps } from './use-cell';

/** A text, as tall as it is long. */
export function TextCell(props: CellProps & { readonly missing: boolean }) {
  const { column, number, missing } = props;
  const words = useWords();
  const typing = useTyping(props);
  const label = words.say('storyboard.cell', { column: words.say(`storyboard.column-${column}`), row: number });
  return (
    <span className="story-grow" data-text={`${typing.text} `}>
      <textarea
        rows={1}
        data-column={column}
        aria-label={missing ? `${label}, ${words.say('storyboard.missing')}` : label}
        maxLength={LONGEST_CELL}
        value={typing.text}
        onFocus={typing.enter}
        onBlur={typing.save}
        onChange={({ currentTarget }) => typing.type(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          typing.revert();
        }}
      />
    </span>
  );
}
