import fc from 'fast-check';
import { decide } from '../../../src/domain/casework/decide';
import { extend, type CaseEvent, type Happening, type History } from '../../../src/domain/casework/event';
import { fold, foldedOn, inHand, presentStay, type CaseState } from '../../../src/domain/casework/fold';
import { make, offered, type Offer, type Refusal } from '../../../src/domain/casework/protocol';
import { defaultRulebook } from '../../../src/domain/rulebook/default';
import { rulesOf } from '../../../src/domain/rulebook/rules';
import { MINUTE, type Instant } from '../../../src/domain/time';
import { arrived, asked, heard, moved, written, type ModelCase, type ModelMove } from '../../model/case-model';
import { PEOPLE, VENDORS, type Person } from '../../model/offices';
import { EVERYBODY, MOVES, runs, type Step } from '../../model/steps';
import { factsOf, happeningOf, moveOf } from '../../model/told';
import { at } from './telling';

const rules = rulesOf(defaultRulebook);
const books = () => rules;
const START = at('11-24 08:30');

interface Told {
  readonly now: Instant;
  readonly history: History;
  readonly state: CaseState;
  readonly model: ModelCase;
}

function begun(): Told {
  const history = told([], START, {
    type: 'received',
    facts: factsOf('jobnet'),
    reporter: 'superuser',
    to: { level: 'first', team: 'copenhagen' },
  });
  return { now: START, history, state: stateOf(history), model: arrived('jobnet') };
}

function told(history: History, now: Instant, what: Happening): History {
  const news = { key: `k${history.length}`, at: now, by: { kind: 'person', accountId: 'a' }, what } as const;
  return extend(history, [news], now);
}

function stateOf(history: History): CaseState {
  const state = fold(history);
  if (!state) throw new Error('received and yet nowhere');
  return state;
}

/** The state with the events a history has gained. */
function grown(state: CaseState, known: number, history: History): CaseState {
  return history.slice(known).reduce((then: CaseState, event: CaseEvent) => foldedOn(then, event) ?? then, state);
}

function taken({ history, state, model, ...before }: Told, step: Step): Told {
  const now = before.now + step.after * MINUTE;
  switch (step.kind) {
    case 'move': {
      const made = asks(state, step.move, step.who, now);
      const should = moved(model, step.move, step.who);
      met.add(should.done ? step.move.type : should.why);
      same(made.ok ? 'made' : made.reason, should.done ? 'made' : should.why);
      if (!made.ok || !should.done) return { now, history, state, model };
      const then = told(history, now, made.value);
      return { now, history: then, state: grown(state, history.length, then), model: should.then };
    }
    case 'news': {
      const news = told(history, now, happeningOf(step.news));
      if (step.news.type !== 'closed')
        return { now, history: news, state: grown(state, history.length, news), model: heard(model, step.news) };
      const then = decide(news, books, now);
      return { now, history: then, state: stateOf(then), model: heard(model, step.news) };
    }
    case 'wait': {
      const then = decide(history, books, now);
      const called = then.slice(history.length).map(({ what }) => what.type);
      if (called.includes('withdrawn')) throw new Error('a step is withdrawn though nothing was heard late');
      const after = called.reduce((known, what) => (isCall(what) ? heard(known, { type: CALLS[what] }) : known), model);
      return { now, history: then, state: stateOf(then), model: after };
    }
  }
}

/** What clocks do that changes where a case is. */
const CALLS = { escalated: 'climbed', 'handed-back': 'gave-back', 'pause-ended': 'runs-on' } as const;

function isCall(what: Happening['type']): what is keyof typeof CALLS {
  return what in CALLS;
}

/** Compared here ten thousand times thirty times. */
function same(one: unknown, other: unknown): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) expect(one).toEqual(other);
}

function asks(state: CaseState, move: ModelMove, who: Person | 'unknown', now: Instant) {
  const contacts = state.contacts.map(({ id }) => id);
  return make(moveOf(move, contacts, now), state, rules, who === 'unknown' ? who : PEOPLE[who], now);
}

/** What both say of where the case is. */
function agreed({ state, model }: Told): void {
  const { level, team } = presentStay(state);
  const { out } = model;
  const is = {
    standing: state.standing,
    ...(inHand(state) && { where: { level, team }, waiting: state.chain.slice(0, -1) }),
    open: state.contacts.map(({ answeredAt }) => answeredAt === undefined),
    verdict: state.verdict?.state,
    past: state.past.length,
  };
  const should = {
    standing: out ?? (model.paused ? 'paused' : 'open'),
    ...(!out && { where: model.where, waiting: model.waiting }),
    open: model.contacts.map(({ answered }) => !answered),
    verdict: model.verdict?.state === 'open' ? 'given' : model.verdict?.state,
    past: model.pastFirst,
  };
  same(is, should);
}

/** One level and one team at every moment; 1st level owns what is not answered. */
function sound({ state }: Told): void {
  const { stays } = state;
  stays.slice(1).forEach(({ arrival, from }, i) => {
    const left = stays[i]?.to ?? Infinity;
    if (arrival === 'reopened' ? left > from : left !== from) throw new Error(`in two places, or nowhere, at ${from}`);
  });
  same(stays.filter(({ to }) => to === undefined).length, inHand(state) ? 1 : 0);
  if (inHand(state)) same(state.chain[0]?.level, 'first');
}

