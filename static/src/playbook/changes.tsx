import type { Playbook, PlaybookChange } from '../../../src/contract/playbook';
import { useWords, type Words } from '../words';
import {
  bothSaid,
  fieldSaid,
  itemIn,
  itemSaid,
  lineSaid,
  phaseSaid,
  questionSaid,
  roleSaid,
  spotSaid,
  wholeSaid,
} from './said';

/** Differences between two playbooks, a thing at a time, each field with what it was and what it becomes. */
export function PlaybookChanges(props: { changes: readonly PlaybookChange[]; before: Playbook; after: Playbook }) {
  const words = useWords();
  const { changes, before, after } = props;
  if (changes.length === 0) return <p className="quiet">{words.say('playbook.no-changes')}</p>;
  return (
    <ul className="changes">
      {changes.map((one) => (
        <li key={`${one.part} ${one.phase ?? ''} ${one.id} ${one.what}`} className={`change ${one.what}`}>
          <p className="strong">
            {words.say(`playbook.change-${one.what}`)}: {called(words, one, one.what === 'removed' ? before : after)}
          </p>
          <ul>
            {one.fields.map((field) => (
              <li key={field}>
                <Field {...{ one, field, before, after }} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Field(props: { one: PlaybookChange; field: string; before: Playbook; after: Playbook }) {
  const words = useWords();
  const { one, field, before, after } = props;
  const [was, is] = [said(words, one, before, field), said(words, one, after, field)];
  if (was === is) return <>{fieldSaid(words, field)}</>;
  return (
    <>
      {fieldSaid(words, field)}: <del>{was ?? words.say('playbook.nothing')}</del> <span aria-hidden="true">→</span>
      <span className="hidden"> {words.say('playbook.becomes')} </span> <ins>{is ?? words.say('playbook.nothing')}</ins>
    </>
  );
}

/** What a changed thing is called: its kind, its id, its name. */
function called(words: Words, { part, id }: PlaybookChange, book: Playbook): string {
  if (part === 'whole') return words.say('playbook.whole');
  if (part === 'lines') {
    const line = book.lines.find((one) => one.line === id);
    return line ? words.say(`playbook.line-${line.line}`) : id;
  }
  const name = nameIn(book, part, id);
  return name ? `${spotSaid(words, part, id)} ${words.name(name)}` : spotSaid(words, part, id);
}

function nameIn(book: Playbook, part: Exclude<PlaybookChange['part'], 'whole' | 'lines'>, id: string) {
  switch (part) {
    case 'items':
      return itemIn(book, id)?.title;
    case 'questions':
      return book.questions.find((one) => one.id === id)?.text;
    case 'criteria':
      return book.criteria.find((one) => one.id === id)?.text;
    default:
      return [...book[part]].find((one) => one.id === id)?.name;
  }
}

function said(words: Words, { part, id }: PlaybookChange, book: Playbook, field: string): string | undefined {
  switch (part) {
    case 'items': {
      const item = itemIn(book, id);
      return item && itemSaid(words, book, item, field);
    }
    case 'phases': {
      const phase = book.phases.find((one) => one.id === id);
      return phase && phaseSaid(words, book, phase, field);
    }
    case 'roles': {
      const role = book.roles.find((one) => one.id === id);
      return role && roleSaid(words, role, field);
    }
    case 'questions': {
      const question = book.questions.find((one) => one.id === id);
      return question && questionSaid(words, question, field);
    }
    case 'sections': {
      const section = book.sections.find((one) => one.id === id);
      return section && bothSaid(section.name);
    }
    case 'criteria': {
      const criterion = book.criteria.find((one) => one.id === id);
      return criterion && bothSaid(criterion.text);
    }
    case 'lines': {
      const line = book.lines.find((one) => one.line === id);
      return line && lineSaid(words, line);
    }
    case 'whole':
      return wholeSaid(words, book, field);
  }
}
