import { fold, inHand, presentStay, responsible, type CaseState } from '../domain/casework/fold';
import { rungOf } from '../domain/casework/letters';
import type { Owed } from '../domain/casework/owed';
import type { Members, Recipient } from '../domain/rulebook/rulebook';
import type { Rules } from '../domain/rulebook/rules';
import { no, ok, type Result } from '../domain/result';
import { say } from '../messages/message';
import type { OwedRow } from '../ports/cases';
import type { Ports } from '../ports/ports';
import type { Refused } from '../ports/staff';
import { presentRules } from './judged-by';

/** Does to the issue what a rung of a ladder says. Safe to do twice; nothing is done once the case has gone on. */
export async function actOnIssue(
  ports: Ports,
  row: OwedRow,
  { id, of, does }: Owed & { kind: 'act' },
): Promise<Result<void, Refused>> {
  const record = await ports.cases.mustRead(row.issueId);
  const event = record.history.find(({ seq }) => seq === of);
  const then = fold(record.history.filter(({ seq }) => seq <= of));
  const now = fold(record.history);
  if (!event || !then || !now || goneOn(then, now, of, record.history)) return ok(undefined);
  const rules = await presentRules(ports, record);
  switch (does) {
    case 'assign': {
      const rung = event.by.kind === 'rule' ? rungOf(rules.rulebook, event.by.id) : undefined;
      const person = await onePerson(ports, record.projectId, now, rules, rung?.to);
      return person === undefined ? no('not-one-person') : ports.jira.assign(row.issueId, person);
    }
    case 'raise-priority':
      return ports.jira.raisePriority(row.issueId, event.at);
    case 'remind':
      return remind(ports, row, id, now, rules);
  }
}

/** A reminder waits with the customer; whatever else concerns the stay in which it was done. */
function goneOn(then: CaseState, now: CaseState, seq: number, history: Parameters<typeof fold>[0]): boolean {
  const withdrawn = history.some(({ what }) => what.type === 'withdrawn' && what.of === seq);
  return withdrawn || !inHand(now) || presentStay(now).id !== presentStay(then).id;
}

/** Once: a second try first looks for the comment of the first. */
async function remind(
  ports: Ports,
  row: OwedRow,
  effectId: string,
  { reporter }: CaseState,
  { rulebook }: Rules,
): Promise<Result<void, Refused>> {
  if (row.attempts > 0 && (await ports.jira.commentOf(row.issueId, effectId)) !== undefined) return ok(undefined);
  const language = (reporter === null ? undefined : await ports.staff.languageOf(reporter)) ?? rulebook.language;
  const words = { type: 'reminder', text: say(language, 'letters.reminder') } as const;
  const posted = await ports.jira.comment({
    issueId: row.issueId,
    effectId,
    words,
    public: true,
    language,
    as: undefined,
  });
  return posted.ok ? ok(undefined) : posted;
}

/** The one person that `to` names, or else the one who leads the team. */
async function onePerson(
  ports: Ports,
  projectId: string,
  now: CaseState,
  rules: Rules,
  to: Recipient = 'lead',
): Promise<string | undefined> {
  const here = rules.team(presentStay(now).team);
  const named = ((): Members | undefined => {
    switch (to) {
      case 'team':
        return here.members;
      case 'lead':
        return here.lead;
      case 'stand-by':
        return here.standBy;
      case 'responsible':
        return rules.team(responsible(now).team).members;
      default:
        return to;
    }
  })();
  for (const members of [named, here.lead]) {
    const people = members ? await peopleOf(ports, projectId, members) : [];
    const [only, another] = people;
    if (only !== undefined && another === undefined) return only;
  }
  return undefined;
}

async function peopleOf({ staff }: Ports, projectId: string, members: Members): Promise<readonly string[]> {
  if (members.kind === 'people') return members.accountIds;
  const role = members.kind === 'role' ? await staff.ofRole(projectId, members.name) : undefined;
  const groups = members.kind === 'group' ? [members.name] : (role?.groups ?? []);
  const own = role?.people ?? [];
  if (groups.length === 0) return own;
  const byPerson = (await staff.groupsByPerson(projectId)) ?? new Map<string, readonly string[]>();
  const inGroups = [...byPerson].flatMap(([id, names]) => (groups.some((group) => names.includes(group)) ? [id] : []));
  return [...new Set([...own, ...inGroups])];
}
