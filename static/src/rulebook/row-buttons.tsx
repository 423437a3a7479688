import { IconButton } from '@atlaskit/button/new';
import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import CopyIcon from '@atlaskit/icon/core/copy';
import DeleteIcon from '@atlaskit/icon/core/delete';
import EditIcon from '@atlaskit/icon/core/edit';
import type { KeyboardEvent } from 'react';
import { useWords } from '../words';

type MoveLabels = readonly ['rules.up', 'rules.down'] | readonly ['rules.rung-earlier', 'rules.rung-later'];

/** What can be done to one row of a list that has an order. */
export function RowButtons(props: {
  what: string;
  place: number;
  count: number;
  labels: MoveLabels;
  open: boolean;
  edit: () => void;
  /** Left out where the row's place is fixed. */
  move?: ((by: -1 | 1) => void) | undefined;
  duplicate?: (() => void) | undefined;
  remove: () => void;
}) {
  const words = useWords();
  const { what, place, count, labels, open, edit, move, duplicate, remove } = props;
  const usual = { appearance: 'subtle', spacing: 'compact', isTooltipDisabled: true } as const;
  return (
    <>
      <IconButton
        {...usual}
        icon={EditIcon}
        label={words.say('rules.edit-what', { what })}
        aria-expanded={open}
        onClick={edit}
      />
      {move && (
        <>
          <IconButton
            {...usual}
            icon={ArrowUpIcon}
            label={words.say(labels[0], { what })}
            isDisabled={place === 0}
            data-move={-1}
            onClick={() => move(-1)}
          />
          <IconButton
            {...usual}
            icon={ArrowDownIcon}
            label={words.say(labels[1], { what })}
            isDisabled={place >= count - 1}
            data-move={1}
            onClick={() => move(1)}
          />
        </>
      )}
      {duplicate && (
        <IconButton {...usual} icon={CopyIcon} label={words.say('rules.duplicate', { what })} onClick={duplicate} />
      )}
      <IconButton {...usual} icon={DeleteIcon} label={words.say('rules.remove', { what })} onClick={remove} />
    </>
  );
}

/** Alt and an arrow: the same as the buttons that move. */
export function movedBy(event: KeyboardEvent): -1 | 1 | undefined {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return undefined;
  event.preventDefault();
  return event.key === 'ArrowUp' ? -1 : 1;
}
