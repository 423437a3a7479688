import { useWords } from '../words';
import { rungIds } from './ids';
import type { RulebookPage } from './page';
import { PageHead } from './page-head';
import { TimedRules } from './timed-rules';

/** What customers are promised. */
export function Promises({ book, inForce, editable, change }: RulebookPage) {
  const words = useWords();
  return (
    <main className="rules">
      <PageHead
        title={words.say('rulebook.page-promises')}
        intro={words.say('rules.promises-intro')}
        ordered
        editable={editable}
      />
      <TimedRules
        book={book}
        rules={book.targets}
        inForce={inForce.targets}
        editable={editable}
        ids={[...book.targets, ...inForce.targets].map(({ id }) => id)}
        rungs={rungIds(book, inForce)}
        made={(rule) => rule}
        change={(targets) => change({ ...book, targets })}
        about={{
          kind: 'promise',
          stem: 'promise',
          called: (place, condition) => words.say('rules.promise-of', { place, condition }),
          add: words.say('rules.promises-add'),
          none: words.say('rules.promises-none'),
          notAll: words.say('rules.promises-not-all'),
          timeLabel: words.say('rules.promise-time'),
          start: { what: words.say('rules.start-promise'), why: words.say('rules.start-promise-why') },
          isTop: true,
          teams: book.teams,
        }}
      />
    </main>
  );
}
