import type { OverviewView } from '../../src/contract/overview';
import { GROUPS, groupOf, medianDays, whomKey, whomOf } from '../../src/contract/overview-standing';
import type { OnboardingEvent } from '../../src/domain/onboarding/event';
import { fold } from '../../src/domain/onboarding/fold';
import { glanceOf } from '../../src/domain/onboarding/glance';
import { defaultPlaybook } from '../../src/domain/playbook/default';
import { csvOf } from '../../static/src/overview/csv';
import type { Telling } from '../../static/src/overview/telling';
import { wordsFor } from '../../static/src/words';
import { withSite } from '../site/closing';
import { eventsOf, layStarts, STARTS } from '../site/seed/starts';
import { openServiceCentre, serviceCentre, type ServiceCentre } from './service-centre';

const MORNING = '2026-11-24T10:00:00+01:00';

function telling(overview: OverviewView, now: number, locale: 'da' | 'en'): Telling {
  const keys = new Map(overview.cases.map(({ issueId }, index) => [issueId, `ONB-${index + 1}`]));
  return {
    words: wordsFor(locale, 'Europe/Copenhagen'),
    overview,
    now,
    nameOf: () => 'Nanna Krog',
    textOf: (issueId) => ({ key: keys.get(issueId) ?? '', summary: 'x' }),
  };
}

/** What the panel tells of a case from its beginning, page by page. */
async function historyOf(centre: ServiceCentre, key: string): Promise<readonly OnboardingEvent[]> {
  const told: OnboardingEvent[] = [];
  let before: number | undefined;
  do {
    const page = await centre.ask('projectLead', key, 'onboarding.history', before === undefined ? {} : { before });
    told.unshift(...page.events.toReversed());
    before = page.next;
  } while (before !== undefined);
  return told;
}

test('every case of the desk is listed as its history says, by its trouble, and as a table', async () => {
  await withSite(serviceCentre(MORNING), async (site) => {
    const centre = await openServiceCentre(site);
    const keys = layStarts(site);
    const answer = await centre.desk.call('projectLead', 'overview.list', {}, { projectKey: 'ONB' });
    if (!answer.ok || answer.value.state !== 'known') throw new Error(JSON.stringify(answer));
    const { overview, asOf } = answer.value;
    const by = (solution: string) => {
      const found = overview.cases.find((one) => one.solution === solution);
      if (!found) throw new Error(`${solution} is not listed`);
      return found;
    };
    for (const [index, one] of STARTS.entries()) {
      const state = fold(eventsOf(one));
      const key = keys[index];
      if (!state || key === undefined) throw new Error('no history');
      expect(await historyOf(centre, key)).toEqual(eventsOf(one));
      expect(by(one.solution)).toMatchObject(glanceOf(state, () => defaultPlaybook, asOf));
    }
    const groups = GROUPS.map((group) =>
      overview.cases.filter((one) => groupOf(one, asOf) === group).map(({ solution }) => solution),
    );
    expect(groups.map((of) => of.toSorted())).toEqual([
      ['Digital genoptræning', 'Sårfoto'],
      ['Skærmbesøg', 'Videokonsultation'],
      ['Diabetesdagbog', 'Hjemmemonitorering KOL', 'Hjertesvigt', 'Medicinpåmindelse'],
      ['Hjemmemåling, gravide'],
      ['Pausetræning'],
    ]);
    expect(whomKey(whomOf(by('Pausetræning')))).toBe('nobody:');
    expect(medianDays(overview.cases, '1')).toBe(12);
    expect(by('Sårfoto').spare).toBeLessThan(0);

    // What is pressed is there at once, without Jira being asked for anything.
    const before = site.calls.length;
    await centre.desk.call('projectLead', 'overview.list', {}, { projectKey: 'ONB' });
    const asked = site.calls
      .slice(before)
      .filter(({ api, caller }) => api === 'jira' && !caller.startsWith('persona:'));
    expect(asked.map(({ path }) => path.split('?')[0])).toEqual(asked.map(() => expect.stringMatching(/permission/)));
  });
});

test('the table of a spreadsheet has each case cell by cell, and no formula', async () => {
  await withSite(serviceCentre(MORNING), async (site) => {
    const centre = await openServiceCentre(site);
    const [first] = STARTS;
    if (!first) throw new Error('no case');
    layStarts(site, [{ ...first, solution: '=HYPERLINK("x")', customer: '+45; Randers' }]);
    const answer = await centre.desk.call('projectLead', 'overview.list', {}, { projectKey: 'ONB' });
    if (!answer.ok || answer.value.state !== 'known') throw new Error(JSON.stringify(answer));
    const { overview, asOf } = answer.value;
    const [head, line] = csvOf(overview.cases, telling(overview, asOf, 'da'))
      .slice(1)
      .split('\r\n');
    expect(head).toBe(
      'Sag;Opstartsforløb;Kunde;Projektleder;Fase;Status;Dage over fristen;Punkter færdige;Punkter i alt;Venter på;Mangler først;Næste frist;Dage ventet;Opstartsdato;Arbejdsdage til overs før start;Dispensationer;Omgåede faseovergange;' +
        defaultPlaybook.phases.map(({ name }) => `Dage i ${name.da}`).join(';'),
    );
    const one = overview.cases[0];
    const [missing] = one?.missing ?? [];
    const cells = line?.split(';') ?? [];
    expect(line?.startsWith(`ONB-1;"'=HYPERLINK(""x"")";"'+45; Randers";Nanna Krog;5;Forsinket;`)).toBe(true);
    expect(line).toContain(`;${missing?.title.da};`);
    expect(cells.slice(-9)).toEqual(['14', '20', '9', '16', '41', '', '', '', '']);
    expect(csvOf(overview.cases, telling(overview, asOf, 'en')).split('\r\n')[1]).toContain(',5,Late,');
  });
});

test('a desk that is off lists nothing, and nobody but those who work there is told', async () => {
  await withSite(serviceCentre(MORNING), async (site) => {
    const centre = await openServiceCentre(site);
    await centre.desk.call('projectLead', 'desk.disable', {}, { projectKey: 'ONB' });
    const answer = await centre.desk.call('projectLead', 'overview.list', {}, { projectKey: 'ONB' });
    expect(answer).toMatchObject({ ok: true, value: { state: 'not-enabled' } });
    expect(await centre.desk.call('board', 'overview.list', {}, { projectKey: 'ONB' })).toMatchObject({ ok: false });
  });
});
