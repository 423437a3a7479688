import { randomUUID } from 'node:crypto';
import type { Answered, CaseForm, FormView, SaveAnswer, SubmitAnswer } from '../../src/contract/form';
import { calls, type CallName } from '../../src/contract/calls';
import { withSite } from '../site/closing';
import { accountOf } from '../site/seed/people';
import type { Site } from '../site/site';
import { openServiceCentre, serviceCentre, type ServiceCentre } from './service-centre';

const MORNING = '2026-11-24T10:00:00+01:00';
const TASKS = 'Oprette brugere\nHjælpe med at logge på';

test('the form goes out once, is answered by two, sent in, compared, sent back and sent in again', async () => {
  await withCentre(async (centre, site) => {
    const key = await centre.begin('Hjemmemonitorering af KOL');
    const moveId = randomUUID();
    const first = await send(centre, key, ['customerLead'], moveId);
    expect(first).toMatchObject({ standing: 'open', people: [{ name: 'Bodil Mejlby' }], trouble: [] });
    expect(await send(centre, key, ['customerLead'], moveId)).toMatchObject({ key: first.key });
    expect(formsIn(site)).toEqual([first.key]);
    const request = requestOf(first);
    expect(await issueOf(centre, request)).toMatchObject({ summary: 'Afklaringsskema: Hjemmemonitorering af KOL' });
    expect(linkedTo(await issueOf(centre, key))).toContain(request);

    // Mailed by JSM alone, and only whom the form is for.
    expect(site.mail.map(({ kind }) => kind)).toEqual(site.mail.map(() => 'jsm'));
    const mailed = site.mail.flatMap(({ to }) => to.map(({ accountId }) => accountId));
    expect([...new Set(mailed)]).toEqual([accountOf('customerLead')]);

    await send(centre, key, ['customerLead', 'resourcePerson']);
    const opened = await open(centre, 'customerLead', request);
    expect(opened).toMatchObject({ standing: 'open', version: 0, others: ['Sidsel Warming'] });
    expect([opened.questions.length, opened.missing.length]).toEqual([26, 26]);

    // Two at once: the later counts, and is shown what was there.
    await save(centre, 'customerLead', request, { question: '1', answer: 'Blå Boks' });
    const over = await save(centre, 'resourcePerson', request, { question: '1', answer: 'Grøn Boks' });
    expect(over).toMatchObject({
      saved: true,
      overwritten: [{ question: '1', answer: 'Blå Boks', by: 'Bodil Mejlby' }],
    });
    const seen = await save(centre, 'customerLead', request, { question: '1', answer: 'Boksen', was: 'Grøn Boks' });
    expect(seen).toMatchObject({ saved: true, overwritten: [] });

    // Neither an empty answer nor a "not known" of which nobody takes care can be sent in.
    await save(centre, 'customerLead', request, { question: '2', answer: '', unknown: true });
    expect(await submit(centre, 'customerLead', request, 0)).toMatchObject({ submitted: false, reason: 'missing' });
    const almost = await answerAll(centre, request);
    expect(almost.missing).toEqual([{ question: '2', wants: 'who' }]);
    await save(centre, 'resourcePerson', request, { question: '2', answer: '', unknown: true, note: 'Bodil spørger' });
    const twice = await Promise.all([
      submit(centre, 'customerLead', request, 0),
      submit(centre, 'resourcePerson', request, 0),
    ]);
    expect(twice.map((one) => one.submitted && one.form.version)).toEqual([1, 1]);
    expect(await save(centre, 'customerLead', request, { question: '1', answer: 'X' })).toMatchObject({
      saved: false,
      reason: 'submitted',
    });

    // What was sent in ticks the item that asks for it; the tasks wait for the centre's answer.
    const after = await centre.show('projectLead', key);
    expect(after.phases[0]?.items.find(({ does }) => does === 'form')?.state.ticked).toBeDefined();
    expect(after.lists.views.map(({ values }) => values['task'])).toEqual(TASKS.split('\n'));
    for (const [i, answer] of ['yes', 'partly'].entries()) await answerFor(centre, key, i, answer);
    const compared = await formOf(centre, 'board', key);
    expect(compared.tasks.map(({ verdict }) => verdict)).toEqual(['agreed', 'partly']);
    expect(compared.works).toBe(false);

    // Sent back with a reason, which the customer reads on the request, it is open again.
    await centre.act('projectLead', key, { type: 'form-returned', reason: 'Skriv, hvem der retter fejl i dag.' });
    expect(publicWordsOn(await commentsOn(centre, request))).toEqual([
      expect.stringContaining('Skriv, hvem der retter fejl i dag.'),
    ]);
    expect(await open(centre, 'customerLead', request)).toMatchObject({
      standing: 'returned',
      returned: { reason: 'Skriv, hvem der retter fejl i dag.' },
    });
    await save(centre, 'customerLead', request, { question: '21', answer: 'Hjælpe med at logge på\nOmbytte udstyr' });
    expect(await submit(centre, 'customerLead', request, 1)).toMatchObject({ submitted: true, form: { version: 2 } });
    // A task that is wished for no more stays as long as the centre has answered it.
    const again = await formOf(centre, 'projectLead', key);
    expect(again.tasks.map(({ task, verdict }) => [task, verdict])).toEqual([
      ['Oprette brugere', 'not-wished'],
      ['Hjælpe med at logge på', 'partly'],
      ['Ombytte udstyr', 'unanswered'],
    ]);
    const { versions } = await centre.ask('board', key, 'onboarding.form-versions', {});
    expect(versions.map(({ version, by }) => [version, by])).toEqual([
      [2, 'Bodil Mejlby'],
      [1, expect.any(String)],
    ]);
    expect(versions[1]?.answers.find(({ question }) => question === '21')?.answer).toBe(TASKS);

    // Where the case has ended, the form has, too.
    await centre.act('projectLead', key, { type: 'form-returned', reason: 'Mere' });
    await centre.act('projectLead', key, { type: 'ended', reason: 'Kunden takkede nej', decider: 'Kunden' });
    expect(await save(centre, 'customerLead', request, { question: '1', answer: 'X' })).toMatchObject({
      reason: 'closed',
    });
    expect(await submit(centre, 'customerLead', request, 2)).toMatchObject({ submitted: false, reason: 'closed' });
  });
});

