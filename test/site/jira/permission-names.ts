/** The permissions Jira knows, and what the roles of a service desk usually have. */
export interface PermissionName {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
}

export const AGENT_GRANTS: readonly string[] = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'TRANSITION_ISSUES',
  'RESOLVE_ISSUES',
  'CLOSE_ISSUES',
  'SCHEDULE_ISSUES',
  'MOVE_ISSUES',
  'LINK_ISSUES',
  'MODIFY_REPORTER',
  'ADD_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'DELETE_OWN_COMMENTS',
  'CREATE_ATTACHMENTS',
  'DELETE_OWN_ATTACHMENTS',
  'MANAGE_WATCHERS',
  'VIEW_VOTERS_AND_WATCHERS',
  'WORK_ON_ISSUES',
  'SERVICEDESK_AGENT',
];

export const ADMIN_GRANTS: readonly string[] = [
  'ADMINISTER_PROJECTS',
  'DELETE_ISSUES',
  'EDIT_ALL_COMMENTS',
  'DELETE_ALL_COMMENTS',
  'DELETE_ALL_ATTACHMENTS',
];

export const READER_GRANTS: readonly string[] = ['BROWSE_PROJECTS', 'ADD_COMMENTS', 'VIEW_VOTERS_AND_WATCHERS'];

const GLOBAL: readonly string[] = [
  'ADMINISTER',
  'SYSTEM_ADMIN',
  'USER_PICKER',
  'BULK_CHANGE',
  'CREATE_SHARED_OBJECTS',
  'MANAGE_GROUP_FILTER_SUBSCRIPTIONS',
  'CREATE_PROJECT',
];

const named =
  (type: PermissionName['type'], first: number) =>
  (key: string, index: number): PermissionName => ({
    key,
    id: String(first + index),
    name: key.charAt(0) + key.slice(1).toLowerCase().replace(/_/g, ' '),
    type,
  });

export const PERMISSIONS: readonly PermissionName[] = [
  ...GLOBAL.map(named('GLOBAL', 1)),
  ...[...AGENT_GRANTS, ...ADMIN_GRANTS].map(named('PROJECT', 100)),
];
