import { calls, type Audience, type CallName } from '../../src/contract/calls';
import { NOTHING_KNOWN } from '../../src/domain/organisation';
import { defaultRulebook } from '../../src/domain/rulebook/default';
import { withSite } from '../site/closing';
import { accountOf } from '../site/seed/people';
import { seedOrganisation } from '../site/seed/organisation';
import type { Site } from '../site/site';
import { writeDown } from '../scenarios/organisations';
import { deskOn, openDesk, supportCentre, type Desk } from '../scenarios/desk';

const MORNING = '2026-11-24T10:00:00+01:00';
const WHO = [
  'first',
  'vendor',
  'projectAdmin',
  'agentElsewhere',
  'developer',
  'superuser',
  'superuser2',
  'participant',
  'siteAdmin',
  'anonymous',
] as const;
type Who = (typeof WHO)[number];

/** Who may make each call about one request: that of `superuser`, in which `participant` takes part. A new call without a row does not compile. */
const MAY: Readonly<Record<CallName, readonly Who[]>> = {
  'case.show': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'case.pass-on': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'case.take-back': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'case.answer': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'case.send-back': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'case.ask': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'case.reopen': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'case.ask-vendor': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'case.vendor-answered': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'case.no-vendor-contact': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'case.give-verdict': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'case.agree': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'case.dispute': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'case.triage': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'case.acknowledge': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'case.follow-up': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'case.prove': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'queue.show': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'queue.follow-up': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'queue.numbers': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'rulebook.check': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'calendar.preview': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'calendar.shared': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'calendar.show-all': ['siteAdmin'],
  'calendar.preview-shared': ['siteAdmin'],
  'calendar.history': ['siteAdmin'],
  'calendar.save': ['siteAdmin'],
  'team.states': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'team.find': ['projectAdmin', 'siteAdmin'],
  'team.has': ['projectAdmin', 'siteAdmin'],
  'rulebook.show': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'ledger.list': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'ledger.prove': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'draft.save': ['projectAdmin', 'siteAdmin'],
  'draft.discard': ['projectAdmin', 'siteAdmin'],
  'rulebook.read': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'rulebook.compare': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'rulebook.text': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'rulebook.preview': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'rulebook.publish': ['projectAdmin', 'siteAdmin'],
  'rulebook.roll-back': ['projectAdmin', 'siteAdmin'],
  'replay.show': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'replay.start': ['projectAdmin', 'siteAdmin'],
  'replay.cancel': ['projectAdmin', 'siteAdmin'],
  'replay.cases': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'replay.case': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'replay.csv': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'request.follow': ['superuser', 'participant'],
  'request.of-organisation': ['superuser'],
  'playbook.show': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'playbook.read': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'playbook.text': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'playbook.versions': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'playbook.compare': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'playbook.save': ['projectAdmin', 'siteAdmin'],
  'organisation.list': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'organisation.show': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'organisation.save': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'onboarding.show': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'onboarding.begin': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'onboarding.do': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'onboarding.history': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'onboarding.offers': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'onboarding.upgrade': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'onboarding.form': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'onboarding.form-versions': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'onboarding.form-customers': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'onboarding.send-form': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'onboarding.retry': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  // Of a request that is no form they tell nobody more than that.
  'form.show': ['superuser', 'participant'],
  'form.save': ['superuser', 'participant'],
  'form.submit': ['superuser', 'participant'],
  'board.ask': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'board.why': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'storyboard.show': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'service.show': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'service.compile': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'service.check': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'storyboard.write': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'storyboard.export': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'overview.list': ['first', 'vendor', 'projectAdmin', 'siteAdmin'],
  'desk.show': ['projectAdmin', 'siteAdmin'],
  'desk.enable': ['projectAdmin', 'siteAdmin'],
  'desk.disable': ['projectAdmin', 'siteAdmin'],
  'desk.preview': ['projectAdmin', 'siteAdmin'],
  'desk.take-in': ['projectAdmin', 'siteAdmin'],
  'desk.retry': ['projectAdmin', 'siteAdmin'],
  'desk.check': ['projectAdmin', 'siteAdmin'],
  'desk.confirm': ['projectAdmin', 'siteAdmin'],
  'desk.test-mail': ['projectAdmin', 'siteAdmin'],
  'desk.start-types': ['projectAdmin', 'siteAdmin'],
  'desk.make-start-type': ['projectAdmin', 'siteAdmin'],
  'desk.choose-start-type': ['projectAdmin', 'siteAdmin'],
};

