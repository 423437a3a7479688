import type { Members, Recipient, Rung, Team } from './rulebook';

/** Whether these name anybody. Whether Jira knows them is another question. */
export function isSomebody(members: Members | undefined): members is Members {
  if (!members) return false;
  return members.kind === 'people' ? members.accountIds.length > 0 : members.name.trim() !== '';
}

/** Whom a rung tells when it is reached by a case with this team: those named, nobody, or `no matter` when it tells none. */
export function recipientsOf(rung: Rung, team: Team, responsible: Team | undefined): Members | 'nobody' | 'no matter' {
  const named = (members: Members | undefined): Members | 'nobody' => (isSomebody(members) ? members : 'nobody');
  switch (rung.does) {
    case 'tell-lead':
      return named(team.lead);
    case 'tell':
    case 'assign':
      return named(meant(rung.to, team, responsible));
    case 'warn':
      return named(team.members);
    case 'pass-on':
    case 'raise-priority':
    case 'remind':
    case 'hand-back':
    case 'close':
      return 'no matter';
  }
}

function meant(to: Recipient | undefined, team: Team, responsible: Team | undefined): Members | undefined {
  switch (to) {
    case 'team':
      return team.members;
    case 'lead':
      return team.lead;
    case 'stand-by':
      return team.standBy;
    case 'responsible':
      return responsible?.members;
    default:
      return to;
  }
}
