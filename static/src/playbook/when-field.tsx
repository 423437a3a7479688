import type { Playbook, PlaybookItem, Wanted } from '../../../src/contract/playbook';
import { useWords } from '../words';
import { MaybeChoice, Ticks } from './fields';
import { itemIn } from './said';

type Way = 'decision' | 'answer' | 'absence';

/** When a conditional item is wanted. */
export function WhenField(props: {
  book: Playbook;
  item: PlaybookItem;
  editable: boolean;
  change: (when: Wanted | undefined) => void;
}) {
  const words = useWords();
  const { book, item, editable, change } = props;
  const { when } = item;
  const decisions = book.phases
    .flatMap(({ items }) => items)
    .filter(({ kind, id, per }) => kind === 'decision' && id !== item.id && per === undefined);
  const way = (chosen: Way | undefined): void => {
    const [decision] = decisions;
    const [question] = book.questions;
    if (chosen === undefined) change(undefined);
    else if (chosen === 'absence') change({ absence: true });
    else if (chosen === 'answer') change(question && { answer: question.id });
    else change(decision && { decision: decision.id, is: outcomesOf(decision).slice(0, 1) });
  };
  return (
    <div className="playbook-row">
      <MaybeChoice
        label={words.say('playbook.label-when')}
        value={when && wayOf(when)}
        options={(['decision', 'answer', 'absence'] as const).map((value) => ({
          value,
          text: words.say(`playbook.when-choose-${value}`),
        }))}
        editable={editable}
        change={way}
        none={item.per ? words.say('playbook.when-choose-per') : words.say('playbook.none-chosen')}
      />
      {when && 'answer' in when && (
        <MaybeChoice
          label={words.say('playbook.label-question')}
          value={when.answer}
          options={book.questions.map(({ id, text }) => ({ value: id, text: `${id} ${words.name(text)}` }))}
          editable={editable}
          change={(answer) => answer !== undefined && change({ answer })}
        />
      )}
      {when && 'decision' in when && (
        <>
          <MaybeChoice
            label={words.say('playbook.label-decision')}
            value={when.decision}
            options={decisions.map(({ id, title }) => ({ value: id, text: `${id} ${words.name(title)}` }))}
            editable={editable}
            change={(id) => {
              const decision = decisions.find((one) => one.id === id);
              if (decision) change({ decision: decision.id, is: outcomesOf(decision).slice(0, 1) });
            }}
          />
          <Ticks
            label={words.say('playbook.label-is')}
            options={(itemIn(book, when.decision)?.outcomes ?? []).map(({ id, name }) => ({
              value: id,
              text: words.name(name),
            }))}
            chosen={when.is}
            editable={editable}
            // One at least: a condition that nothing meets is none.
            change={(is) => is.length > 0 && change({ ...when, is })}
          />
        </>
      )}
    </div>
  );
}

function wayOf(when: Wanted): Way {
  if ('absence' in when) return 'absence';
  return 'answer' in when ? 'answer' : 'decision';
}

function outcomesOf({ outcomes = [] }: PlaybookItem): readonly string[] {
  return outcomes.map(({ id }) => id);
}
