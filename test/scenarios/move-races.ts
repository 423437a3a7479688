import type { CallName, MoveAnswer } from '../../src/contract/calls';
import type { Rulebook } from '../../src/contract/rulebook';
import type { MoveType } from '../../src/domain/casework/protocol';
import { HOUR } from '../../src/domain/time';
import { withSite } from '../site/closing';
import { accountOf, people } from '../site/seed/people';
import type { Site } from '../site/site';
import { deskOn, supportCentre, type Desk } from './desk';
import { ruledDesk } from './rulebook';

/** Every kind of move with whoever may want something else at that very moment, and cases that stand ready for them. */

type MoveCall = Exclude<Extract<CallName, `case.${string}`>, 'case.show' | 'case.prove'>;

/** What somebody presses, and what is typed with it: made for the case as it stands when the site is ready. */
export interface Press {
  readonly by: string;
  readonly call: MoveCall;
  readonly input: object | ((ready: Ready) => object);
}

export interface Kind {
  readonly name: string;
  readonly on: Stage;
  readonly press: Press;
  /** Who else may press the same, and whether both then stand or the second is told why not. */
  readonly colleague: string;
  readonly twice: 'both' | Reason;
  /** What somebody else wants instead, and what becomes of our move when they were first. */
  readonly rival: Press;
  readonly second: 'both' | Reason;
  /** What becomes of it when the clock was first. */
  readonly late: 'both' | Reason;
}
type Reason = Exclude<MoveAnswer, { moved: true }>['reason'];

/** In the order in which their cases fall due. */
export const STAGES = [
  'first',
  'citizen',
  'second',
  'third',
  'asked-vendor',
  'judged',
  'answer-up',
  'answered',
] as const;
export type Stage = (typeof STAGES)[number];

/** The support centre with a case at every stage, each with a deadline at the same time of the day. */
export interface Ready {
  readonly desk: Desk;
  readonly keys: Readonly<Record<Stage, string>>;
  /** Number of the contact with the vendor who has not answered. */
  readonly contact: number;
}

const WORDS = 'Kontrolleret ved skranken, kl. 10.';
const up: Press = { by: 'first', call: 'case.pass-on', input: { tried: WORDS, asked: 'Hvad er galt?' } };
const upFromSecond: Press = { by: 'second', call: 'case.pass-on', input: { tried: WORDS, asked: 'Hvad er galt?' } };
const answerFirst: Press = { by: 'second', call: 'case.answer', input: { text: WORDS } };
const answerCustomer: Press = { by: 'leadFirst', call: 'case.answer', input: { text: WORDS } };
const backToSecond: Press = {
  by: 'second',
  call: 'case.take-back',
  input: { reason: 'Vi fandt fejlen selv.', noVendorContact: true },
};
const askVendor: Press = {
  by: 'vendor2',
  call: 'case.ask-vendor',
  input: {
    team: 'ibm',
    with: 'Henriette Falk',
    channel: 'phone',
    madeAt: Date.parse('2026-11-24T10:20:30+01:00'),
    text: WORDS,
  },
};