test('the form is for those invited to it, who get nothing else', async () => {
  await withCentre(async (centre, site) => {
    const { desk } = centre;
    const key = await centre.begin('Skærmbesøg i hjemmet');
    const request = requestOf(await send(centre, key, ['customerLead']));
    // Whoever takes part in the request, or belongs to the organisation it is shared with, is not invited by that.
    const { organisations } = await centre.ask('projectLead', key, 'onboarding.form-customers', {});
    expect(organisations.map(({ name }) => name)).toContain('Fjordlund Kommune, Sundhed og Omsorg');
    await desk.rest('projectLead', 'POST', `/rest/servicedeskapi/request/${request}/participant`, {
      accountIds: [accountOf('resourcePerson'), accountOf('partner')],
    });
    const own = await raise(centre, 'customerLead', 'Et spørgsmål');
    const others = ['resourcePerson', 'partner', 'partner2', 'superuser', 'board', 'callCentre', 'anonymous'];
    for (const who of others)
      for (const name of FORM_CALLS)
        expect([who, name, await outcome(site, who, name, request)]).toEqual([who, name, 'no']);
    for (const name of FORM_CALLS) {
      expect([name, await outcome(site, 'customerLead', name, own)]).toEqual([name, 'no']);
      expect([name, await outcome(site, 'customerLead', name, request)]).toEqual([name, 'yes']);
    }
    // Every other call of the contract, through every module that a customer can reach and through others, forged or not.
    for (const [i, name] of CALLS.entries()) {
      if (i % 20 === 19) await site.advance({ by: 'PT1M' });
      for (const through of MODULES) {
        const answer = await outcome(site, 'customerLead', name, request, through);
        const allowed = FORM_CALLS.includes(name) || name === 'request.follow';
        if (!allowed) expect([name, through, answer]).toEqual([name, through, 'no']);
      }
    }
    expect(await desk.follow('customerLead', request)).toMatchObject({ state: 'form' });
    expect(site.storage('case').some(({ key: id }) => id === site.jira.lookup.issue(request)?.id)).toBe(false);
    // Uninvited, they do not see it any more.
    await send(centre, key, ['resourcePerson']);
    expect(await outcome(site, 'customerLead', 'form.show', request)).toBe('no');
    expect(await outcome(site, 'resourcePerson', 'form.show', request)).toBe('yes');
    // Only who works on a case sends its form.
    expect(await centre.ask('board', key, 'onboarding.send-form', { moveId: randomUUID(), people: ['x'] })).toEqual({
      sent: false,
      reason: 'not-yours',
    });
    expect(await centre.ask('board', key, 'onboarding.form-customers', {})).toEqual({ organisations: [] });
    // Its request is deleted: the form can be sent anew, as another request.
    await desk.rest('projectLead', 'DELETE', `/rest/api/3/issue/${request}`);
    await site.advance({ by: 'PT2M' });
    expect(await formOf(centre, 'projectLead', key)).toMatchObject({ standing: 'not-sent', people: [] });
    const anew = requestOf(await send(centre, key, ['resourcePerson']));
    expect([anew === request, await outcome(site, 'resourcePerson', 'form.show', anew)]).toEqual([false, 'yes']);
  });
});

