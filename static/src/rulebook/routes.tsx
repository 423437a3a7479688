import Button from '@atlaskit/button/new';
import type { Route, Rulebook } from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { conditionWords, coveredBy, isForAll } from './condition';
import { freeId } from './ids';
import type { RulebookPage } from './page';
import { PageHead } from './page-head';
import { RouteEditor } from './routes-editor';
import { RouteSummary } from './routes-summary';
import { RouteTester } from './routes-tester';
import { RuleList } from './rule-list';
import { changeOf } from './same';

/** Which team has a case at each level: the first route that fits. */
export function Routes({ book, inForce, editable, change }: RulebookPage) {
  const words = useWords();
  const { routes } = book;
  const put = (next: Rulebook['routes']): void => change({ ...book, routes: next });
  const isDefault = ({ when }: Route, place: number): boolean => isForAll(when) && place === routes.length - 1;
  const hasDefault = routes.some(isDefault);
  const teams = firstTeams(book);
  const taken = [...routes, ...inForce.routes].map(({ id }) => id);
  const make = (id: string): Route | undefined => teams && { id: freeId(id, taken), when: {}, teams };
  const fresh = make('route');
  const condition = (route: Route, place: number): string =>
    isDefault(route, place) ? words.say('rules.all-others') : conditionWords(book, route.when, words);
  return (
    <main className="rules">
      <PageHead
        title={words.say('rulebook.page-routes')}
        intro={words.say('rules.routes-intro')}
        ordered
        editable={editable}
      />
      <RuleList
        items={routes}
        editable={editable}
        change={put}
        none={words.say('rules.routes-none')}
        called={(route, place) => words.say('rules.route-of', { place: place + 1, condition: condition(route, place) })}
        changed={(route) => changeOf(route, inForce.routes)}
        copy={(route) => ({ ...route, id: freeId(route.id, taken) })}
        {...(fresh && { add: { label: words.say('rules.routes-add'), make: () => fresh } })}
        isFixed={isDefault}
        remark={(route, place) => {
          if (isDefault(route, place)) return undefined;
          const earlier = coveredBy(routes, place);
          return earlier === undefined ? undefined : words.say('rules.never-used', { place: earlier + 1 });
        }}
        summary={(route, place) => (
          <>
            <span className="rule-when">{condition(route, place)}</span>
            <RouteSummary book={book} route={route} />
            {isDefault(route, place) && <span className="quiet">{words.say('rules.routes-default')}</span>}
          </>
        )}
        editor={(route, change, place) => (
          <RouteEditor
            book={book}
            route={route}
            isDefault={isDefault(route, place)}
            editable={editable}
            change={change}
          />
        )}
      />
      {!fresh && editable && <p className="remark">{words.say('rules.route-no-teams')}</p>}
      {!hasDefault && (
        <p className="remark">
          {words.say('rules.routes-no-default')}{' '}
          {editable && fresh && (
            <Button spacing="compact" onClick={() => put([...routes, make('otherwise') ?? fresh])}>
              {words.say('rules.routes-add-default')}
            </Button>
          )}
        </p>
      )}
      <RouteTester book={book} />
    </main>
  );
}

/** The first team of each level, from which a new route begins; undefined while a level has none. */
function firstTeams({ teams }: Rulebook): Route['teams'] | undefined {
  const at = (level: 'superuser' | 'first' | 'second' | 'third') => teams.find((team) => team.level === level)?.id;
  const [superuser, first, second, third] = [at('superuser'), at('first'), at('second'), at('third')];
  return superuser && first && second && third ? { superuser, first, second, third } : undefined;
}
