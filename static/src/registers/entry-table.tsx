import Button from '@atlaskit/button/new';
import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Deed } from '../../../src/contract/deeds';
import type { OnboardingView } from '../../../src/contract/onboarding';
import { followFocus } from '../focus-kept';
import type { Act } from '../onboarding/section';
import { useWords } from '../words';
import { EntryForm, type Field, type Values } from './entry-form';
import { entryId } from './entry-id';
import { buttonOf, NEW, useAfterRemoval } from './use-after-removal';
import './registers.css';

type List = Extract<Deed, { type: 'entry-put' }>['list'];
export type Entry = OnboardingView['lists']['contacts'][number];

interface Props {
  readonly list: List;
  readonly entries: readonly Entry[];
  readonly fields: readonly Field[];
  /** What an entry is called. */
  readonly titleOf: (values: Values) => string;
  /** What is known of it, beneath its name. */
  readonly about: (entry: Entry) => ReactNode;
  /** What else can be done with it. */
  readonly acts?: (entry: Entry) => ReactNode;
  /** What every new entry has from the start. */
  readonly given?: Values;
  readonly act: Act;
  readonly writes: boolean;
  readonly add: string;
  readonly empty: string;
}

/** A register: its entries, each to be edited and removed, and a new one. Two who change different columns both keep theirs. */
export function EntryTable(props: Props) {
  const { list, entries, fields, titleOf, about, acts, given = {}, act, writes, add, empty } = props;
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string>();
  const [sure, setSure] = useState<string>();
  const named = ({ values }: Entry): string => titleOf(values).trim() || words.say('registers.unnamed');
  const close = (entry: string): void => {
    flushSync(() => setOpen((now) => (now === entry ? undefined : now)));
    followFocus(null, buttonOf(box, entry));
  };
  const afterRemoval = useAfterRemoval(
    box,
    entries.map(({ id }) => id),
  );
  const remove = (entry: string): void => {
    afterRemoval(entry);
    void act({ type: 'entry-removed', list, entry });
  };
  const leave = (entry: string): void => {
    flushSync(() => setSure(undefined));
    followFocus(null, buttonOf(box, entry));
  };
  const save = async (entry: string, had: Values, values: Values) => {
    const changed = Object.entries(values).filter(([column, text]) => text !== (had[column] ?? ''));
    const outcome = await act({ type: 'entry-put', list, entry, values: Object.fromEntries(changed) });
    const saved = outcome.ok && outcome.value.done;
    const faults = outcome.ok && !outcome.value.done ? (outcome.value.faults ?? []) : [];
    return { saved, faults: faults.map(({ column }) => column) };
  };
  return (
    <div className="register" ref={box}>
      {entries.length === 0 && <p className="quiet">{empty}</p>}
      <ul>
        {entries.map((entry) =>
          open === entry.id ? (
            <li key={entry.id}>
              <EntryForm
                label={words.say('registers.edit-of', { name: named(entry) })}
                fields={fields}
                given={entry.values}
                save={(values) => save(entry.id, entry.values, values)}
                close={() => close(entry.id)}
              />
            </li>
          ) : (
            <li key={entry.id} className="register-entry">
              <div className="register-about">
                <strong>{named(entry)}</strong>
                {about(entry)}
              </div>
              {writes && (
                <p className="register-buttons" data-edit={entry.id}>
                  <Button
                    spacing="compact"
                    onClick={() => setOpen(entry.id)}
                    aria-label={words.say('registers.edit-of', { name: named(entry) })}
                  >
                    {words.say('registers.edit')}
                  </Button>
                  {acts?.(entry)}
                  {sure === entry.id ? (
                    <>
                      <span>{words.say('registers.remove-sure', { name: named(entry) })}</span>
                      <Button spacing="compact" appearance="danger" autoFocus onClick={() => remove(entry.id)}>
                        {words.say('registers.remove-yes')}
                      </Button>
                      <Button spacing="compact" appearance="subtle" onClick={() => leave(entry.id)}>
                        {words.say('registers.cancel')}
                      </Button>
                    </>
                  ) : (
                    <Button
                      spacing="compact"
                      appearance="subtle"
                      onClick={() => setSure(entry.id)}
                      aria-label={words.say('registers.remove-of', { name: named(entry) })}
                    >
                      {words.say('registers.remove')}
                    </Button>
                  )}
                </p>
              )}
            </li>
          ),
        )}
      </ul>
      {writes &&
        (open === NEW ? (
          <EntryForm
            label={add}
            fields={fields}
            given={given}
            save={(values) => save(entryId(titleOf(values)), {}, { ...given, ...values })}
            close={() => close(NEW)}
          />
        ) : (
          <p data-edit={NEW}>
            <Button onClick={() => setOpen(NEW)}>{add}</Button>
          </p>
        ))}
    </div>
  );
}
