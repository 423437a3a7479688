import type { CaseView } from '../../../src/contract/calls';
import { CHANNELS, TRIAGES, VERDICTS } from '../../../src/contract/case';
import { MINUTE } from '../../../src/contract/time';
import { gateOf, LINE, LONGEST, type Draft, type FieldName, type Kind } from './draft';
import { instantOn } from './wall-clock';

/** One question of a form. */
export interface Field {
  readonly name: FieldName;
  readonly type: 'choice' | 'text' | 'line' | 'time' | 'check';
  readonly must: boolean;
  /** Of a choice: what may be chosen, in order. */
  readonly options?: readonly string[];
}

const text = (name: FieldName, must = true): Field => ({ name, type: 'text', must });
const line = (name: FieldName, must = true): Field => ({ name, type: 'line', must });
const choice = (name: FieldName, options: readonly string[], must = true): Field => ({
  name,
  type: 'choice',
  must,
  options,
});

/** What a form asks for, in order. */
export function fieldsOf(kind: Kind, { values }: Pick<Draft, 'values'>, shown: CaseView): readonly Field[] {
  const { moves } = shown;
  const statement: readonly Field[] =
    gateOf(kind, shown) === 'statement' ? [{ name: 'none', type: 'check', must: true }] : [];
  switch (kind) {
    case 'pass-on': {
      const ids = moves.passOn.map(({ id }) => id);
      const another = values.team !== undefined && values.team !== ids[0] && ids.includes(values.team);
      return [
        ...(ids.length > 1 ? [choice('team', ids)] : []),
        ...(another ? [text('reason')] : []),
        text('tried'),
        text('asked'),
      ];
    }
    case 'direct':
      return [text('tried'), text('asked')];
    case 'take-back': {
      const ids = moves.takeBack.map(({ team }) => team);
      return [...(ids.length > 1 ? [choice('team', ids)] : []), text('reason'), ...statement];
    }
    case 'answer':
      return [text('text'), ...statement];
    case 'send-back':
    case 'ask':
    case 'reopen':
      return [text('text')];
    case 'ask-vendor':
      return [
        line('with'),
        text('text'),
        choice('channel', CHANNELS),
        { name: 'at', type: 'time', must: true },
        choice('vendor', [...(moves.vendor?.teams.map(({ id }) => id) ?? []), ''], false),
        line('number', false),
      ];
    case 'vendor-answered': {
      const open = openContacts(shown).map(({ id }) => String(id));
      return [
        ...(open.length > 1 ? [choice('contact', open)] : []),
        text('text'),
        { name: 'at', type: 'time', must: true },
        line('number', false),
      ];
    }
    case 'no-vendor-contact':
      return [];
    case 'give-verdict':
      return [choice('verdict', VERDICTS), text('text')];
    case 'settle':
      return [choice('settle', ['agree', 'dispute']), text('text', values.settle === 'dispute')];
    case 'triage': {
      const linked = values.as === 'known-error' || values.as === 'shortcoming';
      return [choice('as', TRIAGES), ...(linked ? [line('link')] : []), text('text', false)];
    }
  }
}

/** The draft with the usual choice wherever nobody has chosen, or what was chosen is no longer there. */
export function filled(kind: Kind, draft: Draft, shown: CaseView): Draft {
  const usual = usualOf(kind, shown);
  const known = { ...usual, ...draft.values };
  const lost = fieldsOf(kind, { values: known }, shown).filter(
    ({ name, options }) => options && usual[name] !== undefined && !options.includes(known[name] ?? ''),
  );
  // Where there is but one open contact, nobody is asked which.
  const only = kind === 'vendor-answered' && openContacts(shown).length === 1 ? valuesOf('contact', usual.contact) : {};
  return {
    ...draft,
    values: { ...known, ...Object.fromEntries(lost.map(({ name }) => [name, usual[name]])), ...only },
  };
}

function openContacts({ contacts }: CaseView): CaseView['contacts'] {
  return contacts.filter(({ answeredAt }) => answeredAt === undefined);
}

