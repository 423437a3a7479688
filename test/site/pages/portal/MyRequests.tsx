import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useState } from 'react';
import { useAnswer } from '../answer';
import { desk } from '../desk';
import { AppModules } from '../frame/AppModules';
import { Crumbs } from '../look/Crumbs';
import { Failed, Waiting } from '../look/Failed';
import { paths } from '../route';
import { useVisit } from '../visit';
import { RequestTable } from './RequestTable';

const subheader = ['jiraServiceManagement:portalSubheader'];
const filters = [
  ['open', 'OPEN_REQUESTS'],
  ['closed', 'CLOSED_REQUESTS'],
  ['all', 'ALL_REQUESTS'],
] as const;

/** Everything this person has sent, shares through an organisation, or takes part in. */
export function MyRequests() {
  const { words, persona } = useVisit();
  const [[, status], setFilter] = useState<(typeof filters)[number]>(filters[0]);
  const { value, error, reload } = useAnswer(
    `requests ${status} ${persona.id}`,
    () => desk.requests(status, ['OWNED_REQUESTS', 'PARTICIPATED_REQUESTS', 'ORGANIZATION']),
    () => true,
  );
  return (
    <>
      <Crumbs
        label={words.helpCentre}
        way={[{ text: words.helpCentre, to: paths.helpCentre }, { text: words.portal.myRequests }]}
      />
      <h1>{words.portal.myRequests}</h1>
      <AppModules place={{ page: 'my_requests' }} types={subheader} />
      <div aria-label={words.portal.filter} className="portal-filter" role="group">
        {filters.map((filter) => (
          <Button
            aria-pressed={filter[1] === status}
            isSelected={filter[1] === status}
            key={filter[1]}
            onClick={() => setFilter(filter)}
          >
            {words.portal[filter[0]]}
          </Button>
        ))}
      </div>
      {error ? (
        <Failed error={error} retry={reload} />
      ) : value === undefined ? (
        <Waiting />
      ) : value.values.length === 0 ? (
        <EmptyState description={words.portal.nothingText} header={words.portal.nothing} headingLevel={2} />
      ) : (
        <RequestTable requests={value.values} />
      )}
    </>
  );
}
