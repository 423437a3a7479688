import { isNamed } from '../name';
import type { Facts, FactSource, PauseReason, Team } from '../rulebook/rulebook';
import { clockOfReopened, meaningOf, teamAt, type Rules } from '../rulebook/rules';
import type { Instant } from '../time';
import type { Actor, Happening, News } from './event';
import type { Searched } from './thin';

/** What Jira knows of an issue and a case can be made of, oldest first. Words are those Jira shows. */
export interface IssueFacts {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly createdAt: Instant;
  readonly updatedAt?: Instant;
  readonly reporter: string | null;
  /** Ids of the organisations of customers it is shared with. */
  readonly organisations: readonly string[];
  readonly status: string | null;
  /** The present word of each field that the rulebook's sources name. */
  readonly words: Readonly<Record<string, string | null>>;
  /** What each of the fields that hold an instant holds, by name. */
  readonly instants: Readonly<Record<string, Instant>>;
  /** It tells of a change to the system, and was made for the case that asks for it: no case of its own. */
  readonly ofChange?: true;
  /** What the portal calls a request that one person raised for another; left out for any other issue. */
  readonly raisedForOther?: string;
  readonly type?: { readonly id: string; readonly name: string };
  /** What the property by which people search for onboarding cases says, whoever wrote it: compared, never believed. */
  readonly searchedStart?: unknown;
  /** What the property by which people search says, whoever wrote it: compared, never believed. */
  readonly searched?: Searched | 'unreadable' | null;
  readonly changes: readonly {
    readonly id: string;
    readonly at: Instant;
    readonly by: string | null;
    /** An app made it: ours, where a rung raised the priority. */
    readonly byApp?: true;
    readonly items: readonly { readonly field: string; readonly from: string | null; readonly to: string | null }[];
  }[];
  readonly comments: readonly {
    readonly id: string;
    readonly at: Instant;
    readonly by: string | null;
    readonly writer: 'customer' | 'staff' | 'app';
    readonly public: boolean;
    /** Id of the effect that posted it, when Trin did. */
    readonly effect?: string;
  }[];
}

/** How an issue that was open before its desk was enabled begins as a case: as it stands, with nothing used of any limit. */
export function takenIn(issue: IssueFacts, rules: Rules, at: Instant): readonly News[] {
  const facts = factsOf(new Map(Object.entries(issue.words)), rules.rulebook.sources);
  const begun: News = {
    key: `issue:${issue.issueId}`,
    at,
    by: person(issue.reporter),
    what: {
      type: 'taken-in',
      facts,
      reporter: issue.reporter,
      ...sharedWith(issue),
      to: { level: 'first', team: firstTeam(rules, facts).id },
      rulebook: rules.rulebook.version,
      createdAt: issue.createdAt,
    },
  };
  const waits = meaningOfStatus(issue.status, rules);
  if (waits === 'working' || waits === 'finished') return [begun];
  return [begun, { ...begun, key: `issue:${issue.issueId}:waits`, what: waitingFor(waits, facts, rules) }];
}

/** Whether nobody works on the issue any more, by its status. */
export function isFinished({ status }: Pick<IssueFacts, 'status'>, rules: Rules): boolean {
  return meaningOfStatus(status, rules) === 'finished';
}

function firstTeam(rules: Rules, facts: Facts): Team {
  const team = teamAt(rules, 'first', facts);
  if (!team) throw new Error(`no route for ${JSON.stringify(facts)}`);
  return team;
}

/** Everything in an issue's past that is an event of its case, each under the key it will always have. */
export function newsFrom(issue: IssueFacts, rules: Rules): readonly News[] {
  const { sources } = rules.rulebook;
  const words = wordsAtFirst(issue, sources);
  const facts = factsOf(words, sources);
  const team = firstTeam(rules, facts);
  const tried = ownAttempt(issue, facts, rules);
  const received: News = {
    key: `issue:${issue.issueId}`,
    at: issue.createdAt,
    by: person(issue.reporter),
    what: {
      type: 'received',
      facts,
      reporter: issue.reporter,
      ...sharedWith(issue),
      to: { level: 'first', team: team.id },
      rulebook: rules.rulebook.version,
      ...(tried && { tried }),
    },
  };
  // What is said in the very step that closes a case was said before it.
  return [received, ...commentsTold(issue, rules), ...changesTold(issue, words, rules)].toSorted((a, b) => a.at - b.at);
}

/** Since when the superusers tried to answer the colleague themselves, if the report says so. */
function ownAttempt(
  { instants, createdAt }: IssueFacts,
  facts: Facts,
  rules: Rules,
): { readonly from: Instant; readonly team: string } | undefined {
  const from = instants[rules.rulebook.askedAtField];
  const superusers = teamAt(rules, 'superuser', facts);
  return superusers && from !== undefined && from < createdAt ? { from, team: superusers.id } : undefined;
}