/** What is chosen while nobody has chosen: the usual team, the phone, the moment. */
function usualOf(kind: Kind, shown: CaseView): Draft['values'] {
  const { moves, team } = shown;
  switch (kind) {
    case 'pass-on':
      return valuesOf('team', moves.passOn[0]?.id);
    case 'take-back':
      return valuesOf('team', moves.takeBack[0]?.team);
    case 'ask-vendor':
      return { channel: 'phone', ...valuesOf('vendor', team.arm === 'vendor' ? team.id : (vendorOf(shown) ?? '')) };
    case 'vendor-answered': {
      const [open] = openContacts(shown);
      return valuesOf('contact', open && String(open.id));
    }
    default:
      return {};
  }
}

function valuesOf(name: FieldName, value: string | undefined): Draft['values'] {
  return value === undefined ? {} : { [name]: value };
}

/** Where there is but one vendor, it is that. */
function vendorOf({ moves }: CaseView): string | undefined {
  const teams = moves.vendor?.teams ?? [];
  return teams.length === 1 ? teams[0]?.id : undefined;
}

/** What is wrong with a field, if anything. */
export type Wrong =
  | { readonly is: 'missing' | 'link' | 'time' }
  | { readonly is: 'too-long'; readonly most: number; readonly count: number }
  | { readonly is: 'together'; readonly most: number; readonly count: number };

/** What stands in the way of sending a form, field by field, in order. */
export function wrongIn(
  kind: Kind,
  draft: Draft,
  shown: CaseView,
  now: number,
): readonly (readonly [name: FieldName, wrong: Wrong])[] {
  const fields = fieldsOf(kind, draft, shown);
  const found = fields.flatMap((field) => {
    const wrong = wrongWith(kind, field, draft, shown, now);
    return wrong ? [[field.name, wrong] as const] : [];
  });
  const texts = fields.filter(({ type }) => type === 'text');
  const count = texts.reduce((sum, { name }) => sum + (draft.values[name] ?? '').trim().length, 0);
  const last = texts.at(-1);
  return found.length === 0 && last && count > LONGEST
    ? [[last.name, { is: 'together', most: LONGEST, count }]]
    : found;
}

function wrongWith(
  kind: Kind,
  { name, type, must, options }: Field,
  { values }: Draft,
  shown: CaseView,
  now: number,
): Wrong | undefined {
  const value = (values[name] ?? '').trim();
  if (type === 'choice') return must && !options?.includes(value) ? { is: 'missing' } : undefined;
  if (value === '') return must ? { is: 'missing' } : undefined;
  if (name === 'link') return /^[A-Z][A-Z0-9_]{1,20}-\d{1,12}$/.test(linkOf(value)) ? undefined : { is: 'link' };
  if (type === 'time') {
    const at = timeIn({ values }, kind, shown);
    return at === undefined || at > now || at < earliest(kind, values, shown) ? { is: 'time' } : undefined;
  }
  const most = type === 'line' ? LINE : LONGEST;
  return value.length > most ? { is: 'too-long', most, count: value.length } : undefined;
}

/** The number of an issue, also where its whole address was pasted. */
export function linkOf(typed: string): string {
  return (
    /([A-Za-z][A-Za-z0-9_]{1,20}-\d{1,12})\/?$/.exec(typed.trim().replace(/[?#].*$/, ''))?.[1] ?? typed
  ).toUpperCase();
}

/**
 * The instant a form names. It is typed in whole minutes: within the minute in which the case came in, or the vendor was
 * asked, it is that instant.
 */
export function timeIn({ values }: Pick<Draft, 'values'>, kind: Kind, shown: CaseView): number | undefined {
  const at = instantOn(shown.zone, values.at ?? '');
  if (at === undefined) return undefined;
  const first = earliest(kind, values, shown);
  return at < first && at + MINUTE > first ? first : at;
}

function earliest(kind: Kind, values: Draft['values'], { chain, contacts, since }: CaseView): number {
  const contact = contacts.find(({ id, answeredAt }) =>
    values.contact === undefined ? answeredAt === undefined : String(id) === values.contact,
  );
  if (kind === 'vendor-answered' && contact) return contact.madeAt;
  return chain.find(({ arrival }) => arrival !== 'tried')?.from ?? since;
}
