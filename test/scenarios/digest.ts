import type { Site } from '../site/site';

/**
 * Everything a site's future depends on, told so that two sites with equal digests go on alike: what the app stores, what
 * Jira holds, what is still to come. Ids handed out by a counter, milliseconds and when we heard of things are left out.
 */
export function digestOf({ world, storage }: Site): string {
  const { jira, agenda, mail } = world.state;
  const rows = ['', 'case', 'event', 'owed'].map((entity) =>
    storage(entity === '' ? undefined : entity)
      .filter(({ key }) => key !== 'mark:pulse')
      .map(({ key, value }) => [key, withoutHearing(Object(value))]),
  );
  const issues = [...jira.issues.values()].map((issue) => [
    [issue.key, issue.statusId, issue.priorityId, issue.custom, [...issue.properties]],
    issue.comments.map(({ authorId, body, properties }) => [authorId, body, [...properties]]),
    issue.history.map(({ authorId, items }) => [authorId, items]),
  ]);
  const ahead = agenda
    .filter(({ kind }) => kind !== 'queue-forget')
    .map(({ at, kind }) => `${Math.round(at / 60_000)} ${kind}`);
  const sent = mail.map(({ kind, to, subject }) => [kind, to.length, subject]);
  const named = [...jira.issues.values()].reduce(
    (text, { id, key }) => text.replaceAll(`"${id}"`, `"${key}"`).replaceAll(`"${id}:`, `"${key}:`),
    JSON.stringify(rows).replace(NUMBERED, '$1'),
  );
  return JSON.stringify([named, issues, ahead.toSorted(), sent]);
}

/** Ids that Jira numbers: of the comment that was posted, of the comment or change that an event was read from. */
const NUMBERED = /("commentId":"|"cause":"(?:comment|change):)\d+/g;

interface Timed {
  readonly heardAt?: number;
  readonly at?: number;
  readonly what?: { readonly type: string };
}

/** A row without the instants at which the app got round to something; marks of a sweep to their five minutes. */
function withoutHearing({ heardAt: _heard, at, what, ...rest }: Timed): object {
  if (what === undefined) return { ...rest, at: Math.floor((at ?? 0) / 300_000) };
  return { ...rest, what, at: what.type === 'text-posted' ? 0 : at };
}
