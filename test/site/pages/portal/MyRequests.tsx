import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useState } from 'react';
import { useAnswer } from '../answer';
import { desk, type Request } from '../desk';
import { Crumbs } from '../look/Crumbs';
import { Failed, Waiting } from '../look/Failed';
import { Link } from '../look/Link';
import { Moment } from '../look/Moment';
import { StatusLozenge } from '../look/StatusLozenge';
import { paths } from '../route';
import { useVisit } from '../visit';

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
      {error ? <Failed error={error} retry={reload} /> : value ? <Rows requests={value.values} /> : <Waiting />}
    </>
  );
}

function Rows({ requests }: { readonly requests: readonly Request[] }) {
  const { words, persona } = useVisit();
  if (requests.length === 0)
    return <EmptyState description={words.portal.nothingText} header={words.portal.nothing} headingLevel={2} />;
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.portal.reference}</th>
            <th scope="col">{words.portal.subject}</th>
            <th scope="col">{words.portal.status}</th>
            <th scope="col">{words.portal.reporter}</th>
            <th scope="col">{words.portal.createdAt}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => (
            <tr key={request.issueKey}>
              <td className="nowrap">{request.issueKey}</td>
              <td>
                <Link className="strong-link" to={paths.request(request.serviceDeskId, request.issueKey)}>
                  {summaryOf(request)}
                </Link>
                {request.requestType && <span className="quiet block">{request.requestType.name}</span>}
              </td>
              <td>
                <StatusLozenge
                  category={request.currentStatus.statusCategory ?? 'new'}
                  name={request.currentStatus.status}
                />
              </td>
              <td>{request.reporter.accountId === persona.accountId ? words.portal.you : request.reporter.displayName}</td>
              <td className="nowrap">
                <Moment at={request.createdDate.iso8601} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the customer called it. */
export function summaryOf({ summary, requestFieldValues, issueKey }: Request): string {
  const field = requestFieldValues.find(({ fieldId }) => fieldId === 'summary')?.value;
  return summary ?? (typeof field === 'string' ? field : issueKey);
}
