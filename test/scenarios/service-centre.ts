import { randomUUID } from 'node:crypto';
import type { Deed } from '../../src/contract/deeds';
import type { DoneAnswer, OnboardingView } from '../../src/contract/onboarding';
import type { Answer, Answers, CallName } from '../../src/contract/calls';
import { accountOf } from '../site/seed/people';
import { seedOrganisation } from '../site/seed/organisation';
import type { Site, SiteOptions } from '../site/site';
import { deskOn, type Desk } from './desk';

/** The service centre's desk with Trin enabled, and what its people do to onboarding cases. */
export interface ServiceCentre {
  readonly desk: Desk;
  /** A new onboarding case, begun by the project lead; its key. */
  begin(summary: string, by?: string): Promise<string>;
  show(who: string, key: string): Promise<OnboardingView>;
  /** Deeds of one press of a button, whatever comes of them. */
  try(who: string, key: string, ...deeds: readonly Deed[]): Promise<DoneAnswer>;
  /** Deeds that must be done; the case after them. */
  act(who: string, key: string, ...deeds: readonly Deed[]): Promise<OnboardingView>;
  /** A call of the panel that must be allowed. */
  ask<C extends CallName>(who: string, key: string, name: C, payload: object): Promise<Answers[C]>;
}

/** Everybody and everything, without cases; for `withSite`. */
export function serviceCentre(at: string, options: Partial<SiteOptions> = {}): SiteOptions {
  return { at, seed: ({ world }) => seedOrganisation(world), installer: accountOf('siteAdmin'), ...options };
}

export async function openServiceCentre(site: Site): Promise<ServiceCentre> {
  const desk = deskOn(site);
  const enabled = await desk.call('projectLead', 'desk.enable', {}, { projectKey: 'ONB' });
  if (!enabled.ok) throw new Error(`the desk was not enabled: ${enabled.reason}`);
  const centre: ServiceCentre = {
    desk,
    async begin(summary, by = 'projectLead') {
      const fields = { project: { key: 'ONB' }, issuetype: { name: 'Opstartsforløb' }, summary };
      const { key } = Object(await desk.rest(by, 'POST', '/rest/api/3/issue', { fields }));
      await centre.ask(by, key, 'onboarding.begin', { moveId: randomUUID() });
      return key;
    },
    async show(who, key) {
      const answer = await centre.ask(who, key, 'onboarding.show', {});
      if (answer.state !== 'known') throw new Error(`${who} sees no onboarding case at ${key}: ${answer.state}`);
      return answer.case;
    },
    try: (who, key, ...deeds) => centre.ask(who, key, 'onboarding.do', { moveId: randomUUID(), deeds }),
    async act(who, key, ...deeds) {
      const answer = await centre.try(who, key, ...deeds);
      if (!answer.done)
        throw new Error(`${who} cannot: ${answer.reason} ${JSON.stringify([deeds[answer.deed], answer.missing])}`);
      return answer.case;
    },
    async ask(who, key, name, payload) {
      const answer: Answer<Answers[typeof name]> = await desk.call(who, name, payload, { issueKey: key });
      if (!answer.ok) throw new Error(`${who} may not ${name}: ${answer.reason}`);
      return answer.value;
    },
  };
  return centre;
}
