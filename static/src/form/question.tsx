import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import type { AnswerView, FormView } from '../../../src/contract/form';
import { useWords, type Words } from '../words';
import { answerLines } from './answer-text';
import { Lines } from './lines';
import type { FormKeeper } from './use-form';

type Asked = FormView['questions'][number];

/** Id of the first field of a question, which the focus goes to. */
export function fieldOf(question: string): string {
  return `question-${question}`;
}

/** One question: its answer, that nobody knows it yet, who wrote it last, and what somebody else had written. */
export function Question({ asked, of, zone }: { asked: Asked; of: FormKeeper; zone: string }) {
  const words = useWords();
  const { id: question } = asked;
  const { answer, unknown, note } = of.text(question);
  const id = fieldOf(question);
  const help = words.name(asked.help);
  const saved = of.shown?.state === 'known' ? savedIn(of.shown.form, question) : undefined;
  const leave = (): void => void of.flush();
  const isBlank = answer.trim() === '';
  return (
    <div className="form-question">
      <QuestionName asked={asked} />
      {help && (
        <p id={`${id}-help`} className="quiet">
          {help}
        </p>
      )}
      <Input asked={asked} of={of} leave={leave} />
      {(isBlank || unknown) && (
        <label className="form-unknown">
          <input
            type="checkbox"
            checked={unknown}
            onChange={({ currentTarget }) => {
              of.write(question, { unknown: currentTarget.checked });
            }}
            onBlur={leave}
          />
          <span>
            {words.say('form.unknown')}
            <span className="hidden">: {words.name(asked.text)}</span>
          </span>
        </label>
      )}
      {unknown && (
        <div className="form-who">
          <label htmlFor={`${id}-who`}>{words.say('form.who')}</label>
          <input
            id={`${id}-who`}
            type="text"
            className="form-entry"
            maxLength={500}
            value={note}
            onChange={({ currentTarget }) => of.write(question, { note: currentTarget.value })}
            onBlur={leave}
          />
        </div>
      )}
      <Overwrote question={asked} of={of} />
      {of.isPending(question) ? (
        <p className={of.saving === 'failed' ? 'alarming' : 'quiet'}>
          {words.say(of.saving === 'failed' ? 'form.not-saved' : 'form.unsaved')}
        </p>
      ) : (
        saved && <p className="quiet">{writtenBy(saved, zone, of.now, words)}</p>
      )}
    </div>
  );
}

function QuestionName({ asked: { id, text, kind } }: { asked: Asked }) {
  const words = useWords();
  const name = `${id}. ${words.name(text)}`;
  if (kind === 'yes-no') return null;
  if (kind === 'text' || kind === 'number' || kind === 'date')
    return (
      <label className="form-name" htmlFor={fieldOf(id)}>
        {name}
      </label>
    );
  return (
    <p className="form-name" id={`${fieldOf(id)}-label`}>
      {name}
    </p>
  );
}

function Input({ asked, of, leave }: { asked: Asked; of: FormKeeper; leave: () => void }) {
  const words = useWords();
  const { id: question, kind, text } = asked;
  const { answer } = of.text(question);
  const id = fieldOf(question);
  const described = `${id}-help`;
  const change = (value: string): void => of.write(question, { answer: value });
  switch (kind) {
    case 'table':
    case 'tasks':
    case 'people':
      return <Lines {...{ id, kind, described, change, leave }} value={answer} />;
    case 'yes-no':
      return (
        <fieldset className="form-choice" aria-describedby={described}>
          <legend className="form-name">
            {question}. {words.name(text)}
          </legend>
          {(['yes', 'no'] as const).map((choice) => (
            <label key={choice}>
              <input
                {...(choice === 'yes' && { id })}
                type="radio"
                name={id}
                checked={answer === choice}
                onChange={() => change(choice)}
                onBlur={leave}
              />
              <span>{words.say(`form.${choice}`)}</span>
            </label>
          ))}
        </fieldset>
      );
    case 'date':
    case 'number':
      return (
        <input
          id={id}
          type={kind === 'date' ? 'date' : 'text'}
          {...(kind === 'number' && { inputMode: 'decimal' })}
          className="form-entry form-short"
          aria-describedby={described}
          maxLength={200}
          value={answer}
          onChange={({ currentTarget }) => change(currentTarget.value)}
          onBlur={leave}
        />
      );
    case 'text':
      return (
        <textarea
          id={id}
          className="form-entry"
          aria-describedby={described}
          rows={Math.min(10, Math.max(2, answer.split('\n').length))}
          maxLength={8000}
          value={answer}
          onChange={({ currentTarget }) => change(currentTarget.value)}
          onBlur={leave}
        />
      );
  }
}

/** Of two who answered at once the later counts. What the other wrote is shown, and can be taken instead. */
function Overwrote({ question: { id, kind }, of }: { question: Asked; of: FormKeeper }) {
  const words = useWords();
  const over = of.overwritten.get(id);
  return (
    <div role="status">
      {over && (
        <SectionMessage
          appearance="warning"
          title={
            over.by === undefined ? words.say('form.overwrote-someone') : words.say('form.overwrote', { name: over.by })
          }
          headingLevel="h3"
        >
          <div className="form-theirs">
            <span className="hidden">{words.say('form.their-answer')}: </span>
            {answerLines(kind, { ...over, unknown: false, note: '' }, words).map((line, i) => (
              <p key={i}>{line}</p>
            ))}
          </div>
          <p className="form-buttons">
            <Button
              onClick={() => {
                of.write(id, { answer: over.answer });
                of.settle(id);
                void of.flush();
              }}
            >
              {words.say('form.take-theirs')}
            </Button>
            <Button appearance="subtle" onClick={() => of.settle(id)}>
              {words.say('form.keep-mine')}
            </Button>
          </p>
        </SectionMessage>
      )}
    </div>
  );
}

function savedIn({ answers }: FormView, question: string): AnswerView | undefined {
  return answers.find((one) => one.question === question);
}

/** Who wrote an answer last, and when. */
export function writtenBy({ at, by, mine }: AnswerView, zone: string, now: number, words: Words): string {
  const when = words.when(zone, at, now);
  if (mine) return words.say('form.answered-you', { when });
  return by === undefined
    ? words.say('form.answered-centre', { when })
    : words.say('form.answered-by', { name: by, when });
}
