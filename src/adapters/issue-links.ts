import { route } from '@forge/api';
import { z } from 'zod';
import { no, ok, type Result } from '../domain/result';
import { say } from '../messages/message';
import type { ChangeToMake, Jira, Refused } from '../ports';
import { includes, settled, settledOrBad } from './issue-acts';
import { askJira, readJira } from './jira-call';

/** Says on the issue of a change request which effect made it, so that a second try finds it. */
export const CHANGE_MARK = 'trin-change';

const Made = z.object({ id: z.string(), key: z.string() });
const Found = z.object({ issues: z.array(z.object({ id: z.string() })) });
const Origin = z.object({
  key: z.string(),
  fields: z.object({ summary: z.string(), project: z.object({ id: z.string(), key: z.string() }) }),
});
const Types = z.object({ issueTypes: z.array(z.object({ id: z.string(), name: z.string() })).default([]) });
const LinkTypes = z.object({ issueLinkTypes: z.array(z.object({ id: z.string(), name: z.string() })).default([]) });
const Links = z.object({
  fields: z.object({
    issuelinks: z
      .array(
        z.object({
          inwardIssue: z.object({ key: z.string() }).nullish(),
          outwardIssue: z.object({ key: z.string() }).nullish(),
        }),
      )
      .default([]),
  }),
});

/** Issues that belong together: the change request of a case, the known error it turned out to be. */
export const issueLinks: Pick<Jira, 'makeChange' | 'link'> = {
  async makeChange(change) {
    const known = change.again ? await madeBefore(change) : undefined;
    const made = known === undefined ? await madeNow(change) : ok(known);
    if (!made.ok) return made;
    const linked = await linkedTo(change.issueId, made.value, change.target.link, change.as);
    return linked.ok ? made : linked;
  },

  async link(issueId, toKey, names, as) {
    const there = await askJira(route`/rest/api/3/issue/${toKey}?fields=issuetype`, { doing: 'read an issue', as });
    const readable = settled(there, 'read an issue');
    if (!readable.ok) return readable;
    return linkedTo(issueId, toKey, names, as);
  },
};

/** The search index may be a minute behind; a second try comes later than that. */
async function madeBefore({ effectId }: ChangeToMake): Promise<string | undefined> {
  const body = { jql: `issue.property[${CHANGE_MARK}].effect = "${effectId}"`, maxResults: 1, fields: ['id'] };
  const answer = await askJira(route`/rest/api/3/search/jql`, { doing: 'find a change', method: 'POST', body });
  return answer.status >= 400 ? undefined : Found.parse(answer.body).issues[0]?.id;
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
  const path = route`/rest/api/3/issue/createmeta/${projectKey}/issuetypes`;
  const meta = await askJira(path, { doing: 'read issue types', as });
  const offered = settled(meta, 'read issue types');
  if (!offered.ok) return offered;
  const { issueTypes } = Types.parse(meta.body);
  const type = target.issueType.flatMap((name) => issueTypes.filter((one) => includes([name], one.name)))[0];
  if (!type) return no('impossible');
  const body = {
    fields: {
      project: { key: projectKey },
      issuetype: { id: type.id },
      summary: say(language, 'casework.change-summary', { summary: origin.fields.summary }).slice(0, 255),
    },
    properties: [{ key: CHANGE_MARK, value: { effect: effectId, of: issueId } }],
  };
  const made = await askJira(route`/rest/api/3/issue`, { doing: 'make a change', method: 'POST', body, as });
  const done = settledOrBad(made, 'make a change');
  return done.ok ? ok(Made.parse(made.body).id) : done;
}

async function linkedTo(
  issueId: string,
  toIdOrKey: string,
  names: readonly string[],
  as: string | undefined,
): Promise<Result<void, Refused>> {
  const [from, to] = [await keyOf(issueId, as), await keyOf(toIdOrKey, as)];
  if (from === undefined || to === undefined) return no('gone');
  const known = Links.parse(
    await readJira(route`/rest/api/3/issue/${issueId}?fields=issuelinks`, { doing: 'read links', as }),
  );
  const already = known.fields.issuelinks.some(
    ({ inwardIssue, outwardIssue }) => inwardIssue?.key === to || outwardIssue?.key === to,
  );
  if (already) return ok(undefined);
  const types = LinkTypes.parse(await readJira(route`/rest/api/3/issueLinkType`, { doing: 'read kinds of link', as }));
  const type = names.flatMap((name) => types.issueLinkTypes.filter((one) => includes([name], one.name)))[0];
  if (!type) return no('impossible');
  const body = { type: { id: type.id }, inwardIssue: { key: from }, outwardIssue: { key: to } };
  return settledOrBad(await askJira(route`/rest/api/3/issueLink`, { doing: 'link', method: 'POST', body, as }), 'link');
}

async function keyOf(idOrKey: string, as: string | undefined): Promise<string | undefined> {
  const { status, body } = await askJira(route`/rest/api/3/issue/${idOrKey}?fields=issuetype`, {
    doing: 'read a key',
    as,
  });
  return status >= 400 ? undefined : z.object({ key: z.string() }).parse(body).key;
}
