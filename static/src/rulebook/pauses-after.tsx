import { useWords } from '../words';
import { Either } from './choice';
import type { RulebookPage } from './page';
import { isSameStatus, wrongStatuses } from './pauses-statuses';
import { linesIn, Typed } from './typed';

const CHOICES = ['continues', 'restarts'] as const;

/** What becomes of a case's time when it comes again, or when its priority changes. */
export function Again({ book, editable, change }: RulebookPage) {
  const words = useWords();
  return (
    <section className="rules-form" aria-labelledby="again">
      <h2 id="again">{words.say('rules.again-heading')}</h2>
      {(['reopening', 'reprioritising'] as const).map((what) => (
        <Either
          key={what}
          label={words.say(`rules.${what}`)}
          value={book[what]}
          options={CHOICES.map((value) => ({ value, text: words.say(`rules.${what}-${value}`) }))}
          editable={editable}
          change={(chosen) => change({ ...book, [what]: chosen })}
        />
      ))}
    </section>
  );
}

/** The statuses in which a case is over, and those by which 1st level says that it has answered. */
export function LastStatuses({ book, editable, change }: RulebookPage) {
  const words = useWords();
  const { finishedStatus, answeredStatus } = book;
  const runsOn = answeredStatus.find((status) => !finishedStatus.some((name) => isSameStatus(name, status)));
  return (
    <section className="rules-form" aria-labelledby="statuses">
      <h2 id="statuses">{words.say('rules.statuses-heading')}</h2>
      <Typed
        lines
        label={words.say('rules.finished')}
        help={words.say('rules.pause-status-help')}
        value={finishedStatus.join('\n')}
        editable={editable}
        commit={(text) => {
          const said = linesIn(text);
          const wrong = wrongStatuses(book, 'finished', said, words);
          if (wrong === undefined) change({ ...book, finishedStatus: said });
          return wrong;
        }}
      />
      <Typed
        lines
        label={words.say('rules.answered')}
        help={words.say('rules.answered-help')}
        value={answeredStatus.join('\n')}
        editable={editable}
        commit={(text) => {
          const said = linesIn(text);
          const wrong = wrongStatuses(book, 'finished', said, words);
          if (wrong === undefined) change({ ...book, answeredStatus: said });
          return wrong;
        }}
      />
      {runsOn !== undefined && <p className="remark">{words.say('rules.answered-runs-on', { status: runsOn })}</p>}
    </section>
  );
}
