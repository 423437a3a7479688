import type { Issue } from '../jira';
import { Link } from '../look/Link';
import { StatusLozenge } from '../look/StatusLozenge';
import { paths } from '../route';
import { useVisit } from '../visit';

/** Other issues this one is linked with, by the words of the link. */
export function Links({ issue }: { readonly issue: Issue }) {
  const { words } = useVisit();
  const links = issue.fields.issuelinks.flatMap(({ id, type, inwardIssue, outwardIssue }) => {
    const other = inwardIssue ?? outwardIssue;
    return other ? [{ id, how: inwardIssue ? type.inward : type.outward, other }] : [];
  });
  if (links.length === 0) return null;
  return (
    <section>
      <h2>{words.issue.links}</h2>
      <ul className="links">
        {links.map(({ id, how, other }) => (
          <li key={id}>
            <span className="quiet">{how}</span> <Link to={paths.issue(other.key)}>{other.key}</Link>{' '}
            <span>{other.fields.summary}</span>{' '}
            <StatusLozenge category={other.fields.status.statusCategory.key} name={other.fields.status.name} />
          </li>
        ))}
      </ul>
    </section>
  );
}