/** A row for every move the protocol knows: a new one does not compile without. */
const KINDS: Readonly<Record<MoveType, readonly Kind[]>> = {
  'pass-on': [
    {
      name: 'pass-on',
      on: 'first',
      press: up,
      colleague: 'leadFirst',
      twice: 'moved-meanwhile',
      rival: answerCustomer,
      second: 'moved-meanwhile',
      late: 'moved-meanwhile',
    },
    {
      name: 'pass-on, direct',
      on: 'first',
      press: { ...up, input: { tried: WORDS, asked: 'Hvad siger reglerne?', direct: true } },
      colleague: 'leadFirst',
      twice: 'moved-meanwhile',
      rival: { ...up, by: 'leadFirst' },
      second: 'moved-meanwhile',
      late: 'moved-meanwhile',
    },
    {
      name: 'pass-on, for a citizen',
      on: 'citizen',
      press: up,
      colleague: 'leadFirst',
      twice: 'moved-meanwhile',
      rival: { by: 'leadFirst', call: 'case.ask', input: { text: WORDS } },
      second: 'moved-meanwhile',
      late: 'moved-meanwhile',
    },
  ],
  'take-back': [
    {
      name: 'take-back',
      on: 'second',
      press: { by: 'first', call: 'case.take-back', input: { reason: WORDS } },
      colleague: 'leadFirst',
      twice: 'moved-meanwhile',
      rival: upFromSecond,
      second: 'moved-meanwhile',
      late: 'moved-meanwhile',
    },
    {
      name: 'take-back from 3rd level',
      on: 'third',
      press: { ...backToSecond, input: { reason: WORDS, noVendorContact: true } },
      colleague: 'leadSecond',
      twice: 'moved-meanwhile',
      rival: askVendor,
      second: 'vendor-answer-missing',
      late: 'both',
    },
  ],
  answer: [
    {
      name: 'answer upwards',
      on: 'second',
      press: answerFirst,
      colleague: 'leadSecond',
      twice: 'moved-meanwhile',
      rival: { by: 'first', call: 'case.take-back', input: { reason: 'Løst i telefonen.' } },
      second: 'moved-meanwhile',
      late: 'moved-meanwhile',
    },
    {
      name: 'answer the customer',
      on: 'first',
      press: { ...answerCustomer, by: 'first' },
      colleague: 'leadFirst',
      twice: 'moved-meanwhile',
      rival: { ...up, by: 'leadFirst' },
      second: 'moved-meanwhile',
      late: 'moved-meanwhile',
    },
  ],
  'send-back': [
    {
      name: 'send-back',
      on: 'answer-up',
      press: { by: 'first', call: 'case.send-back', input: { text: WORDS } },
      colleague: 'leadFirst',
      twice: 'moved-meanwhile',
      rival: answerCustomer,
      second: 'moved-meanwhile',
      late: 'moved-meanwhile',
    },
  ],
  ask: [
    {
      name: 'ask',
      on: 'first',
      press: { by: 'first', call: 'case.ask', input: { text: WORDS } },
      colleague: 'leadFirst',
      twice: 'moved-meanwhile',
      rival: answerCustomer,
      second: 'moved-meanwhile',
      late: 'moved-meanwhile',
    },
  ],
  reopen: [
    {
      name: 'reopen',
      on: 'answered',
      press: { by: 'first', call: 'case.reopen', input: { text: WORDS } },
      colleague: 'leadFirst',
      twice: 'moved-meanwhile',
      rival: { by: 'leadFirst', call: 'case.reopen', input: { text: 'Kunden ringede.' } },
      second: 'moved-meanwhile',
      late: 'moved-meanwhile',
    },
  ],
  'ask-vendor': [
    {
      name: 'ask-vendor',
      on: 'third',
      press: askVendor,
      colleague: 'business',
      twice: 'both',
      rival: { ...backToSecond },
      second: 'moved-meanwhile',
      late: 'both',
    },
  ],
  'vendor-answered': [
    {
      name: 'vendor-answered',
      on: 'asked-vendor',
      press: {
        by: 'vendor2',
        call: 'case.vendor-answered',
        input: ({ contact }) => ({
          contact,
          number: 'INC-77',
          answeredAt: Date.parse('2026-11-24T10:40:00+01:00'),
          text: WORDS,
        }),
      },
      colleague: 'business',
      twice: 'no-such-contact',
      rival: { by: 'vendor2', call: 'case.give-verdict', input: { verdict: 'support-case', text: 'Fejlen er vores.' } },
      second: 'both',
      late: 'both',
    },
  ],
  'no-vendor-contact': [
    {
      name: 'no-vendor-contact',
      on: 'third',
      press: { by: 'vendor2', call: 'case.no-vendor-contact', input: {} },
      colleague: 'business',
      twice: 'both',
      rival: askVendor,
      second: 'already-contacted',
      late: 'both',
    },
  ],
  'give-verdict': [
    {
      name: 'give-verdict',
      on: 'third',
      press: { by: 'vendor2', call: 'case.give-verdict', input: { verdict: 'change-request', text: WORDS } },
      colleague: 'business',
      twice: 'moved-meanwhile',
      rival: backToSecond,
      second: 'moved-meanwhile',
      late: 'both',
    },
  ],
  agree: [
    {
      name: 'agree that it is a change request',
      on: 'judged',
      press: { by: 'second', call: 'case.agree', input: { text: WORDS } },
      colleague: 'leadSecond',
      twice: 'no-verdict',
      rival: { by: 'leadSecond', call: 'case.dispute', input: { text: 'Det er en fejl.' } },
      second: 'no-verdict',
      late: 'both',
    },
  ],
  dispute: [
    {
      name: 'dispute',
      on: 'judged',
      press: { by: 'second', call: 'case.dispute', input: { text: WORDS } },
      colleague: 'leadSecond',
      twice: 'no-verdict',
      rival: { by: 'leadSecond', call: 'case.agree', input: {} },
      second: 'no-verdict',
      late: 'both',
    },
  ],
  triage: [
    {
      name: 'triage as a known error',
      on: 'first',
      press: {
        by: 'first',
        call: 'case.triage',
        input: ({ keys }) => ({ as: 'known-error', link: keys.third, text: WORDS }),
      },
      colleague: 'leadFirst',
      twice: 'moved-meanwhile',
      rival: { by: 'leadFirst', call: 'case.triage', input: { as: 'wrong-use', text: 'Vejledt.' } },
      second: 'moved-meanwhile',
      late: 'moved-meanwhile',
    },
  ],
  acknowledge: [
    {
      name: 'acknowledge',
      on: 'first',
      press: { by: 'first', call: 'case.acknowledge', input: {} },
      colleague: 'leadFirst',
      twice: 'nothing-to-acknowledge',
      rival: { ...up, by: 'leadFirst' },
      second: 'moved-meanwhile',
      late: 'moved-meanwhile',
    },
  ],
  'follow-up': [
    {
      name: 'follow-up',
      on: 'second',
      press: { by: 'first', call: 'case.follow-up', input: {} },
      colleague: 'leadFirst',
      twice: 'both',
      rival: upFromSecond,
      second: 'moved-meanwhile',
      late: 'moved-meanwhile',
    },
  ],
};

