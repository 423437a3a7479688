import { levelDueAt, limitOfStay, promised, usedIn, vendorDueAt } from '../domain/casework/clock';
import type { History } from '../domain/casework/event';
import { fold, presentStay, responsible, type CaseState, type Stay } from '../domain/casework/fold';
import { contactOf, rungOf, type Letter } from '../domain/casework/letters';
import { LEVELS } from '../domain/rulebook/choices';
import type { Instant } from '../domain/time';
import { say, type MessageKey, type ParamsOf } from '../messages/message';
import { duration, timesIn } from '../messages/times';
import type { StaffMail } from '../ports/staff';

/** A letter with what it is about: the case by its present key, and all that is known of it now. */
export interface Told {
  readonly letter: Letter;
  readonly history: History;
  readonly issueKey: string;
}

type Text = Pick<StaffMail, 'subject' | 'text'>;
/** Texts about one case. */
type Sentence = Exclude<
  Extract<MessageKey, `letters.${string}` | `mail.${string}`>,
  'letters.digest-subject' | 'letters.digest-intro' | 'letters.more' | 'letters.reminder' | 'letters.vendor-unnamed'
>;
type Facts = ParamsOf<Sentence>[0];

/** Cases in one mail; the rest are counted. */
export const MOST_IN_A_MAIL = 50;

/** One mail about everything somebody is to know, the most urgent first. About one case it is a letter of its own. */
export function mailAbout(told: readonly Told[], cases: number): Text | undefined {
  const [first] = told;
  if (!first) return undefined;
  const { language } = first.letter.rules.rulebook;
  const end = say(language, 'mail.nothing-personal');
  const texts = told.slice(0, MOST_IN_A_MAIL).map(textOf);
  const [only] = texts;
  if (cases === 1 && only) return { subject: only.subject, text: `${only.text}\n\n${end}` };
  const more = cases - texts.length;
  return {
    subject: say(language, 'letters.digest-subject', { desk: deskOf(first), count: cases }),
    text: [
      say(language, 'letters.digest-intro', { count: cases }),
      ...texts.map(({ subject, text }) => `${subject}\n${text}`),
      ...(more > 0 ? [say(language, 'letters.more', { count: more })] : []),
      end,
    ].join('\n\n'),
  };
}

function deskOf({ issueKey }: Told): string {
  return issueKey.slice(0, issueKey.lastIndexOf('-'));
}

function textOf(told: Told): Text {
  const { event, then } = told.letter;
  const { what } = event;
  const clock = 'clock' in what ? what.clock : undefined;
  if (clock === 'promise') return ofPromise(told);
  if (clock === 'follow-up') return ofFollowUp(told);
  if (clock === 'vendor') return ofVendor(told);
  switch (what.type) {
    case 'escalated':
      return ofEscalation(told);
    case 'warned':
      return said(told, 'mail.warned-subject', [
        presentStay(then).level === LEVELS.at(-1) ? 'mail.warned-top' : 'mail.warned',
        'letters.answer-or-pass-on',
      ]);
    case 'lead-told':
      return said(told, 'mail.lead-told-subject', ['letters.lead-told']);
    case 'passed-on':
      return said(told, 'letters.notice-subject', ['letters.notice']);
    case 'handed-back':
      return said(told, 'letters.handed-back-subject', ['letters.handed-back']);
    case 'gave-up':
      return said(told, 'letters.gave-up-subject', ['letters.gave-up']);
    case 'pause-ended':
      return said(told, 'letters.pause-ended-subject', ['letters.pause-ended']);
    case 'gate-bypassed': {
      const happened = written(told, causeOf(told.history, what.of)?.at);
      return what.leftClosed
        ? said(told, 'letters.kept-closed-subject', ['letters.kept-closed'], { happened })
        : said(told, 'letters.bypassed-subject', ['letters.bypassed'], { happened });
    }
    case 'answered-customer':
      return said(told, 'letters.past-subject', ['letters.past']);
    case 'withdrawn':
      return said(told, 'mail.withdrawn-subject', ['mail.withdrawn']);
    default:
      return rungOf(told.letter.rules.rulebook, ruleOf(told))?.to === 'stand-by'
        ? said(told, 'letters.stand-by-subject', ['letters.stand-by'])
        : said(told, 'letters.told-subject', ['letters.told']);
  }
}

