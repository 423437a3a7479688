import type { Finding } from '../../../src/contract/check';
import type { ServiceView } from '../../../src/contract/service';

type Added = ServiceView['adds'][number];

/** The row of the storyboard whose rule a finding is about; undefined where it is about the desk's own rules. */
export function rowOf({ ids, params }: Finding, adds: readonly Added[]): Added | undefined {
  const named = [...ids, params['route'], params['rule']];
  return adds.find(({ route, limit, note }) =>
    [route, limit, note].some((id) => id !== undefined && named.includes(id)),
  );
}

/** A finding with the task in the place of its route's id, which nobody outside the rulebook knows. */
export function withTask(finding: Finding, { route, task }: Added): Finding {
  const { params } = finding;
  return params['route'] === route ? { ...finding, params: { ...params, route: task } } : finding;
}
