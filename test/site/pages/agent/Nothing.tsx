import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { Link } from '../look/Link';
import { go, paths } from '../route';
import { useVisit } from '../visit';
import type { AgentSite } from './agent-site';

export function NoProjects() {
  const { words } = useVisit();
  return (
    <EmptyState
      description={words.agent.noProjectsText}
      header={words.agent.noProjects}
      headingLevel={1}
      primaryAction={<Button onClick={() => go(paths.helpCentre)}>{words.agent.openPortal}</Button>}
    />
  );
}

/** Where an agent lands first: the projects, each a door to its queues. */
export function PickProject({ site }: { readonly site: AgentSite }) {
  const { words } = useVisit();
  return (
    <>
      <h1>{words.agent.projects}</h1>
      <p className="quiet">{words.agent.pickText}</p>
      <ul className="project-cards">
        {site.projects.map(({ id, key, name }) => (
          <li key={id}>
            <Link className="card project-card" to={paths.queues(key)}>
              <span aria-hidden="true" className={`project-mark project-mark-big project-mark-${Number(id) % 4}`}>
                {key.slice(0, 1)}
              </span>
              <span>
                <strong>{name}</strong>
                <span className="quiet block">{key}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
