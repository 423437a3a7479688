import { saveAnswers, submitForm } from '../app/answer-form';
import { customersToInvite, formVersions, sendCaseForm, showCaseForm } from '../app/case-form';
import { showForm, type Reader } from '../app/show-form';
import type { caseFormCalls, formCalls } from '../contract/form';
import type { Ports } from '../ports/ports';
import type { Handlers } from './dispatch';
import type { Caller } from './guard';
import { partyOf } from './onboarding';

type FormCall = keyof typeof formCalls;

/** What may be asked from a request in the portal. Each use case looks whether it is a form, and the caller invited to it. */
export function formHandlers(ports: Ports): Handlers<FormCall> {
  return {
    'form.show': (caller) => showForm(ports, readerOf(caller)),
    'form.save': (caller, { answers }) => saveAnswers(ports, readerOf(caller), answers),
    'form.submit': (caller, { version }) => submitForm(ports, readerOf(caller), version),
  };
}

type CaseFormCall = keyof typeof caseFormCalls;

/** What those who can see a case may ask of its form; to send it is for those who work on the case. */
export function caseFormHandlers(ports: Ports): Handlers<CaseFormCall> {
  return {
    'onboarding.form': (caller) => of(caller, showCaseForm),
    'onboarding.form-versions': (caller) => of(caller, formVersions),
    'onboarding.form-customers': (caller) => of(caller, customersToInvite),
    'onboarding.send-form': (caller, input) => {
      const { issueId, who } = partyOf(caller);
      return sendCaseForm(ports, issueId, who, input);
    },
  };

  function of<T>(
    caller: Caller,
    ask: (ports: Ports, issueId: string, who: ReturnType<typeof partyOf>['who']) => Promise<T>,
  ): Promise<T> {
    const { issueId, who } = partyOf(caller);
    return ask(ports, issueId, who);
  }
}

function readerOf({ accountId, place }: Caller): Reader {
  if (place.kind !== 'request') throw new Error('somebody was admitted to a form without a request');
  return { requestId: place.issueId, accountId };
}
