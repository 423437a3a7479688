import { useState } from 'react';
import type { SectionProps } from '../onboarding/section';
import { useDraft } from '../onboarding/use-draft';
import { useWords } from '../words';
import { ReadForm } from './read-form';

type Met = 'met' | 'unmet' | 'unclear';
const MARKS: readonly Met[] = ['met', 'unmet', 'unclear'];

const SAID = { met: 'board.met', unmet: 'board.unmet-mark', unclear: 'board.unclear' } as const;

interface Judged {
  readonly met?: Met;
  readonly text: string;
}

/** The form held against each criterion. What is said here becomes the reason of the decision below, a line per criterion. */
export function Filter(props: SectionProps) {
  const { item, of } = props;
  const words = useWords();
  const [, keep] = useDraft(`${of.issueId} ${item.id} decision-reason`);
  const [judged, judge] = useState<Readonly<Record<string, Judged>>>({});
  const { board, ended } = of.frame;
  const { criteria } = of.playbook;
  const standing = of.phases.find(({ id }) => id === item.phase)?.standing;
  const mayDecide = (of.me.works || item.theirs) && !ended && standing === 'here' && !(board && !board.closed);
  if (!mayDecide) return null;
  const put = (id: string, change: Partial<Judged>): void => {
    const next = { ...judged, [id]: { text: '', ...judged[id], ...change } };
    judge(next);
    keep(
      criteria
        .flatMap((criterion) => {
          const { met, text = '' } = next[criterion.id] ?? {};
          if (!met && text === '') return [];
          const mark = met ? words.say(SAID[met]) : '–';
          return [`${words.name(criterion.text)}: ${mark}${text.trim() === '' ? '' : `. ${text.trim()}`}`];
        })
        .join('\n'),
    );
  };
  const table = (
    <div className="board-criteria">
      {criteria.map(({ id, text }) => (
        <fieldset key={id}>
          <legend>{words.name(text)}</legend>
          <div className="board-marks">
            {MARKS.map((met) => (
              <label key={met}>
                <input
                  type="radio"
                  name={`${item.id}-${id}`}
                  checked={judged[id]?.met === met}
                  onChange={() => put(id, { met })}
                />
                <span>{words.say(SAID[met])}</span>
              </label>
            ))}
          </div>
          <input
            className="entry"
            maxLength={500}
            aria-label={words.say('board.why-so', { criterion: words.name(text) })}
            placeholder={words.say('board.reason')}
            value={judged[id]?.text ?? ''}
            onChange={({ currentTarget }) => put(id, { text: currentTarget.value })}
          />
        </fieldset>
      ))}
      <p className="quiet">{words.say('board.becomes-reason')}</p>
    </div>
  );
  return (
    <section className="board" aria-label={words.say('board.criteria')}>
      <ReadForm {...props} />
      {item.state.decision ? (
        <details>
          <summary>{words.say('board.filter-again')}</summary>
          {table}
        </details>
      ) : (
        <>
          <h4>{words.say('board.criteria')}</h4>
          {table}
        </>
      )}
    </section>
  );
}