export const everyKind: readonly Kind[] = Object.values(KINDS).flat();

/** Short limits, so that every stage has a deadline within the hour. */
function shortRules(book: Rulebook): Rulebook {
  const short = <T extends { readonly time: number }>(of: readonly T[]): readonly T[] =>
    of.map((one) => ({ ...one, time: HOUR }));
  return {
    ...book,
    limits: short(book.limits),
    vendorTime: short(book.vendorTime),
  };
}

const MORNING = '2026-11-24T10:00:00+01:00';
const READY_AT = '2026-11-24T10:45:00+01:00';

let madeBefore: (Pick<Ready, 'keys' | 'contact'> & { readonly snapshot: Uint8Array }) | undefined;

/** Hands over a site with a case at every stage, each time as at first. */
export async function whereAllIsReady(work: (ready: Ready, site: Site) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => {
    if (madeBefore) {
      site.restore(madeBefore.snapshot);
      return work({ ...madeBefore, desk: deskOn(site) }, site);
    }
    const ready = await makeReady(site);
    madeBefore = { ...ready, snapshot: site.snapshot() };
    return work(ready, site);
  });
}

/** Brings a case to every stage. */
async function makeReady(site: Site): Promise<Ready> {
  const desk = await ruledDesk(site, shortRules);
  let moves = 0;
  const pressed = async (key: string, what: Press): Promise<void> => {
    const { version } = await desk.show(what.by, key);
    const moveId = `22222222-0000-4000-8000-${String((moves += 1)).padStart(12, '0')}`;
    const made = await press({ desk, keys: all, contact: 0 }, key, what, { moveId, seen: version });
    if (!made.moved) throw new Error(`${key} is not made ready: ${what.call} ${made.reason}`);
  };
  await desk.until('2026-11-24T10:02:00+01:00');
  const keys: Partial<Record<Stage, string>> = {};
  const raise = (stage: Stage) => desk.raise('superuser', { summary: `CV kan ikke godkendes (${stage})` });
  for (const stage of STAGES) if (stage !== 'citizen') keys[stage] = await raise(stage);
  await desk.until('2026-11-24T10:04:00+01:00');
  keys.citizen = await desk.raise('citizen', {
    summary: 'Kan ikke logge på',
    typeId: 'Spørgsmål til Jobnet fra en borger',
    system: '',
  });
  const all = keys as Record<Stage, string>; // every stage has been raised above
  await desk.until('2026-11-24T10:10:00+01:00');
  for (const stage of ['second', 'third', 'asked-vendor', 'judged', 'answer-up'] as const)
    await pressed(all[stage], up);
  await desk.until('2026-11-24T10:20:00+01:00');
  await pressed(all.third, upFromSecond);
  await desk.until('2026-11-24T10:21:00+01:00');
  await pressed(all['asked-vendor'], upFromSecond);
  await desk.until('2026-11-24T10:22:00+01:00');
  await pressed(all.judged, upFromSecond);
  await desk.until('2026-11-24T10:23:00+01:00');
  await pressed(all['answer-up'], answerFirst);
  await pressed(all.answered, answerCustomer);
  await desk.until('2026-11-24T10:30:00+01:00');
  await pressed(all['asked-vendor'], askVendor);
  await pressed(all.judged, {
    by: 'vendor2',
    call: 'case.give-verdict',
    input: { verdict: 'change-request', text: 'Det har systemet aldrig kunnet.' },
  });
  await desk.until(READY_AT);
  const { contacts } = await desk.show('vendor2', all['asked-vendor']);
  return { desk, keys: all, contact: contacts[0]?.id ?? 0 };
}