test('on a platform that lets a page forge its place, a form is still for those invited', async () => {
  const options = serviceCentre(MORNING, { switches: { trustExtension: true } });
  await withSite(options, async (site) => {
    const centre = await openServiceCentre(site);
    const key = await centre.begin('Skærmbesøg i hjemmet');
    const request = requestOf(await send(centre, key, ['customerLead']));
    const own = await raise(centre, 'resourcePerson', 'Et spørgsmål');
    const forged = { issue: site.jira.lookup.issue(key), project: { id: '1', key: 'ONB' }, request: { key: request } };
    for (const name of FORM_CALLS)
      expect([name, await outcome(site, 'resourcePerson', name, own, FORM, forged)]).toEqual([name, 'no']);
    // Whoever is invited to the form is still a stranger to its case.
    for (const name of CALLS.filter((one) => calls[one].by === 'party' || calls[one].by === 'agent'))
      expect([name, await outcome(site, 'customerLead', name, request, FORM, forged)]).toEqual([name, 'no']);
  });
});

test('whatever dies on the way, one form goes out, and what is sent in is sent in once', async () => {
  await withCentre(async (centre, site) => {
    const key = await centre.begin('Digital genoptræning');
    const before = site.snapshot();
    const already = site.calls.length;
    await send(centre, key, ['customerLead', 'resourcePerson']);
    for (const when of writesOf(site.calls.slice(already), 'onboarding')) {
      for (const crash of ['crashBefore', 'crashAfter'] as const) {
        site.restore(before);
        site.faults.set({ when, do: crash, times: 1 });
        await send(centre, key, ['customerLead', 'resourcePerson']);
        await site.advance({ by: 'PT11M' });
        const form = await formOf(centre, 'projectLead', key);
        expect([when, crash, formsIn(site), form.trouble]).toEqual([when, crash, [form.key], []]);
      }
    }
    const request = requestOf(await formOf(centre, 'projectLead', key));
    await answerAll(centre, request);
    await save(centre, 'customerLead', request, { question: '2', answer: 'Systemhuset Brohoved' });
    const answered = site.snapshot();
    for (const crash of ['crashBefore', 'crashAfter'] as const) {
      site.restore(answered);
      site.faults.set({ when: { functionKey: 'portal', path: '/api/v1/transaction' }, do: crash, times: 1 });
      expect(await submit(centre, 'customerLead', request, 0)).toMatchObject({ submitted: true, form: { version: 1 } });
      const { lists } = await centre.show('projectLead', key);
      expect(lists.views.map(({ values }) => values['task'])).toEqual(TASKS.split('\n'));
    }
  });
});

