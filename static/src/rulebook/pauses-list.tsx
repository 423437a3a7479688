import type { Pausing } from '../../../src/contract/rulebook';
import { HOUR } from '../../../src/contract/time';
import { capital } from './rung';
import { useWords } from '../words';
import { Either } from './choice';
import { DurationField } from './duration-field';
import type { RulebookPage } from './page';
import { NewPause } from './pauses-new';
import { wrongStatuses } from './pauses-statuses';
import { RuleList } from './rule-list';
import { changeOf } from './same';
import { linesIn, Typed } from './typed';

/** The statuses that stop the clock, why, and for how long at most. */
export function PauseList({ book, inForce, editable, change }: RulebookPage) {
  const words = useWords();
  const put = (pausing: readonly Numbered[]): void =>
    change({ ...book, pausing: pausing.map(({ id: _id, ...pause }) => pause) });
  return (
    <section aria-label={words.say('rulebook.page-pauses')}>
      <RuleList
        items={numbered(book.pausing)}
        editable={editable}
        change={put}
        none={words.say('rules.pauses-none')}
        called={({ reason }) => words.say('rules.pause', { reason: words.say(`rules.reason-${reason}`) })}
        changed={(pause) => changeOf(pause, numbered(inForce.pausing))}
        isFixed={() => true}
        plain
        summary={({ reason, status, atMost }) => (
          <>
            <span className="rule-when">{capital(words.say(`rules.reason-${reason}`))}</span>
            {reason !== 'reporter' && (
              <span>
                {atMost === undefined
                  ? words.say('rules.pause-as-long')
                  : words.say('rules.pause-for', { time: words.time(atMost) })}
              </span>
            )}
            <span className="quiet rule-ladder">{status.join(' · ')}</span>
          </>
        )}
        editor={(pause, put) => (
          <>
            <Typed
              lines
              label={words.say('rules.pause-status')}
              help={words.say('rules.pause-status-help')}
              value={pause.status.join('\n')}
              editable={editable}
              commit={(text) => {
                const status = linesIn(text);
                const wrong = wrongStatuses(book, pause.reason, status, words);
                if (wrong === undefined) put({ ...pause, status });
                return wrong;
              }}
            />
            {pause.reason === 'reporter' ? (
              <p className="quiet">{words.say('rules.pause-most-reporter')}</p>
            ) : (
              <Longest pause={pause} editable={editable} change={put} />
            )}
          </>
        )}
      />
      {editable && <NewPause book={book} change={change} />}
    </section>
  );
}

type Numbered = Pausing & { readonly id: string };

/** A pause is known by its reason; of two with the same, the second has a number. */
function numbered(pausing: readonly Pausing[]): readonly Numbered[] {
  return pausing.map((pause, i) => {
    const earlier = pausing.slice(0, i).filter(({ reason }) => reason === pause.reason).length;
    return { ...pause, id: earlier === 0 ? pause.reason : `${pause.reason}-${earlier + 1}` };
  });
}

function Longest(props: { pause: Numbered; editable: boolean; change: (pause: Numbered) => void }) {
  const words = useWords();
  const { pause, editable, change } = props;
  const { atMost, ...endless } = pause;
  return (
    <div className="pause-most">
      <Either
        label={words.say('rules.pause-most')}
        value={atMost === undefined ? 'any' : 'some'}
        options={(['any', 'some'] as const).map((value) => ({ value, text: words.say(`rules.pause-most-${value}`) }))}
        editable={editable}
        change={(chosen) => change(chosen === 'any' ? endless : { ...endless, atMost: 40 * HOUR })}
      />
      {atMost !== undefined && (
        <DurationField
          label={words.say('rules.pause-most-some')}
          value={atMost}
          editable={editable}
          help={words.say('rules.pause-most-help')}
          change={(most) => change({ ...pause, atMost: most })}
        />
      )}
    </div>
  );
}
