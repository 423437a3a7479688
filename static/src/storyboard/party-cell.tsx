import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '../words';
import { matching, partiesIn, partiesToChoose, partyName } from './party-words';
import { useAroundTable, type CellProps } from './use-cell';

type Props = CellProps & { readonly several: boolean; readonly missing: boolean };

/**
 * Who: typed until it is found, or chosen from the list. Tab takes what was found and goes on, Enter takes it and stays, an
 * empty cell's Backspace gives back the last.
 */
export function PartyCell({ row, column, number, clash, several, missing }: Props) {
  const words = useWords();
  const { keeper, contacts } = useAroundTable();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const value = clash ?? row.values[column] ?? '';
  const entered = useRef(value);
  const chosen = partiesIn(value);
  const choices = partiesToChoose(contacts, words);
  const found = matching(choices, typed).filter((one) => !chosen.includes(one.id));
  const active = open ? found[Math.min(at, found.length - 1)] : undefined;
  const put = (parties: readonly string[]): void => {
    const text = parties.join('\n');
    if (clash === undefined) keeper.write(row.id, { [column]: text });
    else keeper.hold(row.id, column, text);
  };
  const close = (): void => {
    setTyped('');
    setOpen(false);
    setAt(0);
  };
  const take = (party: string): void => {
    put(several ? [...chosen, party] : [party]);
    close();
  };
  const label = words.say('storyboard.cell', { column: words.say(`storyboard.column-${column}`), row: number });

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, altKey } = event;
    if (key === 'Escape') {
      if (open || typed !== '') close();
      else if (entered.current !== value) put(partiesIn(entered.current));
    } else if (!altKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      const step = key === 'ArrowDown' ? 1 : -1;
      setAt(open ? (at + step + found.length) % Math.max(1, found.length) : 0);
      setOpen(true);
    } else if (key === 'Enter' && active) {
      // The table's Enter begins a new row; this one only chooses.
      event.preventDefault();
      event.stopPropagation();
      take(active.id);
    } else if (key === 'Backspace' && typed === '' && chosen.length > 0 && !event.ctrlKey && !event.metaKey)
      put(chosen.slice(0, -1));
  };

  return (
    <div className="story-party">
      {chosen.length > 0 && (
        <ul>
          {chosen.map((party) => (
            <li key={party}>
              {partyName(party, choices, words)}
              <button
                type="button"
                tabIndex={-1}
                aria-label={words.say('storyboard.party-take-off', { name: partyName(party, choices, words) })}
                onClick={() => {
                  put(chosen.filter((one) => one !== party));
                  field.current?.focus();
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={field}
        type="text"
        role="combobox"
        autoComplete="off"
        data-column={column}
        aria-label={`${label}${chosen.length > 0 ? `: ${chosen.map((one) => partyName(one, choices, words)).join(', ')}` : missing ? `, ${words.say('storyboard.missing')}` : ''}`}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${id}-${active.id}` : undefined}
        placeholder={chosen.length === 0 ? words.say('storyboard.party-search') : undefined}
        value={typed}
        onFocus={() => {
          entered.current = value;
        }}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setOpen(true);
          setAt(0);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          const best = typed.trim() === '' ? undefined : found[Math.min(at, found.length - 1)];
          if (best) take(best.id);
          else close();
        }}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!open} className="story-choices">
        {open &&
          found.map((one) => (
            <li
              key={one.id}
              id={`${id}-${one.id}`}
              role="option"
              aria-selected={one === active}
              onPointerDown={(event) => {
                // The field keeps the focus.
                event.preventDefault();
                take(one.id);
              }}
            >
              {one.name}
              {one.about !== '' && <span className="quiet"> {one.about}</span>}
            </li>
          ))}
        {open && found.length === 0 && (
          <li role="option" aria-selected={false} aria-disabled>
            {words.say('storyboard.party-none')}
          </li>
        )}
      </ul>
    </div>
  );
}
