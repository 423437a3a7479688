/** Every REST resource of the site. */
import { SERVICE_DESKS } from './servicedesks';
import { REQUEST_TYPES } from './request-types';
import { REQUESTS } from './requests';
import { REQUEST_STATUS } from './request-status';
import { REQUEST_COMMENTS } from './request-comments';
import { PARTICIPANTS } from './participants';
import { SLAS } from './sla';
import type { Route } from './route';

export const ROUTES: readonly (readonly Route[])[] = [
  SERVICE_DESKS,
  REQUEST_TYPES,
  REQUESTS,
  REQUEST_STATUS,
  REQUEST_COMMENTS,
  PARTICIPANTS,
  SLAS,
];
