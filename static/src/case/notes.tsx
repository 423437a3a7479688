import type { CaseView } from '../../../src/contract/calls';
import { useWords } from '../words';

type Contact = CaseView['notes'][number]['contacts'][number];

/** What to watch out for in a case of this kind, and whom to turn to. Nothing at all where nobody wrote any. */
export function Notes({ notes }: Pick<CaseView, 'notes'>) {
  const words = useWords();
  if (notes.length === 0) return null;
  const texts = notes.filter(({ text }) => text !== '');
  const contacts = notes.flatMap((note) => note.contacts.map((contact, at) => ({ contact, key: `${note.id} ${at}` })));
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{words.say('rulebook.property-text')}</h2>
      {texts.map(({ id, text }) => (
        <p key={id} className="case-as-typed">
          {text}
        </p>
      ))}
      {contacts.length > 0 && (
        <ul className="case-contacts" aria-label={words.say('rulebook.property-contacts')}>
          {contacts.map(({ contact, key }) => (
            <Turn key={key} contact={contact} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Turn({ contact }: { contact: Contact }) {
  const words = useWords();
  const { part, name, role, phone, mail, hours, outOfHours } = contact;
  const reach = [phone, mail, hours].filter((text) => text !== '').join(' · ');
  return (
    <li>
      <p>
        <span className="strong">{[name, role].filter((text) => text !== '').join(', ')}</span>{' '}
        <span className="quiet">({words.say(`rulebook.word-part-${part}`)})</span>
      </p>
      {reach !== '' && <p>{reach}</p>}
      {outOfHours !== '' && <p className="quiet">{words.say('service.out-of-hours', { text: outOfHours })}</p>}
    </li>
  );
}
