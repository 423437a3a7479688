import type { Route, Rulebook } from '../../../src/contract/rulebook';
import { useWords, type Words } from '../words';

/** What a team is called; its id when the rulebook does not have it. */
export function teamName({ teams }: Pick<Rulebook, 'teams'>, id: string, words: Words): string {
  const team = teams.find((one) => one.id === id);
  return team ? words.name(team.name) : words.say('rules.route-unknown-team', { id });
}

/** The way of a case in one line: 1st level, 2nd, 3rd, and around 2nd where the route is direct. */
export function RouteSummary({ book, route }: { book: Rulebook; route: Route }) {
  const words = useWords();
  const { first, second, third } = route.teams;
  return (
    <span className="route-way">
      <span>{teamName(book, first, words)}</span>
      <span aria-hidden="true">→</span>
      {route.direct ? (
        <>
          <span>{teamName(book, third, words)}</span>
          <span className="mark mark-plain">{words.say('rules.route-direct-short')}</span>
          <span className="quiet">
            {words.say('rules.route-notice')}: {teamName(book, second, words)}
          </span>
        </>
      ) : (
        <>
          <span>{teamName(book, second, words)}</span>
          <span aria-hidden="true">→</span>
          <span>{teamName(book, third, words)}</span>
        </>
      )}
    </span>
  );
}
