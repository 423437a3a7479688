import { FIELDS, type FieldKey, type SystemName } from './fields';
import { accountOf } from './people';
import { PROJECTS } from './projects';
import { REQUEST_TYPES, type RequestTypeKey } from './request-types';

/** What is filled in on a portal form. */
export interface Wish {
  readonly type: RequestTypeKey;
  readonly system?: SystemName;
  readonly summary: string;
  readonly description: string;
  readonly fields?: Partial<Readonly<Record<Exclude<FieldKey, 'system'>, string | number>>>;
  /** When an agent registers it for somebody who rang or wrote: that person's id. */
  readonly on?: string;
  /** Ids of people who are to follow it. */
  readonly participants?: readonly string[];
}

/** The body of `POST /rest/servicedeskapi/request`. Throws when the tables have no such request type. */
export function requestBody({ type, system, summary, description, fields = {}, on, participants = [] }: Wish) {
  const form = REQUEST_TYPES.find(({ key }) => key === type);
  const desk = PROJECTS.find(({ key }) => key === form?.project)?.portal;
  if (!form || !desk) throw new Error(`no portal offers ${type}`);
  const filled: Partial<Record<FieldKey, string | number>> = { ...(system && { system }), ...fields };
  const values = FIELDS.flatMap(({ key, id, kind }) => {
    const value = filled[key];
    return value === undefined ? [] : [[id, kind === 'option' ? { value } : value] as const];
  });
  return {
    serviceDeskId: desk.id,
    requestTypeId: form.id,
    requestFieldValues: { summary, description, ...Object.fromEntries(values) },
    requestParticipants: participants.map(accountOf),
    ...(on !== undefined && { raiseOnBehalfOf: accountOf(on) }),
  };
}
