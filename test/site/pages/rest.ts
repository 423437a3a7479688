import type { z } from 'zod';
import { whoAmI } from './visitor';

/** Jira's refusal, in its own words where it gives some. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

interface Send {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly files?: readonly File[];
}

/** Sends a request as the persona of this tab. Throws a Refusal when it is not answered with 2xx. */
export async function send(path: string, { method = 'GET', body, files }: Send = {}): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' });
  const { email, token, locale } = whoAmI();
  if (email !== null && token !== null) headers.set('authorization', `Basic ${base64(`${email}:${token}`)}`);
  headers.set('accept-language', locale);
  headers.set('x-atlassian-token', 'no-check');
  if (files === undefined && body !== undefined) headers.set('content-type', 'application/json');
  const response = await fetch(path, {
    method,
    headers,
    ...(files ? { body: formOf(files) } : body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Refusal(response.status, await reasonIn(response));
  return response;
}

/** Reads JSON of a known shape. */
export async function read<T>(path: string, shape: z.ZodType<T>, options?: Send): Promise<T> {
  const response = await send(path, options);
  const value: unknown = await response.json();
  return shape.parse(value);
}

function formOf(files: readonly File[]): FormData {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  return form;
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** Jira answers `errorMessages` and `errors`, service desks `errorMessage`, the site itself `message`. */
async function reasonIn(response: Response): Promise<string> {
  const value: unknown = await response.json().catch(() => undefined);
  if (typeof value !== 'object' || value === null) return `${response.status} ${response.statusText}`;
  const found = Object.entries(value).flatMap(([key, entry]): unknown[] => {
    if (key === 'errorMessage' || key === 'message') return [entry];
    if (key === 'errorMessages' && Array.isArray(entry)) return entry;
    return key === 'errors' && typeof entry === 'object' && entry !== null ? Object.values(entry) : [];
  });
  return found.filter((entry) => typeof entry === 'string').join(' ') || `${response.status} ${response.statusText}`;
}
