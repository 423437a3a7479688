import { useEffect } from 'react';
import { useAnswer } from '../answer';
import { desk } from '../desk';
import { AppModules } from '../frame/AppModules';
import { usePageHost } from '../frame/page-host';
import { pageEvents } from '../frame/page-events';
import { jira, type Issue } from '../jira';
import { Crumbs } from '../look/Crumbs';
import { DocumentView } from '../look/DocumentView';
import { Failed, Waiting } from '../look/Failed';
import { onIssueChange } from '../site-clock';
import { paths } from '../route';
import { useVisit } from '../visit';
import { Activity } from './Activity';
import { Attachments } from './Attachments';
import { Details } from './Details';
import { Links } from './Links';
import { Slas } from './Slas';
import { StatusMenu } from './StatusMenu';

/** One issue as its agents work on it, with the app's panel in the main column and its context at the right. */
export function IssueView({ issueKey }: { readonly issueKey: string }) {
  const { persona, words } = useVisit();
  const { round } = usePageHost();
  const { value, error, reload } = useAnswer(
    `issue ${issueKey} ${persona.id} ${round}`,
    async () => {
      const [issue, fields, transitions] = await Promise.all([
        jira.issue(issueKey),
        jira.fields(),
        jira.transitions(issueKey),
      ]);
      // Only a request of a service desk has these; an issue of another project has none.
      const request = await desk.request(issueKey).catch(() => undefined);
      return { issue, fields, transitions, request };
    },
    (change) => change.issueKey === issueKey,
  );
  useIssueEvents(value?.issue, persona.accountId);
  if (error && !value) return <Failed error={error} retry={reload} />;
  if (!value) return <Waiting />;
  const { issue, fields, transitions, request } = value;
  const place = { issueKey: issue.key };
  return (
    <>
      <Crumbs
        label={words.agent.projects}
        way={[{ text: issue.fields.project.name, to: paths.queues(issue.fields.project.key) }, { text: issue.key }]}
      />
      <div className="issue">
        <div className="issue-main">
          <h1>{issue.fields.summary}</h1>
          {request && (
            <p className="quiet">
              {words.issue.raisedThis(request.reporter.displayName, words.issue.via)} ·{' '}
              <a href={paths.request(request.serviceDeskId, issue.key)}>{words.issue.inPortal}</a>
            </p>
          )}
          <section>
            <h2>{words.issue.description}</h2>
            {issue.fields.description ? (
              <DocumentView of={issue.fields.description} />
            ) : (
              <p className="quiet">{words.issue.noDescription}</p>
            )}
          </section>
          <Attachments issue={issue} reload={reload} />
          <Links issue={issue} />
          <AppModules
            place={place}
            types={['jira:issuePanel']}
            wrap={(frame, inner) => (
              <section className="card issue-panel" key={frame.id}>
                <h2>{frame.title}</h2>
                {inner}
              </section>
            )}
          />
          <Activity isRequest={request !== undefined} issueKey={issue.key} place={place} />
        </div>
        <aside aria-label={words.issue.details} className="issue-aside">
          <StatusMenu issue={issue} reload={reload} transitions={transitions} />
          <AppModules
            place={place}
            types={['jira:issueContext', 'jira:issueGlance']}
            wrap={(frame, inner) => (
              <section className="card issue-context" key={frame.id}>
                <h2>{frame.title}</h2>
                {inner}
              </section>
            )}
          />
          {request && <Slas issueKey={issue.key} />}
          <Details fields={fields} issue={issue} reload={reload} request={request} />
        </aside>
      </div>
    </>
  );
}

/** Tells the app's frames on this issue that somebody else changed it. */
function useIssueEvents(issue: Issue | undefined, accountId: string | null): void {
  const issueId = issue?.id;
  const projectId = issue?.fields.project.id;
  useEffect(
    () =>
      onIssueChange((change) => {
        if (change.issueId !== issueId || change.by === accountId) return;
        const changes = [{ changeType: 'updated', atlassianId: change.by }];
        pageEvents.emit('JIRA_ISSUE_CHANGED', { issueId, projectId, changes });
      }),
    [issueId, projectId, accountId],
  );
}