/** Nothing leaves 3rd level before what vendors were asked is written down, unless it keeps being closed in Jira. */
function gated(before: Told, after: Told, step: Step): void {
  const leaves =
    before.model.where.level === 'third' &&
    inHand(before.state) &&
    !(inHand(after.state) && after.model.where.level === 'third');
  if (!leaves || (step.kind === 'news' && before.model.broughtBack === 3)) return;
  const stated = step.kind === 'move' && 'none' in step.move && step.move.none === true;
  const own = VENDORS.includes(before.model.where.team) && step.kind === 'move' && step.move.type === 'answer';
  const answered = before.state.contacts.every(({ answeredAt }) => answeredAt !== undefined);
  if (!answered || !(written(before.model) || stated || own))
    throw new Error('it left 3rd level without a word of vendor contacts');
}

function played(steps: readonly Step[]): Told {
  return steps.reduce((before, step) => {
    const after = taken(before, step);
    agreed(after);
    gated(before, after, step);
    return after;
  }, begun());
}

/** Moves that were made in some run, and reasons for which some was refused. */
const met = new Set<string>();

const deep = process.env['TRIN_DEEP'] !== undefined;

/** Every reason there is, but that a rulebook has nobody to ask, or no specialists: here both are there. */
const REASONS: readonly Exclude<Refusal, 'nobody-to-ask' | 'no-specialists'>[] = [
  'not-in-hand',
  'not-your-level',
  'nobody-above',
  'no-such-team',
  'reason-needed',
  'nothing-to-take-back',
  'nothing-to-send-back',
  'nothing-to-reopen',
  'nothing-to-acknowledge',
  'nothing-to-follow-up',
  'not-with-first',
  'not-at-third',
  'vendor-contact-missing',
  'vendor-answer-missing',
  'already-contacted',
  'no-such-contact',
  'impossible-time',
  'no-verdict',
  'verdict-open',
  'link-needed',
  'nothing-to-triage',
];

test('10,000 runs of what people try: the rules and a simpler model agree on every move, every refusal and every place', () => {
  fc.assert(
    fc.property(runs(1, 30), (steps) => {
      const end = played(steps);
      sound(end);
      same(fold(end.history), end.state);
    }),
    { numRuns: deep ? 100_000 : 10_000 },
  );
  expect([...met].toSorted()).toEqual([...new Set([...MOVES.map(({ type }) => type), ...REASONS])].toSorted());
});

/** What an offer says of a move, whoever makes it; undefined where it depends on more than the offer. */
function isOffered(move: ModelMove, offer: Offer): boolean | undefined {
  switch (move.type) {
    case 'pass-on':
      // Where the route itself leads straight to the specialists, there is no second button for it.
      if (move.direct) return offer.passOn[0]?.arm === 'business' ? undefined : offer.direct !== undefined;
      return offer.passOn.some(
        ({ id }, i) => (move.team === undefined || move.team === id) && (i === 0 || move.reason),
      );
    case 'take-back':
      return offer.takeBack.some(({ team }) => move.team === undefined || move.team === team) && undefined;
    case 'answer':
      return offer.answer === undefined ? false : undefined;
    case 'send-back':
      return offer.sendBack !== undefined;
    case 'ask':
    case 'reopen':
    case 'acknowledge':
      return offer[move.type];
    case 'follow-up':
      return offer.followUp;
    case 'ask-vendor':
      return offer.vendor ? undefined : false;
    case 'vendor-answered':
      return offer.vendor?.open.length ? undefined : false;
    case 'no-vendor-contact':
      return offer.vendor?.missing === 'statement' ? true : undefined;
    case 'give-verdict':
      return offer.verdict === 'give';
    case 'agree':
    case 'dispute':
      return typeof offer.verdict === 'object';
    case 'triage':
      return offer.triage && (!move.linked || move.link);
  }
}

test('wherever a run ends, everything that anybody may try comes out as the model says, and what is offered can be made', () => {
  fc.assert(
    fc.property(runs(3, 20), (steps) => {
      const end = played(steps);
      const offer = offered(end.state, rules);
      for (const move of MOVES) {
        for (const who of EVERYBODY) {
          const [made, should] = [asks(end.state, move, who, end.now), moved(end.model, move, who)];
          if ((made.ok ? 'made' : made.reason) !== (should.done ? 'made' : should.why))
            throw new Error(`${who} ${JSON.stringify(move)}: ${JSON.stringify([made, should])}`);
        }
        const can = asks(end.state, move, 'unknown', end.now).ok;
        const is = isOffered(move, offer);
        if (is !== undefined && is !== can) throw new Error(`${JSON.stringify(move)} is ${is ? '' : 'not '}offered`);
      }
      same(asked(end.model), presentStay(end.state).arrival === 'asked' && inHand(end.state));
    }),
    { numRuns: deep ? 5_000 : 300 },
  );
});
