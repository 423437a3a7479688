import { route } from '@forge/api';
import { z } from 'zod';
import { isSameName } from '../domain/name';
import { no, ok, type Result } from '../domain/result';
import { say } from '../messages/message';
import type { ChangeToMake, Jira } from '../ports/jira';
import type { Refused } from '../ports/staff';
import { settled, settledOrBad } from './issue-acts';
import { askJira, readJira } from './jira-call';

/** Says on the issue of a change request which effect made it, so that a second try finds it. */
export const CHANGE_MARK = 'trin-change';

const Identified = z.object({ id: z.string() });
const Found = z.object({ issues: z.array(z.object({ id: z.string() })) });
const Origin = z.object({ fields: z.object({ summary: z.string(), project: z.object({ key: z.string() }) }) });
const Types = z.object({ issueTypes: z.array(z.object({ id: z.string(), name: z.string() })).default([]) });
const LinkTypes = z.object({ issueLinkTypes: z.array(z.object({ id: z.string(), name: z.string() })).default([]) });
const Links = z.object({
  fields: z.object({
    issuelinks: z
      .array(
        z.object({
          inwardIssue: z.object({ id: z.string() }).nullish(),
          outwardIssue: z.object({ id: z.string() }).nullish(),
        }),
      )
      .default([]),
  }),
});

/** Issues that belong together: the change request of a case, the known error it turned out to be. */
export const issueLinks: Pick<Jira, 'makeChange' | 'seenBy' | 'link'> = {
  async makeChange(change) {
    const known = change.again ? await madeBefore(change) : ok(undefined);
    if (!known.ok) return known;
    const made = known.value === undefined ? await madeNow(change) : ok(known.value);
    if (!made.ok) return made;
    const linked = await linkedTo(change.issueId, made.value, change.target.link, change.as);
    return linked.ok ? made : linked;
  },

  async seenBy(accountId, key) {
    const path = route`/rest/api/3/issue/${key}?fields=issuetype`;
    const { status, body } = await askJira(path, { doing: 'look for an issue', as: accountId });
    return status >= 400 ? undefined : Identified.parse(body).id;
  },

  async link(issueId, toKey, names, as) {
    const there = await askJira(route`/rest/api/3/issue/${toKey}?fields=issuetype`, { doing: 'read an issue', as });
    const readable = settled(there, 'read an issue');
    if (!readable.ok) return readable;
    return linkedTo(issueId, Identified.parse(there.body).id, names, as);
  },
};

/** What an earlier try has made. Where Jira will not search for it, nothing is made a second time. */
async function madeBefore({ effectId }: ChangeToMake): Promise<Result<string | undefined, Refused>> {
  const body = { jql: `issue.property[${CHANGE_MARK}].effect = "${effectId}"`, maxResults: 1, fields: ['id'] };
  const answer = await askJira(route`/rest/api/3/search/jql`, { doing: 'find a change', method: 'POST', body });
  const done = settledOrBad(answer, 'find a change');
  return done.ok ? ok(Found.parse(answer.body).issues[0]?.id) : done;
}

async function madeNow({ issueId, effectId, target, language, as }: ChangeToMake): Promise<Result<string, Refused>> {
  const answer = await askJira(route`/rest/api/3/issue/${issueId}?fields=summary,project`, {
    doing: 'read an issue',
    as,
  });
  const readable = settled(answer, 'read an issue');
  if (!readable.ok) return readable;
  const origin = Origin.parse(answer.body);
  const projectKey = target.project || origin.fields.project.key;
  const path = route`/rest/api/3/issue/createmeta/${projectKey}/issuetypes?maxResults=200`;
  const meta = await askJira(path, { doing: 'read issue types', as });
  const offered = settledOrBad(meta, 'read issue types');
  if (!offered.ok) return offered;
  const { issueTypes } = Types.parse(meta.body);
  const type = target.issueType.flatMap((name) => issueTypes.filter((one) => isSameName(name, one.name)))[0];
  if (!type) return no('impossible');
  const body = {
    fields: {
      project: { key: projectKey },
      issuetype: { id: type.id },
      summary: shortened(say(language, 'casework.change-summary', { summary: origin.fields.summary })),
    },
    properties: [{ key: CHANGE_MARK, value: { effect: effectId, of: issueId } }],
  };
  const made = await askJira(route`/rest/api/3/issue`, { doing: 'make a change', method: 'POST', body, as });
  const done = settledOrBad(made, 'make a change');
  return done.ok ? ok(Identified.parse(made.body).id) : done;
}

/** As much as a summary holds, and no half of a character. */
function shortened(text: string): string {
  return text.slice(0, 255).replace(/[\uD800-\uDBFF]$/, '');
}

async function linkedTo(
  issueId: string,
  toId: string,
  names: readonly string[],
  as: string | undefined,
): Promise<Result<void, Refused>> {
  const read = await askJira(route`/rest/api/3/issue/${issueId}?fields=issuelinks`, { doing: 'read links', as });
  const readable = settled(read, 'read links');
  if (!readable.ok) return readable;
  const { issuelinks } = Links.parse(read.body).fields;
  if (issuelinks.some(({ inwardIssue, outwardIssue }) => inwardIssue?.id === toId || outwardIssue?.id === toId))
    return ok(undefined);
  const types = LinkTypes.parse(await readJira(route`/rest/api/3/issueLinkType`, { doing: 'read kinds of link', as }));
  const type = names.flatMap((name) => types.issueLinkTypes.filter((one) => isSameName(name, one.name)))[0];
  if (!type) return no('impossible');
  const body = { type: { id: type.id }, inwardIssue: { id: issueId }, outwardIssue: { id: toId } };
  return settledOrBad(await askJira(route`/rest/api/3/issueLink`, { doing: 'link', method: 'POST', body, as }), 'link');
}
