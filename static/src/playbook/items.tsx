import { useRef, useState } from 'react';
import type { PlaybookItem, PlaybookPhase } from '../../../src/contract/playbook';
import { RuleList } from '../rulebook/rule-list';
import { changeOf } from '../rulebook/same';
import { useWords } from '../words';
import { freshName } from './fresh';
import { ItemEditor } from './item-editor';
import type { PlaybookPart } from './page';
import { freeItemId } from './parts';
import { dueSaid, rolesSaid, whenSaid } from './said';

/** The phases, and the checklist of the one that is chosen. */
export function Items({ answer, book, editable, change }: PlaybookPart) {
  const words = useWords();
  const [chosenId, choose] = useState(book.phases[0]?.id);
  const title = useRef<HTMLHeadingElement>(null);
  const chosen = book.phases.find(({ id }) => id === chosenId) ?? book.phases[0];
  const open = (id: string): void => {
    choose(id);
    requestAnimationFrame(() => title.current?.focus());
  };
  if (!chosen) return <p>{words.say('playbook.no-phases')}</p>;
  const put = (items: PlaybookPhase['items']): void =>
    change({ ...book, phases: book.phases.map((phase) => (phase.id === chosen.id ? { ...phase, items } : phase)) });
  const inForce = answer.playbook.phases.flatMap(({ items }) => items);
  const taken = [...book.phases, ...answer.playbook.phases].flatMap(({ items }) => items.map(({ id }) => id));
  const make = (): PlaybookItem => ({
    id: freeItemId(chosen.id, [...taken, ...answer.gone]),
    title: freshName('playbook.new-item'),
    kind: 'task',
    responsible: chosen.responsible,
    participants: [],
    need: 'mandatory',
    evidence: freshName('playbook.new-item-evidence'),
    source: 'ours',
  });
  return (
    <div className="playbook-lists">
      <nav aria-label={words.say('playbook.phase-list')}>
        <ul className="playbook-phases">
          {book.phases.map((phase) => (
            <li key={phase.id}>
              <button
                type="button"
                aria-current={phase.id === chosen.id ? 'true' : undefined}
                onClick={() => open(phase.id)}
              >
                <span>{words.say('playbook.phase-called', { id: phase.id, name: words.name(phase.name) })}</span>
                <span className="quiet">{words.say('playbook.item-count', { count: phase.items.length })}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="playbook-phase">
        <h3 id="playbook-phase" ref={title} tabIndex={-1}>
          {words.say('playbook.phase-called', { id: chosen.id, name: words.name(chosen.name) })}
        </h3>
        <p className="quiet">{words.say('playbook.items-why')}</p>
        <RuleList
          key={chosen.id}
          items={chosen.items}
          editable={editable}
          change={put}
          called={({ id, title: name }) => words.say('playbook.item-named', { id, title: words.name(name) })}
          summary={(item) => <Summary book={book} item={item} />}
          editor={(item, write) => (
            <ItemEditor book={book} phase={chosen} item={item} editable={editable} put={write} />
          )}
          changed={(item) => changeOf(item, inForce)}
          add={{ label: words.say('playbook.add-item'), make }}
          none={words.say('playbook.no-items')}
          plain
        />
      </section>
    </div>
  );
}

/** An item as it is read: what, of which kind, who, by when, and when it is wanted. */
function Summary({ book, item }: { book: PlaybookPart['book']; item: PlaybookItem }) {
  const words = useWords();
  const { id, title, kind, need, responsible, due, when, per } = item;
  const conditions = [when && whenSaid(words, book, when), per && words.say(`playbook.per-${per}`)].filter(Boolean);
  return (
    <>
      <span className="rule-when">
        {id} {words.name(title)}
      </span>
      <span className="playbook-what">
        {words.say(`playbook.kind-${kind}`)} · {words.say(`playbook.need-${need}`)}
        {conditions.length > 0 && ` ${conditions.join(', ')}`} · {rolesSaid(words, book, responsible)} ·{' '}
        {dueSaid(words, due)}
      </span>
    </>
  );
}
