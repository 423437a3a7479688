/** Every REST resource of the site. */
import { APP_FIELDS } from './app-fields';
import { CHANGELOG } from './changelog';
import { ATTACHMENTS } from './attachments';
import { CATALOGUE } from './catalogue';
import { GROUPS } from './groups';
import { ISSUE_META } from './issue-meta';
import { LINKS } from './links';
import { NOTIFY } from './notify';
import { PROJECTS } from './projects';
import { ROLE_ROUTES } from './roles';
import { USERS } from './users';
import { WATCHING } from './watching';
import { PEOPLE_SEARCH } from './people-search';
import { PROJECT_MAKING } from './project-making';
import { TYPE_SCHEMES } from './type-schemes';
import { VOCABULARY_MAKING } from './vocabulary-making';
import { WORKFLOWS } from './workflows';
import { COMMENTS } from './comments';
import { ISSUES } from './issues';
import { PERMISSION_ROUTES } from './permissions';
import { PROPERTIES } from './properties';
import { TRANSITIONS } from './transitions';
import { SERVICE_DESKS } from './servicedesks';
import { REQUEST_TYPES } from './request-types';
import { REQUESTS } from './requests';
import { REQUEST_STATUS } from './request-status';
import { REQUEST_COMMENTS } from './request-comments';
import { PARTICIPANTS } from './participants';
import { SLAS } from './sla';
import { SEARCH } from './search';
import { QUEUES_READ } from './queues';
import { ORGANISATIONS } from './organisations';
import { APPROVALS } from './approvals';
import { REQUEST_FOLLOW } from './request-follow';
import { KNOWLEDGE_BASE } from './knowledge-base';
import { TASKS } from './tasks';
import { BULK } from './bulk';
import { BULK_PROPERTIES } from './bulk-properties';
import { REQUEST_ATTACHMENTS } from './request-attachments';
import { FILTERS } from './filters';
import { JQL_COMPLETION } from './jql-completion';
import type { Route } from './route';

export const ROUTES: readonly (readonly Route[])[] = [
  APP_FIELDS,
  CHANGELOG,
  ATTACHMENTS,
  CATALOGUE,
  GROUPS,
  ISSUE_META,
  LINKS,
  NOTIFY,
  PROJECTS,
  ROLE_ROUTES,
  USERS,
  WATCHING,
  PEOPLE_SEARCH,
  PROJECT_MAKING,
  TYPE_SCHEMES,
  VOCABULARY_MAKING,
  WORKFLOWS,
  COMMENTS,
  ISSUES,
  PERMISSION_ROUTES,
  PROPERTIES,
  TRANSITIONS,
  SERVICE_DESKS,
  REQUEST_TYPES,
  REQUESTS,
  REQUEST_STATUS,
  REQUEST_COMMENTS,
  PARTICIPANTS,
  SLAS,
  SEARCH,
  QUEUES_READ,
  ORGANISATIONS,
  APPROVALS,
  REQUEST_FOLLOW,
  KNOWLEDGE_BASE,
  TASKS,
  BULK,
  BULK_PROPERTIES,
  REQUEST_ATTACHMENTS,
  FILTERS,
  JQL_COMPLETION,
];
