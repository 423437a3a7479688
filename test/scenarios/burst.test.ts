import { EventRow } from '../../src/adapters/shapes';
import { extend, type History } from '../../src/domain/casework/event';
import { groupedBy } from '../bench/grouped';
import { storeCase, projectIdOf } from '../bench/stored-cases';
import { byTheApp, usageOf } from '../bench/usage';
import { withSite } from '../site/closing';
import { makeIssue } from '../site/jira/making';
import { accountOf } from '../site/seed/people';
import type { Site } from '../site/site';
import { openDesk, supportCentre } from './desk';
import { staffMailOf } from './outcome';

const deep = process.env['TRIN_DEEP'] === '1';
const CASES = deep ? 2000 : 200;
const MINUTE = 60_000;

/** Received on the last day before Easter, with less than a minute of the limit left when the doors closed. */
const RECEIVED = Date.parse('2027-03-24T12:00:00+01:00');
const OPENS = Date.parse('2027-03-30T08:00:00+02:00');

/** What the portal made of a request before Easter, and Trin of that: warned at 15:00, and due in the first minute after. */
function raise(site: Site, n: number): string {
  const { jira } = site.world.state;
  const project = jira.projects.get(projectIdOf(site, 'SUP'));
  const type = [...jira.requestTypes.values()].find(({ name }) => name === 'Meld en fejl');
  const summary = jira.fields.get('summary');
  if (!project || !type || !summary) throw new Error('no desk to raise anything at');
  const accountId = accountOf('superuser');
  const request = { requestTypeId: type.id, participantIds: [], organisationIds: [], unsubscribed: [], feedback: null };
  const { id } = makeIssue(
    site.world,
    {
      project,
      typeId: type.issueTypeId,
      values: new Map([[summary, 'Jobnet svarer ikke']]),
      request: { ...request, channel: 'portal' },
    },
    { accountId, byApp: false },
  );
  const at = RECEIVED + 1000 + ((n * 7919) % 58_000);
  const history: History = extend(
    [],
    [
      {
        key: `issue:${id}`,
        at,
        by: { kind: 'person', accountId },
        what: {
          type: 'received',
          facts: { system: 'other', kind: 'error', customerGroup: 'superuser', priority: 'normal' },
          reporter: accountId,
          to: { level: 'first', team: 'copenhagen' },
        },
      },
      {
        key: 'rung:1:first:warning:0',
        at: at + 3 * 60 * MINUTE,
        by: { kind: 'rule', id: 'first:warning' },
        what: { type: 'warned', rung: 'first:warning' },
      },
    ],
    at,
  );
  storeCase(site, { issueId: id, projectId: project.id, history, wakeAt: OPENS + (at - RECEIVED) });
  return id;
}

function perMinute<T>(items: readonly T[], at: (item: T) => number): readonly (readonly T[])[] {
  return [...groupedBy(items, (item) => Math.floor(at(item) / MINUTE)).values()];
}

test(`Tuesday at eight after Easter: ${CASES} cases are due in the same minute`, async () => {
  await withSite(
    supportCentre('2027-03-30T07:30:00+02:00', { switches: { jsmMail: ['request-created'] } }),
    async (site) => {
      const desk = await openDesk(site);
      site.faults.set({ when: { api: 'event' }, do: 'drop' });
      const issueIds = Array.from({ length: CASES }, (_, n) => raise(site, n));
      await desk.until('2027-03-30T07:55:00+02:00');
      // The issue that the mails would be sent from first never lets anybody be mailed.
      const first = issueIds[0] ?? '';
      site.faults.clear();
      site.faults.set({
        when: { api: 'jira', method: 'POST', path: `/rest/api/3/issue/${first}/notify` },
        do: 'fail',
        status: 500,
      });
      const already = site.calls.length;
      await site.advance({ to: '2027-03-30T08:29:00+02:00', maxRuns: 100_000 });
      const calls = site.calls.slice(already).filter(byTheApp);
      site.faults.clear();

      const steps = site
        .storage('event')
        .map(({ value }) => EventRow.parse(value))
        .filter(({ by, at }) => by.kind === 'rule' && at >= OPENS);
      expect(new Set(steps.map(({ issueId }) => issueId))).toEqual(new Set(issueIds));
      expect(steps.map(({ what }) => what.type)).toEqual(Array(CASES).fill('escalated'));
      expect(Math.max(...steps.map(({ heardAt }) => heardAt))).toBeLessThan(OPENS + 6 * MINUTE);

      const minutes = perMinute(calls, ({ at }) => at).map(usageOf);
      expect(Math.max(...minutes.map(({ written }) => written))).toBeLessThan(4000);
      expect(Math.max(...minutes.map(({ read }) => read))).toBeLessThan(4000);
      const events = perMinute(
        site.ran.filter(({ functionKey, at }) => functionKey === 'on-work' && at >= OPENS),
        ({ at }) => at,
      );
      expect(Math.max(...events.map(({ length }) => length))).toBeLessThan(500);
      expect(calls.filter(({ status }) => status === 429)).toEqual([]);

      const mails = staffMailOf(desk).filter(({ at }) => at >= OPENS);
      const people = mails.map(({ to }) => to);
      expect(people).toHaveLength(new Set(people).size);
      expect(people).toContain('rasmus.lindegaard@bit.example.org');
      expect(mails.map(({ text }) => text.includes(`${CASES} sager`))).toEqual(people.map(() => true));
      expect(Math.max(...mails.map(({ at }) => at))).toBeLessThan(OPENS + 12 * MINUTE);
      expect(site.storage('owed')).toEqual([]);
      process.stdout.write(
        `\n${CASES} cases: last step ${Math.max(...steps.map(({ heardAt }) => heardAt)) - OPENS} ms after eight, ` +
          `${Math.max(...minutes.map(({ written }) => written))} units written and ${Math.max(...minutes.map(({ read }) => read))} read in the busiest minute, ` +
          `${people.length} people mailed at ${new Date(mails[0]?.at ?? 0).toISOString()}\n`,
      );
    },
  );
}, 600_000);
