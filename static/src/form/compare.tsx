import type { ReactNode } from 'react';
import type { CaseForm } from '../../../src/contract/form';
import { useWords } from '../words';
import { answerLines } from './answer-text';
import './form.css';

type Task = CaseForm['tasks'][number];

/**
 * The customer's view beside the centre's: tasks one by one, with each difference said in words, and answers that belong
 * side by side. `answering` puts fields where the centre's answers and notes stand.
 */
export function Compare(props: {
  readonly form: CaseForm;
  readonly answering?: { readonly centre: (task: Task) => ReactNode; readonly note: (task: Task) => ReactNode };
}) {
  const { form, answering } = props;
  const words = useWords();
  const { tasks } = form;
  const agreed = tasks.filter(({ verdict }) => verdict === 'agreed').length;
  return (
    <div className="form-compare">
      {tasks.length === 0 ? (
        <p>{words.say('form.compare-none')}</p>
      ) : (
        <>
          <p>{words.say('form.compare-sum', { agreed, count: tasks.length })}</p>
          <table>
            <caption className="hidden">{words.say('form.compare')}</caption>
            <thead>
              <tr>
                {(['task', 'customer', 'centre', 'note', 'verdict'] as const).map((column) => (
                  <th key={column} scope="col">
                    {words.say(`form.compare-${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tasks.map((task) => (
                <tr key={task.entry}>
                  <th scope="row">{task.task}</th>
                  <td data-column={words.say('form.compare-customer')}>
                    {words.say(task.wished ? 'form.wished' : 'form.not-wished')}
                  </td>
                  <td data-column={words.say('form.compare-centre')}>
                    {answering?.centre(task) ?? words.say(`form.centre-${task.centre}`)}
                  </td>
                  <td data-column={words.say('form.compare-note')}>{answering?.note(task) ?? task.note}</td>
                  <td
                    data-column={words.say('form.compare-verdict')}
                    className={task.verdict === 'agreed' ? '' : 'form-differs'}
                  >
                    {words.say(`form.verdict-${task.verdict}`)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <Beside form={form} />
    </div>
  );
}

/** Answers that stand beside each other, but for the tasks, which have their table. */
function Beside({ form: { questions, answers } }: { form: CaseForm }) {
  const words = useWords();
  const pairs = questions.flatMap((right) => {
    const left = questions.find(({ id }) => id === right.beside);
    return left && left.kind !== 'tasks' ? [[left, right] as const] : [];
  });
  if (pairs.length === 0) return null;
  return (
    <section>
      <h4>{words.say('form.beside')}</h4>
      {pairs.map((pair) => (
        <dl key={pair[1].id} className="form-pair">
          {pair.map((question) => {
            const answer = answers.find((one) => one.question === question.id);
            return (
              <div key={question.id}>
                <dt>
                  {question.id}. {words.name(question.text)}
                </dt>
                {answerLines(question.kind, answer, words).map((line, i) => (
                  <dd key={i}>{line}</dd>
                ))}
              </div>
            );
          })}
        </dl>
      ))}
    </section>
  );
}
