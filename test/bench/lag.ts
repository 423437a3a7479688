import assert from 'node:assert/strict';
import { EventRow } from '../../src/adapters/shapes';
import { nextStep } from '../../src/domain/casework/clock';
import { extend } from '../../src/domain/casework/event';
import { fold } from '../../src/domain/casework/fold';
import { defaultRulebook } from '../../src/domain/rulebook/default';
import { rulesOf } from '../../src/domain/rulebook/rules';
import { HOUR, MINUTE, SECOND } from '../../src/domain/time';
import type { Desk } from '../scenarios/desk';
import { makeIssue } from '../site/jira/making';
import { accountOf } from '../site/seed/people';
import { withDesk } from './desk-to-measure';
import { groupedBy } from './grouped';
import { randomFrom } from './random';
import { projectIdOf, storeCase } from './stored-cases';
import { byTheApp, usageOf, type Usage } from './usage';

/** Each case has two deadlines on the day: a warning after three hours of work, and the limit after four. */
const CASES = 5000;
const IN_ONE_MINUTE = 2000;
const DEADLINES = { warned: 3 * HOUR, escalated: 4 * HOUR } as const;

const OPENS = '2026-11-24T07:50:00+01:00';
const [RAISED_FROM, RAISED_FOR] = [Date.parse('2026-11-24T08:00:00+01:00'), 150 * MINUTE];
const BUSY_FROM = Date.parse('2026-11-24T09:30:00+01:00');
const BEGINS = '2026-11-24T10:50:00+01:00';
const ENDS = '2026-11-24T15:55:00+01:00';

/** Prints how long after their deadlines steps are taken; throws unless each is taken exactly once. */
async function benchLag(): Promise<void> {
  await withDesk(
    OPENS,
    async (desk) => {
      const raisedAt = await raiseAll(desk);
      const { site } = desk;
      site.faults.set(
        { when: { api: 'queue' }, do: 'reorder', ms: 20 * SECOND },
        { when: { api: 'queue', nth: { every: 2 } }, do: 'double', ms: 0 },
        { when: { api: 'queue', nth: { every: 3 } }, do: 'double', ms: 5 * SECOND },
      );
      const already = site.calls.length;
      await site.advance({ to: ENDS, maxRuns: 100_000 });
      const calls = site.calls.slice(already).filter(byTheApp);

      assert.deepEqual(site.storage('owed'), [], 'something is still owed');
      const lags = stepLags(desk, raisedAt);
      console.log(
        `From deadline to step: ${lags.length} deadlines of ${CASES} cases, ${IN_ONE_MINUTE} in one minute (twice), queue deliveries 0-20 s late, clustered and doubled`,
      );
      console.table([rowOf('step recorded', lags)]);
      console.log(mailed(desk));
      const minutes = [...groupedBy(calls, ({ at }) => Math.floor(at / MINUTE)).values()].map(usageOf);
      const most = (of: keyof Usage): number => Math.max(...minutes.map((minute) => minute[of]));
      console.table([
        {
          'platform calls in the busiest minute': most('calls'),
          'units read': most('read'),
          'units written': most('written'),
          'refused for asking too much': calls.filter(({ status }) => status === 429).length,
        },
      ]);
      const left = site.log().filter(({ text }) => text.includes('left for the next sweep'));
      console.log(`${left.length} steps or effects had to wait for a later sweep or delivery\n`);
    },
    { queueDelay: 'PT0S', jsmMail: ['request-created'] },
  );
}

/** Raises every case on its instant, in Jira and in the store, while events and sweeps are held back. Ids to instants. */
async function raiseAll({ site }: Desk): Promise<ReadonlyMap<string, number>> {
  site.faults.set({ when: { api: 'event' }, do: 'drop' }, { when: { api: 'schedule' }, do: 'drop' });
  const random = randomFrom(2027);
  const instants = Array.from({ length: CASES }, (_, i) =>
    i < IN_ONE_MINUTE ? BUSY_FROM + random(0, MINUTE - 1) : RAISED_FROM + random(0, RAISED_FOR),
  ).toSorted((a, b) => a - b);
  const raised = new Map<string, number>();
  for (const at of instants) {
    await site.advance({ to: new Date(at).toISOString() });
    raised.set(raise(site), at);
  }
  await site.advance({ to: BEGINS });
  site.faults.clear();
  return raised;
}

const rules = rulesOf(defaultRulebook);

/** What the portal and the app would have made of a request: an issue in Jira, and a case with its first event. */
function raise(site: Desk['site']): string {
  const { jira } = site.world.state;
  const project = jira.projects.get(projectIdOf(site, 'SUP'));
  const type = [...jira.requestTypes.values()].find(({ name }) => name === 'Meld en fejl');
  const summary = jira.fields.get('summary');
  assert.ok(project && type && summary);
  const accountId = accountOf('superuser');
  const { id, createdAt } = makeIssue(
    site.world,
    {
      project,
      typeId: type.issueTypeId,
      values: new Map([[summary, 'Jobnet svarer ikke']]),
      request: {
        requestTypeId: type.id,
        participantIds: [],
        organisationIds: [],
        channel: 'portal',
        unsubscribed: [],
        feedback: null,
      },
    },
    { accountId, byApp: false },
  );
  const history = extend(
    [],
    [
      {
        key: `issue:${id}`,
        at: createdAt,
        by: { kind: 'person', accountId },
        what: {
          type: 'received',
          facts: { system: 'other', kind: 'error', customerGroup: 'superuser', priority: 'normal' },
          reporter: accountId,
          to: { level: 'first', team: 'copenhagen' },
        },
      },
    ],
    createdAt,
  );
  const state = fold(history);
  const step = state && nextStep(state, rules);
  assert.equal(step?.at, createdAt + DEADLINES.warned);
  storeCase(site, { issueId: id, projectId: project.id, history, wakeAt: step.at });
  return id;
}

function stepLags({ site }: Desk, raisedAt: ReadonlyMap<string, number>): readonly number[] {
  const events = site.storage('event').map(({ value }) => EventRow.parse(value));
  return Object.entries(DEADLINES).flatMap(([type, after]) => {
    const steps = events.filter(({ what }) => what.type === type);
    assert.deepEqual(new Set(steps.map(({ issueId }) => issueId)), new Set(raisedAt.keys()));
    assert.equal(steps.length, raisedAt.size, `${type} more than once`);
    return steps.map(({ issueId, heardAt }) => heardAt - (raisedAt.get(issueId) ?? NaN) - after);
  });
}

/** Staff are mailed by slots of ten minutes; throws when somebody got two mails in one. */
function mailed({ site }: Desk): string {
  const mails = site.mail
    .filter(({ kind }) => kind === 'notify')
    .flatMap(({ at, to }) => to.map(({ email }) => `${email} ${Math.floor(at / (10 * MINUTE))}`));
  assert.equal(new Set(mails).size, mails.length, 'somebody was mailed twice in ten minutes');
  const people = new Set(mails.map((mail) => mail.split(' ')[0]));
  return `${mails.length} mails to ${people.size} of the staff told of them, never two to a person in ten minutes`;
}

function rowOf(what: string, lags: readonly number[]) {
  const sorted = lags.toSorted((a, b) => a - b);
  const share = (part: number): number => (sorted[Math.ceil(part * sorted.length) - 1] ?? NaN) / SECOND;
  return { what, 'p50 s': share(0.5), 'p95 s': share(0.95), 'p99.9 s': share(0.999), 'max s': share(1) };
}

void benchLag();
