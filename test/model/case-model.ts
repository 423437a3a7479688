/**
 * What issue and practice say of a case at a service desk with four levels, as simply as it can be told: who has it, who waits for whom,
 * what is written down about vendors. It knows nothing of events, stays or clocks, and shares no code with the app.
 */
import {
  CUSTOMER,
  HOME,
  PEOPLE,
  SPECIALISTS,
  VENDORS,
  wayOn,
  type Level,
  type Matter,
  type Person,
  type Where,
} from './offices';

export interface ModelCase {
  readonly matter: Matter;
  readonly where: Where;
  /** Who waits for the answer of whoever has it, 1st level first. */
  readonly waiting: readonly Where[];
  readonly paused: boolean;
  readonly out?: 'answered' | 'closed';
  /** Whom the answer came from that lies here unused. */
  readonly broughtBy?: Where;
  readonly seen: boolean;
  /** Whether 1st level had seen it before it asked the customer. */
  readonly seenBefore: boolean;
  readonly contacts: readonly { readonly answered: boolean; readonly visit: number }[];
  /** Which visit to 3rd level this is, or the last one was. */
  readonly visit: number;
  readonly saidNone: boolean;
  readonly broughtBack: number;
  readonly verdict?: { readonly state: 'open' | 'agreed' | 'disputed'; readonly agreedBy: Level };
  readonly pastFirst: number;
}

export type ModelMove =
  | { readonly type: 'pass-on'; readonly team?: string; readonly reason?: boolean; readonly direct?: boolean }
  | { readonly type: 'take-back'; readonly team?: string; readonly none?: boolean }
  | { readonly type: 'answer'; readonly none?: boolean }
  | { readonly type: 'ask-vendor'; readonly team?: string; readonly when: 'now' | 'ahead' | 'before-the-case' }
  | { readonly type: 'vendor-answered'; readonly contact: number; readonly when: 'now' | 'ahead' }
  | { readonly type: 'triage'; readonly linked: boolean; readonly link: boolean }
  | {
      readonly type:
        | 'send-back'
        | 'ask'
        | 'reopen'
        | 'no-vendor-contact'
        | 'give-verdict'
        | 'agree'
        | 'dispute'
        | 'acknowledge'
        | 'follow-up';
    };

export type Outcome =
  { readonly done: true; readonly then: ModelCase } | { readonly done: false; readonly why: string };

export function arrived(matter: Matter): ModelCase {
  return {
    matter,
    where: HOME,
    waiting: [],
    paused: false,
    seen: false,
    seenBefore: false,
    contacts: [],
    visit: 0,
    saidNone: false,
    broughtBack: 0,
    pastFirst: 0,
  };
}

/** What becomes of a move: first whether the case allows it at all, then whether this person may. */
export function moved(now: ModelCase, move: ModelMove, who: Person): Outcome {
  const outcome = possible(now, move);
  const level = outcome.done ? whose(now, move) : undefined;
  const works: readonly Level[] = PEOPLE[who];
  const waits = move.type === 'vendor-answered' && now.waiting.some((one) => works.includes(one.level));
  return level !== undefined && !works.includes(level) && !waits ? refused('not-your-level') : outcome;
}

function whose(now: ModelCase, move: ModelMove): Level | undefined {
  switch (move.type) {
    case 'acknowledge':
      return undefined;
    case 'ask':
    case 'reopen':
    case 'follow-up':
      return 'first';
    case 'agree':
    case 'dispute':
      return now.verdict?.agreedBy;
    case 'take-back':
      return takers(now).find(({ team }) => move.team === undefined || team === move.team)?.level;
    case 'answer':
      return asked(now) ? 'first' : now.where.level;
    default:
      return now.where.level;
  }
}

