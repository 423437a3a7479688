import type { Happening } from '../domain/onboarding/event';
import type { Owing } from '../domain/onboarding/owed';
import { no, ok, type Result } from '../domain/result';
import { say, type Locale } from '../messages/message';
import { INDEX_LAG } from '../ports/jira';
import type { Kin, OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import type { Refused } from '../ports/staff';
import { withCase, type Turn } from './record-onboarding';

/** Names of the kind of link between a case and its form, in any language of the site. */
const LINK = ['Relates', 'Relaterer'];

/** The request in which the customer answers, linked to its case; the case then knows which it is. */
export async function sendForm(
  ports: Ports,
  { issueId, projectId, state, owed }: OnboardingRecord,
  { tries }: Owing,
  as: string | undefined,
): Promise<Result<readonly Happening[], Refused>> {
  const { form, ended } = state.frame;
  if (!form || form.issueId !== undefined || ended) return ok([]);
  const [first, ...others] = form.people;
  const issue = await ports.start.read(issueId);
  if (first === undefined || !issue) return no('gone');
  // Whoever died before writing down what they had made left no trace but the request itself.
  const again = as === undefined || tries > 0 || owed.filter(({ effect }) => effect.kind === 'form').length > 1;
  if (again && ports.clock.now() - form.sentAt < INDEX_LAG)
    throw new Error('the search index may not have what the first try made');
  const { types, language } = await spokenAt(ports, projectId, first);
  const mark = say(language, 'form.request-mark', { key: issue.key });
  const wanted = {
    projectKey: issue.projectKey,
    types,
    summary: say(language, 'form.request-summary', { solution: state.frame.solution || issue.summary }).slice(0, 250),
    text: say(language, 'form.request-text'),
    mark,
    people: [first, ...others] as const,
    again,
  };
  const own = await ports.forms.raise({ ...wanted, as });
  // Who works on a case need not be an agent: the app then raises the request in their place.
  const made =
    own.ok || as === undefined || own.reason !== 'forbidden'
      ? own
      : await ports.forms.raise({ ...wanted, as: undefined });
  if (!made.ok) return made;
  // A site without this kind of link has the request all the same.
  await ports.jira.link(issueId, made.value.key, LINK, undefined);
  return ok([{ type: 'form-made', ...made.value }]);
}

async function spokenAt(
  ports: Ports,
  projectId: string,
  customer: string,
): Promise<{ readonly types: readonly string[]; readonly language: Locale }> {
  const { forms: types } = await ports.start.settings(projectId);
  return { types, language: (await ports.staff.languageOf(customer)) ?? 'da' };
}

/** Everybody the form is for takes part in its request, so that they find it in the portal and hear of it. */
export async function addFormPeople(
  ports: Ports,
  { state }: OnboardingRecord,
  as: string | undefined,
): Promise<Result<readonly Happening[], Refused>> {
  const { form } = state.frame;
  if (form?.issueId === undefined) return ok([]);
  const own = await ports.forms.addPeople(form.issueId, form.people, as);
  const done =
    own.ok || as === undefined || own.reason !== 'forbidden'
      ? own
      : await ports.forms.addPeople(form.issueId, form.people, undefined);
  return done.ok ? ok([]) : done;
}

/** The customer is told on the request that something is wanting, and what: by whoever sent the form back, or by the app. */
export async function tellReturned(
  ports: Ports,
  record: OnboardingRecord,
  { id, tries }: Owing,
  reason: string,
  as: string | undefined,
): Promise<Result<readonly Happening[], Refused>> {
  const { form } = record.state.frame;
  const [first] = form?.people ?? [];
  if (form?.issueId === undefined || first === undefined) return ok([]);
  const { language } = await spokenAt(ports, record.projectId, first);
  const text = `${say(language, 'form.word-returned')}\n\n${reason}`;
  const again = as === undefined || tries > 0;
  const effectId = `form:${record.issueId}:${id}`;
  const told = await ports.forms.tell(form.issueId, { effectId, text, as, again });
  return told.ok ? ok([]) : told;
}

/** The form's own request was deleted in Jira: it can be sent anew. */
export async function loseForm(ports: Ports, request: string, { of }: Kin): Promise<void> {
  await withCase(ports, of, ({ state: { frame } }): Turn | undefined =>
    frame.form?.issueId === request ? { by: { kind: 'clock' }, events: [{ type: 'form-gone' }] } : undefined,
  );
}
