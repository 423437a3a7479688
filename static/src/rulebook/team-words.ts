import type { TeamStates } from '../../../src/contract/calendar';
import type { Members, Team } from '../../../src/contract/rulebook';
import type { Words } from '../words';
import type { TeamUse } from './team-uses';

type State = TeamStates['teams'][number];

/** What a group, a role or a list of people is called; people by their names, as far as they are known. */
export function membersText(words: Words, members: Members, names: ReadonlyMap<string, string>): string {
  if (members.kind !== 'people') return members.name;
  return members.accountIds.map((id) => names.get(id) ?? words.say('team.somebody')).join(', ');
}

/** How a team stands in Jira at this moment, and what to do about it. */
export function stateText(words: Words, level: Team['level'] | undefined, { kind }: Members, state: State): string {
  switch (state.state) {
    case 'ok':
      if (state.count !== undefined) return words.say('team.state-count', { count: state.count });
      return words.say(kind === 'role' ? 'team.state-ok-role' : 'team.state-ok-group');
    case 'empty':
      if (kind === 'role') return words.say('team.state-empty-role');
      return words.say(level === 'superuser' ? 'team.state-superusers' : 'team.state-empty-people');
    case 'unknown':
      return words.say(kind === 'role' ? 'team.state-unknown-role' : 'team.state-unknown-group');
    case 'unreadable':
      return words.say('team.state-unreadable');
  }
}

/** Whether a team is as it must be: whom nobody needs to list may be missing. */
export function isWell(level: Team['level'] | undefined, { state }: State): boolean {
  return state === 'ok' || (state === 'empty' && level === 'superuser');
}

/** `rute 1, 2, 5, et trin i tidsgrænsen second-high` */
export function usesText(words: Words, uses: readonly TeamUse[]): string {
  const routes = uses.flatMap((use) => (use.kind === 'route' ? [use.number] : []));
  const rungs = uses.flatMap((use) =>
    use.kind === 'route' ? [] : [words.say(`team.use-rung-${use.kind}`, { id: use.id })],
  );
  const first = routes.length > 0 ? [words.say('team.use-route', { number: routes.join(', ') })] : [];
  return [...first, ...rungs].join(', ');
}
