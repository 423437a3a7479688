import Button from '@atlaskit/button/new';
import { CONTACT_KINDS } from '../../../src/contract/onboarding';
import { dateSaid } from '../../../src/messages/times';
import type { SectionProps } from '../onboarding/section';
import { useWords, type Words } from '../words';
import { EntryTable, type Entry } from './entry-table';
import type { Field } from './entry-form';

type ContactKind = (typeof CONTACT_KINDS)[number];

const COLUMNS = [
  ['name', 'line'],
  ['role', 'line'],
  ['organisation', 'line'],
  ['unit', 'line'],
  ['phone', 'line'],
  ['mail', 'mail'],
  ['hours', 'line'],
  ['outOfHours', 'line'],
  ['validFrom', 'date'],
  ['validTo', 'date'],
  ['confirmed', 'date'],
] as const;

/** The contact list of an item; all of them, list by list, where it does not say which. */
export function Contacts({ item, of, act }: SectionProps) {
  const words = useWords();
  const wanted = item.needs && 'contacts' in item.needs ? item.needs.contacts : undefined;
  const today = words.in(of.zone).local(of.asOf).date;
  const writes = of.me.works && !of.frame.ended;
  const all = of.lists.contacts;
  const kinds =
    wanted === undefined ? CONTACT_KINDS.filter((kind) => all.some(({ values }) => values['kind'] === kind)) : [wanted];
  const table = (kind: ContactKind | undefined, entries: readonly Entry[]) => (
    <EntryTable
      list="contacts"
      entries={entries}
      fields={fieldsFor(kind, words)}
      titleOf={({ name = '' }) => name}
      about={(entry) => <About entry={entry} today={today} />}
      acts={({ id, values }) =>
        values['confirmed'] !== today && (
          <Button
            spacing="compact"
            aria-label={words.say('registers.confirm-of', { name: values['name'] ?? '' })}
            onClick={() => void act({ type: 'entry-put', list: 'contacts', entry: id, values: { confirmed: today } })}
          >
            {words.say('registers.confirm-today')}
          </Button>
        )
      }
      given={kind === undefined ? {} : { kind }}
      act={act}
      writes={writes}
      add={words.say('registers.contacts-add')}
      empty={words.say('registers.contacts-empty')}
    />
  );
  if (wanted !== undefined)
    return table(
      wanted,
      all.filter(({ values }) => values['kind'] === wanted),
    );
  return (
    <>
      {kinds.map((kind) => (
        <section key={kind} className="register-part">
          <h4>{words.say(`registers.kind-${kind}`)}</h4>
          {table(
            kind,
            all.filter(({ values }) => values['kind'] === kind),
          )}
        </section>
      ))}
      {table(
        undefined,
        all.filter(({ values }) => !CONTACT_KINDS.some((kind) => kind === values['kind'])),
      )}
    </>
  );
}

function fieldsFor(kind: ContactKind | undefined, words: Words): readonly Field[] {
  const fields = COLUMNS.map(([column, type]): Field => {
    const label = words.say(`registers.contact-${column}`);
    return { column, label, type, ...(column === 'name' && { must: true }) };
  });
  const options = CONTACT_KINDS.map((one) => [one, words.say(`registers.kind-${one}`)] as const);
  const list: Field = {
    ...{ column: 'kind', label: words.say('registers.contact-kind'), type: 'choice', must: true },
    options,
  };
  return kind === undefined ? [list, ...fields] : fields;
}

function About({ entry: { values }, today }: { entry: Entry; today: string }) {
  const words = useWords();
  const text = (column: string): string => (values[column] ?? '').trim();
  const listed = (...columns: readonly string[]): string =>
    columns
      .map(text)
      .filter((one) => one !== '')
      .join(' · ');
  const [from, to, confirmed] = [text('validFrom'), text('validTo'), text('confirmed')];
  return (
    <>
      <span>{listed('role', 'organisation', 'unit')}</span>
      <span>{listed('phone', 'mail', 'hours', 'outOfHours')}</span>
      {text('phone') === '' && text('mail') === '' && (
        <span className="pressing">▲ {words.say('registers.no-reach')}</span>
      )}
      {to !== '' && to < today && (
        <span className="alarming">⚠ {words.say('registers.over', { date: dateSaid(to) })}</span>
      )}
      {to !== '' && to >= today && <span>{words.say('registers.until', { date: dateSaid(to) })}</span>}
      {from > today && <span>{words.say('registers.begins', { date: dateSaid(from) })}</span>}
      {confirmed === '' ? (
        <span className="quiet">{words.say('registers.not-confirmed')}</span>
      ) : (
        <span>✓ {words.say('registers.confirmed-on', { date: dateSaid(confirmed) })}</span>
      )}
    </>
  );
}
