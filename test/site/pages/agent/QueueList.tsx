import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useState } from 'react';
import { useAnswer } from '../answer';
import { desk } from '../desk';
import { jira } from '../jira';
import { Crumbs } from '../look/Crumbs';
import { Failed, Waiting } from '../look/Failed';
import { useVisit } from '../visit';
import type { AgentSite } from './agent-site';
import { IssueTable } from './IssueTable';

interface Props {
  readonly site: AgentSite;
  readonly projectKey: string;
  /** undefined: the first queue of the project. */
  readonly queueId: string | undefined;
}

const pageSize = 50;

/** One queue of a service project, with the columns its administrator chose. */
export function QueueList({ site, projectKey, queueId }: Props) {
  const { words, persona } = useVisit();
  const [limit, setLimit] = useState(pageSize);
  const serviceDesk = site.desks.find((one) => one.projectKey === projectKey);
  const project = site.projects.find(({ key }) => key === projectKey);
  const { value, error, reload } = useAnswer(
    `queue ${projectKey} ${queueId} ${limit} ${persona.id}`,
    async () => {
      if (!serviceDesk) return { queue: undefined, issues: [], fields: [], more: false };
      const [queues, fields] = await Promise.all([desk.queues(serviceDesk.id), jira.fields()]);
      const queue = queueId === undefined ? queues[0] : queues.find(({ id }) => id === queueId);
      if (!queue) return { queue, issues: [], fields, more: false };
      const { values, isLastPage } = await desk.queueIssues(serviceDesk.id, queue.id, 0, limit);
      return { queue, issues: values, fields, more: !isLastPage };
    },
    ({ projectId }) => projectId === project?.id,
  );
  if (error && !value) return <Failed error={error} retry={reload} />;
  if (!value) return <Waiting />;
  const { queue, issues, fields, more } = value;
  if (!queue)
    return <EmptyState description={words.agent.noQueuesText} header={words.agent.noQueues} headingLevel={1} />;
  return (
    <>
      <Crumbs
        label={words.agent.queues}
        way={[{ text: project?.name ?? projectKey }, { text: words.agent.queues }, { text: queue.name }]}
      />
      <div className="queue-head">
        <h1>{queue.name}</h1>
        <span className="quiet">{words.agent.cases(queue.issueCount ?? issues.length)}</span>
      </div>
      {issues.length === 0 ? (
        <EmptyState description={words.agent.emptyQueueText} header={words.agent.emptyQueue} headingLevel={2} />
      ) : (
        <IssueTable columns={queue.fields} fields={fields} issues={issues} />
      )}
      {more && <Button onClick={() => setLimit((old) => old + pageSize)}>{words.more}</Button>}
    </>
  );
}
