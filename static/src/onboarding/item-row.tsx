import Lozenge from '@atlaskit/lozenge/lozenge';
import DragIcon from '@atlaskit/icon/core/drag-handle-vertical';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { memo, type DragEvent, type KeyboardEvent } from 'react';
import type { ItemView, OnboardingView, PhaseView } from '../../../src/contract/onboarding';
import { useWords } from '../words';
import { dueSaid } from './due-words';
import { ItemBody } from './item-body';
import { aboutOf, markOf } from './item-marks';
import { KindIcon } from './kind-icon';
import { Tick } from './tick';
import { useNames } from './use-names';
import { initials, titleOf, whoSaid } from './who-words';
import type { May } from './what-may';

export interface RowProps {
  readonly item: ItemView;
  readonly standing: PhaseView['standing'];
  readonly roles: OnboardingView['playbook']['roles'];
  readonly zone: string;
  readonly now: number;
  readonly touch: May['touch'];
  readonly arrange: May['arrange'];
  /** Why the last deed on it was not done. */
  readonly trouble: string | undefined;
  /** Only while it is open: the rows of what is closed do not care what else is there. */
  readonly opened: OnboardingView | undefined;
  readonly toggle: (item: string) => void;
  readonly move: (item: string, step: -1 | 1) => void;
  readonly drop: (dragged: string, onto: string) => void;
}

/** One item of a checklist, whatever its kind: done, what, who, when; and its inside, once it is opened. */
export const ItemRow = memo(function ItemRow(props: RowProps) {
  const { item, zone, now, arrange, opened, toggle, move, drop, trouble } = props;
  const words = useWords();
  const title = titleOf(item, words);
  const mark = markOf(item, words);
  const isDone = item.state.ticked !== undefined || item.state.waived !== undefined || item.wanted === 'no';
  const onKey = (event: KeyboardEvent): void => {
    if (!arrange || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(item.id, event.key === 'ArrowUp' ? -1 : 1);
  };
  const onDrop = (event: DragEvent): void => {
    const dragged = event.dataTransfer.getData('text/plain');
    event.preventDefault();
    if (dragged !== '') drop(dragged, item.id);
  };
  return (
    <li
      className={isDone ? 'item item-done' : 'item'}
      data-item={item.id}
      onKeyDown={onKey}
      {...(arrange && { onDrop, onDragOver: (event: DragEvent) => event.preventDefault() })}
    >
      <div className="item-row">
        <Tick
          item={item}
          standing={props.standing}
          touch={props.touch}
          title={title}
          toggle={toggle}
          opened={opened !== undefined}
        />
        <KindIcon kind={item.kind} />
        <div className="item-what">
          <h3 className="item-title">
            <button
              type="button"
              id={`title-${item.id}`}
              className="item-open"
              aria-expanded={opened !== undefined}
              onClick={() => toggle(item.id)}
            >
              <span>{title}</span>
              <span className="item-chevron" aria-hidden="true">
                {opened ? <ChevronDownIcon label="" size="small" /> : <ChevronRightIcon label="" size="small" />}
              </span>
            </button>
            {mark && (
              <Lozenge appearance={mark.appearance} maxWidth="100%">
                {mark.text}
              </Lozenge>
            )}
          </h3>
          <p className="quiet">{aboutOf(item, words, zone, now)}</p>
        </div>
        <Who item={item} roles={props.roles} />
        <Due item={item} zone={zone} now={now} />
        {arrange ? (
          <button
            type="button"
            id={`move-${item.id}`}
            className="item-handle"
            draggable
            aria-label={words.say('onboarding.move', { title })}
            title={words.say('onboarding.move-how')}
            onDragStart={(event) => event.dataTransfer.setData('text/plain', item.id)}
            onKeyDown={(event) => {
              if (event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              move(item.id, event.key === 'ArrowUp' ? -1 : 1);
            }}
          >
            <DragIcon label="" />
          </button>
        ) : (
          <span />
        )}
      </div>
      <p className="item-trouble" role="alert">
        {trouble}
      </p>
      {opened && <ItemBody item={item} of={opened} now={now} standing={props.standing} />}
    </li>
  );
});

function Who({ item, roles }: Pick<RowProps, 'item' | 'roles'>) {
  const words = useWords();
  const { assigned } = item.state;
  const name = useNames(assigned === undefined ? [] : [assigned]);
  const who = whoSaid(item, roles, name, words);
  return (
    <p className="item-who">
      <span className={assigned === undefined ? 'face face-role' : 'face'} aria-hidden="true">
        {assigned === undefined ? (item.responsible[0] ?? '–') : initials(who)}
      </span>
      <span className="hidden">{words.say('onboarding.responsible')}: </span>
      <span>{who}</span>
    </p>
  );
}

function Due({ item, zone, now }: Pick<RowProps, 'item' | 'zone' | 'now'>) {
  const words = useWords();
  const { ticked } = item.state;
  if (ticked)
    return (
      <p className="item-due quiet">
        <span>{words.say('onboarding.done')}</span>
        <span>{words.in(zone).shortDay(ticked.at, now)}</span>
      </p>
    );
  const due = item.state.waived || item.wanted === 'no' ? undefined : dueSaid(item, words, zone, now);
  if (!due) return <p className="item-due" />;
  return (
    <p className={due.late ? 'item-due item-late' : 'item-due'}>
      <span className="strong">{due.day}</span>
      <span>
        {due.late && <span aria-hidden="true">▲ </span>}
        {due.far}
      </span>
    </p>
  );
}
