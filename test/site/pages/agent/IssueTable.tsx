import type { Field, IssueRow } from '../jira';
import { Link } from '../look/Link';
import { paths } from '../route';
import { useVisit } from '../visit';
import { FieldValue } from './FieldValue';

interface Props {
  readonly issues: readonly IssueRow[];
  readonly columns: readonly string[];
  readonly fields: readonly Field[];
}

/** Issues as rows. The key and the summary lead to the issue, the other columns are told by their field. */
export function IssueTable({ issues, columns, fields }: Props) {
  const { words } = useVisit();
  const nameOf = (id: string): string =>
    id === 'issuekey' ? words.portal.reference : (fields.find((field) => field.id === id)?.name ?? id);
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            {columns.map((id) => (
              <th key={id} scope="col">
                {nameOf(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={issue.id}>
              {columns.map((id) => (
                <td className={id === 'summary' ? 'wide' : mayWrap(id, fields) ? '' : 'nowrap'} key={id}>
                  <Cell field={fields.find((field) => field.id === id)} id={id} issue={issue} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** People and free text may take two lines; numbers, types, states and times may not. */
function mayWrap(id: string, fields: readonly Field[]): boolean {
  const type = fields.find((field) => field.id === id)?.schema?.type;
  return type === 'user' || (type === 'string' && id !== 'issuekey');
}

interface CellProps {
  readonly issue: IssueRow;
  readonly id: string;
  readonly field: Field | undefined;
}

function Cell({ issue, id, field }: CellProps) {
  if (id === 'issuekey') return <Link to={paths.issue(issue.key)}>{issue.key}</Link>;
  if (id === 'summary')
    return (
      <Link className="strong-link" to={paths.issue(issue.key)}>
        {issue.fields.summary}
      </Link>
    );
  return <FieldValue brief field={field} id={id} value={issue.fields[id]} />;
}
