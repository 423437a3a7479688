import { getAppContext, route } from '@forge/api';
import kvs from '@forge/kvs';
import { z } from 'zod';
import { HOUR } from '../domain/time';
import type { Gate } from '../ports';
import { clock } from './clock';
import { askJira, JiraError } from './jira-call';
import { Memory } from './memory';
import { statusName } from './statuses';

const Issue = z.object({ id: z.string(), fields: z.object({ project: z.object({ id: z.string() }) }) });
const Asked = z.object({ v: z.literal(1), asked: z.array(z.object({ status: z.string(), at: z.number() })) });

/** That a workflow asks is worth a write once in a while, not at every change of status. */
const noted = new Memory(1000, HOUR, () => clock.now());

export const gate: Gate = {
  statusName,
  async placeOf(issueKey) {
    const path = route`/rest/api/3/issue/${issueKey}?fields=project`;
    const { status, body } = await askJira(path, { doing: 'read where an issue is' });
    if (status === 404 || status === 403) return undefined;
    if (status >= 400) throw new JiraError('read where an issue is', status);
    const { id, fields } = Issue.parse(body);
    return { issueId: id, projectId: fields.project.id };
  },
  async noteAsked(projectId, status) {
    const installation = String(getAppContext().installationAri);
    if (noted.has(installation, projectId, status)) return;
    const others = (await gate.asked(projectId)).filter((one) => one.status !== status);
    await kvs.set(keyOf(projectId), { v: 1, asked: [...others, { status, at: clock.now() }] });
    noted.note(installation, projectId, status);
  },
  async asked(projectId) {
    const value = await kvs.get(keyOf(projectId));
    return value === undefined ? [] : Asked.parse(value).asked;
  },
};

function keyOf(projectId: string): string {
  return `gate:${projectId}`;
}
