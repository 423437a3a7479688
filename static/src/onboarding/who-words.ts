import type { ItemView, OnboardingView } from '../../../src/contract/onboarding';
import type { Words } from '../words';

type Roles = OnboardingView['playbook']['roles'];

/** What the role is called; its id where the playbook has it no more. */
export function roleName(roles: Roles, id: string, words: Words): string {
  const role = roles.find((one) => one.id === id);
  return role ? words.name(role.name) : id;
}

/** Who an item waits for: the person it was given to, or else the roles that are responsible for it. */
export function whoSaid(item: ItemView, roles: Roles, name: (accountId: string) => string, words: Words): string {
  const { assigned } = item.state;
  if (assigned !== undefined) return name(assigned);
  return item.responsible.map((role) => roleName(roles, role, words)).join(', ') || words.say('onboarding.nobody');
}

/** Two letters for a person or a role. */
export function initials(text: string): string {
  const parts = text.split(/[\s-]+/).filter((part) => part !== '');
  const [first = '', last = ''] = [parts[0], parts.length > 1 ? parts.at(-1) : ''];
  return `${first.slice(0, last === '' ? 2 : 1)}${last.slice(0, 1)}`.toUpperCase();
}

/** What a thing of the checklist is called, with what it is there for. */
export function titleOf(item: ItemView, words: Words): string {
  return item.of ? `${words.name(item.title)}: ${item.of.name}` : words.name(item.title);
}

/** Everybody an item names, for whoever asks Jira for their names. */
export function accountsIn(item: ItemView): readonly string[] {
  const { assigned, ticked, waived, decision, approvals, comments, signatures } = item.state;
  const doers = [ticked, waived, decision, ...approvals, ...comments, ...signatures].flatMap((done) =>
    done?.by.kind === 'person' ? done.by.accountId : [],
  );
  const silent = item.lacks.flatMap((lack) => (lack.lack === 'approvals' ? lack.people : []));
  return [...new Set([...(assigned === undefined ? [] : [assigned]), ...doers, ...silent])];
}
