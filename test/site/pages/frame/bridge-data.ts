/** What frames send with their commands. Whatever does not fit is an error thrown back into the frame. */
import { z } from 'zod';

export const Callback = z.custom<(...args: readonly unknown[]) => Promise<unknown>>(
  (value) => typeof value === 'function',
);
export const Listening = z.object({ event: z.string(), callback: Callback });
export const Emitting = z.object({ event: z.string(), payload: z.unknown().optional() });
export const Invoking = z.object({
  functionKey: z.string(),
  payload: z.unknown().optional(),
  metadata: z.unknown().optional(),
});
export const Flag = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string().default(''),
  description: z.string().default(''),
  type: z.enum(['info', 'success', 'warning', 'error']).default('info'),
  isAutoDismiss: z.boolean().default(false),
  actions: z.array(z.object({ text: z.string(), onClick: Callback })).default([]),
});
export type Flag = z.infer<typeof Flag>;
export const Opening = z.object({
  resource: z.string().nullish(),
  size: z.union([z.string(), z.object({ width: z.string(), height: z.string().optional() })]).default('medium'),
  context: z.unknown().optional(),
  title: z.string().default(''),
  closeOnEscape: z.boolean().default(true),
  closeOnOverlayClick: z.boolean().default(true),
  onClose: Callback.optional(),
});
export type Opening = z.infer<typeof Opening>;
export const Navigating = z.looseObject({
  url: z.string().optional(),
  target: z.string().optional(),
  type: z.enum(['same-tab', 'new-tab']).optional(),
});
export const Channel = z.object({
  channelName: z.string(),
  eventPayload: z.unknown().optional(),
  onEvent: Callback.optional(),
});