const MOVE = { moveId: '00000000-0000-4000-8000-00000000aaaf', seen: 1 };

const PAYLOAD: Readonly<Record<CallName, object>> = {
  'case.show': {},
  'case.pass-on': { moveId: '00000000-0000-4000-8000-00000000aaaa', seen: 1, tried: 'x', asked: 'y' },
  'case.take-back': { moveId: '00000000-0000-4000-8000-00000000aaab', seen: 1, reason: 'x' },
  'case.answer': { moveId: '00000000-0000-4000-8000-00000000aaac', seen: 1, text: 'x' },
  'case.send-back': { ...MOVE, text: 'x' },
  'case.ask': { ...MOVE, text: 'x' },
  'case.reopen': { ...MOVE, text: 'x' },
  'case.ask-vendor': { ...MOVE, with: 'x', channel: 'phone', madeAt: 0, text: 'x' },
  'case.vendor-answered': { ...MOVE, contact: 1, answeredAt: 0, text: 'x' },
  'case.no-vendor-contact': MOVE,
  'case.give-verdict': { ...MOVE, verdict: 'support-case', text: 'x' },
  'case.agree': MOVE,
  'case.dispute': { ...MOVE, text: 'x' },
  'case.triage': { ...MOVE, as: 'new-error' },
  'case.acknowledge': { moveId: '00000000-0000-4000-8000-00000000aaad', seen: 1 },
  'case.follow-up': { moveId: '00000000-0000-4000-8000-00000000aaae', seen: 1 },
  'playbook.show': {},
  'playbook.read': { text: '' },
  'playbook.text': { version: 1 },
  'playbook.versions': {},
  'playbook.compare': { from: 1, to: 1 },
  'playbook.save': { seen: 1, text: '', reason: 'xxx' },
  'rulebook.check': { part: 0, of: 'draft' },
  'calendar.preview': { calendar: defaultRulebook.calendars[0] },
  'calendar.shared': {},
  'calendar.show-all': {},
  'calendar.preview-shared': { calendar: defaultRulebook.calendars[0] },
  'calendar.history': { id: 'shared-x' },
  'calendar.save': { seen: 1, calendar: { ...defaultRulebook.calendars[0], id: 'shared-x' }, reason: 'x' },
  'team.states': { teams: [] },
  'team.find': { kind: 'people', query: 'x' },
  'team.has': { members: { kind: 'group', name: 'trin-2-bit' }, accountId: 'x' },
  'rulebook.show': {},
  'replay.show': {},
  'replay.start': { from: 0, to: 1, book: 'draft' },
  'replay.cancel': { run: 1 },
  'replay.cases': { run: 1, change: 'more' },
  'replay.case': { run: 1, issueId: '10000' },
  'replay.csv': { run: 1, locale: 'da' },
  'ledger.list': { from: 0, to: Date.parse(MORNING) },
  'ledger.prove': { issueId: '10000' },
  'case.prove': {},
  'queue.show': {},
  'queue.follow-up': { ...MOVE, issueId: '10000' },
  'queue.numbers': {},
  'draft.save': { seen: 0, base: 0, text: '' },
  'draft.discard': { seen: 0 },
  'rulebook.read': { text: '' },
  'rulebook.compare': { from: 'in-force', to: 1 },
  'rulebook.text': { which: 'in-force' },
  'rulebook.preview': { which: 'in-force' },
  'rulebook.publish': { seen: 0, inForce: 1, reason: 'because', running: 'keep', excuses: {} },
  'rulebook.roll-back': { to: 1, inForce: 1, reason: 'because', running: 'keep' },
  'request.follow': {},
  'request.of-organisation': {},
  'organisation.list': {},
  'organisation.show': { id: '1' },
  'organisation.save': { id: '1', seen: 0, about: NOTHING_KNOWN },
  'onboarding.show': {},
  'onboarding.begin': { moveId: '00000000-0000-4000-8000-00000000aab0' },
  'onboarding.do': { moveId: '00000000-0000-4000-8000-00000000aab1', deeds: [{ type: 'ticked', item: '1.1' }] },
  'onboarding.history': {},
  'onboarding.offers': {},
  'onboarding.upgrade': { moveId: '00000000-0000-4000-8000-00000000aab9', to: 2, takes: [] },
  'onboarding.form': {},
  'onboarding.form-versions': {},
  'onboarding.form-customers': {},
  'onboarding.send-form': { moveId: '00000000-0000-4000-8000-00000000aab2', people: ['x'] },
  'onboarding.retry': {},
  'form.show': {},
  'form.save': { answers: [{ question: '1', answer: 'x', unknown: false, note: '', was: '' }] },
  'form.submit': { version: 0 },
  'board.ask': { moveId: '00000000-0000-4000-8000-00000000aab2' },
  'board.why': { item: '2.4' },
  'storyboard.show': {},
  'service.show': {},
  'service.compile': { moveId: '00000000-0000-4000-8000-00000000aab8' },
  'service.check': { moveId: '00000000-0000-4000-8000-00000000aab9' },
  'storyboard.write': { edits: [{ edit: 'place', row: 'a', after: null }] },
  'storyboard.export': { as: 'csv', locale: 'da' },
  'overview.list': {},
  'desk.show': {},
  'desk.enable': {},
  'desk.disable': {},
  'desk.preview': {},
  'desk.take-in': {},
  'desk.retry': { ids: ['x'] },
  'desk.check': {},
  'desk.confirm': { line: 'portal', well: true },
  'desk.test-mail': {},
  'desk.start-types': {},
  'desk.make-start-type': { which: 'cases' },
  'desk.choose-start-type': { which: 'cases', typeId: '1' },
};

