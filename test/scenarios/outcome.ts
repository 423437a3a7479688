import type { CaseView } from '../../src/contract/calls';
import { accountOf, people } from '../site/seed/people';
import type { Desk } from './desk';
import { inCopenhagen, standing, type Standing, type Told } from './story';

/** What a story leaves behind, told so that two tellings can be compared. Nothing in it depends on ids or on when we heard. */
export interface Outcome {
  readonly cases: Readonly<Record<string, CaseOutcome>>;
  /** Every mail of JSM to a customer, each as often as it was sent. */
  readonly customerMail: readonly string[];
  /** What each of the staff was told of which case, however it was gathered. Mails to staff alone may double: each once. */
  readonly staffMail: readonly string[];
  readonly owed: readonly string[];
}

interface CaseOutcome {
  readonly fields: Standing;
  readonly status: string;
  readonly comments: readonly string[];
  readonly chain: readonly string[];
  readonly properties: readonly string[];
}

export async function outcomeOf(desk: Desk, told: Told): Promise<Outcome> {
  const cases: Record<string, CaseOutcome> = {};
  for (const [name, key] of Object.entries(told)) {
    cases[name] = {
      fields: await standing(desk, name, key),
      status: await statusOf(desk, key),
      comments: await commentsOn(desk, key),
      chain: barsOf(await desk.show('first', key)),
      properties: await propertiesOf(desk, key),
    };
  }
  const { mail } = desk.site;
  return {
    cases,
    customerMail: mail
      .filter(({ kind }) => kind === 'jsm')
      .map(({ to, subject, cause }) => `${emailsOf(to).join(' ')}: ${subject}: ${cause}`)
      .toSorted(),
    staffMail: [
      ...new Set(staffMailOf(desk).flatMap(({ to, told }) => told.map((line) => `${to}: ${line}`))),
    ].toSorted(),
    owed: desk.site.storage('owed').map(({ key }) => key),
  };
}

/** Every mail to one of the staff: who got it when, and a line for each case in it. */
export function staffMailOf({
  site,
}: Desk): readonly { at: number; to: string; told: readonly string[]; text: string }[] {
  return site.mail
    .filter(({ kind }) => kind === 'notify')
    .flatMap(({ at, to, subject, text }) => {
      const told = [subject, ...text.split('\n')].filter((line) => /^[A-Z]+-\d+: /.test(line));
      return emailsOf(to).map((email) => ({ at, to: email, told, text }));
    });
}

function emailsOf(to: readonly { readonly email: string }[]): readonly string[] {
  return to.map(({ email }) => email).toSorted();
}

async function statusOf(desk: Desk, key: string): Promise<string> {
  return Object(Object(Object(await desk.rest('first', 'GET', `/rest/api/3/issue/${key}?fields=status`)).fields).status)
    .name;
}

async function propertiesOf(desk: Desk, key: string): Promise<readonly string[]> {
  const { keys } = Object(await desk.rest('first', 'GET', `/rest/api/3/issue/${key}/properties`));
  return Array.from(Object(keys), (property) => String(Object(property).key)).toSorted();
}

async function commentsOn(desk: Desk, key: string): Promise<readonly string[]> {
  const { comments } = Object(await desk.rest('first', 'GET', `/rest/api/3/issue/${key}/comment`));
  return Array.from(Object(comments), (comment) => {
    const { author, jsdPublic, body } = Object(comment);
    const { content } = Object(body);
    const blocks: readonly unknown[] = Array.isArray(content) ? content : [];
    const named = blocks.flatMap(mentioned)[0];
    const told = named === undefined ? blocks : blocks.slice(0, -1);
    const writer = named ?? String(Object(author).accountId);
    return `${jsdPublic ? 'public' : 'internal'} ${nameOf(writer)}: ${told.map(plainText).join(' ')}`;
  }).toSorted();
}

/** Whose words a comment carries: when the person's own call was cut short, the app posts it later and names the person. */
function nameOf(accountId: string): string {
  return people.find(({ id }) => accountOf(id) === accountId)?.name ?? accountId;
}

function mentioned(node: unknown): readonly string[] {
  const { type, attrs, content } = Object(node);
  if (type === 'mention') return [String(Object(attrs).id)];
  return Array.isArray(content) ? content.flatMap(mentioned) : [];
}

function plainText(node: unknown): string {
  const { text, content } = Object(node);
  if (typeof text === 'string') return text;
  return Array.from(Object(content ?? []), plainText)
    .join(' ')
    .trim();
}

function barsOf({ chain }: CaseView): readonly string[] {
  return chain.map(({ level, team, arrival, from, to, used, paused }) =>
    [level, team.id, arrival, inCopenhagen(from), to === undefined ? 'now' : inCopenhagen(to), used, paused].join(' '),
  );
}
