import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import { useRef, useState, type ReactNode } from 'react';
import { useWords } from '../words';
import { focusOn } from './focus-on';
import { movedBy, RowButtons } from './row-buttons';
import { capital } from './rung';

interface Item {
  readonly id: string;
}

interface Undo<T> {
  readonly told: string;
  readonly place: number;
  readonly back: (items: readonly T[]) => readonly T[];
}

/** Rules in an order that counts: read at a glance, opened one at a time, moved, duplicated, removed and brought back. */
export function RuleList<T extends Item>(props: {
  items: readonly T[];
  editable: boolean;
  change: (items: readonly T[]) => void;
  /** What a rule is called in labels: `rute 3: System: Jobnet`. */
  called: (item: T, place: number) => string;
  /** The row as it is read. */
  summary: (item: T, place: number) => ReactNode;
  editor: (item: T, put: (next: T) => void, place: number) => ReactNode;
  /** Said under a row: a rule never used, or one that always comes last. */
  remark?: (item: T, place: number) => string | undefined;
  /** How the rule differs from what is in force. */
  changed: (item: T) => 'new' | 'changed' | undefined;
  /** A rule whose place is last and stays so. */
  isFixed?: (item: T, place: number) => boolean;
  /** Left out where a rule cannot be made twice. */
  copy?: (item: T) => T;
  add?: { readonly label: string; readonly make: () => T };
  /** Said where there are no rules. */
  none: string;
  opened?: string | undefined;
  /** Its rules have no order, so they have no numbers. */
  plain?: boolean;
}) {
  const words = useWords();
  const { items, editable, change, called, remark, isFixed, copy, add } = props;
  const [open, setOpen] = useState(props.opened);
  const [undo, setUndo] = useState<Undo<T>>();
  const [told, tell] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const free = items.filter((item, place) => !isFixed?.(item, place)).length;

  const insert = (item: T, place: number): void => {
    change(items.toSpliced(place, 0, item));
    setOpen(item.id);
    setUndo(undefined);
    focusOn(box, `editor-${item.id}`, 'input, select, textarea');
  };
  const duplicate = (item: T, place: number): void => {
    if (!copy) return;
    const second = copy(item);
    // Before its original: what is made narrower there is not covered by it.
    insert(second, place);
    const back = (now: readonly T[]) => now.filter(({ id }) => id !== second.id);
    setUndo({ told: words.say('rules.duplicated', { what: capital(called(item, place)) }), place, back });
  };
  const remove = (item: T, place: number): void => {
    change(items.toSpliced(place, 1));
    setUndo({
      told: words.say('rules.removed', { what: capital(called(item, place)) }),
      place,
      back: (now) => now.toSpliced(Math.min(place, now.length), 0, item),
    });
    focusOn(box, 'undo', 'button');
  };
  const move = (item: T, place: number, by: -1 | 1): void => {
    const to = place + by;
    if (isFixed?.(item, place) || to < 0 || to >= free) return;
    change(items.toSpliced(place, 1).toSpliced(to, 0, item));
    tell(words.say('rules.moved', { what: capital(called(item, to)), place: to + 1, count: items.length }));
    const atEnd = to + by < 0 || to + by >= free;
    focusOn(box, item.id, `button[data-move="${atEnd ? -by : by}"]`);
  };
  const takeBack = (): void => {
    if (!undo) return;
    change(undo.back(items));
    setUndo(undefined);
    tell('');
    focusOn(box, 'list', 'button');
  };
  const undoing = undo && (
    <li className="rule-undo" data-key="undo">
      <span>{undo.told}</span>
      <Button spacing="compact" onClick={takeBack}>
        {words.say('rules.undo')}
      </Button>
    </li>
  );
  const undoAt = undo ? Math.min(undo.place, items.length) : -1;

  return (
    <div className="rule-list" ref={box}>
      {items.length === 0 && <p className="quiet">{props.none}</p>}
      <ol data-key="list">
        {items.map((item, place) => {
          const what = called(item, place);
          const isOpen = open === item.id;
          const said = remark?.(item, place);
          const changed = props.changed(item);
          const toggle = (): void => setOpen(isOpen ? undefined : item.id);
          return [
            place === undoAt && undoing,
            <li
              key={item.id}
              className={['rule', isOpen && 'rule-open', props.plain && 'rule-plain'].filter(Boolean).join(' ')}
              data-key={item.id}
              onKeyDown={(event) => {
                const by = editable ? movedBy(event) : undefined;
                if (by) move(item, place, by);
              }}
            >
              <div className="rule-row">
                {!props.plain && <span className="rule-place">{place + 1}</span>}
                <div className="rule-summary">
                  {props.summary(item, place)}
                  {changed && <span className="mark">{words.say(`rules.${changed}`)}</span>}
                </div>
                <div className="row-buttons">
                  {editable ? (
                    <RowButtons
                      what={what}
                      place={place}
                      count={free}
                      labels={['rules.up', 'rules.down']}
                      open={isOpen}
                      edit={toggle}
                      move={isFixed?.(item, place) ? undefined : (by) => move(item, place, by)}
                      duplicate={copy && (() => duplicate(item, place))}
                      remove={() => remove(item, place)}
                    />
                  ) : (
                    <Button spacing="compact" appearance="subtle" aria-expanded={isOpen} onClick={toggle}>
                      {words.say('rules.show')}
                      <span className="hidden"> {what}</span>
                    </Button>
                  )}
                </div>
              </div>
              {said && <p className="remark">{said}</p>}
              {isOpen && (
                <div className="rule-editor" data-key={`editor-${item.id}`} role="group" aria-label={capital(what)}>
                  {props.editor(item, (next) => change(items.map((one) => (one.id === item.id ? next : one))), place)}
                </div>
              )}
            </li>,
          ];
        })}
        {undoAt === items.length && undoing}
      </ol>
      <p className="hidden" role="status">
        {undo?.told ?? told}
      </p>
      {editable && add && (
        <div>
          <Button spacing="compact" iconBefore={AddIcon} onClick={() => insert(add.make(), free)}>
            {add.label}
          </Button>
        </div>
      )}
    </div>
  );
}
