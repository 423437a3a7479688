import type { Site } from '../site';
import { appCalls } from './app';
import { callCalls } from './calls';
import { clockCalls } from './clock';
import { windUp, type Clockwork } from './clockwork';
import { faultCalls } from './faults';
import { historyCalls } from './history';
import { peopleCalls } from './people';
import { BadCall, ok, type Calls, type Reply } from './reply';
import { stateCalls } from './states';
import { switchCalls } from './switches';

/** Version of the contract of the `/_site` calls. */
const controlVersion = 1;

export interface Control {
  (method: string, path: string, query?: Readonly<Record<string, string>>, body?: unknown): Promise<Reply>;
  readonly clockwork: Clockwork;
}

/** Where a running site listens. Empty for one that is only used inside a test. */
export type Origins = Readonly<Record<string, { readonly origin: string; readonly port: number }>>;

/**
 * The `/_site` calls of a site, in this process; the server hands the same over HTTP. What the caller did wrong is
 * answered with 4xx and a message that says what to send.
 */
export function control(site: Site, origins: () => Origins = () => ({})): Control {
  const clockwork = windUp(site);
  const calls: Calls = {
    ...clockCalls(site, clockwork),
    ...peopleCalls(site),
    ...callCalls(site),
    ...faultCalls(site),
    ...switchCalls(site),
    ...stateCalls(site, clockwork),
    ...appCalls(site, clockwork),
    ...historyCalls(site, clockwork),
    'GET /_site': () => ok({ version: controlVersion, origins: origins(), calls: Object.keys(calls) }),
  };
  const answer = async (
    method: string,
    path: string,
    query: Readonly<Record<string, string>> = {},
    body?: unknown,
  ): Promise<Reply> => {
    const answering = calls[`${method} ${path}`];
    if (!answering)
      return { status: 404, body: { message: `there is no ${method} ${path}; GET /_site lists the calls` } };
    try {
      return await answering({ query, body });
    } catch (error) {
      if (error instanceof BadCall) return { status: error.status, body: { message: error.message } };
      throw error;
    }
  };
  return Object.assign(answer, { clockwork });
}
