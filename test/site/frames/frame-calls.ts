/** The calls of a product page on behalf of its frames: the far end of the bridge. */
import { z } from 'zod';
import type { Persona } from '../control/personas';
import { BadCall, bodyOf, ok, type Reply } from '../control/reply';
import type { Site } from '../site';
import { whyRefused } from './commands';
import { fetchProduct, ProductCall } from './product';
import type { FrameRegistry, OpenFrame } from './registry';

const Key = z.string().optional();
const Gadget = z.object({
  id: z.string(),
  dashboardId: z.string(),
  entryPoint: z.enum(['view', 'edit']),
  configuration: z.record(z.string(), z.unknown()),
});
const Opening = z.object({
  types: z.array(z.string()),
  locale: z.string(),
  place: z.object({ issueKey: Key, projectKey: Key, requestKey: Key, page: Key, gadget: Gadget.optional() }),
});
const Modal = z.object({ resource: z.string().nullable(), context: z.unknown().optional() });
const Invoke = z.object({
  functionKey: z.string(),
  payload: z.unknown().optional(),
  extension: z.unknown().optional(),
});
const Refused = z.object({ command: z.string() });

type FrameCalls = (path: string, persona: Persona | null, body: unknown) => Promise<Reply>;

/** `POST /_frames`, and `/_frames/<id>/invoke`, `/product`, `/modal`, `/refused`. */
export function frameCalls(site: Site, registry: FrameRegistry): FrameCalls {
  return async (path, persona, body) => {
    const accountId = persona?.accountId ?? null;
    const asked = { query: {}, body };
    const [, , id, what] = path.split('/');
    if (id === undefined) return ok(registry.open({ accountId, ...bodyOf(Opening, asked) }));
    const frame = registry.find(id, accountId);
    if (!frame) throw new BadCall('this frame is not open for this person; load the page anew', 404);
    switch (what) {
      case 'invoke':
        return invoke(site, frame, bodyOf(Invoke, asked));
      case 'product':
        return ok(await fetchProduct(site, frame, bodyOf(ProductCall, asked)));
      case 'modal': {
        const { resource, context } = bodyOf(Modal, asked);
        return ok(registry.openModal(frame, resource, context));
      }
      case 'refused': {
        const { command } = bodyOf(Refused, asked);
        const why = whyRefused(command) ?? 'the product page could not carry it out';
        site.world.violation('unknown-command', `${frame.module.key}: ${command} (${why})`);
        return ok({});
      }
      default:
        throw new BadCall(`a frame has no ${what ?? ''}`, 404);
    }
  };
}

/** The frame's own place goes along; what a page claims besides is for the platform to judge. */
async function invoke(site: Site, frame: OpenFrame, call: z.infer<typeof Invoke>): Promise<Reply> {
  const { accountId, place, module } = frame;
  const answer = await site.invoke({ accountId, moduleKey: module.key, ...place, ...call });
  return ok(answer.ok ? { ok: true, value: answer.value } : { ok: false, error: answer.error });
}
