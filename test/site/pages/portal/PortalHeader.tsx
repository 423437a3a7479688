import Badge from '@atlaskit/badge';
import { useAnswer } from '../answer';
import { desk } from '../desk';
import { Link } from '../look/Link';
import { Person } from '../look/Person';
import { paths, usePath } from '../route';
import { useVisit } from '../visit';

export function PortalHeader() {
  const { words, persona } = useVisit();
  const path = usePath();
  return (
    <header className="portal-header">
      <Link className="portal-brand" to={paths.helpCentre}>
        <svg aria-hidden="true" height="26" viewBox="0 0 26 26" width="26">
          <rect fill="var(--ds-background-neutral-bold)" height="26" rx="6" width="26" />
          <path
            d="M7 13.5 13 8l6 5.5M9 12v6h8v-6"
            fill="none"
            stroke="var(--ds-icon-inverse)"
            strokeLinecap="round"
            strokeLinejoin="round"
            strokeWidth="2"
          />
        </svg>
        <span>{words.helpCentreName}</span>
      </Link>
      {persona.accountId !== null && (
        <nav aria-label={words.portal.myRequests}>
          {persona.accountType === 'licensed' && <Link to="/jira/servicedesk/projects">{words.product}</Link>}
          <Link current={path === paths.myRequests} to={paths.myRequests}>
            {words.portal.myRequests}
          </Link>
          <OpenRequests />
          <Person hideName name={persona.displayName} size="medium" />
        </nav>
      )}
    </header>
  );
}

function OpenRequests() {
  const { persona } = useVisit();
  const { value } = useAnswer(
    `open requests ${persona.id}`,
    () => desk.requests('OPEN_REQUESTS', ['OWNED_REQUESTS', 'PARTICIPATED_REQUESTS']),
    () => true,
  );
  return value && value.values.length > 0 ? <Badge>{value.values.length}</Badge> : null;
}