function changesTold(issue: IssueFacts, atFirst: Words, rules: Rules): readonly News[] {
  const words = new Map(atFirst);
  return issue.changes.flatMap(({ id, at, by, byApp, items }) =>
    items.flatMap(({ field, from, to }, i): News[] => {
      const key = `change:${id}:${i}`;
      const before = factsOf(words, rules.rulebook.sources);
      if (field === 'status')
        return statusTold(from, to, before, rules).map((what) => ({
          key: `${key}:${what.type}`,
          at,
          by: person(by),
          what,
        }));
      if (!rules.rulebook.sources.some((source) => source.field === field)) return [];
      words.set(field, to);
      const facts = factsOf(words, rules.rulebook.sources);
      // Nobody gains time because a rule found that it was running out.
      const anew = rules.rulebook.reprioritising === 'restarts' && facts.priority !== before.priority && !byApp;
      return [{ key, at, by: person(by), what: { type: 'reclassified', facts, ...(anew && { clock: 'restarts' }) } }];
    }),
  );
}

type Meaning = 'working' | 'finished' | PauseReason;

function statusTold(from: string | null, to: string | null, facts: Facts, rules: Rules): readonly Happening[] {
  const was = meaningOfStatus(from, rules);
  const is = meaningOfStatus(to, rules);
  // From one finished status to another too: a word from the customer in between has opened the case again.
  if (is === 'finished') return [{ type: 'closed' }];
  if (was === is) return [];
  const back: readonly Happening[] =
    was === 'finished'
      ? [{ type: 'reopened', ...clockOfReopened(rules) }]
      : was === 'working'
        ? []
        : [{ type: 'resumed' }];
  return is === 'working' ? back : [...back, waitingFor(is, facts, rules)];
}

/** What a case begins to wait for. Whoever sent it in has it while 1st level waits for them. */
function waitingFor(reason: PauseReason, facts: Facts, rules: Rules): Happening {
  const superusers = reason === 'reporter' ? teamAt(rules, 'superuser', facts) : undefined;
  return superusers
    ? { type: 'asked-customer', to: { level: 'superuser', team: superusers.id } }
    : { type: 'paused', reason };
}

function meaningOfStatus(status: string | null, { rulebook }: Rules): Meaning {
  const named = (names: readonly string[]): boolean => status !== null && isNamed(names, status);
  if (named(rulebook.finishedStatus)) return 'finished';
  return rulebook.pausing.find((pausing) => named(pausing.status))?.reason ?? 'working';
}

/** A public comment by staff is an answer, unless the status says that we wait for the reporter: then it is the question. */
function commentsTold(issue: IssueFacts, rules: Rules): readonly News[] {
  return issue.comments
    .filter((comment) => comment.public && comment.writer !== 'app' && comment.effect === undefined)
    .filter(({ at, writer }) => writer === 'customer' || meaningOfStatus(statusAt(issue, at), rules) !== 'reporter')
    .map(({ id, at, by, writer }) => ({
      key: `comment:${id}`,
      at,
      by: person(by),
      what:
        writer === 'customer' ? { type: 'customer-wrote', ...clockOfReopened(rules) } : { type: 'answered-customer' },
    }));
}

/** The status at an instant; null when it has not changed before. */
function statusAt({ changes }: IssueFacts, at: Instant): string | null {
  const items = changes.filter((change) => change.at <= at).flatMap((change) => change.items);
  return items.findLast(({ field }) => field === 'status')?.to ?? null;
}

type Words = ReadonlyMap<string, string | null>;

/** The words as they were when the issue was created: what its changes, read backwards, lead to. */
function wordsAtFirst({ words, changes }: IssueFacts, sources: readonly FactSource[]): Words {
  const items = changes.flatMap((change) => change.items);
  return new Map(
    sources.map(({ field }) => [
      field,
      (items.find((item) => item.field === field) ?? { from: words[field] ?? null }).from,
    ]),
  );
}

function factsOf(words: Words, sources: readonly FactSource[]): Facts {
  const value = (fact: keyof Facts): string => {
    const source = sources.find((candidate) => candidate.fact === fact);
    return source ? meaningOf(source, words.get(source.field) ?? null) : 'other';
  };
  return {
    system: value('system'),
    kind: value('kind'),
    customerGroup: value('customerGroup'),
    priority: value('priority'),
  };
}

function person(accountId: string | null): Actor {
  return { kind: 'person', accountId: accountId ?? 'unknown' };
}

function sharedWith({ organisations }: IssueFacts): { readonly organisations?: readonly string[] } {
  return organisations.length === 0 ? {} : { organisations };
}
