import type { Site } from '../site';
import { CASES } from './cases/cases';
import { DEVELOPERS_ISSUES } from './cases/other-desks';
import { accountOf } from './people';
import { playOn, type Play, type Refused } from './play';
import { passTime } from './quiet-time';
import { ISSUE_TYPES } from './request-types';
import type { Step, Story } from './story';

/** When a site must begin that is to have the cases; the first request comes later that morning. */
export const CASES_BEGIN = '2026-10-26T07:00:00+01:00';

/** A move that the app refused, because the clock or a change of the rules had moved the case before. */
export interface Unplayed {
  readonly summary: string;
  readonly step: Step;
  readonly reason: string;
}

interface Act {
  readonly at: number;
  readonly play: () => Promise<void>;
}

/**
 * Plays a month of cases on a site that has the organisation and the app, from CASES_BEGIN on: every request, comment
 * and status through REST as the person who did it, every move through the app, in the order in which they happened.
 * Where the app refuses a move, its text is left as a note. Ends with the last act; the caller moves the clock on.
 * `more` stories are played among them.
 */
export async function seedCases(site: Site, more: readonly Story[] = []): Promise<readonly Unplayed[]> {
  await enable(site, 'SUP', 'projectAdmin');
  const play = playOn(site);
  const unplayed: Unplayed[] = [];
  const acts = [
    ...[...CASES, ...more].flatMap((story) => actsOf(play, story, (refused) => unplayed.push(refused))),
    ...DEVELOPERS_ISSUES.map((issue) => ({ at: instant(issue.at), play: () => createInDev(site, issue) })),
  ];
  for (const act of acts.sort((a, b) => a.at - b.at)) {
    await passTime(site, act.at);
    await act.play();
  }
  // An onboarding case is no support case: those that are there already stay as they are.
  await enable(site, 'ONB', 'projectLead');
  forget(site);
  return unplayed;
}

/** Nobody asks what went over the wire in that month, and a snapshot should not carry it. */
function forget({ world: { state } }: Site): void {
  state.calls = [];
  state.platform.ran = [];
  state.platform.log = [];
}

function actsOf(play: Play, story: Story, refused: (what: Unplayed) => void): readonly Act[] {
  let key = '';
  const raise = { at: instant(story.at), play: async () => void (key = await play.raise(story.by, story)) };
  const steps = story.then.map((step) => ({
    at: instant(step.at),
    async play() {
      const reason = await perform(play, key, step);
      if (reason !== undefined) refused({ summary: story.summary, step, reason });
    },
  }));
  return [raise, ...steps];
}

async function perform(play: Play, key: string, step: Step): Promise<Refused> {
  const { by } = step;
  switch (step.do) {
    case 'take':
      return void (await play.take(by, key));
    case 'comment':
      return void (await play.comment(by, key, step.text, step));
    case 'status':
      return void (await play.transition(by, key, step.to));
    case 'priority':
      return void (await play.prioritise(by, key, step.to));
    case 'pass-on': {
      const { tried, asked } = step.handOver;
      return orNoted(await play.passOn(by, key, step.handOver), () => note(`${tried}\n\n${asked}`));
    }
    case 'take-back':
      return orNoted(await play.takeBack(by, key, step.reason), () => note(step.reason));
    case 'answer':
      return orNoted(await play.answer(by, key, step.text), () => note(step.text));
  }

  async function note(text: string): Promise<void> {
    await play.comment(by, key, text, { public: false });
  }
}

async function orNoted(refused: Refused, note: () => Promise<void>): Promise<Refused> {
  if (refused !== undefined) await note();
  return refused;
}

async function enable(site: Site, projectKey: string, by: string): Promise<void> {
  const moduleKey = 'desk-set-up';
  const answer = await site.invoke({
    accountId: accountOf(by),
    moduleKey,
    functionKey: 'desk.enable',
    payload: {},
    projectKey,
  });
  if (!answer.ok) throw new Error(`${projectKey} could not be enabled: ${answer.error.message}`);
}

async function createInDev(site: Site, { by, type, summary, description }: (typeof DEVELOPERS_ISSUES)[number]) {
  const text = { type: 'paragraph', content: [{ type: 'text', text: description }] };
  const answer = await site.rest(accountOf(by), 'POST', '/rest/api/3/issue', {
    fields: {
      project: { key: 'DEV' },
      issuetype: { id: ISSUE_TYPES.find(({ name }) => name === type)?.id },
      summary,
      description: { type: 'doc', version: 1, content: [text] },
    },
  });
  if (answer.status >= 300) throw new Error(`${summary}: ${answer.status} ${JSON.stringify(answer.body)}`);
}

/** `MM-DD HH:mm`, Danish winter time: summer time ended the day before the first case. */
function instant(at: string): number {
  return Date.parse(`2026-${at.replace(' ', 'T')}:00+01:00`);
}
