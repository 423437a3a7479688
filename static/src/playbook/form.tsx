import { ANSWER_KINDS, type Playbook, type Question } from '../../../src/contract/playbook';
import { Choice, Tick } from '../rulebook/choice';
import { RuleList } from '../rulebook/rule-list';
import { changeOf } from '../rulebook/same';
import { useWords } from '../words';
import { BothField, MaybeChoice } from './fields';
import { freshName } from './fresh';
import type { PlaybookPart } from './page';

/** The clarification form: its sections and questions, in their order. */
export function Form({ answer, book, editable, change }: PlaybookPart) {
  const words = useWords();
  const { sections, questions } = book;
  const saved = answer.playbook;
  const makeSection = (): Playbook['sections'][number] => {
    const taken = [...sections, ...saved.sections].map(({ id }) => id);
    const free = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !taken.includes(letter));
    return { id: free ?? `A${taken.length}`, name: freshName('playbook.new-section') };
  };
  const makeQuestion = (): Question => {
    const numbers = [...questions, ...saved.questions].map(({ id }) => Number(id) || 0);
    return {
      id: String(Math.max(0, ...numbers) + 1),
      section: sections.at(-1)?.id ?? '',
      text: freshName('playbook.new-question'),
      help: { da: '', en: '' },
      kind: 'text',
    };
  };
  return (
    <>
      <p className="quiet">{words.say('playbook.form-why')}</p>
      <h3>{words.say('playbook.questions')}</h3>
      <RuleList
        items={questions}
        editable={editable}
        change={(next) => change({ ...book, questions: next })}
        called={({ id }) => words.say('playbook.question-named', { id })}
        summary={(one) => (
          <>
            <span className="rule-when">
              {one.section}
              {one.id} {words.name(one.text)}
            </span>
            <span className="playbook-what">
              {words.say(`playbook.answer-${one.kind}`)}
              {one.centre && ` · ${words.say('playbook.field-centre')}`}
            </span>
          </>
        )}
        editor={(one, put) => <QuestionEditor {...{ book, editable, one, put }} />}
        changed={(one) => changeOf(one, saved.questions)}
        add={{ label: words.say('playbook.add-question'), make: makeQuestion }}
        none={words.say('playbook.no-questions')}
        plain
      />
      <h3>{words.say('playbook.sections')}</h3>
      <RuleList
        items={sections}
        editable={editable}
        change={(next) => change({ ...book, sections: next })}
        called={({ id, name }) => words.say('playbook.section-named', { id, name: words.name(name) })}
        summary={({ id, name }) => (
          <span className="rule-when">
            {id} {words.name(name)}
          </span>
        )}
        editor={(one, put) => (
          <BothField
            label={words.say('playbook.label-name')}
            name={one.name}
            editable={editable}
            longest={160}
            change={(name) => put({ ...one, name })}
          />
        )}
        changed={(one) => changeOf(one, saved.sections)}
        add={{ label: words.say('playbook.add-section'), make: makeSection }}
        none={words.say('playbook.no-sections')}
        plain
      />
    </>
  );
}

function QuestionEditor(props: { book: Playbook; one: Question; editable: boolean; put: (one: Question) => void }) {
  const words = useWords();
  const { book, one, editable, put } = props;
  return (
    <>
      <BothField
        label={words.say('playbook.label-text')}
        name={one.text}
        editable={editable}
        longest={1000}
        lines
        change={(text) => put({ ...one, text })}
      />
      <BothField
        label={words.say('playbook.label-help')}
        name={one.help}
        editable={editable}
        longest={1000}
        maybe
        lines
        change={(help) => put({ ...one, help })}
      />
      <div className="playbook-row">
        <Choice
          label={words.say('playbook.label-section')}
          value={one.section}
          options={book.sections.map(({ id, name }) => ({ value: id, text: `${id} ${words.name(name)}` }))}
          editable={editable}
          change={(section) => put({ ...one, section })}
        />
        <Choice
          label={words.say('playbook.label-answer')}
          value={one.kind}
          options={ANSWER_KINDS.map((value) => ({ value, text: words.say(`playbook.answer-${value}`) }))}
          editable={editable}
          change={(kind) => put({ ...one, kind })}
        />
        <MaybeChoice
          label={words.say('playbook.label-beside')}
          value={one.beside}
          options={book.questions
            .filter(({ id }) => id !== one.id)
            .map(({ id, text }) => ({ value: id, text: `${id} ${words.name(text)}` }))}
          editable={editable}
          change={(beside) => {
            const { beside: _, ...rest } = one;
            put(beside === undefined ? rest : { ...rest, beside });
          }}
        />
      </div>
      <Tick
        label={words.say('playbook.label-centre')}
        checked={one.centre === true}
        editable={editable}
        change={(centre) => {
          const { centre: _, ...rest } = one;
          put(centre ? { ...rest, centre } : rest);
        }}
      />
    </>
  );
}
