import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Site } from '../site';
import { accountOf } from './people';
import { requestBody, type Wish } from './request-body';
import type { HandOver } from './story';
import { PRIORITY, type DeskStatus, type PriorityWord } from './workflow';

/** Undefined: done. Otherwise why the app would not. */
export type Refused = string | undefined;

/** What the people of the tables can do, each by id: in the portal, on the issue and in the app's panel. */
export interface Play {
  /** Raises a request in the portal and returns its key. */
  raise(by: string, wish: Wish): Promise<string>;
  /** Assigns the case to oneself and starts on it. */
  take(by: string, key: string): Promise<void>;
  comment(by: string, key: string, text: string, options?: { readonly public: boolean }): Promise<void>;
  transition(by: string, key: string, to: DeskStatus): Promise<void>;
  prioritise(by: string, key: string, to: PriorityWord): Promise<void>;
  passOn(by: string, key: string, handOver: HandOver & { team?: string; reason?: string }): Promise<Refused>;
  takeBack(by: string, key: string, reason: string): Promise<Refused>;
  /** One level back towards the customer; at 1st level, to the customer. */
  answer(by: string, key: string, text: string): Promise<Refused>;
}

const Raised = z.object({ issueKey: z.string() });
const Transitions = z.object({ transitions: z.array(z.object({ id: z.string(), to: z.object({ id: z.string() }) })) });
const Answered = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), reason: z.string() }),
]);
const Shown = z.object({ state: z.string(), case: z.object({ version: z.number() }).optional() });
const Moved = z.object({ moved: z.boolean(), reason: z.string().optional() });

/** Plays on a site that has the organisation. A call that Jira refuses is thrown, with what was asked and its answer. */
export function playOn(site: Site): Play {
  const rest = async (by: string, method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await site.rest(accountOf(by), method, path, body);
    if (answer.status < 300) return answer.body;
    throw new Error(
      `${by}: ${method} ${path} ${JSON.stringify(body)}: ${answer.status} ${JSON.stringify(answer.body)}`,
    );
  };
  const invoke = async (by: string, issueKey: string, functionKey: string, payload: object): Promise<unknown> => {
    const request = { accountId: accountOf(by), moduleKey: 'case-panel', functionKey, payload, issueKey };
    const answer = await site.invoke(request);
    if (!answer.ok) throw new Error(`${by}: ${functionKey} on ${issueKey}: ${JSON.stringify(answer.error)}`);
    const parsed = Answered.parse(answer.value);
    return parsed.ok ? parsed.value : { state: parsed.reason, moved: false, reason: parsed.reason };
  };
  /** The panel is opened, then the button pressed: the move carries the version that was on the screen. */
  const move = async (by: string, key: string, functionKey: string, words: object): Promise<Refused> => {
    const shown = Shown.parse(await invoke(by, key, 'case.show', {}));
    if (!shown.case) return shown.state;
    const moveId = uuidOf(`${key} ${by} ${site.now()}`);
    const moved = Moved.parse(await invoke(by, key, functionKey, { moveId, seen: shown.case.version, ...words }));
    return moved.moved ? undefined : (moved.reason ?? 'no reason given');
  };
  const transition = async (by: string, key: string, to: DeskStatus): Promise<void> => {
    const path = `/rest/api/3/issue/${key}/transitions`;
    const status = [...site.world.state.jira.statuses.values()].find(({ name }) => name === to)?.id;
    const { transitions } = Transitions.parse(await rest(by, 'GET', path));
    const way = transitions.find((one) => one.to.id === status);
    // No way there: the case has this status already.
    if (way) await rest(by, 'POST', path, { transition: { id: way.id } });
  };
  return {
    async raise(by, wish) {
      return Raised.parse(await rest(by, 'POST', '/rest/servicedeskapi/request', requestBody(wish))).issueKey;
    },
    async take(by, key) {
      await rest(by, 'PUT', `/rest/api/3/issue/${key}/assignee`, { accountId: accountOf(by) });
      await transition(by, key, 'Under behandling');
    },
    async comment(by, key, text, options = { public: true }) {
      await rest(by, 'POST', `/rest/servicedeskapi/request/${key}/comment`, { body: text, public: options.public });
    },
    transition,
    async prioritise(by, key, to) {
      await rest(by, 'PUT', `/rest/api/3/issue/${key}`, { fields: { priority: { id: PRIORITY[to] } } });
    },
    passOn: (by, key, handOver) => move(by, key, 'case.pass-on', handOver),
    takeBack: (by, key, reason) => move(by, key, 'case.take-back', { reason, noVendorContact: true }),
    answer: (by, key, text) => move(by, key, 'case.answer', { text, noVendorContact: true }),
  };
}

/** The same for the same words, so that a seeded site is the same every time. */
function uuidOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