function possible(now: ModelCase, move: ModelMove): Outcome {
  const { level } = now.where;
  if (move.type === 'reopen') return now.out ? done(comeHome(now)) : refused('nothing-to-reopen');
  if (now.out) return refused('not-in-hand');
  switch (move.type) {
    case 'pass-on': {
      if (move.direct) {
        if (level !== 'first') return refused('not-with-first');
        return done(further(now, SPECIALISTS));
      }
      const way = wayOn(level, now.matter);
      if (!way) return refused('nobody-above');
      const team = move.team ?? way.usual.team;
      if (!way.teams.includes(team)) return refused('no-such-team');
      if (team !== way.usual.team && !move.reason) return refused('reason-needed');
      return done(further(now, { level: team === 'bit' ? 'second' : way.usual.level, team }));
    }
    case 'take-back': {
      if (now.waiting.length === 0) return refused('nothing-to-take-back');
      const to = takers(now).find(({ team }) => move.team === undefined || team === move.team);
      if (!to) return refused('no-such-team');
      return left(now, move.none) ?? done(asked(now) ? homeFromCustomer(now) : backTo(now, to));
    }
    case 'answer': {
      const answers = asked(now) ? 'first' : level;
      if (now.verdict?.state === 'open' && now.verdict.agreedBy === answers) return refused('verdict-open');
      const to = now.waiting.at(-1);
      if (asked(now) || !to) return done({ ...now, ...outOfHand('answered'), waiting: [], where: HOME });
      const own = VENDORS.includes(now.where.team) && now.contacts.every(({ answered }) => answered);
      const held = own ? undefined : left(now, move.none);
      return held ?? done({ ...backTo(now, to), broughtBy: now.where });
    }
    case 'send-back':
      return now.broughtBy ? done(further(now, now.broughtBy)) : refused('nothing-to-send-back');
    case 'ask':
      return level === 'first' ? done(askedCustomer(now)) : refused('not-with-first');
    case 'ask-vendor':
      if (level !== 'third') return refused('not-at-third');
      if (move.when !== 'now') return refused('impossible-time');
      if (move.team !== undefined && !VENDORS.includes(move.team)) return refused('no-such-team');
      return done({ ...now, contacts: [...now.contacts, { answered: false, visit: now.visit }] });
    case 'vendor-answered': {
      if (level !== 'third') return refused('not-at-third');
      const contact = now.contacts[move.contact];
      if (!contact || contact.answered) return refused('no-such-contact');
      if (move.when !== 'now') return refused('impossible-time');
      const contacts = now.contacts.map((one, i) => (i === move.contact ? { ...one, answered: true } : one));
      return done({ ...now, contacts });
    }
    case 'no-vendor-contact':
      if (level !== 'third') return refused('not-at-third');
      if (now.contacts.some(({ visit }) => visit === now.visit)) return refused('already-contacted');
      return done({ ...now, saidNone: true });
    case 'give-verdict': {
      if (level !== 'third') return refused('not-at-third');
      if (now.verdict && now.verdict.state !== 'disputed') return refused('verdict-open');
      return done({ ...now, verdict: { state: 'open', agreedBy: now.waiting.at(-1)?.level ?? 'first' } });
    }
    case 'agree':
    case 'dispute':
      if (now.verdict?.state !== 'open') return refused('no-verdict');
      return done({ ...now, verdict: { ...now.verdict, state: move.type === 'agree' ? 'agreed' : 'disputed' } });
    case 'triage':
      if (level !== 'first' && level !== 'second') return refused('nothing-to-triage');
      return move.linked && !move.link ? refused('link-needed') : done(now);
    case 'acknowledge':
      return asked(now) || now.seen ? refused('nothing-to-acknowledge') : done({ ...now, seen: true });
    case 'follow-up':
      return asked(now) || now.waiting.length === 0 ? refused('nothing-to-follow-up') : done(now);
  }
}

/** What happens in Jira. */
export type InJira =
  | { readonly type: 'waits'; readonly for: 'reporter' | 'vendor' }
  | { readonly type: 'goes-on' | 'closed' | 'reopened' | 'customer-wrote' }
  | { readonly type: 'staff-wrote'; readonly side: 'first' | 'above' | undefined }
  | { readonly type: 'turned-out'; readonly matter: Matter };

/** The same, and what clocks do. */
export type ModelNews = InJira | { readonly type: 'climbed' | 'gave-back' | 'runs-on' };

