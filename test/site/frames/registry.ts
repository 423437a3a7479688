/**
 * The frames that product pages have open. Whose a frame is and where it stands is fixed here when it is opened, so
 * that nothing a page or a frame says afterwards can change it.
 */
import { randomUUID } from 'node:crypto';
import { contextFor, extensionFor, hiddenBecause, type Place } from '../platform/context';
import type { Site } from '../site';
import type { ScreenModule, Screens } from './modules';

export interface OpenFrame {
  readonly id: string;
  readonly accountId: string | null;
  readonly module: ScreenModule;
  readonly place: Place;
  readonly locale: string;
  readonly extension: Readonly<Record<string, unknown>>;
}

/** What the page is told of a frame. */
interface FrameTold {
  readonly id: string;
  readonly moduleKey: string;
  readonly type: string;
  readonly title: string;
  readonly url: string;
  readonly viewportSize?: string;
  readonly context: Readonly<Record<string, unknown>>;
}

interface Opening {
  readonly accountId: string | null;
  readonly types: readonly string[];
  readonly place: Place;
  readonly locale: string;
}

export interface FrameRegistry {
  /**
   * Every module of these types that the person sees at the place. Display conditions are asked here, by the issue as it is
   * now, and not again while the page stays: no page of Atlassian's says that a module comes or goes under a reader. They
   * are "executed on the client-side" and keep nobody from calling a module, so calls do not ask them.
   */
  open(wanted: Opening): FrameTold[];
  /** The same module once more, for a modal, with what its app passes on; of another resource if one is named. */
  openModal(from: OpenFrame, resource: string | null, context: unknown): FrameTold;
  /** The frame, if it is this person's. */
  find(id: string, accountId: string | null): OpenFrame | undefined;
}

/** Old frames of pages long gone are forgotten past this number. */
const most = 500;

export function frameRegistry(site: Site, screens: () => Screens, frameOrigin: () => string): FrameRegistry {
  const frames = new Map<string, OpenFrame>();
  const tell = (frame: OpenFrame, resource: string): FrameTold => {
    frames.set(frame.id, frame);
    const [oldest] = frames.keys();
    if (frames.size > most && oldest !== undefined) frames.delete(oldest);
    const { module, accountId, extension, locale } = frame;
    const known = site.core.manifest.modules.get(module.key);
    return {
      id: frame.id,
      moduleKey: module.key,
      type: module.type,
      title: module.title(locale),
      url: `${frameOrigin()}/${resource}/index.html`,
      ...(module.viewportSize === undefined ? {} : { viewportSize: module.viewportSize }),
      context: { ...(known ? contextFor(site.core, known, accountId, extension) : {}), locale },
    };
  };
  return {
    open({ accountId, types, place, locale }) {
      const { installation } = site.core.state.platform;
      if (!installation || installation.suspended) return [];
      const issue = place.issueKey === undefined ? undefined : site.core.jira.lookup.issue(place.issueKey);
      return screens()
        .modules.filter(({ type }) => types.includes(type))
        .flatMap((module) => {
          const known = site.core.manifest.modules.get(module.key);
          if (!known || hiddenBecause(site.core, known, accountId, place) !== undefined) return [];
          if (known.isDisplayed?.(issue) === false) return [];
          const extension = extensionFor(site.core, known, place);
          return [tell({ id: randomUUID(), accountId, module, place, locale, extension }, module.resource)];
        });
    },
    openModal(from, resource, context) {
      const extension = { ...from.extension, modal: context ?? {} };
      return tell({ ...from, id: randomUUID(), extension }, resource ?? from.module.resource);
    },
    find(id, accountId) {
      const frame = frames.get(id);
      return frame?.accountId === accountId ? frame : undefined;
    },
  };
}
