import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useAnswer } from '../answer';
import { AppModules, useAppModules } from '../frame/AppModules';
import type { Place } from '../frame/frames';
import { usePageHost } from '../frame/page-host';
import { jira } from '../jira';
import { useVisit } from '../visit';
import { Comments } from './Comments';
import { Editor } from './Editor';
import { History } from './History';

interface Props {
  readonly issueKey: string;
  readonly isRequest: boolean;
  readonly place: Place;
}

const activityModules = ['jira:issueActivity'];

/** Comments with their editor, the history, and the tabs that the app adds. */
export function Activity({ issueKey, isRequest, place }: Props) {
  const { words, persona } = useVisit();
  const { round } = usePageHost();
  const appTabs = useAppModules(activityModules, place) ?? [];
  const comments = useAnswer(
    `comments ${issueKey} ${persona.id} ${round}`,
    () => jira.comments(issueKey),
    (change) => change.issueKey === issueKey,
  );
  const changes = useAnswer(
    `changes ${issueKey} ${persona.id} ${round}`,
    () => jira.changes(issueKey),
    (change) => change.issueKey === issueKey,
  );
  return (
    <section className="activity">
      <h2>{words.issue.activity}</h2>
      <Tabs id={`activity-${issueKey}`}>
        <TabList>
          <Tab>{words.issue.comments}</Tab>
          <Tab>{words.issue.history}</Tab>
          {appTabs.map(({ id, title }) => (
            <Tab key={id}>{title}</Tab>
          ))}
        </TabList>
        <TabPanel>
          <div className="tab-panel">
            <Editor isRequest={isRequest} issueKey={issueKey} reload={comments.reload} />
            <Comments comments={comments.value ?? []} isRequest={isRequest} />
          </div>
        </TabPanel>
        <TabPanel>
          <div className="tab-panel">
            <History changes={changes.value ?? []} />
          </div>
        </TabPanel>
        {appTabs.map(({ id }) => (
          <TabPanel key={id}>
            <div className="tab-panel">
              <AppModules place={place} types={activityModules} />
            </div>
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}
