import type { Found, TeamState, TeamStates } from '../contract/calendar';
import type { Members, Rulebook } from '../domain/rulebook/rulebook';
import type { Ports } from '../ports/ports';

type World = Pick<Ports, 'members' | 'clock'>;

/** Whether each team of a rulebook can be asked who belongs to it, and whether anybody does. */
export async function membersReadable(
  { members }: { readonly members: Pick<Ports['members'], 'states'> },
  projectId: string,
  { teams }: Pick<Rulebook, 'teams'>,
): Promise<readonly { readonly team: string; readonly state: TeamState }[]> {
  const states = await members.states(
    teams.map((team) => team.members),
    projectId,
  );
  return teams.map((team, index) => {
    const state = states[index]?.state ?? 'unreadable';
    // Superusers are whoever raises a case: a list of them is a help, not a need.
    return { team: team.id, state: team.level === 'superuser' && state === 'empty' ? 'ok' : state };
  });
}

/** How teams stand in Jira at this moment, and what the people they name are called. */
export async function showStates(
  { members, clock }: World,
  projectId: string,
  teams: readonly { readonly id: string; readonly members: Members }[],
  as: string,
): Promise<TeamStates> {
  const states = await members.states(
    teams.map((team) => team.members),
    projectId,
  );
  const named = teams.flatMap((team) => (team.members.kind === 'people' ? team.members.accountIds : []));
  const names = await members.names(named, as);
  return {
    asOf: clock.now(),
    teams: teams.map(({ id }, index) => ({ id, state: 'unreadable', ...states[index] })),
    people: [...names].map(([accountId, name]) => ({ accountId, name })),
  };
}

/** People, groups or roles that an administrator may choose from. */
export async function findMembers(
  { members, clock }: World,
  projectId: string,
  { kind, query }: { readonly kind: Members['kind']; readonly query: string },
  as: string,
): Promise<Found> {
  return { asOf: clock.now(), found: await members.find(kind, query, projectId, as) };
}
