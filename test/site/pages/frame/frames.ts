import { z } from 'zod';
import { read, send } from '../rest';

/** An app module that this person sees at a place. The site keeps what belongs to `id`; the page cannot change it. */
export const Frame = z.object({
  id: z.string(),
  moduleKey: z.string(),
  type: z.string(),
  title: z.string(),
  url: z.string(),
  viewportSize: z.string().optional(),
  context: z.looseObject({ extension: z.looseObject({}) }),
});
export type Frame = z.infer<typeof Frame>;

export interface Place {
  readonly issueKey?: string;
  readonly projectKey?: string;
  readonly requestKey?: string;
  readonly portalId?: string;
  readonly page?: string;
  readonly gadget?: Gadget;
}

/** A gadget of a dashboard: which it is, whether it is being set, and to what it is set. */
interface Gadget {
  readonly id: string;
  readonly dashboardId: string;
  readonly entryPoint: 'view' | 'edit';
  readonly configuration: Readonly<Record<string, unknown>>;
}

const Invoked = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown().optional() }),
  z.object({ ok: z.literal(false), error: z.object({ name: z.string(), message: z.string() }) }),
]);

const Fetched = z.object({
  status: z.number(),
  statusText: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  isAttachment: z.boolean(),
});

const at = (frame: string, what: string): string => `/_frames/${frame}/${what}`;

/** The calls behind the bridge. The site knows who asks and where the frame is; the page only says which frame. */
export const frames = {
  /** The app's modules of these types at a place, for the person who asks. */
  open: (types: readonly string[], place: Place, locale: string) =>
    read('/_frames', z.array(Frame), { method: 'POST', body: { types, place, locale } }),
  openModal: (frame: string, resource: string | null, context: unknown) =>
    read(at(frame, 'modal'), Frame, { method: 'POST', body: { resource, context } }),
  invoke: (frame: string, call: unknown) => read(at(frame, 'invoke'), Invoked, { method: 'POST', body: call }),
  product: (frame: string, call: unknown) => read(at(frame, 'product'), Fetched, { method: 'POST', body: call }),
  refuse: (frame: string, command: string) => send(at(frame, 'refused'), { method: 'POST', body: { command } }),
};
