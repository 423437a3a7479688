import Button, { IconButton } from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useWords } from '../words';

/** Columns of a person; each lies in one line of the answer, with tabs between. */
const COLUMNS = ['name', 'role', 'organisation', 'phone', 'mail'] as const;

interface Props {
  readonly id: string;
  readonly kind: 'table' | 'tasks' | 'people';
  readonly value: string;
  readonly described: string;
  readonly change: (value: string) => void;
  readonly leave: () => void;
}

/** An answer of several lines, each with a field of its own. Enter makes the next; an empty one goes with Backspace. */
export function Lines({ id, kind, value, described, change, leave }: Props) {
  const words = useWords();
  const own = useId();
  const box = useRef<HTMLDivElement>(null);
  const lines = value.split('\n');
  const next = useRef<number>();
  // Before the next key arrives: who types fast must not go on writing in the line they have left.
  useLayoutEffect(() => {
    if (next.current === undefined) return;
    box.current?.querySelector<HTMLInputElement>(`[data-line="${next.current}"]`)?.focus();
    next.current = undefined;
  });
  const insert = (after: number): void => {
    next.current = after + 1;
    change(lines.toSpliced(after + 1, 0, '').join('\n'));
  };
  const remove = (index: number): void => {
    next.current = Math.max(0, index - 1);
    change(lines.toSpliced(index, 1).join('\n'));
  };
  const write = (index: number, line: string): void => change(lines.with(index, line).join('\n'));
  const onKey = (event: KeyboardEvent, index: number): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      insert(index);
    } else if (event.key === 'Backspace' && isEmpty(lines[index]) && lines.length > 1) {
      event.preventDefault();
      remove(index);
    }
  };
  const label = kind === 'people' ? 'form.person-of' : kind === 'tasks' ? 'form.task-of' : 'form.line-of';
  return (
    <div ref={box} className="form-lines" aria-describedby={described} role="group" aria-labelledby={`${id}-label`}>
      {lines.map((line, index) => (
        <div key={index} className={kind === 'people' ? 'form-person' : 'form-line'}>
          {kind === 'people' ? (
            <Person
              own={`${own}-${index}`}
              index={index}
              line={line}
              heading={words.say(label, { number: index + 1 })}
              write={(next) => write(index, next)}
              onKey={(event) => onKey(event, index)}
              leave={leave}
              first={index === 0 ? id : undefined}
            />
          ) : (
            <input
              {...(index === 0 && { id })}
              data-line={index}
              type="text"
              className="form-entry"
              aria-label={words.say(label, { number: index + 1 })}
              maxLength={500}
              value={line}
              onChange={({ currentTarget }) => write(index, currentTarget.value)}
              onKeyDown={(event) => onKey(event, index)}
              onBlur={leave}
            />
          )}
          {lines.length > 1 && (
            <IconButton
              icon={CrossIcon}
              appearance="subtle"
              isTooltipDisabled
              label={words.say('form.remove-line', { number: index + 1 })}
              onClick={() => remove(index)}
            />
          )}
        </div>
      ))}
      <Button iconBefore={AddIcon} spacing="compact" onClick={() => insert(lines.length - 1)}>
        {words.say(kind === 'people' ? 'form.add-person' : kind === 'tasks' ? 'form.add-task' : 'form.add-line')}
      </Button>
    </div>
  );
}

function Person(props: {
  readonly own: string;
  readonly index: number;
  readonly line: string;
  readonly heading: string;
  readonly first: string | undefined;
  readonly write: (line: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly leave: () => void;
}) {
  const { own, index, line, heading, first, write, onKey, leave } = props;
  const words = useWords();
  const cells = line.split('\t');
  const set = (column: number, text: string): void => {
    write(COLUMNS.map((_, i) => (i === column ? text.replaceAll('\t', ' ') : (cells[i] ?? ''))).join('\t'));
  };
  return (
    <fieldset className="form-person-fields">
      <legend>{heading}</legend>
      {COLUMNS.map((column, i) => {
        const id = i === 0 && first !== undefined ? first : `${own}-${column}`;
        return (
          <div key={column}>
            <label htmlFor={id}>{words.say(`form.person-${column}`)}</label>
            <input
              id={id}
              {...(i === 0 && { 'data-line': index })}
              type={column === 'mail' ? 'email' : column === 'phone' ? 'tel' : 'text'}
              className="form-entry"
              maxLength={200}
              value={cells[i] ?? ''}
              onChange={({ currentTarget }) => set(i, currentTarget.value)}
              onKeyDown={onKey}
              onBlur={leave}
            />
          </div>
        );
      })}
    </fieldset>
  );
}

function isEmpty(line: string | undefined): boolean {
  return (line ?? '').trim() === '';
}
