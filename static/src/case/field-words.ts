import type { CaseView } from '../../../src/contract/calls';
import { CHANNELS, TRIAGES, VERDICTS } from '../../../src/contract/case';
import type { Words } from '../words';
import { answerTeam, type FieldName, type Kind } from './draft';
import type { Field, Wrong } from './fields';

/** What a field is called in the form of a move. */
export function labelOf(name: FieldName, kind: Kind, { moves }: CaseView, words: Words): string {
  const team = answerTeam(moves);
  switch (name) {
    case 'team':
      return words.say(kind === 'take-back' ? 'move.back-to' : 'move.to');
    case 'reason':
      return words.say(kind === 'pass-on' ? 'move.reason-other-team' : 'comment.reason');
    case 'tried':
    case 'asked':
      return words.say(`comment.${name}`);
    case 'text':
      if (kind === 'answer')
        return team
          ? words.say('move.answer-text-team', { team: words.name(team.name) })
          : words.say('move.answer-text-customer');
      return isWithText(kind) ? words.say(`move.text-${kind}`) : words.say('comment.reason');
    case 'none':
      return words.say('move.no-contact-check');
    case 'at':
      return words.say(kind === 'vendor-answered' ? 'move.answered-at' : 'move.asked-at');
    case 'as':
      return words.say('move.triage-choice');
    case 'settle':
      return words.say('move.settle-choice');
    case 'vendor':
    case 'with':
    case 'channel':
    case 'number':
    case 'contact':
    case 'verdict':
    case 'link':
      return words.say(`move.${name}`);
  }
}

const WITH_TEXT = [
  'send-back',
  'ask',
  'reopen',
  'ask-vendor',
  'vendor-answered',
  'give-verdict',
  'settle',
  'triage',
] as const satisfies readonly Kind[];

function isWithText(kind: Kind): kind is (typeof WITH_TEXT)[number] {
  return WITH_TEXT.some((one) => one === kind);
}

/** Who will read a text, and other help beneath a field. */
export function helpOf(name: FieldName, kind: Kind, { moves }: CaseView, words: Words): string | undefined {
  if (name === 'none') return words.say('move.no-contact-why');
  if (name === 'tried' || (name !== 'text' && name !== 'asked' && name !== 'reason')) return undefined;
  if (kind === 'ask') return words.say('move.answer-text-customer-help');
  if (kind === 'vendor-answered') return words.say('move.help-vendor-answered');
  if (kind !== 'answer') return words.say('move.hand-over-help');
  return words.say(answerTeam(moves) ? 'move.answer-text-team-help' : 'move.answer-text-customer-help');
}

/** One of several things to choose, with what it means. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly help?: string;
}

export function optionsOf(
  { name, options = [] }: Field,
  kind: Kind,
  shown: CaseView,
  words: Words,
  now: number,
): readonly Option[] {
  return options.map((value) => ({ value, ...optionOf(name, value, kind, shown, words, now) }));
}

function optionOf(
  name: FieldName,
  value: string,
  kind: Kind,
  { moves, contacts, zone }: CaseView,
  words: Words,
  now: number,
): Omit<Option, 'value'> {
  const triage = TRIAGES.find((one) => one === value);
  const verdict = VERDICTS.find((one) => one === value);
  const channel = CHANNELS.find((one) => one === value);
  if (name === 'as' && triage)
    return { label: words.say(`triage.${triage}`), help: words.say(`triage.help-${triage}`) };
  if (name === 'verdict' && verdict) return { label: words.say(`verdict.${verdict}`) };
  if (name === 'channel' && channel) return { label: words.say(`channel.${channel}`) };
  if (name === 'settle') return { label: words.say(value === 'agree' ? 'move.settle-agree' : 'move.settle-dispute') };
  if (name === 'contact') {
    const contact = contacts.find(({ id }) => String(id) === value);
    if (!contact) return { label: value };
    const when = words.when(zone, contact.madeAt, now);
    const asked = words.say('noted.asked', { channel: words.say(`channel.${contact.channel}`), when });
    return { label: contact.team ? `${words.name(contact.team)} · ${asked}` : asked };
  }
  if (name === 'vendor') {
    const vendor = moves.vendor?.teams.find(({ id }) => id === value);
    return { label: vendor ? words.name(vendor.name) : words.say('move.vendor-other') };
  }
  if (kind === 'take-back') {
    const place = moves.takeBack.find(({ team }) => team === value);
    return { label: place ? `${words.name(place.name)} · ${words.level(place.level)}` : value };
  }
  const [usual] = moves.passOn;
  const team = moves.passOn.find(({ id }) => id === value);
  return {
    label: team ? words.name(team.name) : value,
    ...(usual?.id === value && { help: words.say('move.usual') }),
  };
}

/** What is wrong with a field, in words. */
export function wrongSaid(wrong: Wrong, { type, name }: Pick<Field, 'type' | 'name'>, words: Words): string {
  switch (wrong.is) {
    case 'missing':
      if (name === 'none') return words.say('move.no-contact-missing');
      return words.say(type === 'choice' ? 'move.choose' : 'move.missing');
    case 'link':
      return words.say('move.link-wrong');
    case 'time':
      return words.say('refused.impossible-time');
    case 'too-long':
    case 'together':
      return words.say(wrong.is === 'together' ? 'move.too-long-together' : 'move.too-long', {
        most: figure(wrong.most, words),
        count: figure(wrong.count, words),
      });
  }
}

/** `29.412 af 30.000 tegn`, when little room is left. */
export function countSaid(count: number, most: number, words: Words): string | undefined {
  if (count <= 0.9 * most) return undefined;
  return words.say('move.count', { count: figure(count, words), most: figure(most, words) });
}

function figure(value: number, { locale }: Words): string {
  return new Intl.NumberFormat(locale === 'da' ? 'da-DK' : 'en-GB').format(value);
}
