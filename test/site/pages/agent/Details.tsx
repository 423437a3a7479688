import type { ReactNode } from 'react';
import { z } from 'zod';
import type { Request } from '../desk';
import type { Field, Issue } from '../jira';
import { Moment } from '../look/Moment';
import { Person } from '../look/Person';
import { useVisit } from '../visit';
import { AssigneeChoice } from './AssigneeChoice';
import { FieldValue } from './FieldValue';
import { PriorityChoice } from './PriorityChoice';

interface Props {
  readonly issue: Issue;
  readonly fields: readonly Field[];
  readonly request: Request | undefined;
  readonly reload: () => void;
}

const List = z.array(z.unknown());

/** The fields of an issue by name: Jira's own first, then every custom field that has a value. */
export function Details({ issue, fields, request, reload }: Props) {
  const { words } = useVisit();
  const { reporter, labels, duedate, created, updated } = issue.fields;
  const custom = fields.filter(
    ({ id, custom: own }) => own && hasValue(issue.fields[id]) && !shownElsewhere(id, fields),
  );
  return (
    <section className="card details">
      <h2>{words.issue.details}</h2>
      <dl className="facts">
        <Fact name={words.issue.assignee}>
          <AssigneeChoice issue={issue} reload={reload} />
        </Fact>
        {reporter && (
          <Fact name={words.issue.reporter}>
            <Person name={reporter.displayName} />
          </Fact>
        )}
        {request?.requestType && <Fact name={words.issue.requestType}>{request.requestType.name}</Fact>}
        <Fact name={words.issue.priority}>
          <PriorityChoice issue={issue} reload={reload} />
        </Fact>
        {custom.map((field) => (
          <Fact key={field.id} name={field.name}>
            <FieldValue field={field} id={field.id} value={issue.fields[field.id]} />
          </Fact>
        ))}
        {labels.length > 0 && (
          <Fact name={words.issue.labels}>
            <FieldValue field={undefined} id="labels" value={labels} />
          </Fact>
        )}
        {duedate && <Fact name={words.issue.dueDate}>{duedate}</Fact>}
      </dl>
      <p className="quiet details-end">
        {words.issue.created} <Moment at={created} />
        <br />
        {words.issue.updated} <Moment at={updated} how="ago" />
      </p>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="facts-row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function hasValue(value: unknown): boolean {
  const list = List.safeParse(value);
  return list.success ? list.data.length > 0 : value !== null && value !== undefined && value !== '';
}

/** The request type and the targets of Jira Service Management have places of their own. */
function shownElsewhere(id: string, fields: readonly Field[]): boolean {
  const schema = fields.find((field) => field.id === id)?.schema;
  return schema?.type === 'sd-customerrequesttype' || schema?.type === 'sd-servicelevelagreement';
}
