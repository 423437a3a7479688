/** What a plain Jira Service Management says to customers, in the two languages of the site. */

/** The notifications Jira Service Management sends customers, by the names the switch `jsmMail` takes. */
type Cause =
  | 'request-created'
  | 'request-resolved'
  | 'request-reopened'
  | 'public-comment-added'
  | 'public-comment-edited'
  | 'participant-added'
  | 'organisation-added'
  | 'approval-required';

interface Facts {
  readonly key: string;
  readonly summary: string;
  readonly author: string;
}

export interface Wording {
  greeting(name: string): string;
  readonly lead: Readonly<Record<Cause, (facts: Facts) => string>>;
  readonly follow: string;
  sign(team: string): string;
}

const DANISH: Wording = {
  greeting: (name) => `Hej ${name}`,
  lead: {
    'request-created': ({ key }) => `Vi har modtaget din henvendelse. Den har nummer ${key}.`,
    'public-comment-added': ({ key, author }) => `${author} har skrevet en kommentar til henvendelse ${key}:`,
    'public-comment-edited': ({ key, author }) => `${author} har rettet en kommentar til henvendelse ${key}:`,
    'request-resolved': ({ key, summary }) => `Henvendelse ${key}, ${summary}, er løst.`,
    'request-reopened': ({ key, summary }) => `Henvendelse ${key}, ${summary}, er åbnet igen.`,
    'participant-added': ({ key, author }) => `${author} har gjort dig til deltager i henvendelse ${key}.`,
    'organisation-added': ({ key, author }) => `${author} har delt henvendelse ${key} med din organisation.`,
    'approval-required': ({ key, summary }) => `Henvendelse ${key}, ${summary}, venter på din godkendelse.`,
  },
  follow: 'Se henvendelsen',
  sign: (team) => `Venlig hilsen\n${team}`,
};

const ENGLISH: Wording = {
  greeting: (name) => `Hi ${name}`,
  lead: {
    'request-created': ({ key }) => `We have received your request. Its number is ${key}.`,
    'public-comment-added': ({ key, author }) => `${author} commented on request ${key}:`,
    'public-comment-edited': ({ key, author }) => `${author} changed a comment on request ${key}:`,
    'request-resolved': ({ key, summary }) => `Request ${key}, ${summary}, has been resolved.`,
    'request-reopened': ({ key, summary }) => `Request ${key}, ${summary}, has been opened again.`,
    'participant-added': ({ key, author }) => `${author} added you as a participant in request ${key}.`,
    'organisation-added': ({ key, author }) => `${author} shared request ${key} with your organization.`,
    'approval-required': ({ key, summary }) => `Request ${key}, ${summary}, is waiting for your approval.`,
  },
  follow: 'View request',
  sign: (team) => `Regards\n${team}`,
};

/** The words for a locale as Jira spells it (`da_DK`); English for every language but Danish. */
export function wording(locale: string): Wording {
  return locale.startsWith('da') ? DANISH : ENGLISH;
}
