import { route } from '@forge/api';
import { z } from 'zod';
import { isSameName } from '../domain/name';
import { no, ok, type Result } from '../domain/result';
import type { IssueTypeKnown, StartTypes, TypeRefused } from '../ports/start';
import { askJira, JiraError, readJira } from './jira-call';

const Type = z
  .object({
    id: z.string(),
    name: z.string(),
    subtask: z.boolean().default(false),
    hierarchyLevel: z.number().optional(),
  })
  .transform(({ id, name, subtask, hierarchyLevel }) => ({ id, name, level: hierarchyLevel ?? (subtask ? -1 : 0) }));
const OfProject = z.object({ issueTypes: z.array(Type).default([]) });
const OfTypes = z.array(z.object({ id: z.string(), statuses: z.array(z.object({ name: z.string() })) }));
const Schemes = z.object({ values: z.array(z.object({ issueTypeScheme: z.object({ id: z.string() }) })) });

export const startTypes: StartTypes = {
  async types(projectId) {
    return OfProject.parse(await readJira(route`/rest/api/3/project/${projectId}`, { doing: 'read issue types' }))
      .issueTypes;
  },

  async statuses(projectId, typeId) {
    const path = route`/rest/api/3/project/${projectId}/statuses`;
    const types = OfTypes.parse(await readJira(path, { doing: 'read statuses' }));
    return types.flatMap(({ id, statuses }) => (id === typeId ? statuses.map(({ name }) => name) : []));
  },

  async make(wanted) {
    const { projectId, as } = wanted;
    // Before anything is made: without a scheme to add it to, a type would be of no use.
    const path = route`/rest/api/3/issuetypescheme/project?projectId=${projectId}`;
    const answer = await askJira(path, { doing: 'find an issue type scheme', as });
    if (answer.status === 401 || answer.status === 403) return no('forbidden');
    if (answer.status >= 400) throw new JiraError('find an issue type scheme', answer.status);
    const [scheme] = Schemes.parse(answer.body).values;
    if (!scheme) return no('no-scheme');
    const type = await knownOrMade(wanted);
    if (!type.ok) return type;
    const there = await startTypes.types(projectId);
    if (there.some(({ id }) => id === type.value.id)) return type;
    const add = await askJira(route`/rest/api/3/issuetypescheme/${scheme.issueTypeScheme.id}/issuetype`, {
      doing: 'add an issue type',
      method: 'PUT',
      body: { issueTypeIds: [type.value.id] },
      as,
    });
    if (add.status === 401 || add.status === 403) return no('forbidden');
    return add.status < 300 ? type : no('refused');
  },
};

/** A second try, or another project, finds what was made before. */
async function knownOrMade({
  name,
  description,
  level,
  as,
}: Parameters<StartTypes['make']>[0]): Promise<Result<IssueTypeKnown, TypeRefused>> {
  const all = z.array(Type).parse(await readJira(route`/rest/api/3/issuetype`, { doing: 'read issue types', as }));
  const known = all.find((type) => type.level === level && isSameName(type.name, name));
  if (known) return ok(known);
  const made = await askJira(route`/rest/api/3/issuetype`, {
    doing: 'make an issue type',
    method: 'POST',
    body: { name, description, hierarchyLevel: level },
    as,
  });
  if (made.status === 401 || made.status === 403) return no('forbidden');
  return made.status < 300 ? ok(Type.parse(made.body)) : no('refused');
}
