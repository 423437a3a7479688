import { route } from '@forge/api';
import { parseISO } from 'date-fns';
import { z } from 'zod';
import { isSameName } from '../domain/name';
import { no, ok, type Result } from '../domain/result';
import type { Children, ChildToMake, Made } from '../ports/children';
import type { Refused } from '../ports/staff';
import { settled, settledOrBad } from './issue-acts';
import { askJira, readJira } from './jira-call';
import { richText } from './rich-text';

/** Says on the issue of an item which effect made it, so that a second try finds it. */
const CHILD_MARK = 'trin-onboarding-item';

const Kept = z.object({ id: z.string(), key: z.string() });
const Found = z.object({ issues: z.array(Kept) });
const Parent = z.object({
  fields: z.object({
    project: z.object({ key: z.string() }),
    issuetype: z.object({ hierarchyLevel: z.number().default(0) }),
  }),
});
const Types = z.object({
  issueTypes: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        subtask: z.boolean().default(false),
        hierarchyLevel: z.number().optional(),
      }),
    )
    .default([]),
});
const Refusal = z.object({ errors: z.record(z.string(), z.unknown()).default({}) });
const Changes = z.object({
  values: z.array(
    z.object({
      author: z.object({ accountId: z.string(), accountType: z.string().optional() }).optional(),
      created: z.string(),
      items: z.array(z.object({ field: z.string() })),
    }),
  ),
  isLast: z.boolean().optional(),
  total: z.number(),
});

/** Changes on one page. */
const MOST = 100;

export const children: Children = {
  async make(child) {
    const known = child.again ? await madeBefore(child) : ok(undefined);
    if (!known.ok) return known;
    return known.value ? ok(known.value) : madeNow(child);
  },

  async lastMover(issueId) {
    let last: Awaited<ReturnType<Children['lastMover']>>;
    for (let startAt = 0, isLast = false; !isLast; startAt += MOST) {
      const path = route`/rest/api/3/issue/${issueId}/changelog?startAt=${startAt}&maxResults=${MOST}`;
      const page = Changes.parse(await readJira(path, { doing: 'read changes' }));
      for (const { author, created, items } of page.values) {
        if (!author || !items.some(({ field }) => field === 'status')) continue;
        const at = parseISO(created).getTime();
        last = author.accountType === 'app' ? undefined : { accountId: author.accountId, at };
      }
      isLast = page.isLast ?? startAt + page.values.length >= page.total;
    }
    return last;
  },
};

/** What an earlier try has made. Where Jira will not search for it, nothing is made a second time. */
async function madeBefore({ effectId }: ChildToMake): Promise<Result<Made | undefined, Refused>> {
  const body = { jql: `issue.property[${CHILD_MARK}].effect = "${effectId}"`, maxResults: 1, fields: ['key'] };
  const answer = await askJira(route`/rest/api/3/search/jql`, { doing: 'find a child issue', method: 'POST', body });
  const done = settledOrBad(answer, 'find a child issue');
  if (!done.ok) return done;
  const [found] = Found.parse(answer.body).issues;
  return ok(found && { issueId: found.id, key: found.key });
}

async function madeNow(child: ChildToMake): Promise<Result<Made, Refused>> {
  const { issueId, as } = child;
  const answer = await askJira(route`/rest/api/3/issue/${issueId}?fields=project,issuetype`, {
    doing: 'read an issue',
    as,
  });
  const readable = settled(answer, 'read an issue');
  if (!readable.ok) return readable;
  const { project, issuetype } = Parent.parse(answer.body).fields;
  const path = route`/rest/api/3/issue/createmeta/${project.key}/issuetypes?maxResults=200`;
  const meta = await askJira(path, { doing: 'read issue types', as });
  const offered = settledOrBad(meta, 'read issue types');
  if (!offered.ok) return offered;
  // A child stands one level below its parent: a sub-task below a standard issue, that below an epic.
  const below = Types.parse(meta.body).issueTypes.filter(
    ({ subtask, hierarchyLevel }) => (hierarchyLevel ?? (subtask ? -1 : 0)) === issuetype.hierarchyLevel - 1,
  );
  const type = child.types.flatMap((name) => below.filter((one) => one.id === name || isSameName(name, one.name)))[0];
  return type ? post(child, project.key, type.id) : no('impossible');
}

/** Whoever has the item but cannot be given issues in the project is left out, rather than the issue. */
async function post(child: ChildToMake, project: string, type: string): Promise<Result<Made, Refused>> {
  const { issueId, effectId, item, summary, description, assignee, as } = child;
  const bodyFor = (accountId: string | undefined) => ({
    fields: {
      project: { key: project },
      issuetype: { id: type },
      parent: { id: issueId },
      summary: shortened(summary),
      ...(description !== '' && { description: richText([{ text: description }]) }),
      ...(accountId !== undefined && { assignee: { accountId } }),
    },
    properties: [{ key: CHILD_MARK, value: { effect: effectId, of: issueId, item } }],
  });
  const made = await askJira(route`/rest/api/3/issue`, {
    doing: 'make a child issue',
    method: 'POST',
    body: bodyFor(assignee),
    as,
  });
  if (assignee !== undefined && made.status === 400 && 'assignee' in Refusal.parse(made.body).errors)
    return post({ ...child, assignee: undefined }, project, type);
  const done = settledOrBad(made, 'make a child issue');
  if (!done.ok) return done;
  const { id, key } = Kept.parse(made.body);
  return ok({ issueId: id, key });
}

/** As much as a summary holds, on one line, and no half of a character. */
function shortened(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .slice(0, 255)
    .replace(/[\uD800-\uDBFF]$/, '');
}
