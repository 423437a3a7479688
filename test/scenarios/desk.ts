import { createHash } from 'node:crypto';
import {
  calls,
  type Answer,
  type Answers,
  type Audience,
  type CallName,
  type CaseView,
  type Input,
  type MoveAnswer,
  type RequestAnswer,
} from '../../src/contract/calls';
import type { Site, SiteOptions } from '../site/site';
import { accountOf } from '../site/seed/people';
import { seedTiny } from '../site/seed/organisation';

/** The support centre's desk with Trin installed and enabled, and what its people can do. */
export interface Desk {
  readonly site: Site;
  /** Moves the clock to an ISO instant. */
  until(at: string): Promise<void>;
  /** A superuser raises a request in the portal; its key. */
  raise(
    who: string,
    request: { summary: string; system?: string; typeId?: string; description?: string },
  ): Promise<string>;
  /** A person's REST call that must succeed. */
  rest(who: string, method: string, path: string, body?: unknown): Promise<unknown>;
  comment(who: string, key: string, text: string, visible?: boolean): Promise<void>;
  transition(who: string, key: string, status: string): Promise<void>;
  show(who: string, key: string): Promise<CaseView>;
  follow(who: string, key: string): Promise<RequestAnswer>;
  move<C extends MoveName>(
    who: string,
    key: string,
    call: C,
    input: Omit<Input<C>, 'moveId' | 'seen'>,
    moveId?: string,
  ): Promise<MoveAnswer>;
  call<C extends CallName>(
    who: string,
    name: C,
    payload: unknown,
    at: { issueKey?: string; requestKey?: string; projectKey?: string; page?: string },
  ): Promise<Answer<Answers[C]>>;
}

type MoveName = Exclude<Extract<CallName, `case.${string}`>, 'case.show' | 'case.prove'>;

/** Where a call is made from. */
const MODULE: Readonly<Record<Audience, string>> = {
  agent: 'case-panel',
  customer: 'request-line',
  superuser: 'organisation-requests',
  administrator: 'desk-set-up',
  reader: 'desk-rules',
  watcher: 'queue-page',
  'desk-agent': 'queue-page',
  gadget: 'queue-gadget',
  'site-administrator': 'site-calendars',
  party: 'onboarding-panel',
  invited: 'clarification-form',
};

/** A tiny organisation at an instant, its desk enabled; for `withSite`. */
export function supportCentre(at: string, options: Partial<SiteOptions> = {}): SiteOptions {
  return { at, seed: ({ world }) => seedTiny(world), installer: accountOf('siteAdmin'), ...bundleNamed(), ...options };
}

/** `TRIN_BUNDLE` plays the same stories on another build of the app. */
function bundleNamed(): Pick<SiteOptions, 'bundle'> {
  const bundle = process.env['TRIN_BUNDLE'];
  return bundle === undefined ? {} : { bundle };
}

export async function openDesk(site: Site): Promise<Desk> {
  const desk = deskOn(site);
  const enabled = await desk.call('projectAdmin', 'desk.enable', {}, { projectKey: 'SUP' });
  if (!enabled.ok || !enabled.value.enabled) throw new Error(`the desk was not enabled: ${JSON.stringify(enabled)}`);
  return desk;
}

export function deskOn(site: Site): Desk {
  const desk: Desk = {
    site,
    async until(at) {
      await site.advance({ to: at });
    },
    async raise(who, { summary, system = 'Jobnet', typeId, description = 'Se fejlteksten.' }) {
      const [serviceDesk] = await listed(site, who, '/rest/servicedeskapi/servicedesk');
      const types = await listed(site, who, `/rest/servicedeskapi/servicedesk/${serviceDesk?.id}/requesttype`);
      const type = types.find(({ name }) => name === (typeId ?? 'Meld en fejl'));
      const made = await desk.rest(who, 'POST', '/rest/servicedeskapi/request', {
        serviceDeskId: serviceDesk?.id,
        requestTypeId: type?.id,
        requestFieldValues: { summary, description, ...(system && { customfield_10101: { value: system } }) },
      });
      return field(made, 'issueKey');
    },
    async rest(who, method, path, body) {
      const answer = await site.rest(who === 'anonymous' ? null : accountOf(who), method, path, body);
      if (answer.status >= 400)
        throw new Error(`${who} ${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    async comment(who, key, text, visible = true) {
      await desk.rest(who, 'POST', `/rest/servicedeskapi/request/${key}/comment`, { body: text, public: visible });
    },
    async transition(who, key, status) {
      const known = await desk.rest(who, 'GET', `/rest/api/3/issue/${key}/transitions`);
      const ways = Object(known).transitions as readonly { id: string; to: { name: string } }[];
      const way = ways.find(({ to }) => to.name === status);
      await desk.rest(who, 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: way?.id } });
    },
    async show(who, key) {
      const answer = await desk.call(who, 'case.show', {}, { issueKey: key });
      if (!answer.ok || answer.value.state !== 'known')
        throw new Error(`${who} sees no case at ${key}: ${JSON.stringify(answer)}`);
      return answer.value.case;
    },
    async follow(who, key) {
      const answer = await desk.call(who, 'request.follow', {}, { requestKey: key });
      if (!answer.ok) throw new Error(`${who} may not follow ${key}: ${answer.reason}`);
      return answer.value;
    },
    async move(who, key, call, input, moveId) {
      const { version } = await desk.show(who, key);
      // The same press of the button is the same move, also in a site that was restored.
      const id = moveId ?? `00000000-0000-4000-8000-${hashOf(`${who} ${call} ${site.now()}`)}`;
      const answer = await desk.call(who, call, { ...input, moveId: id, seen: version }, { issueKey: key });
      if (!answer.ok) throw new Error(`${who} may not ${call}: ${answer.reason}`);
      return answer.value;
    },
    async call(who, name, payload, at) {
      const accountId = who === 'anonymous' ? null : accountOf(who);
      const ask = () =>
        site.invoke({ accountId, moduleKey: MODULE[calls[name].by], functionKey: name, payload, ...at });
      const once = await ask();
      // A screen whose function died says so, and the person presses the button again: the same move, with the same id.
      const answer = !once.ok && once.error.name === 'FunctionCrash' ? await ask() : once;
      if (!answer.ok) throw new Error(`${name} for ${who}: ${answer.error.name} ${answer.error.message}`);
      return answer.value as never;
    },
  };
  return desk;
}

function hashOf(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 12);
}

async function listed(site: Site, who: string, path: string): Promise<readonly { id: string; name?: string }[]> {
  const { body } = await site.rest(accountOf(who), 'GET', path);
  return Object(body).values;
}

function field(body: unknown, name: string): string {
  const value: unknown = Object(body)[name];
  if (typeof value !== 'string') throw new Error(`no ${name} in ${JSON.stringify(body)}`);
  return value;
}
