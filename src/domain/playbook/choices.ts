/** What may be chosen in a playbook: closed lists, in the order in which they are offered. */

/** What an item of a checklist is, and so what it asks for. */
export const KINDS = [
  'task',
  'meeting',
  'form',
  'document',
  'approval',
  'training',
  'contacts',
  'decision',
  'communication',
] as const;
export type Kind = (typeof KINDS)[number];

/** What an item may do beside being ticked. */
export const DOES = [
  'send-form',
  'form',
  'centre-view',
  'filter',
  'send-to-board',
  'assess',
  'admit',
  'set-start',
  'confirm-start',
  'compile',
  'go',
  'end-early-life',
] as const;
export type Does = (typeof DOES)[number];
/** Of which kind an item must be for that. */
export const KINDS_TO: Readonly<Record<Does, readonly Kind[]>> = {
  'send-form': ['task', 'communication'],
  form: ['form'],
  'centre-view': ['form'],
  filter: ['decision'],
  'send-to-board': ['task', 'communication'],
  assess: ['approval'],
  admit: ['decision'],
  'set-start': ['decision'],
  'confirm-start': ['decision'],
  compile: ['approval', 'task'],
  go: ['decision'],
  'end-early-life': ['decision'],
};

/** Whether every case wants an item, or when. */
export const WANTS = ['mandatory', 'conditional', 'optional'] as const;

/** What days are counted from: the day the phase began, the main meeting of the phase, the start date, another item's being done. */
export const DUE_FROM = ['phase', 'meeting', 'start', 'item'] as const;
export const DAY_UNITS = ['working', 'calendar'] as const;

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
/** Those of which each entry may have an item of its own. */
export const LISTS_OF_ITEMS = ['suppliers', 'messages'] as const satisfies readonly ListName[];

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
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const WORKFLOW_KINDS = ['technical', 'clinical', 'administrative'] as const;
export type WorkflowKind = (typeof WORKFLOW_KINDS)[number];

/** What may be asked of the rows of a storyboard: that there are some of a kind, each has an actor, none has an empty cell. */
export const ROWS_WANTED = [...WORKFLOW_KINDS, 'actors', 'complete'] as const;
/** What may be asked of the form: that the customer has submitted it, that every task wished for has the centre's answer. */
export const FORM_WANTED = ['submitted', 'compared'] as const;

/** How far a document may have to come. */
export const DOCUMENT_STEPS = ['draft', 'sent', 'signed'] as const;

/** Kinds of agreement in the register. */
export const AGREEMENTS = [
  'cooperation',
  'service',
  'data-processing',
  'sub-processing',
  'vendor',
  'payment',
  'add-ons',
  'resource-people',
] as const;
export type AgreementKind = (typeof AGREEMENTS)[number];

/** Stated or implied by the source of the default, or ours. */
export const SOURCES = ['stated', 'ours'] as const;

/** How a question is answered. `table`: a row per line; `tasks`: a list of tasks; `people`: a list of contacts. All are text, a line each. */
export const ANSWER_KINDS = ['text', 'number', 'date', 'yes-no', 'table', 'tasks', 'people'] as const;

/** Whose somebody is. `centre`: the service centre's own; `customer`: those who have only the portal. */
export const SIDES = ['centre', 'governance', 'partner', 'customer', 'vendor'] as const;

/** The service centre's own lines, and the support levels and arms that they stand for. */
export const LINES = ['first', 'second', 'third', 'it-department'] as const;
export const LINE_LEVELS = ['first', 'second', 'third'] as const;
export const LINE_ARMS = ['vendor', 'business'] as const;