test('what Jira refuses is said, and tried again when somebody says so', async () => {
  await withCentre(async (centre, site) => {
    const key = await centre.begin('Ortopædisk app');
    await centre.desk.rest('siteAdmin', 'PUT', `/rest/api/3/issue/${key}`, { fields: { summary: 'Ortopædisk app' } });
    const fault = { when: { path: '/rest/servicedeskapi/request', method: 'POST' }, do: 'fail' } as const;
    site.faults.set({ ...fault, status: 403, times: 2 });
    const refused = await send(centre, key, ['customerLead']);
    expect(refused).toMatchObject({ trouble: [{ what: 'form', refused: 'forbidden' }] });
    expect(refused.key).toBeUndefined();
    await site.advance({ by: 'PT5M' });
    await centre.ask('projectLead', key, 'onboarding.retry', {});
    expect(await formOf(centre, 'projectLead', key)).toMatchObject({ trouble: [], key: expect.any(String) });
    expect(formsIn(site)).toHaveLength(1);
  });
});

const FORM_CALLS: readonly CallName[] = ['form.show', 'form.save', 'form.submit'];
const FORM = 'clarification-form';
const CALLS = Object.keys(calls).filter((name): name is CallName => name in calls);
const MODULES = ['clarification-form', 'request-line', 'organisation-requests', 'onboarding-panel', 'case-panel'];

async function withCentre(work: (centre: ServiceCentre, site: Site) => Promise<void>): Promise<void> {
  await withSite(serviceCentre(MORNING), async (site) => work(await openServiceCentre(site), site));
}

async function send(
  centre: ServiceCentre,
  key: string,
  people: readonly string[],
  moveId: string = randomUUID(),
): Promise<CaseForm> {
  const input = { moveId, people: people.map(accountOf) };
  const answer = await centre.ask('projectLead', key, 'onboarding.send-form', input);
  if (!answer.sent) throw new Error(`not sent: ${answer.reason}`);
  return answer.form;
}

function requestOf({ key }: CaseForm): string {
  if (key === undefined) throw new Error('the form has no request');
  return key;
}

async function formOf(centre: ServiceCentre, who: string, key: string): Promise<CaseForm> {
  const answer = await centre.ask(who, key, 'onboarding.form', {});
  if (!answer.begun) throw new Error('no case');
  return answer.form;
}

async function open({ desk }: ServiceCentre, who: string, requestKey: string): Promise<FormView> {
  const answer = await desk.call(who, 'form.show', {}, { requestKey });
  if (!answer.ok || answer.value.state !== 'known') throw new Error(`${who} sees no form: ${JSON.stringify(answer)}`);
  return answer.value.form;
}

async function save(
  { desk }: ServiceCentre,
  who: string,
  requestKey: string,
  ...answers: readonly (Pick<Answered, 'question' | 'answer'> & Partial<Answered>)[]
): Promise<SaveAnswer> {
  const input = { answers: answers.map((one) => ({ unknown: false, note: '', was: '', ...one })) };
  const answer = await desk.call(who, 'form.save', input, { requestKey });
  if (!answer.ok) throw new Error(`${who} may not save: ${answer.reason}`);
  return answer.value;
}

/** Everything but question 2, eight at a time. */
async function answerAll(centre: ServiceCentre, request: string): Promise<FormView> {
  const { questions } = await open(centre, 'customerLead', request);
  const answers = questions
    .filter(({ id }) => id !== '2')
    .map(({ id }) => ({ question: id, answer: id === '21' ? TASKS : `Svar ${id}` }));
  for (let i = 0; i < answers.length; i += 8) await save(centre, 'customerLead', request, ...answers.slice(i, i + 8));
  return open(centre, 'customerLead', request);
}

async function submit(
  { desk }: ServiceCentre,
  who: string,
  requestKey: string,
  version: number,
): Promise<SubmitAnswer> {
  const answer = await desk.call(who, 'form.submit', { version }, { requestKey });
  if (!answer.ok) throw new Error(`${who} may not send it in: ${answer.reason}`);
  return answer.value;
}

