/** REST resource: what a JQL editor offers while somebody types. */
import { RESERVED_WORDS } from '@atlaskit/jql-ast';
import { isAgent } from './rights';
import { maySeeProject } from './finding';
import { nameFor } from './localized';
import { ok, type Call, type Route } from './route';
import { fieldNames } from './jql-fields';

const DATE_FUNCTIONS = ['now()', 'startOfDay()', 'endOfDay()', 'startOfWeek()', 'endOfWeek()', 'startOfMonth()'];
const FUNCTIONS = [
  ...DATE_FUNCTIONS.map((value) => ({ value, type: 'java.util.Date', list: false })),
  { value: 'currentUser()', type: 'com.atlassian.jira.user.ApplicationUser', list: false },
  { value: 'membersOf("")', type: 'com.atlassian.jira.user.ApplicationUser', list: true },
];
const MOST = 15;

function reference(call: Call): Record<string, unknown> {
  const { user, accountId } = call.actor;
  const asking = {
    world: call.world,
    accountId,
    now: call.world.now(),
    timeZone: user?.timeZone ?? call.jira.timeZone,
  };
  return {
    visibleFieldNames: fieldNames(asking).map(({ name, operators, cfid }) => ({
      value: /\s/.test(name) ? `"${name}"` : name,
      displayName: cfid === undefined ? name : `${name} - ${cfid}`,
      ...(cfid === undefined ? {} : { cfid }),
      orderable: 'true',
      searchable: 'true',
      auto: 'true',
      operators,
      types: [],
    })),
    visibleFunctionNames: FUNCTIONS.map(({ value, type, list }) => ({
      value,
      displayName: value,
      isList: String(list),
      types: [type],
    })),
    jqlReservedWords: [...RESERVED_WORDS],
  };
}

function suggested(call: Call): string[] {
  const { jira, actor, world } = call;
  switch ((call.query.get('fieldName') ?? '').toLowerCase()) {
    case 'project':
      return [...jira.projects.values()]
        .filter((one) => maySeeProject(world, actor.accountId, one) || isAgent(world, actor.accountId, one))
        .map(({ key }) => key);
    case 'status':
      return [...jira.statuses.values()].map((one) => nameFor(actor.user, one));
    case 'priority':
      return [...jira.priorities.values()].map((one) => nameFor(actor.user, one));
    case 'issuetype':
      return [...jira.issueTypes.values()].map((one) => nameFor(actor.user, one));
    case 'resolution':
      return [...jira.resolutions.values()].map((one) => nameFor(actor.user, one));
    case 'labels':
      return [...new Set([...jira.issues.values()].flatMap(({ labels }) => labels))];
    default:
      return [];
  }
}

export const JQL_COMPLETION: readonly Route[] = [
  { method: 'GET', template: '/rest/api/3/jql/autocompletedata', run: (call) => ok(reference(call)) },
  { method: 'POST', template: '/rest/api/3/jql/autocompletedata', run: (call) => ok(reference(call)) },
  {
    method: 'GET',
    template: '/rest/api/3/jql/autocompletedata/suggestions',
    run(call) {
      const begun = (call.query.get('fieldValue') ?? '').toLowerCase();
      const found = suggested(call).filter((name) => name.toLowerCase().startsWith(begun));
      const value = (name: string): string => (/^[\w-]+$/.test(name) ? name : `"${name}"`);
      return ok({ results: found.slice(0, MOST).map((name) => ({ value: value(name), displayName: name })) });
    },
  },
];
