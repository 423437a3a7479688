import { LEVELS, type Route, type Rulebook } from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { Choice, Tick } from './choice';
import { ConditionBuilder } from './condition-builder';
import { teamName } from './routes-summary';

/** For which cases a route is, and who has them at each level. */
export function RouteEditor(props: {
  book: Rulebook;
  route: Route;
  /** The last route is for every case that is left. */
  isDefault: boolean;
  editable: boolean;
  change: (route: Route) => void;
}) {
  const words = useWords();
  const { book, route, isDefault, editable, change } = props;
  const { direct, ...rest } = route;
  const third = teamName(book, route.teams.third, words);
  const second = teamName(book, route.teams.second, words);
  const isBusiness = book.teams.some(({ id, arm }) => id === route.teams.third && arm === 'business');
  return (
    <>
      {isDefault ? (
        <p className="quiet">{words.say('rules.routes-default')}</p>
      ) : (
        <ConditionBuilder
          book={book}
          when={route.when}
          editable={editable}
          change={(when) => change({ ...route, when })}
        />
      )}
      <div className="route-teams">
        {LEVELS.map((level) => {
          const chosen = route.teams[level];
          const offered = book.teams.filter((team) => team.level === level);
          const options = offered.map(({ id, name, arm }) => ({
            value: id,
            text:
              arm && level === 'third' ? `${words.name(name)} · ${words.say(`rules.arm-${arm}`)}` : words.name(name),
          }));
          const isLost = offered.every(({ id }) => id !== chosen);
          return (
            <Choice
              key={level}
              label={
                level === 'superuser'
                  ? words.say('rules.route-team-superuser')
                  : words.say('rules.route-team', { level: words.level(level) })
              }
              value={chosen}
              options={isLost ? [{ value: chosen, text: teamName(book, chosen, words) }, ...options] : options}
              editable={editable}
              change={(team) => change({ ...route, teams: { ...route.teams, [level]: team } })}
              said={offered.length === 0 ? words.say('rules.route-no-team') : undefined}
            />
          );
        })}
      </div>
      <Tick
        label={words.say('rules.route-direct')}
        checked={direct === true}
        editable={editable}
        change={(is) => change(is ? { ...rest, direct: true } : rest)}
        help={words.say('rules.route-direct-why', { third, second })}
      />
      {direct && !isBusiness && <p className="remark">{words.say('rules.route-direct-vendor', { third })}</p>}
      <p className="quiet">
        {words.say('rules.id', { id: route.id })}. {words.say('rules.id-why')}
      </p>
    </>
  );
}