function ruleOf({ letter: { event } }: Told): string {
  return event.by.kind === 'rule' ? event.by.id : '';
}

function ofEscalation(told: Told): Text {
  const { what } = told.letter.event;
  const noticed = what.type === 'escalated' && what.notice !== undefined;
  const keys: readonly Sentence[] = ['mail.escalated', 'letters.has-it', ...(noticed ? NOTICED : [])];
  return said(told, 'mail.escalated-subject', keys);
}
const NOTICED: readonly Sentence[] = ['letters.notice-none'];

function ofPromise(told: Told): Text {
  const { event, then, rules } = told.letter;
  const due = promised(then, rules, event.at)?.dueAt;
  return due !== undefined && event.at >= due
    ? said(told, 'letters.promise-over-subject', ['letters.promise-over'], { due: written(told, due) })
    : said(told, 'letters.promise-subject', ['letters.promise'], { due: written(told, due) });
}

function ofFollowUp(told: Told): Text {
  const missing = told.letter.event.what.type === 'lead-told';
  return said(
    told,
    missing ? 'letters.follow-up-missing-subject' : 'letters.follow-up-subject',
    ['letters.follow-up'],
    {
      since: written(told, told.letter.then.looked.at),
    },
  );
}

function ofVendor(told: Told): Text {
  const { event, then, rules } = told.letter;
  const contact = then.contacts.find(({ id }) => id === contactOf(event));
  const named = rules.rulebook.teams.find(({ id }) => id === contact?.team)?.name;
  const { language } = rules.rulebook;
  const facts = {
    vendor: named?.[language] ?? say(language, 'letters.vendor-unnamed'),
    since: written(told, contact?.madeAt),
    due: written(told, contact && vendorDueAt(contact, then, rules)),
  };
  return event.what.type === 'lead-told'
    ? said(told, 'letters.vendor-missing-subject', ['letters.vendor', 'letters.vendor-lead'], facts)
    : said(told, 'letters.vendor-subject', ['letters.vendor'], facts);
}

/** Sentences about a letter, filled in with what is known of it. */
function said(told: Told, subject: Sentence, sentences: readonly Sentence[], differing: Partial<Facts> = {}): Text {
  const facts = { ...factsOf(told), ...differing };
  const { language } = told.letter.rules.rulebook;
  return {
    subject: say(language, subject, facts),
    text: sentences.map((key) => say(language, key, facts)).join(' '),
  };
}

function factsOf(told: Told): Facts {
  const { letter, history, issueKey } = told;
  const { event, then, rules } = letter;
  const { language } = rules.rulebook;
  const now = fold(history) ?? then;
  const here = event.what.type === 'withdrawn' ? presentStay(now) : presentStay(then);
  const stay = ['escalated', 'handed-back', 'passed-on'].includes(event.what.type) ? (then.stays.at(-2) ?? here) : here;
  const notice = 'notice' in event.what ? event.what.notice : undefined;
  const cause = event.what.type === 'withdrawn' ? causeOf(history, event.what.because) : undefined;
  const name = (team: string): string => rules.team(team).name[language];
  return {
    issue: issueKey,
    team: name(here.team),
    from: name(stay.team),
    home: name(responsible(then).team),
    noticed: notice === undefined ? '' : name(notice),
    vendor: '',
    since: written(told, here.from),
    limit: limitText(stay, then, letter),
    used: duration(language, usedIn(here, rules.hours(rules.team(here.team)), event.at)),
    at: written(told, event.at),
    due: written(told, levelDueAt(then, rules)),
    happened: written(told, cause?.at),
    heard: written(told, cause?.heardAt),
  };
}

function causeOf(history: History, seq: number): History[number] | undefined {
  return history.find((event) => event.seq === seq);
}

function limitText(stay: Stay, { facts }: CaseState, { rules }: Letter): string {
  const limit = limitOfStay(stay, facts, rules);
  return limit ? duration(rules.rulebook.language, limit.time) : '–';
}

function written({ letter: { rules, team } }: Told, at: Instant | undefined): string {
  const { date, spoken } = timesIn(rules.rulebook.language, rules.calendar(team).timeZone);
  return at === undefined ? '–' : `${date(at)} ${spoken(at)}`;
}
