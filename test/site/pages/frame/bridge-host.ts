import { z } from 'zod';
import { whyRefused, type DoneCommand } from '../../frames/commands';
import { go, onRoute } from '../route';
import { Callback, Channel, Emitting, Flag, Invoking, Listening, Navigating, Opening } from './bridge-data';
import { frames, type Frame } from './frames';
import type { PageHost } from './page-host';
import { pageEvents } from './page-events';

/** What a frame's owner does for it: only the page knows how the frame can be closed or reloaded. */
export interface FrameOwner {
  readonly frame: Frame;
  readonly host: PageHost;
  /** Absent where the frame is a fixed part of the page. */
  readonly close?: (payload: unknown) => void;
  readonly onClose: (listener: () => unknown) => void;
  readonly reload: () => void;
  readonly enableTheming: () => void;
  /** The address below which the frame's own pages lie; absent where it has no pages. */
  readonly basePath?: string;
}

type Handler = (owner: FrameOwner, data: unknown) => unknown;

const handlers: Readonly<Record<DoneCommand, Handler>> = {
  getContext: ({ frame }) => frame.context,
  invoke: async ({ frame }, data) => {
    const { metadata, ...call } = Invoking.parse(data);
    const answer = await frames.invoke(frame.id, call);
    if (!answer.ok) throw new Error(`There was an error invoking the function - ${answer.error.message}`);
    return metadata === undefined ? answer.value : { body: answer.value, metadata: {} };
  },
  fetchProduct: ({ frame }, data) => frames.product(frame.id, data),
  showFlag: ({ host }, data) => host.showFlag(Flag.parse(data)),
  closeFlag: ({ host }, data) => host.closeFlag(z.object({ id: z.union([z.string(), z.number()]) }).parse(data).id),
  openModal: async ({ frame, host }, data) => {
    const opening = Opening.parse(data);
    host.showModal(await frames.openModal(frame.id, opening.resource ?? null, opening.context), opening);
    return true;
  },
  close: ({ close }, data) => {
    close?.(data);
    return close !== undefined;
  },
  onClose: ({ onClose }, data) => {
    onClose(Callback.parse(data));
    return true;
  },
  open: () => false, // only inline dialogs can be opened by their own app, and no module here is one
  submit: ({ close }, data) => {
    close?.(data);
    return close !== undefined;
  },
  refresh: ({ host }) => {
    host.refresh();
    return true;
  },
  reload: ({ host }) => host.refresh(),
  changeWindowTitle: (_owner, data) => {
    document.title = z.string().parse(data);
  },
  emitReadyEvent: ({ frame }) => pageEvents.emit('forge.bridge.EXTENSION_READY', { localId: frame.context['localId'] }),
  getFrameDispatch: ({ frame }) => ({ frameId: frame.id }),
  getFrameId: ({ frame }) => frame.id,
  navigate: (_owner, data) => {
    const location = Navigating.parse(data);
    const url = addressOf(location);
    if (location.type === 'new-tab') window.open(url, '_blank', 'noopener');
    else if (url.origin === window.location.origin) go(url.pathname + url.search);
    else window.location.assign(url);
  },
  getUrl: (_owner, data) => addressOf(Navigating.parse(data)).href,
  createHistory: ({ basePath }) => {
    if (basePath === undefined) throw new Error('this module has no pages of its own');
    return historyBelow(basePath);
  },
  emit: (_owner, data) => {
    const { event, payload } = Emitting.parse(data);
    pageEvents.emit(event, payload);
  },
  emitPublic: (_owner, data) => {
    const { event, payload } = Emitting.parse(data);
    pageEvents.emit(`public ${event}`, payload);
  },
  on: (_owner, data) => {
    const { event, callback } = Listening.parse(data);
    return { unsubscribe: pageEvents.on(event, callback) };
  },
  onPublic: (_owner, data) => {
    const { event, callback } = Listening.parse(data);
    return { unsubscribe: pageEvents.on(`public ${event}`, callback) };
  },
  enableTheming: ({ enableTheming }) => enableTheming(),
  publishRealtimeChannel: (_owner, data) => {
    const { channelName, eventPayload } = Channel.parse(data);
    pageEvents.emit(`channel ${channelName}`, { payload: eventPayload });
  },
  subscribeRealtimeChannel: (_owner, data) => {
    const { channelName, onEvent } = Channel.parse(data);
    return { unsubscribe: onEvent ? pageEvents.on(`channel ${channelName}`, onEvent) : () => undefined };
  },
  isRovoEnabled: () => false,
  emitFrontendCustomMetric: () => undefined,
  getCookieConsentPreferences: () => ({
    strictlyNecessary: true,
    functional: true,
    marketing: false,
    analytics: false,
  }),
};

/** Carries out what a frame asked for through the bridge. A command this site has not is recorded and thrown back by name. */
export async function carryOut(owner: FrameOwner, command: unknown, data: unknown): Promise<unknown> {
  const name = String(command);
  const why = whyRefused(name);
  if (why !== undefined) {
    await frames.refuse(owner.frame.id, name);
    throw new Error(`The bridge command ${name} is refused: ${why}`);
  }
  const handler = Object.entries(handlers).find(([key]) => key === name)?.[1];
  return handler?.(owner, data);
}

/** Where a `NavigationLocation` of the bridge lies on this site. */
function addressOf({ url, target, ...more }: z.infer<typeof Navigating>): URL {
  const named = (key: string): string => encodeURIComponent(z.string().parse(more[key]));
  const path = (): string => {
    switch (target) {
      case undefined:
        return url ?? '/';
      case 'issue':
        return `/browse/${named('issueKey')}`;
      case 'projectSettingsDetails':
        return `/jira/servicedesk/projects/${named('projectKey')}/settings`;
      case 'module':
        return more['projectKey'] === undefined
          ? `/jira/settings/apps/${named('moduleKey')}`
          : `/jira/servicedesk/projects/${named('projectKey')}/${beside(named('moduleKey'))}${String(more['path'] ?? '')}`;
      case 'dashboard':
        return `/jira/dashboards/${named('dashboardId')}`;
      default:
        throw new Error(`this site has no page for the target ${target}`);
    }
  };
  return new URL(path(), window.location.origin);
}

/** A page of a project lies beside its queues when its key says so, and else among the project's own pages. */
function beside(moduleKey: string): string {
  return moduleKey.startsWith('queue-') ? `queues/apps/${moduleKey}` : `apps/${moduleKey}`;
}

interface HistoryLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state?: unknown;
}

/** A history as of the `history` package version 5, for the pages of one module. */
function historyBelow(basePath: string): Readonly<Record<string, unknown>> {
  const location = (): HistoryLocation => ({
    pathname: window.location.pathname.slice(basePath.length) || '/',
    search: window.location.search,
    hash: window.location.hash,
  });
  const path = (to: unknown): string => {
    if (typeof to === 'string') return basePath + (to === '/' ? '' : to);
    const { pathname, search } = z.object({ pathname: z.string(), search: z.string().default('') }).parse(to);
    return basePath + pathname + search;
  };
  return {
    action: 'POP',
    location: location(),
    push: (to: unknown) => go(path(to)),
    replace: (to: unknown) => go(path(to), 'replace'),
    go: (steps: unknown) => window.history.go(z.number().parse(steps)),
    goBack: () => window.history.back(),
    goForward: () => window.history.forward(),
    listen: (listener: unknown) => {
      const call = Callback.parse(listener);
      return onRoute(() => {
        if (window.location.pathname.startsWith(basePath)) void call(location(), 'PUSH');
      });
    },
  };
}
