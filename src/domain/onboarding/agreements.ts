import type { LocalDate } from '../calendar/calendar';
import { parseDay } from '../calendar/days';
import type { AgreementKind } from '../playbook/choices';
import type { DocumentState, ItemField } from './choices';
import type { Item } from './items';
import { partiesOf, stateOf } from './lacks';
import type { Signature } from './state';

/** An agreement of a case, as its register has it: a document of the playbook, with what it is worth today. */
export interface Agreement {
  /** Id of the item that it lies on. */
  readonly item: string;
  readonly kind: AgreementKind;
  /** The sub-supplier it is with, where there is one for each. */
  readonly of?: string;
  readonly state: DocumentState;
  readonly version: string;
  readonly parties: readonly { readonly name: string; readonly signature?: Pick<Signature, 'name' | 'on'> }[];
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate;
  readonly review?: LocalDate;
  readonly notice: string;
  readonly link: string;
  /** Id of the phase whose gate needs it; none where it is not wanted, or not mandatory. */
  readonly gate?: string;
  /** Against the dates on the paper: still to come, in force, soon to run out, over, or without dates. */
  readonly term: 'coming' | 'running' | 'expiring' | 'expired' | 'open-ended';
  /** Days until it runs out; negative after. */
  readonly daysLeft?: number;
  /** The day it should have been looked over is here or past. */
  readonly reviewDue: boolean;
  /** Signed by all, and not run out: whoever asks for a signed agreement may count on it. */
  readonly holds: boolean;
}

/** How long before its last day an agreement is said to run out. */
const SOON = 60;

/** The register of agreements on a local day. What ran out before it, or was terminated, counts as not signed. */
export function agreementsOf(items: readonly Item[], today: LocalDate): readonly Agreement[] {
  return items.flatMap((item) => {
    const { agreement: kind, wanted } = item;
    return kind && wanted !== 'no' && item.kind === 'document' ? [registered(item, kind, today)] : [];
  });
}

function registered(item: Item, kind: AgreementKind, today: LocalDate): Agreement {
  const { fields, signatures } = item.state;
  const text = (field: ItemField): string => (fields[field]?.text ?? '').trim();
  const dates = dated({ validFrom: text('validFrom'), validTo: text('validTo'), review: text('review') });
  const { term, daysLeft } = termOf(dates, today);
  const state = stateOf(fields.state?.text);
  const parties = partiesOf(text('parties')).map((name) => {
    const signature = signatures.find(({ party }) => party === name);
    return { name, ...(signature && { signature: { name: signature.name, on: signature.on } }) };
  });
  return {
    item: item.id,
    kind,
    ...(item.of && { of: item.of.name }),
    state,
    version: text('version'),
    parties,
    ...dates,
    notice: text('notice'),
    link: text('link'),
    ...(item.need !== 'optional' && { gate: item.gate }),
    term,
    ...(daysLeft !== undefined && { daysLeft }),
    reviewDue: dates.review !== undefined && dates.review <= today,
    holds: state === 'signed' && parties.length > 0 && parties.every((one) => one.signature) && term !== 'expired',
  };
}

type Dates = Partial<Record<'validFrom' | 'validTo' | 'review', LocalDate>>;

function dated(texts: Readonly<Record<keyof Dates, string>>): Dates {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => parseDay(text) !== undefined));
}

/** The last day of an agreement belongs to it. */
function termOf({ validFrom, validTo }: Dates, today: LocalDate): Pick<Agreement, 'term' | 'daysLeft'> {
  const now = parseDay(today) ?? 0;
  const [from, to] = [validFrom, validTo].map((date) => (date === undefined ? undefined : parseDay(date)));
  const left = to === undefined ? {} : { daysLeft: to - now };
  if (to !== undefined && to < now) return { term: 'expired', ...left };
  if (from !== undefined && from > now) return { term: 'coming', ...left };
  if (to === undefined) return { term: from === undefined ? 'open-ended' : 'running' };
  return { term: to - now <= SOON ? 'expiring' : 'running', ...left };
}
