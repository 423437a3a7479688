import { useWords } from '../words';
import { rungIds } from './ids';
import type { RulebookPage } from './page';
import { PageHead } from './page-head';
import { TimedRules } from './timed-rules';

/** How often 1st level looks after what it has passed on. */
export function FollowUpPage({ book, inForce, editable, change }: RulebookPage) {
  const words = useWords();
  return (
    <main className="rules">
      <PageHead
        title={words.say('rulebook.page-follow-up')}
        intro={words.say('rules.follow-up-intro')}
        ordered
        editable={editable}
      />
      <TimedRules
        book={book}
        rules={book.followUp}
        inForce={inForce.followUp}
        editable={editable}
        ids={[...book.followUp, ...inForce.followUp].map(({ id }) => id)}
        rungs={rungIds(book, inForce)}
        made={(rule) => rule}
        change={(followUp) => change({ ...book, followUp })}
        about={{
          kind: 'follow-up',
          stem: 'follow',
          called: (place, condition) => words.say('rules.follow-up-of', { place, condition }),
          add: words.say('rules.follow-up-add'),
          none: words.say('rules.follow-up-none'),
          notAll: words.say('rules.follow-up-not-all'),
          timeLabel: words.say('rules.follow-up-time'),
          start: { what: words.say('rules.start-follow-up'), why: words.say('rules.start-follow-up-why') },
          isTop: true,
          teams: book.teams,
        }}
      />
    </main>
  );
}
