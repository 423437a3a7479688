import type { Input, Answers } from '../../src/contract/calls';
import type { Rulebook, RulebookAnswer } from '../../src/contract/rulebook';
import { HOUR } from '../../src/domain/time';
import type { Site } from '../site/site';
import { openDesk, type Desk } from './desk';

const AT = { projectKey: 'SUP' };

/** What the rulebook's pages show somebody. */
export async function show(desk: Desk, who = 'projectAdmin'): Promise<RulebookAnswer> {
  const answer = await desk.call(who, 'rulebook.show', {}, AT);
  if (!answer.ok) throw new Error(`${who} may not see the rulebook: ${answer.reason}`);
  return answer.value;
}

/** What an administrator would edit: the draft, or what is in force. */
export async function bookOf(desk: Desk): Promise<Rulebook> {
  const { draft, inForce } = await show(desk);
  return draft?.book ?? inForce.book;
}

/** Saves a draft on top of what is there; `seen` as somebody sees it who looked earlier. */
export async function save(
  desk: Desk,
  book: Rulebook,
  { who = 'projectAdmin', seen }: { who?: string; seen?: RulebookAnswer } = {},
): Promise<Answers['draft.save']> {
  const answer = seen ?? (await show(desk, who));
  const input = { seen: answer.seen, base: answer.inForce.version?.version ?? 0, text: JSON.stringify(book) };
  return said(await desk.call(who, 'draft.save', input, AT));
}

/** The support centre's desk under rules of its own, which every case there is judged by. */
export async function ruledDesk(site: Site, rules: (book: Rulebook) => Rulebook): Promise<Desk> {
  const desk = await openDesk(site);
  await save(desk, rules(await bookOf(desk)));
  const published = await publish(desk);
  if (!published.published) throw new Error(`not published: ${JSON.stringify(published).slice(0, 2000)}`);
  return desk;
}

/** Publishes the draft with a word for everything the check only warns of. */
export async function publish(
  desk: Desk,
  asked: Partial<Input<'rulebook.publish'>> & { who?: string; seenAs?: RulebookAnswer } = {},
): Promise<Answers['rulebook.publish']> {
  const { who = 'projectAdmin', seenAs, ...rest } = asked;
  const { seen, inForce } = seenAs ?? (await show(desk, who));
  const input = {
    seen,
    inForce: inForce.version?.version ?? 0,
    reason: 'Aftalt på driftsmødet',
    running: 'keep',
    excuses: {},
    ...rest,
  } as const;
  const first = said(await desk.call(who, 'rulebook.publish', input, AT));
  if (first.published || first.reason !== 'findings' || first.errors.length > 0) return first;
  const excuses = Object.fromEntries(first.unexcused.map(({ id }) => [id, 'Det ved vi']));
  return said(await desk.call(who, 'rulebook.publish', { ...input, excuses }, AT));
}

export async function rollBack(
  desk: Desk,
  asked: Pick<Input<'rulebook.roll-back'>, 'to' | 'running'>,
): Promise<Answers['rulebook.roll-back']> {
  const { inForce } = await show(desk);
  const input = { ...asked, inForce: inForce.version?.version ?? 0, reason: 'Det gik ikke' };
  return said(await desk.call('projectAdmin', 'rulebook.roll-back', input, AT));
}

/** The same rules with another limit at 1st level for what is not pressing. */
export function firstWithin(book: Rulebook, hours: number): Rulebook {
  return {
    ...book,
    limits: book.limits.map((limit) => (limit.id === 'first' ? { ...limit, time: hours * HOUR } : limit)),
  };
}

function said<T>(
  answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string },
): T {
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}
