import Button from '@atlaskit/button/new';
import { memo } from 'react';
import { WORKFLOW_KINDS, type StoryboardColumn } from '../../../src/contract/storyboard';
import { useWords } from '../words';
import { AroundCell } from './around-cell';
import { ChoiceCell } from './choice-cell';
import type { Row } from './edits';
import { FastCell } from './fast-cell';
import { PartyCell } from './party-cell';
import { saidOf } from './row-words';
import { missingIn } from './rows';
import { TextCell } from './text-cell';
import { useAroundTable } from './use-cell';

type Cells = Readonly<Record<string, string>>;

interface Props {
  readonly row: Row;
  readonly number: number;
  readonly loose: 'fresh' | 'gone' | undefined;
  readonly clashes: Cells;
  readonly marks: Cells;
  readonly faults: Cells;
  /** Whether the row before belongs to the same workflow. */
  readonly goesOn: boolean;
  readonly onMove: (row: string, way: 'up' | 'down') => void;
  readonly onRemove: (row: string) => void;
}

/** A row of the table: its head and the six columns, each cell to be typed in. */
export const RowView = memo(function RowView(props: Props) {
  const { row, number, loose, clashes, marks, faults, goesOn, onMove, onRemove } = props;
  const words = useWords();
  const { keeper, contacts } = useAroundTable();
  const missing = missingIn(row);
  const cell = (column: StoryboardColumn) => ({ row, number, column, clash: clashes[column] });
  const around = (column: StoryboardColumn) => ({
    row,
    column,
    clash: clashes[column],
    mark: marks[column],
    fault: faults[column],
    said: (value: string) => saidOf(column, value, contacts, words),
  });
  const text = (column: 'workflow' | 'task' | 'how' | 'watch' | 'registration') => (
    <AroundCell {...around(column)}>
      <TextCell {...cell(column)} missing={missing.includes(column)} />
    </AroundCell>
  );
  const party = (column: 'actor' | 'must' | 'can') => (
    <AroundCell {...around(column)}>
      <PartyCell
        {...cell(column)}
        several={column !== 'actor'}
        missing={missing.includes(column === 'actor' ? 'actor' : 'help')}
      />
    </AroundCell>
  );
  const lacks = (asked: (typeof missing)[number]): string | undefined =>
    missing.includes(asked) && loose !== 'fresh' ? 'story-lacks' : undefined;
  return (
    <tr data-row={row.id} className={loose === 'gone' ? 'story-gone' : undefined}>
      <td className="story-number">
        <span>{number}</span>
        <span className="story-acts">
          <Act name={words.say('storyboard.row-up', { row: number })} sign="↑" act={() => onMove(row.id, 'up')} />
          <Act name={words.say('storyboard.row-down', { row: number })} sign="↓" act={() => onMove(row.id, 'down')} />
          <Act name={words.say('storyboard.row-remove', { row: number })} sign="×" act={() => onRemove(row.id)} />
        </span>
      </td>
      <th scope="row" className={lacks('task') ?? lacks('workflow') ?? lacks('kind')}>
        <div className={goesOn ? 'story-flow story-goes-on' : 'story-flow'}>
          {text('workflow')}
          <AroundCell {...around('kind')}>
            <ChoiceCell
              {...cell('kind')}
              missing={missing.includes('kind')}
              options={WORKFLOW_KINDS.map((kind) => [kind, words.say(`storyboard.kind-${kind}`)])}
            />
          </AroundCell>
        </div>
        <div className="story-task">{text('task')}</div>
        {loose === 'gone' && (
          <div className="story-clash" role="alert">
            <p>{words.say('storyboard.row-gone')}</p>
            <p className="story-buttons">
              <Button spacing="compact" onClick={() => keeper.keep(row.id)}>
                {words.say('storyboard.row-back')}
              </Button>
              <Button spacing="compact" onClick={() => keeper.letGo(row.id)}>
                {words.say('storyboard.row-let-go')}
              </Button>
            </p>
          </div>
        )}
      </th>
      <td className={lacks('actor')}>{party('actor')}</td>
      <td className={lacks('how')}>{text('how')}</td>
      <td className={lacks('fast')}>
        <AroundCell {...around(clashedOf(clashes, marks, faults))}>
          <FastCell row={row} number={number} clashes={clashes} missing={missing.includes('fast')} />
        </AroundCell>
      </td>
      <td className={lacks('help')}>
        <div className="story-help">
          <span className="story-help-name">{words.say('storyboard.column-must')}</span>
          {party('must')}
          <span className="story-help-name">{words.say('storyboard.column-can')}</span>
          {party('can')}
        </div>
      </td>
      <td className={lacks('watch')}>{text('watch')}</td>
      <td className={lacks('registration')}>{text('registration')}</td>
    </tr>
  );
});

/** How fast is three cells in one: what is to be said is said of the first there is anything of. */
function clashedOf(...all: readonly Cells[]): 'amount' | 'unit' | 'time' {
  return (['amount', 'unit', 'time'] as const).find((column) => all.some((cells) => column in cells)) ?? 'amount';
}

/** For whoever points; keys of the table do the same. */
function Act({ name, sign, act }: { name: string; sign: string; act: () => void }) {
  return (
    <button type="button" tabIndex={-1} aria-label={name} title={name} onClick={act}>
      {sign}
    </button>
  );
}
