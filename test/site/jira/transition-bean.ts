import { statusBean } from './beans';
import { fieldMeta } from './field-meta';
import { known } from './finding';
import { nameFor } from './localized';
import type { Call } from './route';
import type { Transition } from './state';

/** A transition as an issue offers it, with the fields of its screen when asked. */
export function transitionBean(call: Call, transition: Transition, withFields: boolean): Record<string, unknown> {
  const { jira, actor } = call;
  const fields = transition.screenFieldIds.flatMap((id) => {
    const field = jira.fields.get(id);
    return field ? [[id, fieldMeta(call, field, null)] as const] : [];
  });
  return {
    id: transition.id,
    name: nameFor(actor.user, transition),
    to: statusBean(jira, known(jira.statuses.get(transition.to), `status ${transition.to}`), actor.user),
    hasScreen: transition.screenFieldIds.length > 0,
    isGlobal: transition.from.length === 0,
    isInitial: false,
    isAvailable: true,
    isConditional: transition.conditions.length > 0,
    looped: false,
    ...(withFields ? { fields: Object.fromEntries(fields) } : {}),
  };
}
