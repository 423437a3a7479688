import { route } from '@forge/api';
import kvs from '@forge/kvs';
import { z } from 'zod';
import type { Start, StartSettings } from '../ports';
import { settled } from './issue-acts';
import { askJira, JiraError } from './jira-call';

/** The property of an onboarding case whose values the manifest makes searchable. Anybody who may edit the issue can write it. */
const SEARCHED = 'trin-onboarding';

const names = z.array(z.string());
const Settings = z.object({ v: z.literal(1), cases: names, children: names, forms: names });
const DEFAULTS: StartSettings = {
  cases: ['Opstartsforløb', 'Onboarding case'],
  children: ['Opstartsopgave', 'Onboarding task', 'Opstartsdelopgave', 'Onboarding sub-task'],
  forms: ['Afklaringsskema', 'Clarification form'],
};

const Issue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    summary: z.string(),
    project: z.object({ id: z.string(), key: z.string() }),
    issuetype: z.object({ id: z.string(), name: z.string(), hierarchyLevel: z.number().default(0) }),
    status: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) }),
  }),
});

export const start: Start = {
  async settings(projectId) {
    const value = await kvs.get(keyOf(projectId));
    if (value === undefined) return DEFAULTS;
    const { cases, children, forms } = Settings.parse(value);
    return { cases, children, forms };
  },
  async keepSettings(projectId, { cases, children, forms }) {
    await kvs.set(keyOf(projectId), { v: 1, cases: [...cases], children: [...children], forms: [...forms] });
  },
  async writeProperty(issueId, value) {
    const path = route`/rest/api/3/issue/${issueId}/properties/${SEARCHED}`;
    const answer = value
      ? await askJira(path, { doing: 'write a property', method: 'PUT', body: value })
      : await askJira(path, { doing: 'delete a property', method: 'DELETE' });
    if (!value && answer.status === 404) return { ok: true, value: undefined };
    return settled(answer, 'write a property');
  },
  async read(issueId) {
    const path = route`/rest/api/3/issue/${issueId}?fields=summary,project,issuetype,status`;
    const { status, body } = await askJira(path, { doing: 'read an onboarding case' });
    if (status === 404 || status === 403) return undefined;
    if (status >= 400) throw new JiraError('read an onboarding case', status);
    const { id, key, fields } = Issue.parse(body);
    return {
      issueId: id,
      key,
      projectId: fields.project.id,
      projectKey: fields.project.key,
      summary: fields.summary,
      typeId: fields.issuetype.id,
      typeName: fields.issuetype.name,
      level: fields.issuetype.hierarchyLevel,
      status: fields.status.name,
      finished: fields.status.statusCategory.key === 'done',
    };
  },
};

function keyOf(projectId: string): string {
  return `start:${projectId}`;
}
