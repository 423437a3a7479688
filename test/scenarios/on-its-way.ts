import { MINUTE } from '../../src/domain/time';
import { accountOf } from '../site/seed/people';
import type { Desk } from './desk';

/** So many minutes pass. */
export async function minutes(desk: Desk, count: number): Promise<void> {
  await desk.until(new Date(desk.site.now() + count * MINUTE).toISOString());
}

/** A request that has got as far as a level, by the hands of those below it; its key. Ten minutes for each step. */
export async function caseAt(
  desk: Desk,
  level: 'first' | 'second' | 'third',
  { by = 'superuser', ...request }: Partial<Parameters<Desk['raise']>[1]> & { readonly by?: string } = {},
): Promise<string> {
  const key = await desk.raise(by, { summary: 'CV kan ikke godkendes', ...request });
  await minutes(desk, 10);
  if (level === 'first') return key;
  await desk.move('first', key, 'case.pass-on', { tried: 'Genstart.', asked: 'Hvad er galt?' });
  await minutes(desk, 10);
  if (level === 'second') return key;
  await desk.move('second', key, 'case.pass-on', { tried: 'Logget læst.', asked: 'Er det en fejl?' });
  await minutes(desk, 10);
  return key;
}

/** Every comment on an issue, as its agents see it, oldest first: `public first: …` says who wrote it to whom. */
export async function commentsOn(desk: Desk, key: string): Promise<readonly string[]> {
  const { comments } = Object(
    await desk.rest('projectAdmin', 'GET', `/rest/api/3/issue/${key}/comment?orderBy=created`),
  );
  return Array.from(Object(comments), (comment) => {
    const { author, jsdPublic, body } = Object(comment);
    const who = NAMES.find((id) => accountOf(id) === author.accountId) ?? 'the app';
    return `${jsdPublic ? 'public' : 'internal'} ${who}: ${wordsIn(body)}`;
  });
}
const NAMES = ['first', 'second', 'vendor', 'vendor2', 'business', 'superuser', 'citizen', 'company', 'leadFirst'];

/** The words of a document: a bar between blocks, a line break for each of its own. */
function wordsIn(document: unknown): string {
  return Array.from(Object(document).content, textOf).join(' | ');
}

function textOf(node: unknown): string {
  const { type, text, attrs, content } = Object(node);
  if (type === 'hardBreak') return '\n';
  if (type === 'mention') return `@${Object(attrs).id}`;
  return typeof text === 'string' ? text : Array.from(Object(content ?? []), textOf).join('');
}

export async function statusOf(desk: Desk, key: string): Promise<string> {
  const { fields } = Object(await desk.rest('projectAdmin', 'GET', `/rest/api/3/issue/${key}?fields=status`));
  return Object(Object(fields).status).name;
}

/** How a case came to each place it has been at. */
export async function arrivals(desk: Desk, key: string): Promise<readonly string[]> {
  const { chain } = await desk.show('first', key);
  return chain.map(({ level, arrival }) => `${level} ${arrival}`);
}

/** JSM's mails to a customer about public comments. */
export function commentMailTo({ site }: Desk, who: string): number {
  return site.mail.filter(
    ({ kind, cause, to }) =>
      kind === 'jsm' && cause === 'public-comment-added' && to.some(({ accountId }) => accountId === accountOf(who)),
  ).length;
}
