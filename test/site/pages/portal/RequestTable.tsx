import type { Request } from '../desk';
import { Link } from '../look/Link';
import { Moment } from '../look/Moment';
import { StatusLozenge } from '../look/StatusLozenge';
import { paths } from '../route';
import { useVisit } from '../visit';

/** Requests as rows: number, what it is about, where it stands, whose it is and when it was sent. */
export function RequestTable({ requests }: { readonly requests: readonly Request[] }) {
  const { words, persona } = useVisit();
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
              <td>
                {request.reporter.accountId === persona.accountId ? words.portal.you : request.reporter.displayName}
              </td>
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
