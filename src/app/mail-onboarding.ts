import { BOARD } from '../domain/onboarding/clock';
import { VERDICTS, type Verdict } from '../domain/onboarding/choices';
import type { OnboardingEvent } from '../domain/onboarding/event';
import { entriesOf } from '../domain/onboarding/fold';
import { itemsOf } from '../domain/onboarding/items';
import type { Effect, Owing } from '../domain/onboarding/owed';
import type { OnboardingState } from '../domain/onboarding/state';
import type { Playbook } from '../domain/playbook/playbook';
import { no, ok, type Result } from '../domain/result';
import { say, type Locale } from '../messages/message';
import { dateSaid, timesIn } from '../messages/times';
import type { OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import type { Refused, StaffMail } from '../ports/staff';
import { playbooksFor } from './record-onboarding';

type MailEffect = Effect & { readonly kind: 'mail' };

/** All that a letter about an onboarding case is written from. */
interface Told {
  readonly language: Locale;
  readonly issueKey: string;
  readonly effect: MailEffect;
  readonly event: OnboardingEvent;
  readonly state: OnboardingState;
  readonly playbook: Playbook;
  readonly titleOf: (item: string) => string;
  readonly nameOf: (member: string) => string;
}

/**
 * Mails staff about an event of a case: one mail to everybody it concerns, in the desk's language. Customers get none: they
 * are told through the portal. Jira gives no receipt, so a mail that is tried again may come twice.
 */
export async function mailOnboarding(
  ports: Ports,
  { issueId, projectId, state }: OnboardingRecord,
  { id }: Pick<Owing, 'id'>,
  effect: MailEffect,
): Promise<Result<readonly [], Refused>> {
  const seq = Number(id.slice(0, id.indexOf(':')));
  const [event] = await ports.onboardings.history(issueId, seq, seq);
  const issue = await ports.start.read(issueId);
  if (!event || !issue) return no('gone');
  const silent = event.what.type === 'board-closed' ? event.what.silent : [];
  const seats = new Map(
    entriesOf(state, 'cast')
      .filter(({ values }) => values['role'] === BOARD)
      .map(({ id: entry, values }) => [values['accountId'] || entry, values['name'] ?? ''] as const),
  );
  const accounts = silent.filter((member) => !seats.has(member) || seats.get(member) === '');
  const known = await ports.staff.named([...new Set([...effect.to, ...accounts])]);
  const people = effect.to.filter((accountId) => known.get(accountId)?.isCustomer === false);
  if (people.length === 0) return ok([]);
  const language = await languageAt(ports, projectId);
  const playbooks = await playbooksFor(ports, projectId, state);
  const items = itemsOf(state, playbooks);
  const letter = letterAbout({
    language,
    issueKey: issue.key,
    effect,
    event,
    state,
    playbook: playbooks(state.frame.playbook),
    titleOf: (item) => items.find((one) => one.id === item)?.title[language] ?? item,
    nameOf: (member) => seats.get(member) || known.get(member)?.name || say(language, 'board.someone'),
  });
  const sent = await ports.jira.mail(issueId, { people, groups: [], ...letter });
  return sent.ok ? ok([]) : sent;
}

/** What a desk speaks: its rulebook's language. */
export async function languageAt(ports: Ports, projectId: string): Promise<Locale> {
  const desk = await ports.desks.of(projectId);
  if (!desk || desk.rulebook === 0) return 'da';
  return (await ports.books.of(projectId, desk.rulebook)).rulebook.language;
}

function letterAbout(told: Told): Pick<StaffMail, 'subject' | 'text'> {
  const { language, issueKey: issue, effect } = told;
  const facts = { issue, ...factsOf(told) };
  const subject = say(language, `board.mail-${effect.letter}-subject`, facts);
  const body = say(language, `board.mail-${effect.letter}`, facts);
  const more = effect.letter === 'board-closed' ? [silentIn(told), tallyIn(told)] : [];
  return { subject, text: [body, ...more, say(language, 'board.mail-end')].join('\n\n') };
}

/** Everything that letters speak of; what an event does not have is empty, and its letter does not ask for it. */
function factsOf({ language, effect, event: { what }, state, playbook, titleOf }: Told) {
  const { date, spoken } = timesIn(language, playbook.calendar.timeZone);
  const { board } = state.frame;
  const outcome = what.type === 'decided' ? (outcomeIn(playbook, what.item, what.outcome)?.[language] ?? '') : '';
  const count = 'requests' in what ? what : { requests: 0, breaches: 0, unknown: 0, date: '' };
  return {
    due: board ? `${date(board.dueAt)} ${spoken(board.dueAt)}` : '',
    item: 'item' in what && typeof what.item === 'string' ? titleOf(what.item) : '',
    outcome,
    was: dateSaid(effect.was ?? ''),
    date: dateSaid(what.type === 'start-set' ? what.date : count.date),
    requests: count.requests,
    breaches: count.breaches,
    unknown: count.unknown,
    version: what.type === 'form-submitted' ? what.version : 0,
  };
}

function outcomeIn({ phases }: Playbook, item: string, outcome: string) {
  const found = phases.flatMap(({ items }) => items).find(({ id }) => id === item);
  return found?.outcomes?.find(({ id }) => id === outcome)?.name;
}

function silentIn({ language, event: { what }, nameOf }: Told): string {
  const silent = what.type === 'board-closed' ? what.silent : [];
  if (silent.length === 0) return say(language, 'board.mail-all-answered');
  return say(language, 'board.mail-silent', { names: silent.map(nameOf).join(', ') });
}

function tallyIn({ language, state }: Told): string {
  const given = state.frame.board?.assessments ?? [];
  const count = (verdict: Verdict) => given.filter((one) => one.verdict === verdict).length;
  return VERDICTS.map((verdict) => say(language, `board.tally-${verdict}`, { count: count(verdict) })).join('\n');
}
