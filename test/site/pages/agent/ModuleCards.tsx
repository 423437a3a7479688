import EmptyState from '@atlaskit/empty-state';
import AppIcon from '@atlaskit/icon/core/app';
import type { Frame } from '../frame/frames';
import { Link } from '../look/Link';
import { useVisit } from '../visit';

interface Props {
  readonly modules: readonly Frame[];
  readonly to: (moduleKey: string) => string;
}

/** The app's pages at a place, each a card that leads there. */
export function ModuleCards({ modules, to }: Props) {
  const { words } = useVisit();
  if (modules.length === 0)
    return (
      <EmptyState description={words.agent.settingsEmptyText} header={words.agent.settingsEmpty} headingLevel={2} />
    );
  return (
    <ul className="project-cards">
      {modules.map(({ moduleKey, title }) => (
        <li key={moduleKey}>
          <Link className="card project-card" to={to(moduleKey)}>
            <span className="portal-icon">
              <AppIcon label="" />
            </span>
            <strong>{title}</strong>
          </Link>
        </li>
      ))}
    </ul>
  );
}
