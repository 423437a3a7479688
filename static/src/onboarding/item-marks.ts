import { STATES, type ItemView } from '../../../src/contract/onboarding';
import { timeSaid } from '../../../src/messages/times';
import type { Words } from '../words';

export interface Mark {
  readonly text: string;
  readonly appearance: 'default' | 'inprogress' | 'moved' | 'removed' | 'success' | 'new';
}

/** Parties of a document, one to a line. */
export function partiesOf({ state }: ItemView): readonly string[] {
  return [...new Set((state.fields.parties?.text ?? '').split('\n').map((line) => line.trim()))].filter(
    (line) => line !== '',
  );
}

/** Parties who have signed. */
function signedBy(item: ItemView): readonly string[] {
  return partiesOf(item).filter((party) => item.state.signatures.some((signature) => signature.party === party));
}

/** In a word or two, how far it has come beside its tick. */
export function markOf(item: ItemView, words: Words): Mark | undefined {
  const { waived, decision, approvals, fields } = item.state;
  if (waived) return { text: words.say('onboarding.mark-waived'), appearance: 'moved' };
  if (item.wanted === 'no') return { text: words.say('onboarding.mark-not-wanted'), appearance: 'default' };
  if (decision) {
    const outcome = item.outcomes?.find(({ id }) => id === decision.outcome);
    const fits = !item.opensWith || item.opensWith.includes(decision.outcome);
    return {
      text: outcome ? words.name(outcome.name) : decision.outcome,
      appearance: outcome?.ends ? 'removed' : fits ? 'success' : 'moved',
    };
  }
  if (item.wanted === 'open') return { text: words.say('onboarding.mark-open'), appearance: 'default' };
  if (item.kind === 'document') {
    const parties = partiesOf(item);
    if (parties.length > 0 && item.until === 'signed') {
      const count = signedBy(item).length;
      return {
        text: words.say('onboarding.mark-signed', { count, of: parties.length }),
        appearance: count === parties.length ? 'success' : 'inprogress',
      };
    }
    const state = fields.state?.text;
    if (state === undefined || state === '') return undefined;
    const version = fields.version?.text ?? '';
    return { text: [stateSaid(state, words), version].join(' ').trim(), appearance: 'default' };
  }
  if (item.kind === 'approval' && !item.needs && approvals.length > 0) {
    const silent = item.lacks.flatMap((lack) => (lack.lack === 'approvals' ? lack.people : [])).length;
    const of = approvals.length + silent;
    return {
      text: words.say('onboarding.mark-given', { count: approvals.length, of }),
      appearance: silent === 0 ? 'success' : 'inprogress',
    };
  }
  return undefined;
}

export function stateSaid(state: string, words: Words): string {
  const known = STATES.find((one) => one === state);
  return known ? words.say(`onboarding.state-${known}`) : state;
}

export function stateOptions(words: Words): readonly { readonly value: string; readonly text: string }[] {
  return STATES.map((value) => ({ value, text: stateSaid(value, words) }));
}

/** What else can be said of it in half a line. */
export function aboutOf(item: ItemView, words: Words, zone: string, now: number): string {
  const { fields, comments, child } = item.state;
  const times = words.in(zone);
  const about = [
    words.say(`onboarding.kind-${item.kind}`),
    item.need === 'optional' && words.say('onboarding.optional'),
    item.need === 'conditional' && words.say('onboarding.conditional'),
    item.own && words.say('onboarding.own'),
    item.kind === 'meeting' && fields.from?.text && timeSaid(fields.from.text),
    item.kind === 'communication' && fields.date?.text && timeSaid(fields.date.text),
    item.kind === 'document' &&
      fields.sentOn?.text &&
      words.say('onboarding.sent-on', { day: timeSaid(fields.sentOn.text) }),
    fields.evidence?.text.split('\n')[0],
    comments.length > 0 && words.say('onboarding.comments-count', { count: comments.length }),
    child?.key,
    item.state.waived && words.say('onboarding.waived-on', { day: times.shortDay(item.state.waived.at, now) }),
  ];
  return about.filter((part) => typeof part === 'string' && part !== '').join(' · ');
}
