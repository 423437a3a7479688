import type { ReactNode } from 'react';
import { useAnswer } from '../answer';
import { desk } from '../desk';
import { jira } from '../jira';
import { Failed, Waiting } from '../look/Failed';
import { match, usePath } from '../route';
import { useVisit } from '../visit';
import './agent.css';
import { AdminPages } from './AdminPages';
import type { AgentSite } from './agent-site';
import { Dashboard } from './Dashboard';
import { IssueView } from './IssueView';
import { ModulePage } from './ModulePage';
import { NoProjects, PickProject } from './Nothing';
import { ProjectSettings } from './ProjectSettings';
import { QueueList } from './QueueList';
import { SearchResults } from './SearchResults';
import { SideBar } from './SideBar';
import { TopBar } from './TopBar';

/** What licensed people see: service projects with queues, issues and settings. */
export function Agent() {
  const { persona } = useVisit();
  const path = usePath();
  const { value, error, reload } = useAnswer(`agent ${persona.id}`, async () => {
    const [projects, desks] = await Promise.all([jira.projects(), desk.desks().catch(() => [])]);
    return { projects, desks };
  });
  const project = projectIn(path);
  return (
    <div className="agent">
      <TopBar />
      <div className="agent-body">
        {value && <SideBar projectKey={project} site={value} />}
        <main className="agent-main" id="content" key={`${persona.id} ${withoutInner(path)}`}>
          {error ? <Failed error={error} retry={reload} /> : value === undefined ? <Waiting /> : pageAt(path, value)}
        </main>
      </div>
    </div>
  );
}

/** Where an app's page goes within itself is its own business: the frame stays. */
function withoutInner(path: string): string {
  return path.replace(/(\/apps\/[^/]+)\/.*$/, '$1');
}

function projectIn(path: string): string | undefined {
  const inProject = match('/jira/servicedesk/projects/:project/*', path)?.['project'];
  return inProject ?? match('/browse/:key', path)?.['key']?.replace(/-\d+$/, '');
}

function pageAt(path: string, site: AgentSite): ReactNode {
  const issue = match('/browse/:key', path);
  if (issue) return <IssueView issueKey={issue['key'] ?? ''} />;
  const inProject = match('/jira/servicedesk/projects/:project/*', path);
  if (inProject?.['project']) return projectPage(inProject['project'], inProject['*'] ?? '', site);
  const search = match('/issues', path);
  if (search) return <SearchResults />;
  const dashboard = match('/jira/dashboards/:id', path);
  if (dashboard) return <Dashboard id={dashboard['id'] ?? ''} />;
  const admin = match('/jira/settings/apps/*', path);
  if (admin) return <AdminPages moduleKey={admin['*']?.split('/')[0] ?? ''} />;
  return site.projects.length === 0 ? <NoProjects /> : <PickProject site={site} />;
}

function projectPage(project: string, rest: string, site: AgentSite): ReactNode {
  const place = { projectKey: project };
  const queue = match('queues/custom/:queue', rest);
  if (queue) return <QueueList projectKey={project} queueId={queue['queue'] ?? ''} site={site} />;
  const queuePage = match('queues/apps/:module/*', rest)?.['module'];
  if (queuePage !== undefined)
    return <ModulePage moduleKey={queuePage} place={place} type="jiraServiceManagement:queuePage" />;
  const page = match('apps/:module/*', rest)?.['module'];
  if (page !== undefined) return <ModulePage moduleKey={page} place={place} type="jira:projectPage" />;
  const settings = match('settings/apps/:module/*', rest)?.['module'];
  if (settings !== undefined) return <ModulePage moduleKey={settings} place={place} type="jira:projectSettingsPage" />;
  if (rest === 'settings') return <ProjectSettings projectKey={project} />;
  return <QueueList projectKey={project} queueId={undefined} site={site} />;
}
