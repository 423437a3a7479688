import Lozenge from '@atlaskit/lozenge';
import { z } from 'zod';
import { User, Status, type Field } from '../jira';
import { Moment, useTimes } from '../look/Moment';
import { Person } from '../look/Person';
import { Priority } from '../look/Priority';
import { StatusLozenge } from '../look/StatusLozenge';

const RequestTypeValue = z.object({ requestType: z.object({ name: z.string() }) });
const Named = z.union([
  z.object({ value: z.string() }).transform(({ value }) => value),
  z.object({ name: z.string() }).transform(({ name }) => name),
  z.object({ displayName: z.string() }).transform(({ displayName }) => displayName),
]);

interface Props {
  readonly id: string;
  readonly value: unknown;
  readonly field: Field | undefined;
  /** In a table: times as short as they can be. */
  readonly brief?: boolean;
}

/** A field's value the way its kind is read: people with a face, instants as times, options by name. */
export function FieldValue({ id, value, field, brief = false }: Props) {
  const times = useTimes();
  if (value === null || value === undefined || value === '') return <span className="quiet">–</span>;
  const status = Status.safeParse(value);
  if (status.success) return <StatusLozenge category={status.data.statusCategory.key} name={status.data.name} />;
  const user = User.safeParse(value);
  if (user.success) return <Person name={user.data.displayName} />;
  if (id === 'priority') return <Priority name={textOf(value)} />;
  if (field?.schema?.type === 'datetime' && typeof value === 'string')
    return <Moment at={value} how={brief ? 'brief' : 'moment'} />;
  const request = RequestTypeValue.safeParse(value);
  if (request.success) return <span>{request.data.requestType.name}</span>;
  if (id === 'labels' && Array.isArray(value))
    return value.map((label) => <Lozenge key={String(label)}>{String(label)}</Lozenge>);
  return <span>{times.dated(textOf(value))}</span>;
}

/** Words for any value of Jira's: an option, a person, a list of them, or plain text. Empty when there are none. */
function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ');
  const named = Named.safeParse(value);
  return named.success ? named.data : '';
}
