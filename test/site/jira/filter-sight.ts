/** Saved searches: whose they are, and who may use them. */
import type { Filter } from './state';
import type { World } from '../world';

export function maySeeFilter(world: World, accountId: string | null, filter: Filter): boolean {
  if (filter.ownerId === accountId) return true;
  const user = accountId === null ? undefined : world.state.jira.users.get(accountId);
  return filter.sharedWith.some((holder) => {
    if (holder.kind === 'anyone') return true;
    if (holder.kind === 'licensed') return user?.accountType === 'licensed' || user?.accountType === 'app';
    if (holder.kind === 'group') return world.state.jira.groups.get(holder.groupId)?.members.has(accountId ?? '');
    return holder.kind === 'user' && holder.accountId === accountId;
  });
}

/** The saved search with this id or name, among those the person may use. */
export function filterCalled(world: World, accountId: string | null, named: string): Filter | undefined {
  const visible = [...world.state.jira.filters.values()].filter((one) => maySeeFilter(world, accountId, one));
  return (
    visible.find((one) => one.id === named) ?? visible.find((one) => one.name.toLowerCase() === named.toLowerCase())
  );
}
