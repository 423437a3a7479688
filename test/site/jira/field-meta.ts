/** What may be written into a field: `createmeta`, `editmeta` and transition screens. */
import { priorityBean, resolutionBean, restUrl, typeBean } from './beans';
import { homeOf } from './finding';
import { nameFor } from './localized';
import { holds } from './rights';
import type { Call } from './route';
import type { Field, Issue, Project } from './state';

const LISTS = ['labels', 'users', 'options', 'organisations'];

/** Facts about one field, with the values it allows in the project. */
export function fieldMeta(call: Call, field: Field, project: Project | null): Record<string, unknown> {
  const allowed = allowedValues(call, field, project);
  return {
    required: field.id === 'summary' || field.id === 'issuetype' || field.id === 'project',
    schema: field.schema,
    name: nameFor(call.actor.user, field),
    key: field.key,
    operations: LISTS.includes(field.kind) ? ['add', 'set', 'remove'] : ['set'],
    ...(allowed ? { allowedValues: allowed } : {}),
  };
}

/** Fields of an issue that the caller may write; an app's read-only fields are none of them. */
export function editMeta(call: Call, issue: Issue): Record<string, unknown> {
  const project = homeOf(call.jira, issue);
  if (!holds(call.world, call.actor.accountId, 'EDIT_ISSUES', project, issue)) return {};
  return Object.fromEntries(writableFields(call).map((field) => [field.id, fieldMeta(call, field, project)]));
}

export function writableFields(call: Call): Field[] {
  return [...call.jira.fields.values()].filter((field) => field.kind !== 'system' && !field.app?.readOnly);
}

function allowedValues(call: Call, field: Field, project: Project | null): unknown[] | undefined {
  const { jira, actor } = call;
  if (field.id === 'resolution')
    return [...jira.resolutions.values()].map((one) => resolutionBean(jira, one, actor.user));
  switch (field.kind) {
    case 'priority':
      return (project?.priorityIds ?? [...jira.priorities.keys()]).flatMap((id) => {
        const priority = jira.priorities.get(id);
        return priority ? [priorityBean(jira, priority, actor.user)] : [];
      });
    case 'issue-type':
      return (project?.typeIds ?? []).flatMap((id) => {
        const type = jira.issueTypes.get(id);
        return type ? [typeBean(jira, type, actor.user)] : [];
      });
    case 'option':
    case 'options':
      return field.options
        .filter((option) => !option.disabled)
        .map(({ id, value }) => ({ self: restUrl(jira, `customFieldOption/${id}`), value, id }));
    default:
      return undefined;
  }
}
