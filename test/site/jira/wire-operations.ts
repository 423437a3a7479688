/** Finds the operation a call means, among those of a specification or, for want of one, those the site itself answers. */
import type { Operation } from './wire-digest';
import { GRANULAR, SCOPES } from './wire-scopes';

export type FindOperation = (method: string, path: string) => Operation | undefined;

interface Candidate {
  readonly op: Operation;
  /** Parts of the template. */
  readonly names: readonly string[];
}

/** A finder over operations; where several templates fit, the one with most literal parts wins. */
export function finderOver(operations: Iterable<Operation>): FindOperation {
  const byShape = new Map<string, Candidate[]>();
  for (const op of operations) {
    const names = op.template.split('/');
    const shape = `${op.method} ${names.length}`;
    byShape.set(shape, [...(byShape.get(shape) ?? []), { op, names }]);
  }
  for (const candidates of byShape.values()) candidates.sort((a, b) => literals(b.names) - literals(a.names));
  return (method, path) => {
    const parts = path.split('/');
    const candidates = byShape.get(`${method} ${parts.length}`) ?? [];
    return candidates.find(({ names }) => matches(names, parts))?.op;
  };
}

/** What is known of the site's own calls without the OpenAPI files: their templates and scopes. */
export function* operationsWithoutSpecification(): Generator<Operation> {
  for (const [call, scopes] of Object.entries(SCOPES)) {
    const [method = '', template = ''] = call.split(' ');
    yield {
      spec: template.startsWith('/rest/servicedeskapi') ? 'jsm' : 'platform',
      method,
      template,
      operationId: call,
      scopes: scopes === '' ? [] : scopes.split(' '),
      granularScopes: GRANULAR[call]?.split(' ') ?? [],
      anonymous: false,
      deprecated: false,
      experimental: false,
      query: [],
      path: [],
      answers: {},
    };
  }
}

function matches(names: readonly string[], parts: readonly string[]): boolean {
  return names.every((name, index) => name.startsWith('{') || name === parts[index]);
}

function literals(names: readonly string[]): number {
  return names.filter((name) => !name.startsWith('{')).length;
}