const NAMES: readonly CallName[] = Object.keys(calls).filter((name): name is CallName => name in MAY);

test('every call of the contract is asked', () => {
  expect(NAMES).toEqual(Object.keys(calls));
});

const MODULE: Readonly<Record<Audience, string>> = {
  agent: 'case-panel',
  customer: 'request-line',
  superuser: 'organisation-requests',
  administrator: 'desk-set-up',
  reader: 'desk-rules',
  watcher: 'queue-page',
  'desk-agent': 'queue-page',
  gadget: 'queue-gadget',
  'site-administrator': 'site-calendars',
  party: 'onboarding-panel',
  invited: 'clarification-form',
};

/** The desk with one request of `superuser`, which the app has heard of. */
async function withRequest(
  work: (desk: Desk, site: Site, key: string) => Promise<void>,
  trusting = false,
): Promise<void> {
  const options = supportCentre(MORNING, {
    seed: ({ world }) => seedOrganisation(world),
    switches: { trustExtension: trusting },
  });
  await withSite(options, async (site) => {
    const desk = await openDesk(site);
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.rest('superuser', 'POST', `/rest/servicedeskapi/request/${key}/participant`, {
      accountIds: [accountOf('participant')],
    });
    await writeDown(desk, 'Jobcenter Hvidsted', { superusers: [accountOf('superuser')] });
    await desk.until('2026-11-24T10:05:00+01:00');
    await work(desk, site, key);
  });
}

/** A gadget that somebody has set to the desk of the request. */
function gadgetOf(site: Site, key: string) {
  const projectId = site.jira.lookup.issue(key)?.projectId;
  return { id: '10001', dashboardId: '10000', entryPoint: 'view', configuration: { projectId } } as const;
}

