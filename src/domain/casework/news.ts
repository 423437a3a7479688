import type { Facts, FactSource, PauseReason } from '../rulebook/rulebook';
import { meaningOf, teamAt, type Rules } from '../rulebook/rules';
import type { Instant } from '../time';
import type { Actor, Happening, News } from './event';

/** What Jira knows of an issue and a case can be made of, oldest first. Words are those Jira shows. */
export interface IssueFacts {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly createdAt: Instant;
  readonly reporter: string | null;
  /** The present word of each field that the rulebook's sources name. */
  readonly words: Readonly<Record<string, string | null>>;
  readonly changes: readonly {
    readonly id: string;
    readonly at: Instant;
    readonly by: string | null;
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

/** Everything in an issue's past that is an event of its case, each under the key it will always have. */
export function newsFrom(issue: IssueFacts, rules: Rules): readonly News[] {
  const { sources } = rules.rulebook;
  const words = wordsAtFirst(issue, sources);
  const facts = factsOf(words, sources);
  const team = teamAt(rules, 'first', facts);
  if (!team) throw new Error(`no route for ${JSON.stringify(facts)}`);
  const received: News = {
    key: `issue:${issue.issueId}`,
    at: issue.createdAt,
    by: person(issue.reporter),
    what: { type: 'received', facts, reporter: issue.reporter, to: { level: 'first', team: team.id } },
  };
  return [received, ...changesTold(issue, words, rules), ...commentsTold(issue, rules)].toSorted((a, b) => a.at - b.at);
}

function changesTold(issue: IssueFacts, atFirst: Words, rules: Rules): readonly News[] {
  const words = new Map(atFirst);
  return issue.changes.flatMap(({ id, at, by, items }) =>
    items.flatMap(({ field, from, to }, i): News[] => {
      const key = `change:${id}:${i}`;
      if (field === 'status')
        return statusTold(from, to, rules).map((what) => ({ key: `${key}:${what.type}`, at, by: person(by), what }));
      if (!rules.rulebook.sources.some((source) => source.field === field)) return [];
      words.set(field, to);
      return [
        { key, at, by: person(by), what: { type: 'reclassified', facts: factsOf(words, rules.rulebook.sources) } },
      ];
    }),
  );
}

type Meaning = 'working' | 'finished' | PauseReason;

function statusTold(from: string | null, to: string | null, rules: Rules): readonly Happening[] {
  const was = meaningOfStatus(from, rules);
  const is = meaningOfStatus(to, rules);
  // From one finished status to another too: a word from the customer in between has opened the case again.
  if (is === 'finished') return [{ type: 'closed' }];
  if (was === is) return [];
  const back: readonly Happening[] =
    was === 'finished' ? [{ type: 'reopened' }] : was === 'working' ? [] : [{ type: 'resumed' }];
  return is === 'working' ? back : [...back, { type: 'paused', reason: is }];
}

function meaningOfStatus(status: string | null, { rulebook }: Rules): Meaning {
  const named = (names: readonly string[]): boolean =>
    names.some((name) => name.toLowerCase() === status?.toLowerCase());
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
      what: { type: writer === 'customer' ? 'customer-wrote' : 'answered-customer' },
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
