import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A value as compressed text: the store charges by the byte. */
export function squeezed(value: unknown): string {
  return deflateRawSync(JSON.stringify(value), { level: 9 }).toString('base64');
}

export function unsqueezed(text: string): unknown {
  return JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString('utf8'));
}