/** What somebody gets who asks through a module of their own choosing; `hidden` when the site does not even show it. */
async function asked(
  site: Site,
  who: Who,
  name: CallName,
  key: string,
  moduleKey = MODULE[calls[name].by],
  extension?: object,
): Promise<string> {
  const accountId = who === 'anonymous' ? null : accountOf(who);
  const place =
    moduleKey === 'desk-set-up' || moduleKey === 'desk-rules' || moduleKey === 'queue-page'
      ? { projectKey: 'SUP' }
      : moduleKey === 'queue-gadget'
        ? { gadget: gadgetOf(site, key) }
        : moduleKey === 'site-calendars'
          ? {}
          : moduleKey === 'organisation-requests'
            ? { page: 'my_requests' }
            : moduleKey === 'request-line' || moduleKey === 'clarification-form'
              ? { requestKey: key }
              : { issueKey: key };
  const request = {
    accountId,
    moduleKey,
    functionKey: name,
    payload:
      name === 'queue.follow-up' ? { ...PAYLOAD[name], issueId: site.jira.lookup.issue(key)?.id } : PAYLOAD[name],
    ...place,
    ...(extension && { extension }),
  };
  const answer = await site.invoke(request);
  if (!answer.ok) return answer.status === 403 ? 'hidden' : answer.error.message;
  const { ok, reason } = Object(answer.value);
  return ok === true ? 'allowed' : String(reason);
}

test('every call is open to those it is made for, and to nobody else', async () => {
  await withRequest(async (_desk, site, key) => {
    for (const [i, name] of NAMES.entries()) {
      // The store gives an installation so much a minute.
      if (i % 25 === 24) await site.advance({ to: new Date(site.now() + 60_000).toISOString() });
      for (const who of WHO) {
        const answer = await asked(site, who, name, key);
        const allowed = MAY[name].includes(who);
        expect([name, who, allowed ? answer : answer === 'allowed']).toEqual([name, who, allowed ? 'allowed' : false]);
      }
    }
  });
});

test.each<[string, Who, CallName, string]>([
  ['another customer reads the request', 'superuser2', 'request.follow', 'request-line'],
  ['a customer calls an agent’s function through the portal', 'superuser', 'case.answer', 'request-line'],
  ['an agent calls an administrator’s function through the panel', 'first', 'desk.disable', 'case-panel'],
  ['a customer calls an administrator’s function through the portal', 'superuser', 'desk.disable', 'request-line'],
  ['an agent of another desk', 'agentElsewhere', 'case.show', 'case-panel'],
  ['a reader writes the draft through the page for readers', 'first', 'draft.save', 'desk-rules'],
  ['an administrator of a desk saves a calendar of the site from it', 'projectAdmin', 'calendar.save', 'desk-set-up'],
  ['an anonymous caller', 'anonymous', 'request.follow', 'request-line'],
])('refused: %s', async (_why, who, name, moduleKey) => {
  await withRequest(async (desk, site, key) => {
    const before = await desk.show('first', key);
    expect(await asked(site, who, name, key, moduleKey)).not.toBe('allowed');
    expect(await desk.show('first', key)).toEqual(before);
  });
});

describe('on a platform that lets a page forge its place', () => {
  test('an agent of another desk is still refused the issue it names', async () => {
    await withRequest(async (_desk, site, key) => {
      const { id, projectId } = site.jira.lookup.issue(key) ?? {};
      const own = await deskOn(site).rest('agentElsewhere', 'POST', '/rest/api/3/issue', {
        fields: { project: { key: 'NUK' }, summary: 'Egen sag', issuetype: { id: '10001' } },
      });
      const forged = { issue: { id, key }, project: { id: projectId, key: 'SUP' } };
      expect(await asked(site, 'agentElsewhere', 'case.show', String(Object(own).key), 'case-panel', forged)).toBe(
        'not-allowed',
      );
    }, true);
  });

  test('an agent of another desk is still refused the rules and the ledger of the desk it names', async () => {
    await withRequest(async (_desk, site, key) => {
      const { projectId } = site.jira.lookup.issue(key) ?? {};
      for (const functionKey of ['rulebook.show', 'ledger.list'] as const) {
        const answer = await site.invoke({
          accountId: accountOf('agentElsewhere'),
          moduleKey: 'desk-rules',
          functionKey,
          payload: PAYLOAD[functionKey],
          projectKey: 'NUK',
          extension: { project: { id: projectId, key: 'SUP' } },
        });
        expect(answer).toMatchObject({ ok: true, value: { ok: false, reason: 'not-allowed' } });
      }
    }, true);
  });

  test('an agent of another desk is still refused the cases, and the case, of the desk it names', async () => {
    await withRequest(async (_desk, site, key) => {
      const { id, projectId } = site.jira.lookup.issue(key) ?? {};
      for (const [functionKey, payload] of [
        ['queue.show', {}],
        ['queue.follow-up', { ...MOVE, issueId: id }],
      ] as const) {
        const answer = await site.invoke({
          accountId: accountOf('agentElsewhere'),
          moduleKey: 'queue-page',
          functionKey,
          payload,
          projectKey: 'NUK',
          extension: { project: { id: projectId, key: 'SUP' } },
        });
        expect(answer).toMatchObject({ ok: true, value: { ok: false, reason: 'not-allowed' } });
      }
    }, true);
  });

  test('a customer is still refused another’s request', async () => {
    await withRequest(async (desk, site, key) => {
      const own = await desk.raise('superuser2', { summary: 'Min egen' });
      expect(await asked(site, 'superuser2', 'request.follow', own, 'request-line', { request: { key } })).toBe(
        'not-allowed',
      );
    }, true);
  });

  test('an administrator of another project is still refused the desk it names', async () => {
    await withRequest(async (_desk, site, key) => {
      const { projectId } = site.jira.lookup.issue(key) ?? {};
      const answer = await site.invoke({
        accountId: accountOf('projectLead'),
        moduleKey: 'desk-set-up',
        functionKey: 'desk.disable',
        payload: {},
        projectKey: 'ONB',
        extension: { project: { id: projectId, key: 'SUP' } },
      });
      expect(answer).toMatchObject({ ok: true, value: { ok: false, reason: 'not-allowed' } });
    }, true);
  });
});

