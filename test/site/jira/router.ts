/** Finds the route a path means, and words refusals as the API they came through does. */
import type { RestResponse } from '../world';
import type { Refusal, Route } from './route';

interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

export type Router = (method: string, path: string) => Found | undefined;

/** A router over route tables; where two templates fit, the one with more literal parts wins. */
export function routerOver(tables: readonly (readonly Route[])[]): Router {
  const byShape = new Map<string, { route: Route; parts: string[] }[]>();
  const seen = new Set<string>();
  for (const route of tables.flat()) {
    const name = `${route.method} ${route.template}`;
    if (seen.has(name)) throw new Error(`two routes for ${name}`);
    seen.add(name);
    const parts = route.template.split('/');
    const shape = `${route.method} ${parts.length}`;
    byShape.set(shape, [...(byShape.get(shape) ?? []), { route, parts }]);
  }
  const literals = (parts: readonly string[]): number => parts.filter((part) => !part.startsWith('{')).length;
  for (const routes of byShape.values()) routes.sort((a, b) => literals(b.parts) - literals(a.parts));
  return (method, path) => {
    const actual = path.split('/');
    for (const { route, parts } of byShape.get(`${method} ${actual.length}`) ?? []) {
      const params = matched(parts, actual);
      if (params) return { route, params };
    }
    return undefined;
  };
}

function matched(parts: readonly string[], actual: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const value = actual[index] ?? '';
    if (!part.startsWith('{')) {
      if (part !== value) return undefined;
    } else if (value === '') return undefined;
    else params[part.slice(1, -1)] = decodeURIComponent(value);
  }
  return params;
}

/** A refusal as Jira words it, or as Jira Service Management does. */
export function refused(refusal: Refusal, path: string): RestResponse {
  const message = refusal.message;
  const body = path.startsWith('/rest/servicedeskapi')
    ? { errorMessage: message, i18nErrorMessage: { i18nKey: 'sd.site.refused', parameters: [] } }
    : { errorMessages: refusal.messages, errors: refusal.fieldErrors };
  return { status: refusal.status, headers: refusal.headers, body };
}
