import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { StoryboardColumn } from '../../../src/contract/storyboard';
import { useWords } from '../words';
import type { Row } from './edits';
import { useAroundTable } from './use-cell';

interface Props {
  readonly row: Row;
  readonly column: StoryboardColumn;
  /** Own text, where somebody else has written the cell meanwhile. */
  readonly clash: string | undefined;
  /** The account of somebody else who has just written it. */
  readonly mark: string | undefined;
  readonly fault: string | undefined;
  /** A value of the cell in words. */
  readonly said: (value: string) => string;
  readonly children: ReactNode;
}

/** A cell with what is to be said of it: that somebody else wrote it, and what, or why it cannot be kept. */
export function AroundCell({ row, column, clash, mark, fault, said, children }: Props) {
  const words = useWords();
  const { keeper, nameOf } = useAroundTable();
  const by = row.written[column]?.by;
  const theirs = said(row.values[column] ?? '');
  return (
    <div className={mark === undefined ? 'story-cell' : 'story-cell story-marked'} data-label={labelOf(column)}>
      {children}
      {mark !== undefined && (
        <p className="story-mark">{words.say('storyboard.wrote', { name: mark === '' ? '' : nameOf(mark) })}</p>
      )}
      {fault !== undefined && (
        <p className="alarming" role="alert">
          {words.say(faultKey(fault))}
        </p>
      )}
      {clash !== undefined && (
        <div className="story-clash" role="alert">
          <p>{words.say('storyboard.clash', { name: by?.kind === 'person' ? nameOf(by.accountId) : '' })}</p>
          <p className="story-theirs">{theirs === '' ? words.say('storyboard.clash-empty') : theirs}</p>
          <p className="story-buttons">
            <Button spacing="compact" onClick={() => keeper.settle(row.id, column, 'theirs')}>
              {words.say('storyboard.take-theirs')}
            </Button>
            <Button spacing="compact" onClick={() => keeper.settle(row.id, column, 'mine')}>
              {words.say('storyboard.keep-mine')}
            </Button>
          </p>
        </div>
      )}
    </div>
  );

  /** Cards have no head of a table: each cell of theirs says what it is. */
  function labelOf(of: StoryboardColumn): string {
    return words.say(`storyboard.column-${of}`);
  }
}

function faultKey(why: string): 'storyboard.not-a-number' | 'storyboard.full' | 'storyboard.not-kept' {
  if (why === 'not-a-number') return 'storyboard.not-a-number';
  return why === 'too-long' ? 'storyboard.full' : 'storyboard.not-kept';
}
