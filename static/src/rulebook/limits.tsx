import { LEVELS, type Rulebook, type Team } from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { rungIds } from './ids';
import type { RulebookPage } from './page';
import { PageHead } from './page-head';
import { isSame } from './same';
import { TimedRules, type TimedKind } from './timed-rules';

/** How long a case may lie at each level, and what happens on the way there and after. */
export function Limits({ book, inForce, editable, change }: RulebookPage) {
  const words = useWords();
  const first = book.limits.find((limit) => !inForce.limits.some((old) => isSame(old, limit))) ?? book.limits[0];
  return (
    <main className="rules">
      <PageHead
        title={words.say('rulebook.page-limits')}
        intro={`${words.say('rules.limits-intro')} ${words.say('rules.limits-vendors')}`}
        ordered
        editable={editable}
      />
      {LEVELS.map((level) => (
        <section key={level} aria-labelledby={`limits-${level}`}>
          <h2 id={`limits-${level}`}>{words.level(level)}</h2>
          <TimedRules
            book={book}
            rules={book.limits.filter((limit) => limit.level === level)}
            inForce={inForce.limits.filter((limit) => limit.level === level)}
            editable={editable}
            about={aboutLevel(level)}
            ids={[...book.limits, ...inForce.limits].map(({ id }) => id)}
            rungs={rungIds(book, inForce)}
            opened={first?.level === level ? first.id : undefined}
            made={(rule) => ({ ...rule, level })}
            change={(limits) => change({ ...book, limits: byLevel(book.limits, level, limits) })}
          />
        </section>
      ))}
    </main>
  );

  function aboutLevel(level: Team['level']): TimedKind {
    const name = words.level(level);
    return {
      // A superuser's own attempt is over when we hear of it: it is measured, and nothing need happen.
      kind: level === 'superuser' ? 'attempt' : 'level',
      stem: level,
      called: (place, condition) => words.say('rules.limit-of', { place, level: name, condition }),
      add: words.say('rules.limits-add', { level: name }),
      none: words.say('rules.limits-none'),
      notAll: words.say('rules.limits-not-all'),
      timeLabel: words.say('rules.limit-time'),
      start: {
        what:
          level === 'superuser' ? words.say('rules.start-superuser') : words.say('rules.start-level', { level: name }),
        why: words.say('rules.start-level-why'),
      },
      isTop: level === 'third',
      teams: book.teams.filter((team) => LEVELS.indexOf(team.level) >= Math.max(1, LEVELS.indexOf(level))),
    };
  }
}

/** All limits, those of one level replaced where the first of them stood. */
function byLevel(all: Rulebook['limits'], level: Team['level'], now: Rulebook['limits']): Rulebook['limits'] {
  const rest = all.filter((limit) => limit.level !== level);
  const before = all.filter((limit) => LEVELS.indexOf(limit.level) < LEVELS.indexOf(level)).length;
  const first = all.findIndex((limit) => limit.level === level);
  return rest.toSpliced(first < 0 ? before : first, 0, ...now);
}
