/**
 * The one way an issue changes: the changes are compared, written into its history under one author and instant,
 * handed to the search index, and told to the app.
 */
import type { World } from '../world';
import { customerMail } from './customer-mail';
import { tellUpdated, type Author } from './product-events';
import { calledByApp, Refusal, type Call } from './route';
import type { Change, ChangeItem, Field, Issue } from './state';
import { noteForSearch } from './search-index';
import { ORGANISATIONS_FIELD, PARTICIPANTS_FIELD, setValue, valueOf } from './system-fields';
import { isEmpty, tellValue } from './values';

/** What Jira stamps. The switch `clockSkew` is carried out on the app's side, so that this is the site's own clock. */
export function jiraNow(world: World): number {
  return world.now();
}

/** The caller as an author; nobody in particular writes nothing. */
export function authorOf(call: Call): Author {
  if (call.actor.accountId === null) throw new Refusal(401, ['You do not have permission to do this: log in first.']);
  return { accountId: call.actor.accountId, byApp: calledByApp(call.caller) };
}

/** Sets fields to kept values. Values that stay the same leave no trace; returns what changed. */
export function change(
  world: World,
  issue: Issue,
  values: ReadonlyMap<Field, unknown>,
  author: Author,
  more: readonly ChangeItem[] = [],
): readonly ChangeItem[] {
  const items = [...more];
  for (const [field, value] of values) {
    const before = valueOf(issue, field);
    const after = isEmpty(value) ? null : value;
    if (isEmpty(before) && after === null) continue;
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    const from = tellValue(before, field, world.state.jira);
    const to = tellValue(after, field, world.state.jira);
    items.push(item(field, from.id, from.text, to.id, to.text));
    setValue(issue, field, after);
  }
  if (items.length === 0) return items;
  recordChange(world, issue, items, author);
  tellUpdated(world, issue, items, author);
  mailNewcomers(world, issue, items, author);
  return items;
}

export function item(
  field: Field,
  from: string | null,
  fromString: string | null,
  to: string | null,
  toString: string | null,
): ChangeItem {
  const name = field.custom ? field.name : field.id;
  return {
    field: name,
    fieldId: field.id,
    fieldtype: field.custom ? 'custom' : 'jira',
    from,
    fromString,
    to,
    toString,
  };
}

/** Writes the history without telling anyone. */
export function recordChange(world: World, issue: Issue, items: readonly ChangeItem[], author: Author): Change {
  const createdAt = world.now();
  const entry: Change = { id: String(world.next()), authorId: author.accountId, createdAt, items };
  issue.history.push(entry);
  issue.updatedAt = createdAt;
  noteForSearch(world, issue.id);
  return entry;
}

/** Customers who were drawn into a request hear of it. */
function mailNewcomers(world: World, issue: Issue, items: readonly ChangeItem[], author: Author): void {
  for (const { fieldId, from, to } of items) {
    const before = from?.split(', ') ?? [];
    const added = (to?.split(', ') ?? []).filter((id) => !before.includes(id));
    if (added.length === 0) continue;
    const notice = { issueId: issue.id, byId: author.accountId };
    if (fieldId === PARTICIPANTS_FIELD)
      customerMail(world, { ...notice, cause: 'participant-added', accountIds: added });
    if (fieldId === ORGANISATIONS_FIELD)
      customerMail(world, { ...notice, cause: 'organisation-added', organisationIds: added });
  }
}
