import type { Calendar, Name } from '../calendar/calendar';

/** What an item of a checklist is, and so what it asks for. */
export type Kind =
  'task' | 'meeting' | 'form' | 'document' | 'approval' | 'training' | 'contacts' | 'decision' | 'communication';

/** Lists that a case keeps beside its items. */
export const LISTS = [
  'cast',
  'storyboard',
  'contacts',
  'suppliers',
  'sessions',
  'messages',
  'answers',
  'views',
  'lines',
] as const;
export type ListName = (typeof LISTS)[number];

/** Kinds of agreement in the register. */
export type AgreementKind =
  | 'cooperation'
  | 'service'
  | 'data-processing'
  | 'sub-processing'
  | 'vendor'
  | 'payment'
  | 'add-ons'
  | 'resource-people';

/** Kinds of contact, in the order of their lists. */
export const CONTACT_KINDS = [
  'second-line',
  'vendor',
  'it-department',
  'local-leader',
  'local-key-person',
  'resource-person',
  'customer-lead',
  'partner',
  'vendor-holder',
  'own-it',
] as const;
type ContactKind = (typeof CONTACT_KINDS)[number];

/** A role of the people around a case: who is responsible, who takes part. */
export interface Role {
  readonly id: string;
  readonly name: Name;
  /** `centre`: the service centre's own; `customer`: those who have only the portal. */
  readonly side: 'centre' | 'governance' | 'partner' | 'customer' | 'vendor';
  /** Accounts that have the role in every case, until the case names others. */
  readonly people: readonly string[];
}

/** When an item is due: so many days after (negative: before) something. */
export interface DueRule {
  /** The day its phase began, the main meeting of its phase, the start date, or another item's being done. */
  readonly from: 'phase' | 'meeting' | 'start' | 'item';
  /** Id of that other item. */
  readonly item?: string;
  readonly days: number;
  readonly unit: 'working' | 'calendar';
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
  /** Rows of the storyboard of a kind, or the word that there are none. */
  | { readonly rows: WorkflowKind }
  /** Each row has an actor; no empty cell in columns 1 to 4. */
  | { readonly rows: 'actors' | 'complete' }
  /** The form was submitted by the customer. */
  | { readonly form: 'submitted' }
  /** Every task the customer wishes for has the centre's answer. */
  | { readonly form: 'compared' }
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

export const WORKFLOW_KINDS = ['technical', 'clinical', 'administrative'] as const;
export type WorkflowKind = (typeof WORKFLOW_KINDS)[number];

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
  readonly need: 'mandatory' | 'conditional' | 'optional';
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
  readonly until?: 'draft' | 'sent' | 'signed';
  /** Of a document: which agreement of the register it is. */
  readonly agreement?: AgreementKind;
  /** There is one for each entry of a list. */
  readonly per?: 'suppliers' | 'messages';
  /** It cannot be ticked before this other item is. */
  readonly after?: string;
  /** The meeting that dates of its phase are counted from. */
  readonly main?: boolean;
  /** What it does beside being ticked. */
  readonly does?:
    | 'send-form'
    | 'form'
    | 'centre-view'
    | 'filter'
    | 'send-to-board'
    | 'assess'
    | 'admit'
    | 'set-start'
    | 'confirm-start'
    | 'compile'
    | 'go'
    | 'end-early-life';
  /** Stated or implied by the source, or ours. */
  readonly source: 'stated' | 'ours';
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

/** `table`: a row per line; `tasks`: a list of tasks; `people`: a list of contacts. All are text, a line each. */
type AnswerKind = 'text' | 'number' | 'date' | 'yes-no' | 'table' | 'tasks' | 'people';

/** A question of the clarification form. */
export interface Question {
  readonly id: string;
  readonly section: string;
  readonly text: Name;
  readonly help: Name;
  readonly kind: AnswerKind;
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
  readonly line: 'first' | 'second' | 'third' | 'it-department';
  readonly level: 'first' | 'second' | 'third';
  readonly arm?: 'vendor' | 'business';
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
