import { getAppContext, route } from '@forge/api';
import kvs from '@forge/kvs';
import { z } from 'zod';
import { MINUTE } from '../domain/time';
import type { Start, StartSettings } from '../ports/start';
import { settled } from './issue-acts';
import { clock } from './clock';
import { askJira, JiraError } from './jira-call';
import { Memory } from './memory';

/** The property of an onboarding case whose values the manifest makes searchable. Anybody who may edit the issue can write it. */
export const SEARCHED_START = 'trin-onboarding';

const names = z.array(z.string());
const Settings = z.object({ v: z.literal(1), cases: names, children: names, forms: names });
const DEFAULTS: StartSettings = {
  cases: ['Opstartsforløb', 'Onboarding case'],
  children: ['Opstartsopgave', 'Onboarding task', 'Opstartsdelopgave', 'Onboarding sub-task'],
  forms: ['Afklaringsskema', 'Clarification form'],
};

/** Every issue that is heard of is compared with them. Another process learns of a change within a minute. */
const lately = new Memory(500, MINUTE, () => clock.now());

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
    const known = lately.recall(here(), projectId);
    if (known !== undefined) return settingsIn(JSON.parse(known));
    const value = await kvs.get(keyOf(projectId));
    const found = value === undefined ? DEFAULTS : settingsIn(value);
    lately.keep(JSON.stringify({ v: 1, ...found }), here(), projectId);
    return found;
  },
  async keepSettings(projectId, { cases, children, forms }) {
    const value = { v: 1, cases: [...cases], children: [...children], forms: [...forms] };
    await kvs.set(keyOf(projectId), value);
    lately.keep(JSON.stringify(value), here(), projectId);
  },
  async writeProperty(issueId, value) {
    const path = route`/rest/api/3/issue/${issueId}/properties/${SEARCHED_START}`;
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

function settingsIn(value: unknown): StartSettings {
  const { cases, children, forms } = Settings.parse(value);
  return { cases, children, forms };
}

function here(): string {
  return String(getAppContext().installationAri);
}

function keyOf(projectId: string): string {
  return `start:${projectId}`;
}
