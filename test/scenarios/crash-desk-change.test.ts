import { withSite } from '../site/closing';
import { seedOrganisation } from '../site/seed/organisation';
import { crashAt, distinct, record, type Crash } from './crash';
import { deskOn, supportCentre, type Desk } from './desk';
import { leftToDo, moveTo, proof } from './issue-life';
import { enableNuuk } from './nuuk';
import type { Moment, Told } from './story';

const deep = process.env['TRIN_DEEP'] === '1';
/** Fewer would mean that the story no longer reaches what the app does when a case changes desks. */
const LEAST_RUNS = 12;

const toNuuk = async (desk: Desk, told: Told): Promise<void> => {
  told['cv'] = await moveTo(desk, told['cv'] ?? '', 'NUK');
};
const home = async (desk: Desk, told: Told): Promise<void> => {
  told['cv'] = await moveTo(desk, told['cv'] ?? '', 'SUP');
};

const story: readonly Moment[] = [
  {
    at: '2026-11-24T10:00:00+01:00',
    what: 'a superuser reports an error',
    act: async (desk, told) => (told['cv'] = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' })),
  },
  {
    at: '2026-11-24T10:30:00+01:00',
    what: '1st level passes it on',
    act: (desk, told) =>
      desk.move('first', told['cv'] ?? '', 'case.pass-on', { tried: 'Genstartet', asked: 'Hvorfor?' }),
  },
  { at: '2026-11-24T11:00:00+01:00', what: 'it turns out to be for Nuuk', act: toNuuk },
  { at: '2026-11-24T11:12:00+01:00', what: 'it is a case in Nuuk' },
  { at: '2026-11-24T11:14:00+01:00', what: 'Nuuk sends it back', act: home },
  { at: '2026-11-24T11:26:00+01:00', what: 'the dust settles' },
];
/** The moments whose first seconds hear of the moves. */
const HEARD = [3, 5];

test('a function that dies at any of its calls while a case changes desks changes nothing in what becomes of it', async () => {
  const options = supportCentre('2026-11-24T07:00:00+01:00', { seed: ({ world }) => seedOrganisation(world) });
  await withSite(options, async (site) => {
    const desk = deskOn(site);
    await desk.call('projectAdmin', 'desk.enable', {}, { projectKey: 'SUP' });
    await enableNuuk(desk);
    const recording = await record(site, desk, story);
    const undisturbed = await lives(desk);
    expect(undisturbed.proofs).toEqual([
      ['taken-in', true],
      ['left-desk', true],
    ]);
    const around = recording.meetings.filter(({ moment }) => HEARD.includes(moment));
    const heard = around.filter(({ when }) => when.functionKey === 'on-issue');
    const met = deep ? around : [...new Set([...distinct(heard, 'first'), ...distinct(heard, 'last')])];
    let runs = 0;
    for (const [i, meeting] of met.entries())
      for (const crash of crashesAt(i)) {
        const outcome = await crashAt(site, desk, story, recording, meeting, crash, 'the end');
        expect([meeting.name, crash, outcome]).toEqual([meeting.name, crash, recording.outcome]);
        expect([meeting.name, crash, await lives(desk)]).toEqual([meeting.name, crash, undisturbed]);
        runs += 1;
      }
    process.stdout.write(`\n${runs} crashes while a case changes desks\n`);
    expect(runs).toBeGreaterThanOrEqual(LEAST_RUNS);
  });
}, 3_600_000);

/** Every day each call dies once, before it or after it; in the deep run both ways. */
function crashesAt(i: number): readonly Crash[] {
  return deep ? ['crashBefore', 'crashAfter'] : [i % 2 === 0 ? 'crashBefore' : 'crashAfter'];
}

/** What a case has been, desk by desk, and what is left to do. */
async function lives(desk: Desk) {
  const { site } = desk;
  const [row] = site.storage('case');
  const issueId = String(Object(row?.value).issueId);
  const events = site.storage('event').map(({ value }) => {
    const { seq, projectId, what } = Object(value);
    return `${String(seq).padStart(3, '0')} ${projectId} ${what.type}`;
  });
  return {
    proofs: [await proof(desk, 'SUP', issueId), await proof(desk, 'NUK', issueId)],
    events: events.toSorted(),
    left: leftToDo(desk),
    packs: site.storage('pack').length,
  };
}
