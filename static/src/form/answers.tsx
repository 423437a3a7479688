import type { AnswerView, FormView } from '../../../src/contract/form';
import { useWords } from '../words';
import { answerLines } from './answer-text';
import { writtenBy } from './question';
import './form.css';

/** A filled-in form, to be read: each question with its answer, who gave it, and when. */
export function Answers(props: {
  readonly form: {
    readonly zone: string;
    readonly sections: FormView['sections'];
    readonly questions: readonly Pick<FormView['questions'][number], 'id' | 'section' | 'text' | 'kind'>[];
    readonly answers: readonly AnswerView[];
  };
  readonly now: number;
}) {
  const words = useWords();
  const { zone, sections, questions, answers } = props.form;
  return (
    <div className="form-answers">
      {sections.map(({ id, name }) => {
        const own = questions.filter(({ section }) => section === id);
        if (own.length === 0) return null;
        return (
          <section key={id}>
            <h3>{words.name(name)}</h3>
            <dl>
              {own.map((question) => {
                const answer = answers.find((one) => one.question === question.id);
                return (
                  <div key={question.id}>
                    <dt>
                      {question.id}. {words.name(question.text)}
                    </dt>
                    <dd>
                      {answerLines(question.kind, answer, words).map((line, i) => (
                        <p key={i} className={answer ? '' : 'quiet'}>
                          {line}
                        </p>
                      ))}
                      {answer && <p className="quiet">{writtenBy(answer, zone, props.now, words)}</p>}
                    </dd>
                  </div>
                );
              })}
            </dl>
          </section>
        );
      })}
    </div>
  );
}
