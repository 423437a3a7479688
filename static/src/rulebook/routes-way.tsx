import {
  LEVELS,
  type FollowUp,
  type Route,
  type Rulebook,
  type Team,
  type Facts,
} from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { conditionWords, firstFor, isForAll } from './condition';
import { teamName } from './routes-summary';
import { deedWords, inOrder, reachedAfter, repeatWords, shareWords } from './rung';

/** The way of one case through the rules as they stand: route, teams, limits, every step, and what is promised. */
export function Way({ book, facts }: { book: Rulebook; facts: Facts }) {
  const words = useWords();
  const route = firstFor(book.routes, facts);
  if (!route) return <p className="remark">{words.say('rules.try-no-route')}</p>;
  const place = book.routes.indexOf(route) + 1;
  const [promise, followUp, asking] = [book.targets, book.followUp, book.asking].map((rules) => firstFor(rules, facts));
  const condition =
    isForAll(route.when) && place > 1 ? words.say('rules.all-others') : conditionWords(book, route.when, words);
  const within = (rule: FollowUp) => ({ time: words.time(rule.time) });
  return (
    <div className="way">
      <p className="strong">{words.say('rules.try-route', { place, count: book.routes.length, condition })}</p>
      <ol>
        {LEVELS.filter((level) => level !== 'superuser').map((level) => (
          <li key={level}>
            <Leg book={book} route={route} level={level} facts={facts} />
          </li>
        ))}
      </ol>
      <div className="way-besides">
        <div>
          <Steps
            book={book}
            rule={promise}
            said={promise ? words.say('rules.try-promise', within(promise)) : words.say('rules.try-no-promise')}
          />
        </div>
        <div>
          <Steps
            book={book}
            rule={followUp}
            said={followUp ? words.say('rules.try-follow-up', within(followUp)) : words.say('rules.try-no-follow-up')}
          />
        </div>
        <div>
          <Steps
            book={book}
            rule={asking}
            said={asking ? words.say('rules.try-asking', within(asking)) : words.say('rules.try-no-asking')}
          />
        </div>
      </div>
    </div>
  );
}

function Leg(props: { book: Rulebook; route: Route; level: Team['level']; facts: Facts }) {
  const words = useWords();
  const { book, route, level, facts } = props;
  const where = { level: words.level(level), team: teamName(book, route.teams[level], words) };
  if (route.direct && level === 'second') return <p className="quiet">{words.say('rules.try-skipped', where)}</p>;
  const limit = firstFor(
    book.limits.filter((one) => one.level === level),
    facts,
  );
  const said = limit
    ? words.say('rules.try-limit', { ...where, time: words.time(limit.time) })
    : words.say('rules.try-no-limit', where);
  return <Steps book={book} rule={limit} said={said} />;
}

function Steps({ book, rule, said }: { book: Rulebook; rule: FollowUp | undefined; said: string }) {
  const words = useWords();
  return (
    <>
      <p>{said}</p>
      {rule && (
        <ul>
          {inOrder(rule.ladder, rule.time).map((rung) => (
            <li key={rung.id} className="quiet">
              {words.say('rules.try-step', {
                share: shareWords(rung, words),
                time: words.time(reachedAfter(rung, rule.time)),
                what: [deedWords(rung, book, words), repeatWords(rung, words)].filter(Boolean).join(', '),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
