import type { ProjectKey } from './organisations';

export interface QueueRow {
  readonly project: ProjectKey;
  readonly name: string;
  readonly jql: string;
}

/** What agents see in the left-hand list. The app's fields have the names that it gives them. */
export const QUEUES: readonly QueueRow[] = [
  queue('SUP', 'Alle åbne sager', 'statusCategory != Done', 'created ASC'),
  queue('SUP', 'Frist først', 'statusCategory != Done AND "Level due" IS NOT EMPTY', '"Level due" ASC'),
  queue('SUP', 'Mine åbne sager', 'assignee = currentUser() AND statusCategory != Done', 'created ASC'),
  queue('SUP', 'Ikke tildelt', 'assignee IS EMPTY AND statusCategory != Done', 'created ASC'),
  queue('SUP', '1. niveau', '"Support level" = "1st level" AND statusCategory != Done', 'created ASC'),
  queue('SUP', '2. niveau', '"Support level" = "2nd level" AND statusCategory != Done', 'created ASC'),
  queue('SUP', '3. niveau', '"Support level" = "3rd level" AND statusCategory != Done', 'created ASC'),
  queue('SUP', 'Afventer indmelder', 'status = "Afventer indmelder"', 'updated ASC'),
  queue('SUP', 'Besvaret og lukket de sidste 7 dage', 'statusCategory = Done AND updated >= -7d', 'updated DESC'),
  queue('ONB', 'Opstartsforløb', 'issuetype = Opstartsforløb AND statusCategory != Done', 'created ASC'),
  queue('ONB', 'Spørgsmål', 'issuetype = Spørgsmål AND statusCategory != Done', 'created ASC'),
  queue('NUK', 'Alle åbne sager', 'statusCategory != Done', 'created ASC'),
];

function queue(project: ProjectKey, name: string, restriction: string, order: string): QueueRow {
  return { project, name, jql: `project = ${project} AND ${restriction} ORDER BY ${order}` };
}
