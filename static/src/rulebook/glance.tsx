import type { ReactNode } from 'react';
import { LEVELS, type Rulebook, type RulePage, type Team } from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { weekText } from './calendar-words';
import { conditionWords, isForAll } from './condition';
import { useAround } from './page';
import { RouteSummary } from './routes-summary';
import './rules.css';

/** Rules that are told of one kind; the rest is on its page. */
const MOST = 6;

/** The rules in force in a few lines: who has a case at each level, for how long, and what else counts. */
export function Glance({ book }: { book: Rulebook }) {
  const words = useWords();
  return (
    <section aria-labelledby="glance">
      <h2 id="glance">{words.say('rulebook.glance')}</h2>
      <ol className="glance-levels">
        {LEVELS.map((level) => (
          <li key={level}>
            <Level book={book} level={level} />
          </li>
        ))}
      </ol>
      <p className="glance-ways">
        {(['teams', 'calendars', 'limits'] as const).map((page) => (
          <To key={page} page={page}>
            {words.say(`rulebook.page-${page}`)}
          </To>
        ))}
      </p>
      <dl className="glance">
        <Part page="routes" lines={book.routes.map((route) => [route, <RouteSummary book={book} route={route} />])} />
        <Part page="promises" lines={book.targets.map((rule) => [rule, words.time(rule.time)])} />
        <Part page="follow-up" lines={book.followUp.map((rule) => [rule, words.time(rule.time)])} />
        <Part page="pauses" lines={book.asking.map((rule) => [rule, words.time(rule.time)])} />
      </dl>
    </section>
  );

  /** One kind of rule: for which cases, and what then. */
  function Part(props: {
    page: Extract<RulePage, 'routes' | 'promises' | 'follow-up' | 'pauses'>;
    lines: readonly (readonly [Rulebook['routes'][number] | Rulebook['targets'][number], ReactNode])[];
  }) {
    const { page, lines } = props;
    return (
      <div>
        <dt>
          <To page={page}>{words.say(`rulebook.page-${page}`)}</To>
          <span className="quiet">{words.say(`rulebook.glance-${page}`)}</span>
        </dt>
        {lines.length === 0 && <dd className="quiet">{words.say('rulebook.glance-none')}</dd>}
        {lines.slice(0, MOST).map(([{ id, when }, what], place) => (
          <dd key={id}>
            <span>
              {isForAll(when) && place > 0 ? words.say('rules.all-others') : conditionWords(book, when, words)}
            </span>
            <span>{what}</span>
          </dd>
        ))}
        {lines.length > MOST && (
          <dd className="quiet">{words.say('rulebook.glance-more', { count: lines.length - MOST })}</dd>
        )}
      </div>
    );
  }
}

/** Who has cases at a level, when they are at work, and how long a case may lie there. */
function Level({ book, level }: { book: Rulebook; level: Team['level'] }) {
  const words = useWords();
  const limits = book.limits.filter((limit) => limit.level === level);
  return (
    <>
      <h3>{words.level(level)}</h3>
      <ul>
        {book.teams
          .filter((team) => team.level === level)
          .map((team) => {
            const calendar = book.calendars.find(({ id }) => id === team.calendar);
            return (
              <li key={team.id}>
                {words.name(team.name)} <span className="quiet">{calendar && weekText(words, calendar.week)}</span>
              </li>
            );
          })}
      </ul>
      <p className="quiet strong">{words.say('rules.limit-time')}</p>
      <ul>
        {limits.length === 0 && <li className="quiet">{words.say('rulebook.glance-none')}</li>}
        {limits.slice(0, MOST).map(({ id, when, time }, place) => (
          <li key={id} className="line">
            <span>
              {isForAll(when) && place > 0 ? words.say('rules.all-others') : conditionWords(book, when, words)}
            </span>
            <span className="strong">{words.time(time)}</span>
          </li>
        ))}
        {limits.length > MOST && (
          <li className="quiet">{words.say('rulebook.glance-more', { count: limits.length - MOST })}</li>
        )}
      </ul>
    </>
  );
}

function To({ page, children }: { page: RulePage; children: string }) {
  const { go } = useAround();
  return (
    <button type="button" className="glance-to" onClick={() => go(page)}>
      {children}
    </button>
  );
}
