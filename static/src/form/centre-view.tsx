import Button from '@atlaskit/button/new';
import { useId, useState, type FormEvent } from 'react';
import type { CaseForm } from '../../../src/contract/form';
import { SavedText } from '../onboarding/saved-text';
import type { SectionProps } from '../onboarding/section';
import { useWords } from '../words';
import { Compare } from './compare';

const CHOICES = ['yes', 'partly', 'later', 'no'] as const;

/** What the centre can solve of what the customer wishes for, answered task by task where both are seen. */
export function CentreView({ form, act, of }: SectionProps & { form: CaseForm }) {
  const words = useWords();
  const [said, say] = useState('');
  const isOpen = form.works && form.standing !== 'closed';
  const put = async (entry: string, values: Readonly<Record<string, string>>) => {
    const outcome = await act({ type: 'entry-put', list: 'views', entry, values });
    say(words.say(outcome.ok && outcome.value.done ? 'form.compare-saved' : 'form.compare-not-saved'));
    return outcome;
  };
  const own = form.questions.filter(
    ({ centre, beside }) => centre && form.questions.find(({ id }) => id === beside)?.kind !== 'tasks',
  );
  if (!isOpen) return <Compare form={form} />;
  return (
    <>
      <Compare
        form={form}
        answering={{
          centre: ({ entry, task, centre }) => (
            <select
              className="form-entry form-short"
              aria-label={words.say('form.compare-centre-of', { task })}
              value={centre === 'unanswered' ? '' : centre}
              onChange={({ currentTarget }) => void put(entry, { centre: currentTarget.value })}
            >
              <option value="">{words.say('form.centre-unanswered')}</option>
              {CHOICES.map((choice) => (
                <option key={choice} value={choice}>
                  {words.say(`form.centre-${choice}`)}
                </option>
              ))}
            </select>
          ),
          note: ({ entry, task, note }) => (
            <Note
              key={note}
              label={words.say('form.compare-note-of', { task })}
              note={note}
              put={(text) => put(entry, { note: text })}
            />
          ),
        }}
      />
      <p className="quiet" role="status">
        {said}
      </p>
      <AddTask add={(task) => put(`centre-${crypto.randomUUID().slice(0, 8)}`, { task, customer: '' })} />
      {own.map(({ id, text }) => (
        <SavedText
          key={id}
          label={`${id}. ${words.name(text)}`}
          place={`${of.issueId}:answer-${id}`}
          type="lines"
          value={form.answers.find(({ question }) => question === id)?.answer ?? ''}
          editable
          save={(answer) => act({ type: 'entry-put', list: 'answers', entry: id, values: { answer } })}
        />
      ))}
    </>
  );
}

function Note(props: { label: string; note: string; put: (text: string) => Promise<unknown> }) {
  const { label, note, put } = props;
  const [typed, type] = useState(note);
  return (
    <input
      type="text"
      className="form-entry"
      aria-label={label}
      maxLength={500}
      value={typed}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onBlur={() => void (typed !== note && put(typed))}
    />
  );
}

function AddTask({ add }: { add: (task: string) => Promise<unknown> }) {
  const words = useWords();
  const id = useId();
  const [task, type] = useState('');
  const go = (event: FormEvent): void => {
    event.preventDefault();
    if (task.trim() === '') return;
    void add(task.trim());
    type('');
  };
  return (
    <form className="form-add" onSubmit={go}>
      <label htmlFor={id}>{words.say('form.compare-add')}</label>
      <input
        id={id}
        type="text"
        className="form-entry"
        maxLength={500}
        value={task}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      <Button type="submit">{words.say('form.compare-add-button')}</Button>
    </form>
  );
}
