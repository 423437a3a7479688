import type { Letter } from '../domain/casework/letters';
import type { Members } from '../domain/rulebook/rulebook';
import type { Ports } from '../ports/ports';

/**
 * Who reads letters at a desk, as `person:<account>` or `group:<name>`. As soon as two readers may be one person, groups are
 * told apart by their people, so that nobody gets two mails; a group that cannot be seen into stays one reader.
 */
export async function audienceOf(
  { staff }: Pick<Ports, 'staff'>,
  projectId: string,
  all: readonly Members[],
): Promise<(letter: Letter) => readonly string[]> {
  const roles = new Map<string, Awaited<ReturnType<typeof staff.ofRole>>>();
  for (const members of all)
    if (members.kind === 'role' && !roles.has(members.name))
      roles.set(members.name, await staff.ofRole(projectId, members.name));
  const bare = (members: Members): readonly string[] => {
    switch (members.kind) {
      case 'people':
        return members.accountIds.map((id) => `person:${id}`);
      case 'group':
        return [`group:${members.name}`];
      case 'role': {
        const role = roles.get(members.name);
        return [
          ...(role?.people ?? []).map((id) => `person:${id}`),
          ...(role?.groups ?? []).map((name) => `group:${name}`),
        ];
      }
    }
  };
  const readers = new Set(all.flatMap(bare));
  const mixed = readers.size > 1 && [...readers].some((reader) => reader.startsWith('group:'));
  const people = mixed ? await staff.groupsByPerson(projectId) : undefined;
  const apart = (reader: string): readonly string[] => {
    const group = reader.startsWith('group:') ? reader.slice('group:'.length) : undefined;
    if (group === undefined || !people) return [reader];
    return [...people].flatMap(([accountId, groups]) => (groups.includes(group) ? [`person:${accountId}`] : []));
  };
  return ({ to, team }) => {
    const found = to.flatMap(bare);
    // A lead that nobody is, or that Jira does not show, leaves the team itself.
    return [...new Set((found.length > 0 ? found : bare(team.members)).flatMap(apart))];
  };
}