async function answerFor(centre: ServiceCentre, key: string, task: number, centres: string): Promise<void> {
  const { lists } = await centre.show('projectLead', key);
  const entry = lists.views[task]?.id ?? '';
  await centre.act('projectLead', key, { type: 'entry-put', list: 'views', entry, values: { centre: centres } });
}

/** `yes` where the call did what it is for; `no` where the caller was told nothing of the form, or of anything else. */
async function outcome(
  site: Site,
  who: string,
  name: CallName,
  request: string,
  moduleKey = FORM,
  extension?: object,
): Promise<'yes' | 'no'> {
  const payloads: Partial<Record<CallName, object>> = {
    'form.save': { answers: [{ question: '1', answer: 'x', unknown: false, note: '', was: 'x' }] },
    'form.submit': { version: 0 },
  };
  const isPortal = ['clarification-form', 'request-line'].includes(moduleKey);
  const place = isPortal
    ? { requestKey: request }
    : moduleKey === 'organisation-requests'
      ? { page: 'my_requests' }
      : { issueKey: request };
  const answer = await site.invoke({
    accountId: who === 'anonymous' ? null : accountOf(who),
    moduleKey,
    functionKey: name,
    payload: payloads[name] ?? {},
    ...place,
    ...(extension && { extension }),
  });
  if (!answer.ok) return 'no';
  const { ok, value } = Object(answer.value);
  const { state, reason } = Object(value);
  // Whoever is told that something is wrong with their question was let in.
  if (Object(answer.value).reason === 'invalid-input') return 'yes';
  return ok === true && state !== 'not-invited' && reason !== 'not-invited' ? 'yes' : 'no';
}

function formsIn(site: Site): readonly string[] {
  return [...site.world.state.jira.issues.values()]
    .filter(({ request }) => request?.requestTypeId === '203')
    .map(({ key }) => key);
}

async function raise({ desk }: ServiceCentre, who: string, summary: string): Promise<string> {
  const desks = Object(await desk.rest(who, 'GET', '/rest/servicedeskapi/servicedesk')).values;
  const serviceDeskId = Object(desks.find(({ projectKey }: { projectKey: string }) => projectKey === 'ONB')).id;
  const body = { serviceDeskId, requestTypeId: '202', requestFieldValues: { summary, description: 'x' } };
  return Object(await desk.rest(who, 'POST', '/rest/servicedeskapi/request', body)).issueKey;
}

async function issueOf({ desk }: ServiceCentre, key: string): Promise<object> {
  return Object(await desk.rest('projectLead', 'GET', `/rest/api/3/issue/${key}`)).fields;
}

function linkedTo(fields: object): readonly string[] {
  const { issuelinks } = Object(fields);
  return issuelinks.flatMap((link: object) => {
    const { inwardIssue, outwardIssue } = Object(link);
    return Object(inwardIssue ?? outwardIssue).key;
  });
}

async function commentsOn({ desk }: ServiceCentre, request: string): Promise<readonly object[]> {
  return Object(await desk.rest('customerLead', 'GET', `/rest/servicedeskapi/request/${request}/comment`)).values;
}

function publicWordsOn(comments: readonly object[]): readonly string[] {
  return comments.filter((one) => Object(one).public).map((one) => Object(one).body);
}

/** Each place where a function writes to Jira or the store. */
function writesOf(made: Site['calls'], functionKey: string) {
  const seen = new Map<string, number>();
  return made.flatMap(({ caller, api, method, path }) => {
    const isWrite = api === 'jira' ? method !== 'GET' : api === 'kvs' && /transaction|set/.test(path);
    if (caller !== functionKey || (api !== 'kvs' && api !== 'jira')) return [];
    const [resource = path] = path.split('?');
    const nth = (seen.get(`${api} ${resource}`) ?? 0) + 1;
    seen.set(`${api} ${resource}`, nth);
    return isWrite ? [{ functionKey, api, path: resource, nth }] : [];
  });
}
