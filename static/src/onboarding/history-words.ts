import type { HistoryAnswer, OnboardingView } from '../../../src/contract/onboarding';
import { dateSaid, timeSaid } from '../../../src/messages/times';
import type { Words } from '../words';
import { stateSaid } from './item-marks';

export type CaseEvent = HistoryAnswer['events'][number];
type What = CaseEvent['what'];

/** What is needed to tell of an event. */
export interface Telling {
  readonly words: Words;
  readonly of: OnboardingView;
  readonly name: (accountId: string) => string;
  readonly title: (item: string) => string;
  readonly phase: (id: string) => string;
}

/** Who did it: a person, or Trin by itself. */
function doerSaid({ by }: Pick<CaseEvent, 'by'>, name: Telling['name']): string {
  return by.kind === 'person' ? name(by.accountId) : 'Trin';
}

/** An event as a sentence that begins with who did it. Every type has its own; one without does not compile. */
export function eventSaid(event: CaseEvent, telling: Telling): string {
  const who = doerSaid(event, telling.name);
  return whatSaid(event.what, who, telling);
}

function whatSaid(what: What, who: string, telling: Telling): string {
  const { words } = telling;
  switch (what.type) {
    case 'opened':
      return words.say('onboarding.did-opened', { who, version: what.playbook });
    case 'named':
      return words.say(`onboarding.did-named-${what.field}`, { who, text: what.text });
    case 'phase-left':
      return words.say('onboarding.did-phase-left', {
        who,
        phase: telling.phase(what.phase),
        to: telling.phase(what.to),
      });
    case 'phase-reentered': {
      const phase = telling.phase(what.phase);
      return words.say('onboarding.did-phase-reentered', { who, phase, reason: what.reason });
    }
    case 'bypassed':
      return (
        (what.to === 'ended'
          ? words.say('onboarding.did-bypassed-out', { who })
          : words.say('onboarding.did-bypassed', { who, phase: telling.phase(what.to) })) +
        bypassedSaid(what.missing, telling.title, words)
      );
    case 'status-put-back':
      return words.say('onboarding.did-status-put-back', { who, phase: telling.phase(what.phase) });
    case 'upgraded':
      return words.say('onboarding.did-upgraded', { who, version: what.playbook });
    case 'start-set':
      return words.say(what.confirmed ? 'onboarding.did-start-confirmed' : 'onboarding.did-start-set', {
        who,
        date: dateSaid(what.date),
        because: because(what.reason, words),
      });
    case 'ended':
      return words.say(what.decider === '' ? 'onboarding.did-ended-alone' : 'onboarding.did-ended', {
        who,
        reason: what.reason,
        decider: what.decider,
      });
    case 'resumed':
      return words.say('onboarding.did-resumed', { who, reason: what.reason });
    case 'entry-put':
    case 'entry-placed':
    case 'entry-removed':
      return words.say(`onboarding.did-${what.type}`, { who, list: words.say(`onboarding.list-${what.list}`) });
    case 'form-sent':
      return words.say('onboarding.did-form-sent', { who, people: what.people.map(telling.name).join(', ') });
    case 'form-made':
      return words.say('onboarding.did-form-made', { who, key: what.key });
    case 'form-gone':
      return words.say('onboarding.did-form-gone', { who });
    case 'form-submitted':
      return words.say('onboarding.did-form-submitted', { who, version: what.version });
    case 'form-returned':
      return words.say('onboarding.did-form-returned', { who, reason: what.reason });
    case 'board-asked':
      return words.say('onboarding.did-board-asked', { who, people: what.members.map(telling.name).join(', ') });
    case 'board-reminded':
      return words.say('onboarding.did-board-reminded', { who, people: what.members.map(telling.name).join(', ') });
    case 'board-moved': {
      const { date, spoken } = words.in(telling.of.zone);
      return words.say('onboarding.did-board-moved', { who, when: `${date(what.dueAt)} ${spoken(what.dueAt)}` });
    }
    case 'assessed':
      return words.say('onboarding.did-assessed', {
        who,
        member: telling.name(what.member),
        verdict: words.say(`onboarding.verdict-${what.verdict}`),
      });
    case 'board-closed':
      return what.silent.length === 0
        ? words.say('onboarding.did-board-closed', { who })
        : words.say('onboarding.did-board-closed-silent', { who, people: what.silent.map(telling.name).join(', ') });
    case 'compiled':
      return words.say('onboarding.did-compiled', { who, count: what.reasons });
    case 'service-checked':
      return words.say('onboarding.did-service-checked', { who, count: what.errors });
    case 'service-approved':
      return words.say(`onboarding.did-service-approved-${what.as}`, { who });
    case 'service-published':
      return words.say('onboarding.did-service-published', { who, version: what.version });
    case 'early-life-begun':
      return words.say('onboarding.did-early-life-begun', { who });
    case 'day-counted':
      return words.say('onboarding.did-day-counted', { who, requests: what.requests, breaches: what.breaches });
    case 'early-life-ended':
      return words.say('onboarding.did-early-life-ended', { who, reason: what.reason });
    default:
      return onItemSaid(what, who, telling);
  }
}