export function payload({ input }: Press, ready: Ready): object {
  return typeof input === 'function' ? input(ready) : input;
}

/** Presses a button on a case as its reader saw it; the answer. */
export async function press(
  ready: Ready,
  key: string,
  what: Press,
  { moveId, seen }: { readonly moveId: string; readonly seen: number },
): Promise<MoveAnswer> {
  const input = { ...payload(what, ready), moveId, seen };
  const answer = await ready.desk.call(what.by, what.call, input, { issueKey: key });
  if (!answer.ok) throw new Error(`${what.by} may not ${what.call}: ${answer.reason}`);
  return answer.value;
}

/** What a race has left of a case. */
export interface Left {
  /** Ids of the moves in its history. */
  readonly moves: readonly string[];
  /** Comments of people. */
  readonly typed: number;
  readonly steps: readonly { readonly key: string; readonly seq: number }[];
  /** What is not done, letters aside. */
  readonly owed: readonly string[];
  /** Where its proof disagrees. */
  readonly difference: unknown;
}

export async function leftOf({ desk }: Ready, key: string): Promise<Left> {
  const { site } = desk;
  const issue = issueOf(site, key);
  const events = eventsOf(site, key);
  const proved = await desk.call('first', 'ledger.prove', { issueId: issue.id }, { projectKey: 'SUP' });
  if (!proved.ok || proved.value.state !== 'known') throw new Error(`${key} is not proved`);
  return {
    moves: events.flatMap(({ cause }) => (cause.startsWith('move:') ? [cause.slice(5)] : [])),
    typed: issue.comments.filter(({ authorId }) => people.some(({ id }) => accountOf(id) === authorId)).length,
    steps: events.flatMap(({ cause, seq }) => (cause.startsWith('rung:') ? [{ key: cause, seq }] : [])),
    owed: site
      .storage('owed')
      .filter(({ key: id, value }) => id.startsWith(`${issue.id}:`) && Object(value).owed.kind !== 'mail')
      .map(({ key: id, value }) => `${id.slice(issue.id.length)} ${Object(value).state} ${Object(value).reason ?? ''}`),
    difference: proved.value.proof.difference,
  };
}

export function issueOf({ world }: Site, key: string) {
  const issue = [...world.state.jira.issues.values()].find((one) => one.key === key);
  if (!issue) throw new Error(`no ${key}`);
  return issue;
}

export function eventsOf(site: Site, key: string): readonly { readonly cause: string; readonly seq: number }[] {
  const { id } = issueOf(site, key);
  return site
    .storage('event')
    .map(({ value }) => Object(value) as { issueId: string; cause: string; seq: number })
    .filter(({ issueId }) => issueId === id)
    .toSorted((a, b) => a.seq - b.seq);
}
