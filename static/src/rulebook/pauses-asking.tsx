import { useWords } from '../words';
import { Tick } from './choice';
import { rungIds } from './ids';
import type { RulebookPage } from './page';
import { TimedRules } from './timed-rules';

/** What happens while 1st level waits for the customer it asked, and what ends it. */
export function AskingRules({ book, inForce, editable, change }: RulebookPage) {
  const words = useWords();
  return (
    <section aria-labelledby="asking">
      <h2 id="asking">{words.say('rules.asking-heading')}</h2>
      <p>{words.say('rules.asking-intro')}</p>
      <p className="quiet">{words.say('rules.asking-hours')}</p>
      <Tick
        label={words.say('rules.asking-pauses-promise')}
        checked={book.askingPausesPromise}
        editable={editable}
        change={(askingPausesPromise) => change({ ...book, askingPausesPromise })}
      />
      <TimedRules
        book={book}
        rules={book.asking}
        inForce={inForce.asking}
        editable={editable}
        ids={[...book.asking, ...inForce.asking].map(({ id }) => id)}
        rungs={rungIds(book, inForce)}
        made={(rule) => rule}
        change={(asking) => change({ ...book, asking })}
        about={{
          kind: 'asking',
          stem: 'asked',
          called: (place, condition) => words.say('rules.asking-of', { place, condition }),
          add: words.say('rules.asking-add'),
          none: words.say('rules.asking-none'),
          notAll: words.say('rules.asking-not-all'),
          timeLabel: words.say('rules.asking-time'),
          start: { what: words.say('rules.start-asking'), why: words.say('rules.start-asking-why') },
          isTop: true,
          teams: [],
        }}
      />
    </section>
  );
}
