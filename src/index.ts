/** Every function manifest.yml names. */
import { books } from './adapters/books';
import { calendars } from './adapters/calendars';
import { cases } from './adapters/cases';
import { children } from './adapters/children';
import { forms } from './adapters/form';
import { gate } from './adapters/gate';
import { clock } from './adapters/clock';
import { customers } from './adapters/customers';
import { desks } from './adapters/desks';
import { heard } from './adapters/heard';
import { jobs } from './adapters/jobs';
import { jira } from './adapters/jira';
import { peaceWanted } from './adapters/jira-call';
import { licence } from './adapters/licence';
import { ledger } from './adapters/ledger';
import { log } from './adapters/log';
import { members } from './adapters/members';
import { organisations } from './adapters/organisations';
import { onboardings } from './adapters/onboardings';
import { packs } from './adapters/packs';
import { permissions } from './adapters/permissions';
import { playbooks } from './adapters/playbooks';
import { queue } from './adapters/queue';
import { start } from './adapters/start';
import { startTypes } from './adapters/onboarding-types';
import { staff } from './adapters/staff';
import { pulse } from './adapters/points';
import { replays } from './adapters/replays';
import { setUp } from './adapters/set-up';
import { shelf } from './adapters/shelf';
import { jobOf, work } from './adapters/work';
import * as resolvers from './handlers/resolvers';
import * as schedules from './handlers/schedules';
import * as triggers from './handlers/triggers';
import * as validators from './handlers/validators';

const ports = {
  clock,
  cases,
  ledger,
  queue,
  organisations,
  customers,
  books,
  desks,
  jobs,
  packs,
  replays,
  calendars,
  members,
  staff,
  jira,
  heard,
  work,
  log,
  licence,
  shelf,
  pulse,
  setUp,
  gate,
  playbooks,
  onboardings,
  start,
  forms,
  children,
  startTypes,
};

export const agent = resolvers.agentResolver(ports, permissions);
export const portal = resolvers.portalResolver(ports, permissions);
export const onboarding = resolvers.startResolver(ports, permissions);
export const admin = resolvers.adminResolver(ports, permissions);
export const onIssue = triggers.onIssue(ports);
export const everyFiveMinutes = schedules.everyFiveMinutes(ports);
export const onWork = schedules.onWork(ports, jobOf, peaceWanted);
export const onTransition = validators.onTransition(ports);
export const onPhase = validators.onPhase(ports);
