import type { IncomingMessage } from 'node:http';

export interface ReadBody {
  /** undefined: none was sent. */
  readonly json: unknown;
  readonly files?: readonly { name: string; type: string; bytes: Uint8Array }[];
}

/** Reads what came with a request: JSON, or the files of a form. Text that is no JSON is handed on as text. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (chunk instanceof Buffer) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return { json: undefined, files: await filesIn(bytes, type) };
  if (bytes.length === 0) return { json: undefined };
  const text = bytes.toString('utf8');
  try {
    return { json: JSON.parse(text) };
  } catch {
    return { json: text };
  }
}

async function filesIn(bytes: Buffer, type: string): Promise<NonNullable<ReadBody['files']>> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const files = [...form.values()].filter((value) => typeof value !== 'string');
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      type: file.type || 'application/octet-stream',
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
