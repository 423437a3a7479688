import { getAppContext, route } from '@forge/api';
import kvs from '@forge/kvs';
import { z } from 'zod';
import { HOUR } from '../domain/time';
import type { Gate, Validator } from '../ports/gate';
import { clock } from './clock';
import { askJira, JiraError } from './jira-call';
import { Memory } from './memory';
import { statusOf } from './statuses';

const Issue = z.object({ id: z.string(), fields: z.object({ project: z.object({ id: z.string() }) }) });
const Asked = z.object({ v: z.literal(1), asked: z.array(z.object({ status: z.string(), at: z.number() })) });

/** That a workflow asks is worth a write once in a while, not at every change of status. */
const noted = new Memory(1000, HOUR, () => clock.now());

export const gate: Gate = {
  status: statusOf,
  async placeOf(issueKey) {
    const path = route`/rest/api/3/issue/${issueKey}?fields=project`;
    const { status, body } = await askJira(path, { doing: 'read where an issue is' });
    if (status === 404 || status === 403) return undefined;
    if (status >= 400) throw new JiraError('read where an issue is', status);
    const { id, fields } = Issue.parse(body);
    return { issueId: id, projectId: fields.project.id };
  },
  async noteAsked(by, projectId, status) {
    const installation = String(getAppContext().installationAri);
    if (noted.has(installation, by, projectId, status)) return;
    const others = (await gate.asked(by, projectId)).filter((one) => one.status !== status);
    await kvs.set(keyOf(by, projectId), { v: 1, asked: [...others, { status, at: clock.now() }] });
    noted.note(installation, by, projectId, status);
  },
  async asked(by, projectId) {
    const value = await kvs.get(keyOf(by, projectId));
    return value === undefined ? [] : Asked.parse(value).asked;
  },
};

function keyOf(by: Validator, projectId: string): string {
  return by === 'vendor-gate' ? `gate:${projectId}` : `gate:${projectId}:${by}`;
}
