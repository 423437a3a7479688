import { withSite } from '../site/closing';
import { crashAt, record, type Crash } from './crash';
import { openDesk, supportCentre, type Desk } from './desk';
import { ruledDesk } from './rulebook';
import { tell, type Moment } from './story';

const MORNING = '2026-11-24T09:00:00+01:00';

const agreeing: Moment = {
  at: '2026-11-24T10:03:20+01:00',
  what: '2nd level agrees that the system must be changed',
  act: (desk, told) => desk.move('second', told['cv'] ?? '', 'case.agree', { text: 'Enig. Vi ser det hver uge.' }),
};

/** A fault comes to the vendor, who says that it wants a change of the system. */
const given: readonly Moment[] = [
  {
    at: '2026-11-24T09:02:00+01:00',
    what: 'raised',
    act: async (desk, told) => {
      told['cv'] = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    },
  },
  {
    at: '2026-11-24T09:12:00+01:00',
    what: 'passed on to 2nd level',
    act: (desk, told) =>
      desk.move('first', told['cv'] ?? '', 'case.pass-on', { tried: 'Genstart.', asked: 'Hvad er galt?' }),
  },
  {
    at: '2026-11-24T09:22:00+01:00',
    what: 'and to 3rd',
    act: (desk, told) =>
      desk.move('second', told['cv'] ?? '', 'case.pass-on', { tried: 'Logget læst.', asked: 'Er det en fejl?' }),
  },
  {
    at: '2026-11-24T09:32:00+01:00',
    what: 'the vendor finds that it is none',
    act: (desk, told) =>
      desk.move('vendor2', told['cv'] ?? '', 'case.give-verdict', {
        verdict: 'change-request',
        text: 'Sådan er det bygget.',
      }),
  },
];

interface Linked {
  readonly key: string;
  readonly summary: string;
  readonly type: string;
}

/** What an issue is linked to, and how. */
async function linkedTo(desk: Desk, key: string): Promise<readonly Linked[]> {
  const { fields } = Object(await desk.rest('first', 'GET', `/rest/api/3/issue/${key}?fields=issuelinks`));
  return Array.from(Object(fields).issuelinks, (link) => {
    const { outwardIssue, inwardIssue } = Object(link);
    const other = Object(outwardIssue ?? inwardIssue);
    return { key: other.key, summary: other.fields.summary, type: other.fields.issuetype.name };
  });
}

/** Every change request there is. */
function changesAt({ site }: Desk): readonly string[] {
  return [...site.world.state.jira.issues.values()]
    .filter(({ summary }) => summary.startsWith('Ændringsønske: '))
    .map(({ key }) => key);
}

test('a change request that both agree on gets an issue of its own, which is linked and is no case', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    const { cv = '' } = await tell(desk, [...given, agreeing]);
    expect(await linkedTo(desk, cv)).toEqual([
      { key: 'SUP-2', summary: 'Ændringsønske: CV kan ikke godkendes', type: 'Ændringsønske' },
    ]);
    const { verdict } = await desk.show('second', cv);
    expect(verdict).toMatchObject({
      verdict: 'change-request',
      state: 'agreed',
      change: site.world.state.jira.issueKeys.get('SUP-2'),
    });
    // Somebody writes on it, and several sweeps compare the desk with Jira.
    await desk.rest('second', 'PUT', '/rest/api/3/issue/SUP-2', { fields: { summary: 'Ændringsønske: længere CV' } });
    await desk.until('2026-11-24T10:40:00+01:00');
    expect(site.storage('case')).toHaveLength(1);
    const panel = await desk.call('second', 'case.show', {}, { issueKey: 'SUP-2' });
    expect(panel).toMatchObject({ ok: true, value: { state: 'not-enabled' } });
    expect(site.storage('owed')).toEqual([]);
  });
});

test('a support case makes no change request, nor does a verdict that is disputed', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    const { cv = '' } = await tell(desk, given);
    await desk.until('2026-11-24T10:00:00+01:00');
    await desk.move('second', cv, 'case.dispute', { text: 'Det virkede i sidste uge.' });
    expect((await desk.show('second', cv)).verdict?.state).toBe('disputed');
    await desk.until('2026-11-24T10:10:00+01:00');
    await desk.move('vendor2', cv, 'case.give-verdict', { verdict: 'support-case', text: 'Ja, en fejl.' });
    await desk.until('2026-11-24T10:20:00+01:00');
    await desk.move('second', cv, 'case.agree', {});
    await desk.until('2026-11-24T10:40:00+01:00');
    expect(changesAt(desk)).toEqual([]);
    expect(site.storage('owed')).toEqual([]);
  });
});

test('3rd level does not agree with itself, nor 1st level for 2nd', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    const { cv = '' } = await tell(desk, given);
    await desk.until('2026-11-24T10:00:00+01:00');
    for (const who of ['vendor2', 'first'])
      expect(await desk.move(who, cv, 'case.agree', {})).toMatchObject({ moved: false, reason: 'not-your-level' });
    expect(changesAt(desk)).toEqual([]);
  });
});

test('where changes belong to another project, whose issues those who agree may not make, the app makes it there', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const changeRequest = { project: 'DEV', issueType: ['Udviklingsopgave', 'Task'], link: ['Relates'] };
    const desk = await ruledDesk(site, (book) => ({ ...book, changeRequest }));
    const { cv = '' } = await tell(desk, [...given, agreeing]);
    expect([(await desk.show('second', cv)).verdict?.state, changesAt(desk)]).toEqual(['agreed', []]);
    await desk.until('2026-11-24T10:20:00+01:00');
    expect(changesAt(desk)).toEqual(['DEV-1']);
    expect((await desk.show('second', cv)).verdict?.change).toBe(site.world.state.jira.issueKeys.get('DEV-1'));
    expect([site.storage('owed'), site.storage('case').length]).toEqual([[], 1]);
  });
});

/** Every day what talks to Jira, and each write to the store; deep, every call. */
const deep = process.env['TRIN_DEEP'] === '1';

test.each(['crashBefore', 'crashAfter'] as const satisfies readonly Crash[])(
  'a function that dies (%s) while the change request is made makes one all the same, once, linked',
  async (crash) => {
    await withSite(supportCentre(MORNING, { switches: { searchLag: 'PT2M' } }), async (site) => {
      const desk = await openDesk(site);
      const quiet: Moment = { at: '2026-11-24T10:25:00+01:00', what: 'all is quiet' };
      const recording = await record(site, desk, [...given, agreeing, quiet]);
      const during = recording.meetings.filter(({ moment, when }) => moment === 4 && when.functionKey === 'agent');
      const dying = deep
        ? during
        : during.filter(({ name }) => /issueLink|POST .*issue$|createmeta|transaction/.test(name));
      expect(dying.length).toBeGreaterThan(4);
      for (const meeting of dying) {
        const outcome = await crashAt(site, desk, [...given, agreeing, quiet], recording, meeting, crash);
        expect([meeting.name, outcome]).toEqual([meeting.name, recording.outcome]);
        expect([meeting.name, changesAt(desk), (await linkedTo(desk, 'SUP-1')).length]).toEqual([
          meeting.name,
          ['SUP-2'],
          1,
        ]);
      }
    });
  },
);