test('a page that forges its place is recorded where the platform does not believe it', async () => {
  const options = supportCentre(MORNING);
  await withSite(
    options,
    async (site) => {
      const desk = await openDesk(site);
      const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
      expect(
        await asked(site, 'superuser', 'request.follow', key, 'request-line', { request: { key: 'SUP-99' } }),
      ).toBe('allowed');
    },
    ['forged-context'],
  );
});

test.each<[string, CallName, object]>([
  ['nothing where something is needed', 'case.answer', {}],
  ['an id that is none', 'case.answer', { moveId: 'once', seen: 1, text: 'x' }],
  ['a text of spaces', 'case.answer', { moveId: '00000000-0000-4000-8000-00000000aaac', seen: 1, text: '   ' }],
  [
    'a text longer than a comment may be',
    'case.answer',
    { moveId: '00000000-0000-4000-8000-00000000aaac', seen: 1, text: 'x'.repeat(32_768) },
  ],
  ['a place in the payload', 'case.show', { issueId: '10001' }],
  [
    'a number that is none',
    'case.take-back',
    { moveId: '00000000-0000-4000-8000-00000000aaac', seen: '1', reason: 'x' },
  ],
])('refused before anything happens: %s', async (_why, name, payload) => {
  await withRequest(async (desk, site, key) => {
    const before = site.storage('event');
    const answer = await desk.call('first', name, payload, { issueKey: key });
    expect(answer).toEqual({ ok: false, reason: 'invalid-input' });
    expect(site.storage('event')).toEqual(before);
  });
});

test.each<[string, unknown]>([
  ['nothing yet', {}],
  ['something that is no project', { projectId: 'SUP' }],
  ['a project nobody has', { projectId: '99999' }],
])('a gadget that is set to %s tells nothing', async (_why, configuration) => {
  await withRequest(async (_desk, site) => {
    const answer = await site.invoke({
      accountId: accountOf('siteAdmin'),
      moduleKey: 'queue-gadget',
      functionKey: 'queue.numbers',
      payload: {},
      gadget: { id: '10001', dashboardId: '10000', entryPoint: 'view', configuration: Object(configuration) },
    });
    expect(answer).toMatchObject({ ok: true, value: { ok: false } });
  });
});

test('the case that a page of one desk names must be of that desk', async () => {
  await withRequest(async (_desk, site, key) => {
    const ask = {
      accountId: accountOf('siteAdmin'),
      moduleKey: 'queue-page',
      functionKey: 'queue.follow-up',
      payload: { ...MOVE, issueId: site.jira.lookup.issue(key)?.id },
    };
    const elsewhere = await site.invoke({ ...ask, projectKey: 'NUK' });
    expect(elsewhere).toMatchObject({ ok: true, value: { ok: true, value: { done: false, reason: 'not-here' } } });
  });
});
