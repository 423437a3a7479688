import type { World } from '../world';

/** Fields of the app that its README asks an administrator to add to the queues. */
const SHOWN = ['Support level', 'Support team', 'Level due'];

/** What an administrator does by hand once the app is installed, as no API can: the app's fields become columns of every queue. */
export function showLevelsInQueues({ state }: World): void {
  const fields = [...state.jira.fields.values()].filter(({ name }) => SHOWN.includes(name)).map(({ id }) => id);
  for (const queue of state.jira.queues.values()) {
    const others = queue.fieldIds.filter((id) => !fields.includes(id));
    queue.fieldIds = [...others.slice(0, 3), ...fields, ...others.slice(3)];
  }
}
