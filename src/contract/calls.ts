/**
 * Every call of every panel, gathered from the files of this folder, each of which says for its feature what goes in, what
 * comes out and who may make it. Of src the screens import these files and the messages. Instants are epoch milliseconds,
 * durations milliseconds of working time.
 */
import type { z } from 'zod';
import { boardCalls, type BoardAnswers } from './board';
import { calendarCalls, type CalendarAnswers } from './calendar';
import { caseCalls, type CaseAnswers } from './casework';
import { checkCalls, type CheckAnswers } from './check';
import { deskCalls, type DeskAnswers } from './desk';
import { ledgerCalls, type LedgerAnswers } from './ledger';
import { caseFormCalls, formCalls, type FormAnswers } from './form';
import { onboardingCalls, type OnboardingAnswers } from './onboarding';
import { overviewCalls, type OverviewAnswers } from './overview';
import { playbookCalls, type PlaybookAnswers } from './playbook';
import { upgradeCalls, type UpgradeAnswers } from './playbook-upgrade';
import { serviceCalls, type ServiceAnswers } from './service';
import { startTypeCalls, type StartTypeAnswers } from './onboarding-types';
import { storyboardCalls, type StoryboardAnswers } from './storyboard';
import { organisationCalls, type OrganisationAnswers } from './organisation';
import { queueCalls, type QueueAnswers } from './queue';
import { replayCalls, type ReplayAnswers } from './replay';
import { requestCalls, type RequestAnswers } from './request';
import { rulebookCalls, type RulebookAnswers } from './rulebook';

export type { RequestAnswer, RequestView } from './request';
export type { BarView, TeamView } from './case';
export type { CaseAnswer, CaseView, ClockView, MoveAnswer } from './casework';

export const calls = {
  ...requestCalls,
  ...organisationCalls,
  ...rulebookCalls,
  ...checkCalls,
  ...replayCalls,
  ...ledgerCalls,
  ...calendarCalls,
  ...deskCalls,
  ...startTypeCalls,
  ...queueCalls,
  ...caseCalls,
  ...onboardingCalls,
  ...boardCalls,
  ...formCalls,
  ...caseFormCalls,
  ...storyboardCalls,
  ...serviceCalls,
  ...overviewCalls,
  ...playbookCalls,
  ...upgradeCalls,
} as const;

export type CallName = keyof typeof calls;
export type Input<C extends CallName> = z.infer<(typeof calls)[C]['input']>;
/**
 * Who may make a call: agents of the project, those who may follow the request, superusers of an organisation, those who
 * work in a project or administer it, the same of whom it does not matter which, agents of an issue they name from their desk's
 * page, those who may read the desk that their gadget is set to, administrators of the project, administrators of the site; whoever
 * can see an onboarding case, and customers who were invited to a form.
 */
export type Audience =
  | 'agent'
  | 'customer'
  | 'superuser'
  | 'reader'
  | 'watcher'
  | 'desk-agent'
  | 'gadget'
  | 'party'
  | 'invited'
  | 'administrator'
  | 'site-administrator';

export interface Answers
  extends
    RulebookAnswers,
    CheckAnswers,
    ReplayAnswers,
    LedgerAnswers,
    CalendarAnswers,
    DeskAnswers,
    StartTypeAnswers,
    QueueAnswers,
    CaseAnswers,
    RequestAnswers,
    OrganisationAnswers,
    OnboardingAnswers,
    BoardAnswers,
    FormAnswers,
    StoryboardAnswers,
    ServiceAnswers,
    OverviewAnswers,
    PlaybookAnswers,
    UpgradeAnswers {}

/** Every call answers with a value, or with the name of why not. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: DenialReason };
/** `standing-still`: nobody pays for the app, and the call would record something of an onboarding case. */
export type DenialReason = 'not-allowed' | 'invalid-input' | 'unknown-call' | 'no-place' | 'busy' | 'standing-still';
