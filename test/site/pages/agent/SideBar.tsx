import Badge from '@atlaskit/badge';
import AppIcon from '@atlaskit/icon/core/app';
import QueueIcon from '@atlaskit/icon/core/inbox';
import SettingsIcon from '@atlaskit/icon/core/settings';
import type { ReactNode } from 'react';
import { useAnswer } from '../answer';
import { desk } from '../desk';
import { useAppModules } from '../frame/AppModules';
import { jira, type Project } from '../jira';
import { Link } from '../look/Link';
import { paths, usePath } from '../route';
import { useVisit } from '../visit';
import type { AgentSite } from './agent-site';

interface Props {
  readonly site: AgentSite;
  readonly projectKey: string | undefined;
}

/** The projects one may see; below the chosen one its queues, the app's pages and the settings. */
export function SideBar({ site, projectKey }: Props) {
  const { words } = useVisit();
  const path = usePath();
  return (
    <nav aria-label={words.menu} className="side">
      <ul>
        <li>
          <SideLink current={path === paths.dashboard} to={paths.dashboard}>
            {words.agent.dashboard}
          </SideLink>
        </li>
      </ul>
      <h2>{words.agent.projects}</h2>
      <ul>
        {site.projects.map((project) => (
          <li key={project.id}>
            <SideLink current={false} to={paths.queues(project.key)}>
              <span aria-hidden="true" className={`project-mark project-mark-${Number(project.id) % 4}`}>
                {project.key.slice(0, 1)}
              </span>
              {project.name}
            </SideLink>
            {project.key === projectKey && <InProject project={project} site={site} />}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function InProject({ project, site }: { readonly project: Project; readonly site: AgentSite }) {
  const { words, persona } = useVisit();
  const path = usePath();
  const place = { projectKey: project.key };
  const queuePages = useAppModules(['jiraServiceManagement:queuePage'], place) ?? [];
  const pages = useAppModules(['jira:projectPage'], place) ?? [];
  const deskId = site.desks.find(({ projectKey }) => projectKey === project.key)?.id;
  const queues = useAnswer(
    `queues ${deskId} ${persona.id}`,
    async () => (deskId === undefined ? [] : desk.queues(deskId)),
    ({ projectId }) => projectId === project.id,
  );
  const rights = useAnswer(`rights ${project.key} ${persona.id}`, () => jira.may(['ADMINISTER_PROJECTS'], project.key));
  const settings = paths.settings(project.key);
  return (
    <ul className="side-inner">
      {queuePages.map(({ moduleKey, title }) => (
        <Item icon={<AppIcon label="" />} key={moduleKey} path={path} to={paths.queuePage(project.key, moduleKey)}>
          {title}
        </Item>
      ))}
      {(queues.value ?? []).map(({ id, name, issueCount }) => (
        <Item
          end={issueCount === undefined ? undefined : <Badge>{issueCount}</Badge>}
          icon={<QueueIcon label="" />}
          key={id}
          path={path}
          to={paths.queue(project.key, id)}
        >
          {name}
        </Item>
      ))}
      {pages.map(({ moduleKey, title }) => (
        <Item icon={<AppIcon label="" />} key={moduleKey} path={path} to={paths.projectPage(project.key, moduleKey)}>
          {title}
        </Item>
      ))}
      {rights.value?.has('ADMINISTER_PROJECTS') && (
        <Item icon={<SettingsIcon label="" />} path={path} to={settings}>
          {words.agent.projectSettings}
        </Item>
      )}
    </ul>
  );
}

interface ItemProps {
  readonly to: string;
  readonly path: string;
  readonly icon: ReactNode;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

function Item({ to, path, icon, end, children }: ItemProps) {
  return (
    <li>
      <SideLink current={path === to} to={to}>
        <span className="side-icon">{icon}</span>
        <span className="side-text">{children}</span>
        {end}
      </SideLink>
    </li>
  );
}

function SideLink({ to, current, children }: { to: string; current: boolean; children: ReactNode }) {
  return (
    <Link className="side-link" current={current} to={to}>
      {children}
    </Link>
  );
}