/** Titles that a sentence names; the others it counts. */
const NAMED = 3;

/** What was missing when somebody went past a gate, to stand behind the sentence that says so. */
export function bypassedSaid(missing: readonly string[], title: Telling['title'], words: Words): string {
  if (missing.length === 0) return '';
  // One that would be left over alone is named as well.
  const named = missing.length === NAMED + 1 ? missing : missing.slice(0, NAMED);
  const items = named.map(title).join(', ');
  const more = missing.length - named.length;
  return ` ${more === 0 ? words.say('onboarding.bypass-missing', { items }) : words.say('onboarding.bypass-missing-more', { items, more })}`;
}

type OnItem = Extract<What, { readonly item: unknown }>;

function onItemSaid(what: OnItem, who: string, telling: Telling): string {
  const { words } = telling;
  const item = typeof what.item === 'string' ? telling.title(what.item) : what.item.title;
  switch (what.type) {
    case 'ticked':
    case 'item-added':
    case 'item-placed':
    case 'waiver-withdrawn':
    case 'child-asked':
    case 'child-gone':
      return words.say(`onboarding.did-${what.type}`, { who, item });
    case 'item-removed':
    case 'unticked':
      return words.say(`onboarding.did-${what.type}`, { who, item, because: because(what.reason, words) });
    case 'waived':
      return words.say('onboarding.did-waived', { who, item, reason: what.reason });
    case 'wrote': {
      const field = words.say(`onboarding.field-${what.field}`);
      return what.text === ''
        ? words.say('onboarding.did-cleared', { who, item, field })
        : words.say('onboarding.did-wrote', { who, item, field, text: shortened(writtenSaid(what, words)) });
    }
    case 'assigned':
      return what.accountId === null
        ? words.say('onboarding.did-unassigned', { who, item })
        : words.say('onboarding.did-assigned', { who, item, person: telling.name(what.accountId) });
    case 'due-set': {
      if (what.dueAt === null) return words.say('onboarding.did-due-back', { who, item });
      const day = words.in(telling.of.zone).date(what.dueAt - 1);
      return words.say('onboarding.did-due-set', { who, item, day, because: because(what.reason, words) });
    }
    case 'commented':
      return words.say('onboarding.did-commented', { who, item, text: shortened(what.text) });
    case 'signed':
      return words.say('onboarding.did-signed', { who, item, party: what.party, name: what.name });
    case 'signature-withdrawn':
      return words.say('onboarding.did-signature-withdrawn', { who, item, party: what.party, reason: what.reason });
    case 'decided':
      return words.say('onboarding.did-decided', {
        who,
        item,
        outcome: outcomeSaid(what.item, what.outcome, telling),
        reason: what.reason,
      });
    case 'approved':
      return words.say('onboarding.did-approved', { who, item });
    case 'child-made':
      return words.say('onboarding.did-child-made', { who, item, key: what.key });
  }
}

function outcomeSaid(id: string, outcome: string, { of, words }: Telling): string {
  const item = of.phases.flatMap(({ items }) => items).find((one) => one.id === id);
  const name = item?.outcomes?.find((one) => one.id === outcome)?.name;
  return name ? words.name(name) : outcome;
}

/** Dates as they are read, and a document's state as it is called. */
function writtenSaid({ field, text }: Extract<What, { type: 'wrote' }>, words: Words): string {
  if (field === 'state') return stateSaid(text, words);
  return /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(text) ? timeSaid(text) : text;
}

function because(reason: string, words: Telling['words']): string {
  return reason.trim() === '' ? '' : ` ${words.say('onboarding.because', { reason })}`;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 78)} …` : text;
}
