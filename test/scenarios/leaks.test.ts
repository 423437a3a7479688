import type { Rulebook } from '../../src/contract/rulebook';
import { withSite } from '../site/closing';
import { accountOf, people } from '../site/seed/people';
import type { Site } from '../site/site';
import { supportCentre, type Desk } from './desk';
import { share, writeDown } from './organisations';
import { ruledDesk } from './rulebook';

const MORNING = '2026-11-24T09:00:00+01:00';
const HVIDSTED = 'Jobcenter Hvidsted';
const MARK = 'INTERNT';

/** The support centre's rules, with every team's name marked as what customers never hear of. */
function marked(book: Rulebook): Rulebook {
  return {
    ...book,
    teams: book.teams.map((team) => ({ ...team, name: { da: `${MARK} ${team.id}`, en: `${MARK} ${team.id}` } })),
  };
}

type Step = readonly [who: string, call: Parameters<Desk['move']>[2], input: object];

/** A text that nobody outside may read. */
const inside = (about: string): string => `${MARK} ${about}`;

/** Every move there is, in an order in which each is legal. */
const LIFE: readonly Step[] = [
  ['first', 'case.triage', { as: 'new-error', text: inside('visitering') }],
  ['first', 'case.pass-on', { tried: inside('prøvet'), asked: inside('spurgt') }],
  ['second', 'case.pass-on', { tried: inside('prøvet igen'), asked: inside('spurgt igen') }],
  ['first', 'case.follow-up', {}],
  ['vendor', 'case.acknowledge', {}],
  [
    'vendor',
    'case.ask-vendor',
    { with: inside('Bo'), channel: 'phone', number: inside('77'), text: inside('til leverandør') },
  ],
  ['vendor', 'case.vendor-answered', { number: inside('78'), text: inside('fra leverandør') }],
  ['vendor', 'case.give-verdict', { verdict: 'change-request', text: inside('vurdering') }],
  ['second', 'case.dispute', { text: inside('uenig') }],
  ['vendor', 'case.give-verdict', { verdict: 'change-request', text: inside('vurdering igen') }],
  ['second', 'case.agree', { text: inside('enig') }],
  ['vendor', 'case.answer', { text: inside('svar op') }],
  ['second', 'case.send-back', { text: inside('ikke godt nok') }],
  ['vendor', 'case.no-vendor-contact', {}],
  ['vendor', 'case.answer', { text: inside('svar op igen') }],
  ['second', 'case.answer', { text: inside('svar til 1. niveau') }],
  ['first', 'case.send-back', { text: inside('spørg igen') }],
  ['second', 'case.answer', { text: inside('svar til 1. niveau igen') }],
  ['first', 'case.pass-on', { tried: inside('en gang til'), asked: inside('en gang til') }],
  ['first', 'case.take-back', { reason: inside('kunden ringede') }],
  ['first', 'case.ask', { text: 'Hvilken browser bruger du?' }],
  ['first', 'case.answer', { text: 'Nu er det rettet.' }],
  ['first', 'case.reopen', { text: inside('genåbnet') }],
  ['first', 'case.pass-on', { direct: true, tried: inside('direkte'), asked: inside('regler') }],
  ['business', 'case.answer', { noVendorContact: true, text: inside('fagligt svar') }],
  ['first', 'case.answer', { text: 'Sådan er reglerne.' }],
];

/** Plays one step; a move that is not offered then is none of this test's business. */
async function play(desk: Desk, key: string, [who, call, input]: Step, made: Set<string>): Promise<void> {
  const { contacts } = await desk.show(who, key);
  const more =
    call === 'case.ask-vendor'
      ? { madeAt: desk.site.now() }
      : call === 'case.vendor-answered'
        ? { contact: contacts.at(-1)?.id, answeredAt: desk.site.now() }
        : {};
  const answer = await desk.move(who, key, call, { ...input, ...more } as never);
  if (answer.moved) made.add(call);
  await desk.site.advance({ by: 'PT2M' });
}

/** Everything that a customer can see of a request: our screens, Jira's, and their mail. */
async function seenBy(desk: Desk, who: string, key: string, organisation: string): Promise<string> {
  const seen = [
    await desk.call(who, 'request.follow', {}, { requestKey: key }),
    await desk.rest(who, 'GET', `/rest/servicedeskapi/request/${key}?expand=participant,status,comment`),
    await desk.rest(who, 'GET', `/rest/servicedeskapi/request/${key}/comment`),
    await desk.call(who, 'request.of-organisation', { of: organisation }, { page: 'my_requests' }),
  ];
  return JSON.stringify(seen);
}

/** Names of people at 2nd and 3rd level, teams, and whatever is marked: none of it leaves the desk. */
function secretsIn(text: string): readonly string[] {
  const names = people.filter(({ id }) => ['second', 'vendor', 'business', 'leadSecond'].includes(id));
  const words = [
    '2. niveau',
    '3. niveau',
    'eskaler',
    'Eskaler',
    '2nd level',
    '3rd level',
    'escalat',
    'trin-',
    'vendor-asked',
  ];
  return [MARK, ...names.flatMap(({ id, name }) => [name, accountOf(id)]), ...words].filter((secret) =>
    text.includes(secret),
  );
}

test.each([
  ['superuser', 'Meld en fejl', ['superuser', 'colleague']],
  ['citizen', 'Spørgsmål til Jobnet fra en borger', ['citizen']],
])('nothing internal leaves the desk over the whole life of a case of a %s', async (sender, type, readers) => {
  await withSite(supportCentre(MORNING), async (site: Site) => {
    const desk = await ruledDesk(site, marked);
    const hvidsted = await writeDown(desk, HVIDSTED, {
      unit: 'Hvidsted It',
      note: inside('note'),
      superusers: [accountOf('superuser')],
      reach: 'Ring til Gitte',
    });
    const key = await desk.raise(sender, {
      summary: 'Siden er tom',
      typeId: type,
      system: type === 'Meld en fejl' ? 'Jobnet' : '',
    });
    if (sender === 'superuser') await share(desk, key, hvidsted);
    await desk.until('2026-11-24T09:05:00+01:00');
    const made = new Set<string>();
    for (const step of LIFE) {
      await play(desk, key, step, made);
      if (step[1] === 'case.ask') {
        await desk.comment(sender, key, 'Det er Firefox.');
        await desk.comment('first', key, inside('note på sagen'), false);
        await site.advance({ by: 'PT2M' });
      }
      const who = readers[made.size % readers.length] ?? sender;
      expect([step[1], secretsIn(await seenBy(desk, who, key, hvidsted))]).toEqual([step[1], []]);
    }
    expect([...made].toSorted()).toEqual([...new Set(LIFE.map(([, call]) => call))].toSorted());
    const mails = site.mail.filter(({ kind }) => kind === 'jsm');
    expect(mails.length).toBeGreaterThan(3);
    expect(mails.flatMap((mail) => secretsIn(JSON.stringify(mail)))).toEqual([]);
    // The search finds what it looks for: the desk's own panel is full of it.
    expect(secretsIn(JSON.stringify(await desk.show('first', key)))).toContain(MARK);
  });
});
