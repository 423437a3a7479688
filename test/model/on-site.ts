import type { CaseView, MoveAnswer } from '../../src/contract/calls';
import type { Desk } from '../scenarios/desk';
import { asked, heard, moved, type InJira, type ModelCase, type ModelMove } from './case-model';
import type { Person } from './offices';
import type { Step } from './steps';

/** Who plays whom on the site. */
const PLAYED_BY: Readonly<Record<Person, string>> = {
  first: 'first',
  second: 'second',
  vendor: 'vendor',
  specialist: 'business',
  lead: 'projectAdmin',
  outsider: 'systemOwner',
};
const SYSTEM_OF = { jobnet: 'Jobnet', amanda: 'Amanda', 'something-else': 'Arbejdsmarkedsportalen' } as const;

/** A case that is played on the site and in the model at once. */
export interface Played {
  readonly key: string;
  /** Another case, to be linked to. */
  readonly other: string;
  readonly model: ModelCase;
  readonly status: string;
  readonly view: CaseView;
}

export interface Tried {
  readonly model: ModelCase;
  /** How the app and the model answered a move; none where it was none. */
  readonly answers?: { readonly app: string; readonly model: string };
  readonly status: string;
  readonly view?: CaseView | undefined;
}

/** Tries a step on the site and in the model. What cannot be done in Jira as it stands is left. */
export async function tried(desk: Desk, case_: Played, step: Step, moveId: string): Promise<Tried> {
  const { model, status } = case_;
  if (step.kind === 'wait') return { model, status };
  if (step.kind === 'news') return { ...(await happened(desk, case_, step.news)) };
  const should = moved(model, step.move, step.who);
  const answer = await pressed(desk, case_, step.move, step.who, moveId);
  const app = answer === 'forbidden' ? 'not-your-level' : answer.moved ? 'made' : answer.reason;
  const view = answer === 'forbidden' ? undefined : answer.case;
  return {
    model: should.done ? should.then : model,
    answers: { app, model: should.done ? 'made' : should.why },
    status,
    view,
  };
}

async function happened(
  desk: Desk,
  { key, model, status }: Played,
  news: InJira,
): Promise<{ readonly model: ModelCase; readonly status: string }> {
  const enters = async (to: string) => {
    if (to === status) return { model, status };
    await desk.transition('first', key, to);
    return { model: toldBy(model, status, to), status: to };
  };
  switch (news.type) {
    case 'waits':
      return enters(news.for === 'reporter' ? 'Afventer indmelder' : 'Afventer leverandør');
    case 'goes-on':
    case 'reopened':
      return enters('Under behandling');
    case 'closed':
      return enters('Lukket');
    case 'customer-wrote':
      await desk.comment('superuser', key, 'Er der nyt?');
      return { model: heard(model, news), status };
    case 'staff-wrote': {
      if (news.side === undefined || meaningOf(status) === 'reporter') return { model, status };
      await desk.comment(news.side === 'first' ? 'first2' : 'second', key, 'Det er rettet nu.');
      return { model: heard(model, news), status };
    }
    case 'turned-out': {
      if (news.matter === 'business' || news.matter === model.matter) return { model, status };
      const fields = { customfield_10101: { value: SYSTEM_OF[news.matter] } };
      await desk.rest('first', 'PUT', `/rest/api/3/issue/${key}`, { fields });
      return { model: heard(model, news), status };
    }
  }
}

function meaningOf(status: string): 'reporter' | 'vendor' | 'finished' | 'working' {
  if (status === 'Afventer indmelder') return 'reporter';
  if (status === 'Afventer leverandør') return 'vendor';
  return status === 'Besvaret' || status === 'Lukket' ? 'finished' : 'working';
}

/** What a change of status tells of a case. */
export function toldBy(model: ModelCase, from: string, to: string): ModelCase {
  const [was, is] = [meaningOf(from), meaningOf(to)];
  if (is === 'finished') return from === to ? model : heard(model, { type: 'closed' });
  if (was === is) return model;
  const back = was === 'working' ? model : heard(model, { type: was === 'finished' ? 'reopened' : 'goes-on' });
  return is === 'working' ? back : heard(back, { type: 'waits', for: is });
}

async function pressed(
  desk: Desk,
  { key, other, view }: Played,
  move: ModelMove,
  who: Person,
  moveId: string,
): Promise<MoveAnswer | 'forbidden'> {
  const input = { ...payloadOf(move, view, other, desk.site.now()), moveId, seen: view.version };
  const answer = await desk.call(PLAYED_BY[who], `case.${move.type}`, input, { issueKey: key });
  return answer.ok ? (answer.value satisfies MoveAnswer) : 'forbidden';
}

const HOUR = 3_600_000;

function payloadOf(
  move: ModelMove,
  { contacts }: CaseView,
  link: string,
  now: number,
): Readonly<Record<string, unknown>> {
  const text = 'Sådan er det.';
  switch (move.type) {
    case 'pass-on': {
      const { team, reason, direct } = move;
      const to = { ...(team && { team }), ...(reason && { reason: text }), ...(direct && { direct }) };
      return { ...to, tried: 'Genstart', asked: 'Hvorfor?' };
    }
    case 'take-back':
      return { ...(move.team && { team: move.team }), ...(move.none && { noVendorContact: true }), reason: text };
    case 'answer':
      return { ...(move.none && { noVendorContact: true }), text };
    case 'ask-vendor': {
      const madeAt = { now, ahead: now + HOUR, 'before-the-case': now - 10_000 * HOUR }[move.when];
      return { ...(move.team && { team: move.team }), with: 'Vagten', channel: 'phone', madeAt, text };
    }
    case 'vendor-answered': {
      const contact = contacts[move.contact]?.id ?? 999;
      return { contact, answeredAt: move.when === 'now' ? now : now + HOUR, text };
    }
    case 'triage':
      return { as: move.linked ? 'known-error' : 'wrong-use', ...(move.link && { link }) };
    case 'give-verdict':
      return { verdict: 'support-case', text };
    case 'send-back':
    case 'ask':
    case 'reopen':
    case 'dispute':
      return { text };
    case 'agree':
    case 'no-vendor-contact':
    case 'acknowledge':
    case 'follow-up':
      return {};
  }
}

/** What the panel and the model each say of where a case is. */
export function bothSay({ model, view }: Pick<Played, 'model' | 'view'>): readonly [panel: object, model: object] {
  const out = view.standing === 'answered' || view.standing === 'closed';
  const panel = {
    out,
    ...(!out && {
      paused: view.standing === 'paused',
      where: { level: view.level, team: view.team.id },
      waiting: view.moves.takeBack.map(({ level, team }) => ({ level, team })),
      asks: view.moves.answer === 'customer' && view.level === 'superuser',
    }),
    open: view.contacts.map(({ answeredAt }) => answeredAt === undefined),
    verdict: view.verdict?.state,
    past: view.past.length,
  };
  const should = {
    out: model.out !== undefined,
    ...(!model.out && {
      paused: model.paused,
      where: model.where,
      waiting: model.waiting.toReversed(),
      asks: asked(model),
    }),
    open: model.contacts.map(({ answered }) => !answered),
    verdict: model.verdict?.state === 'open' ? 'given' : model.verdict?.state,
    past: model.pastFirst,
  };
  return [panel, should];
}
