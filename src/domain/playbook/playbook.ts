import type { Calendar, Name } from '../calendar/calendar';
import type {
  AgreementKind,
  ANSWER_KINDS,
  ContactKind,
  DAY_UNITS,
  DOCUMENT_STEPS,
  Does,
  DUE_FROM,
  FORM_WANTED,
  Kind,
  LINE_ARMS,
  LINE_LEVELS,
  LINES,
  ListName,
  LISTS_OF_ITEMS,
  ROWS_WANTED,
  SIDES,
  SOURCES,
  WANTS,
} from './choices';

/** One of a list. */
type OneOf<List extends readonly string[]> = List[number];

/** A role of the people around a case: who is responsible, who takes part. */
export interface Role {
  readonly id: string;
  readonly name: Name;
  readonly side: OneOf<typeof SIDES>;
  /** Accounts that have the role in every case, until the case names others. */
  readonly people: readonly string[];
}

/** When an item is due: so many days after (negative: before) something. */
export interface DueRule {
  readonly from: OneOf<typeof DUE_FROM>;
  /** Id of that other item. */
  readonly item?: string;
  readonly days: number;
  readonly unit: OneOf<typeof DAY_UNITS>;
}

/** When a conditional item is wanted. */
export type Wanted =
  /** A decision came out as one of these. */
  | { readonly decision: string; readonly is: readonly string[] }
  /** A question of the form was answered with yes. */
  | { readonly answer: string }
  /** Somebody was absent from a training. */
  | { readonly absence: true };

/** What must be there before an item can be ticked, beyond what its kind asks for. */
export type Need =
  /** Rows of the storyboard: of a kind, or the word that there are none; each with an actor; no empty cell in columns 1 to 4. */
  | { readonly rows: OneOf<typeof ROWS_WANTED> }
  /** The form: submitted by the customer; every task the customer wishes for with the centre's answer. */
  | { readonly form: OneOf<typeof FORM_WANTED> }
  /** At least one contact of the kind; `none` may be stated instead. */
  | { readonly contacts: ContactKind }
  /** At least one entry of a list, or the word that there is none. */
  | { readonly list: ListName }
  /** The board has assessed, or its days have run out. */
  | { readonly board: 'done' }
  /** A rulebook was compiled, checked and approved by both. */
  | { readonly compiled: true }
  /** The criteria of closer support hold long enough. */
  | { readonly calm: true };

export interface Outcome {
  readonly id: string;
  readonly name: Name;
  /** The case ends with it. */
  readonly ends?: boolean;
}

export interface PlaybookItem {
  /** `2.4`; never changes, and is never used again. */
  readonly id: string;
  readonly title: Name;
  readonly kind: Kind;
  /** Ids of roles. */
  readonly responsible: readonly string[];
  readonly participants: readonly string[];
  readonly due?: DueRule;
  readonly need: OneOf<typeof WANTS>;
  /** For `conditional`. */
  readonly when?: Wanted;
  /** What shows that it is done, in words for whoever does it. */
  readonly evidence: Name;
  /** Id of the phase whose gate it belongs to, when that is not its own. */
  readonly gate?: string;
  /** What must be there before it can be ticked. */
  readonly needs?: Need;
  /** Of a decision: what may come out, in order. */
  readonly outcomes?: readonly Outcome[];
  /** Of a decision: with which of these its gate opens; any, when left out. */
  readonly opensWith?: readonly string[];
  /** Of a document: how far it must have come to be ticked. */
  readonly until?: OneOf<typeof DOCUMENT_STEPS>;
  /** Of a document: which agreement of the register it is. */
  readonly agreement?: AgreementKind;
  /** There is one for each entry of a list. */
  readonly per?: OneOf<typeof LISTS_OF_ITEMS>;
  /** It cannot be ticked before this other item is. */
  readonly after?: string;
  /** The meeting that dates of its phase are counted from. */
  readonly main?: boolean;
  /** What it does beside being ticked. */
  readonly does?: Does;
  readonly source: OneOf<typeof SOURCES>;
}

export interface PlaybookPhase {
  readonly id: string;
  readonly name: Name;
  /** Names, in any language of the site, of the status of an issue in this phase. */
  readonly status: readonly string[];
  /** Ids of roles. */
  readonly responsible: readonly string[];
  /** Working days it is planned to take, for plans. */
  readonly days: number;
  readonly items: readonly PlaybookItem[];
}

/** A question of the clarification form. */
export interface Question {
  readonly id: string;
  readonly section: string;
  readonly text: Name;
  readonly help: Name;
  readonly kind: OneOf<typeof ANSWER_KINDS>;
  /** Answered by the centre, not the customer. */
  readonly centre?: boolean;
  /** The question whose answer it stands beside in the comparison. */
  readonly beside?: string;
}

export interface Section {
  readonly id: string;
  readonly name: Name;
}

/** One of the board's criteria. */
export interface Criterion {
  readonly id: string;
  readonly text: Name;
}

/** How a line of the service centre's own words becomes a support level. */
export interface LineRule {
  readonly line: OneOf<typeof LINES>;
  readonly level: OneOf<typeof LINE_LEVELS>;
  readonly arm?: OneOf<typeof LINE_ARMS>;
}

export interface Playbook {
  /** 0 for what is not saved. */
  readonly version: number;
  readonly name: Name;
  /** Working days, and the zone dates are in. */
  readonly calendar: Calendar;
  readonly roles: readonly Role[];
  readonly phases: readonly PlaybookPhase[];
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
  readonly criteria: readonly Criterion[];
  /** How long the board has, and after how many days it is reminded. */
  readonly board: { readonly days: number; readonly unit: DueRule['unit']; readonly warnAfter: number };
  readonly lines: readonly LineRule[];
  readonly earlyLife: {
    /** Share of the agreed limit that counts at first: 0.5 halves it. */
    readonly tighten: number;
    /** Days in a row on which all three must hold. */
    readonly calmDays: number;
    readonly mostRequests: number;
    readonly mostBreaches: number;
    readonly mostUnknown: number;
  };
}
