/**
 * What a call costs against the hourly quota: 1 for the request, plus 1 for each core object (issue, project,
 * dashboard, attachment) or 2 for each identity object (user, group, role, permission) that a read gives out.
 * Searches by POST are charged like reads, the careful reading of an unclear page.
 */
import type { Operation } from './wire-digest';

const CORE = [
  /\/issue\/\{\w+\}$/,
  /\/(issue\/bulkfetch|search\/jql)$/,
  /\/project(\/search|\/recent|\/\{\w+\})?$/,
  /\/dashboard(\/search|\/\{\w+\})?$/,
  /\/attachment(\/\{\w+\})?$/,
  /\/request(\/\{\w+\})?$/,
  /\/queue\/\{\w+\}\/issue$/,
];
const IDENTITY = [
  /\/(user|users|myself|mypermissions|permissions|role|group|groups|groupuserpicker)$/,
  /\/(user|users|group|groups|permissions|role)\//,
  /\/project\/\{\w+\}\/role(\/\{\w+\})?$/,
  /\/(customer|participant|permissionscheme)$/,
];
const CHARGED_POSTS = [/\/search\/jql$/, /\/issue\/bulkfetch$/];

/** Points of the call, from the operation and the body it answered with. */
export function points(operation: Operation, response: unknown): number {
  const reads = operation.method === 'GET' || CHARGED_POSTS.some((one) => one.test(operation.template));
  if (!reads) return 1;
  const each = IDENTITY.some((one) => one.test(operation.template))
    ? 2
    : CORE.some((one) => one.test(operation.template))
      ? 1
      : 0;
  return 1 + each * objectsIn(response);
}

function objectsIn(response: unknown): number {
  if (Array.isArray(response)) return response.length;
  if (typeof response !== 'object' || response === null) return 0;
  for (const list of ['values', 'issues', 'users'])
    if (list in response) {
      const values = Object.entries(response).find(([key]) => key === list)?.[1];
      if (Array.isArray(values)) return values.length;
    }
  return 1;
}
