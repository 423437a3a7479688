import EmptyState from '@atlaskit/empty-state';
import { useAnswer } from '../answer';
import { jira } from '../jira';
import { Failed, Waiting } from '../look/Failed';
import { useVisit } from '../visit';
import { IssueTable } from './IssueTable';

const columns = ['issuekey', 'summary', 'status', 'assignee', 'priority', 'updated'];

/** What the search in the top bar found, in every project this person may see. */
export function SearchResults() {
  const { words, persona } = useVisit();
  const text = new URLSearchParams(window.location.search).get('text') ?? '';
  const { value, error, reload } = useAnswer(`search ${text} ${persona.id}`, async () => {
    const jql = `text ~ "${text.replaceAll(/["\\]/g, ' ')}" ORDER BY updated DESC`;
    const wanted = ['summary', 'status', 'assignee', 'priority', 'updated', 'created', 'issuetype', 'project'];
    const [issues, fields] = await Promise.all([jira.search(jql, wanted), jira.fields()]);
    return { issues, fields };
  });
  if (error) return <Failed error={error} retry={reload} />;
  if (!value) return <Waiting />;
  return (
    <>
      <h1>{words.searchResults(text)}</h1>
      {value.issues.length === 0 ? (
        <EmptyState description={words.noHitsHelp} header={words.noHits} headingLevel={2} />
      ) : (
        <IssueTable columns={columns} fields={value.fields} issues={value.issues} />
      )}
    </>
  );
}