export function heard(now: ModelCase, news: ModelNews): ModelCase {
  switch (news.type) {
    case 'turned-out':
      return { ...now, matter: news.matter };
    case 'closed':
      if (now.out) return { ...now, out: 'closed' };
      if (now.where.level === 'third' && !written(now) && now.broughtBack < MOST_BROUGHT_BACK)
        return { ...now, paused: false, broughtBack: now.broughtBack + 1 };
      return { ...now, ...outOfHand('closed') };
    case 'reopened':
      return now.out ? comeHome(now) : now;
    case 'customer-wrote':
      return now.out ? comeHome(now) : asked(now) ? homeFromCustomer(now) : now;
    case 'waits':
      if (now.out || asked(now)) return news.for === 'vendor' && !now.out ? { ...now, paused: true } : now;
      if (news.for === 'reporter' && now.where.level === 'first') return askedCustomer(now);
      return { ...now, paused: true };
    case 'goes-on':
      return now.out ? now : asked(now) ? homeFromCustomer(now) : { ...now, paused: false };
    case 'runs-on':
      return { ...now, paused: false };
    case 'gave-back':
      return homeFromCustomer(now);
    case 'climbed': {
      const way = wayOn(now.where.level, now.matter);
      if (!way) throw new Error('nobody climbs from 3rd level');
      return further(now, way.usual);
    }
    case 'staff-wrote': {
      if (now.out) return now;
      const withFirst = now.waiting.length === 0 || asked(now);
      if (news.side === 'above' || (news.side === undefined && !withFirst))
        return { ...now, pastFirst: now.pastFirst + 1 };
      return withFirst ? { ...now, ...outOfHand('answered'), waiting: [], where: HOME } : now;
    }
  }
}

const MOST_BROUGHT_BACK = 3;

/** Whether everything about vendors is written down, so that the case may leave 3rd level. */
export function written({ contacts, visit, saidNone }: ModelCase): boolean {
  return contacts.every(({ answered }) => answered) && (saidNone || contacts.some((one) => one.visit === visit));
}

export function asked({ where, out }: ModelCase): boolean {
  return !out && where.level === 'superuser';
}

/** Why it may not leave 3rd level; undefined when it may. */
function left(now: ModelCase, none: boolean | undefined): Outcome | undefined {
  if (now.where.level !== 'third' || written(now)) return undefined;
  if (now.contacts.some(({ answered }) => !answered)) return refused('vendor-answer-missing');
  return none ? undefined : refused('vendor-contact-missing');
}

function takers({ waiting }: ModelCase): readonly Where[] {
  return waiting.toReversed();
}

function further(now: ModelCase, to: Where): ModelCase {
  const visits = to.level === 'third' && now.where.level !== 'third';
  return {
    ...arrivedAt(now, to, [...now.waiting, now.where]),
    ...(visits && { visit: now.visit + 1, saidNone: false, broughtBack: 0 }),
  };
}

function backTo(now: ModelCase, to: Where): ModelCase {
  const place = now.waiting.findLastIndex(({ level, team }) => level === to.level && team === to.team);
  return arrivedAt(now, to, now.waiting.slice(0, place));
}

function askedCustomer(now: ModelCase): ModelCase {
  return { ...arrivedAt(now, CUSTOMER, [now.where]), seenBefore: now.seen };
}

function homeFromCustomer(now: ModelCase): ModelCase {
  return { ...arrivedAt(now, HOME, []), seen: now.seenBefore };
}

function comeHome(now: ModelCase): ModelCase {
  return arrivedAt(now, HOME, []);
}

function arrivedAt(
  { broughtBy: _used, out: _out, ...now }: ModelCase,
  where: Where,
  waiting: readonly Where[],
): ModelCase {
  return { ...now, where, waiting, paused: false, seen: false };
}

function outOfHand(out: 'answered' | 'closed'): Pick<ModelCase, 'out' | 'paused'> {
  return { out, paused: false };
}

function done(then: ModelCase): Outcome {
  return { done: true, then };
}

function refused(why: string): Outcome {
  return { done: false, why };
}
