import { withSite } from '../site/closing';
import { accountOf } from '../site/seed/people';
import { openDesk, supportCentre, type Desk } from './desk';

const MORNING = '2026-11-24T09:00:00+01:00';
const FROM_CITIZEN = { typeId: 'Spørgsmål til Jobnet fra en borger', system: '' };
const HAND_OVER = { tried: 'Genskabt', asked: 'Er tjenesten nede?' };

/** What Jira has mailed somebody, in order: for what, and the words after the greeting. */
function mailed(desk: Desk, who: string): readonly (readonly [cause: string | undefined, text: string])[] {
  return desk.site.mail
    .filter(({ kind, to }) => kind === 'jsm' && to.some(({ accountId }) => accountId === accountOf(who)))
    .map(({ cause, text }) => [cause, text] as const);
}

const stopsOf = async (desk: Desk, who: string, key: string): Promise<string> => {
  const answer = await desk.follow(who, key);
  if (answer.state !== 'known') return answer.state;
  return answer.request.stops.map(({ stop, state }) => (state === 'here' ? `[${stop}]` : stop)).join(' ');
};

/** A citizen asks; it goes to the technicians and back, they are asked something, and get their answer. */
async function lifeOfACitizensCase(desk: Desk): Promise<void> {
  const key = await desk.raise('citizen', { summary: 'Jeg kan ikke se mit CV', ...FROM_CITIZEN });
  await desk.until('2026-11-24T09:10:00+01:00');
  await desk.move('first', key, 'case.pass-on', HAND_OVER);
  await desk.until('2026-11-24T09:20:00+01:00');
  await desk.move('second', key, 'case.answer', { text: 'Genstartet.' });
  await desk.until('2026-11-24T09:30:00+01:00');
  await desk.move('first', key, 'case.ask', { text: 'Kan du se det nu?' });
  await desk.until('2026-11-24T09:40:00+01:00');
  await desk.comment('citizen', key, 'Nej.');
  await desk.until('2026-11-24T09:50:00+01:00');
  await desk.move('first', key, 'case.answer', { text: 'Ryd din browsers cache.' });
  await desk.until('2026-11-24T10:10:00+01:00');
}

test.each([
  ['switched off, as the set-up page asks', ['request-resolved'], []],
  ['left on', 'all', ['request-resolved']],
] as const)(
  'what a citizen is mailed over the life of a case, with "request resolved" %s',
  async (_how, jsmMail, more) => {
    await withSite(supportCentre(MORNING, { switches: { jsmMail } }), async (site) => {
      const desk = await openDesk(site);
      await lifeOfACitizensCase(desk);
      const mails = mailed(desk, 'citizen');
      expect(mails.map(([cause]) => cause)).toEqual([
        'request-created',
        'public-comment-added',
        'public-comment-added',
        'public-comment-added',
        ...more,
      ]);
      expect(mails[0]?.[1]).toContain('SUP-1');
      expect(mails[1]?.[1]).toContain('Det er stadig supportcentret, der svarer dig.');
      expect(mails[2]?.[1]).toContain('Kan du se det nu?');
      expect(mails[3]?.[1]).toContain('Ryd din browsers cache.');
      for (const [, text] of mails) expect(text).not.toMatch(/niveau|eskaler|BIT|Genskabt|Genstartet/i);
    });
  },
);

test('a superuser, who can follow the case, is mailed no more than Jira mails by itself', async () => {
  await withSite(supportCentre(MORNING, { switches: { jsmMail: ['request-resolved'] } }), async (site) => {
    const desk = await openDesk(site);
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T09:10:00+01:00');
    await desk.move('first', key, 'case.pass-on', HAND_OVER);
    await desk.until('2026-11-24T09:20:00+01:00');
    await desk.move('second', key, 'case.answer', { text: 'Genstartet.' });
    await desk.until('2026-11-24T09:30:00+01:00');
    await desk.move('first', key, 'case.answer', { text: 'Prøv igen nu.' });
    await desk.until('2026-11-24T09:40:00+01:00');
    expect(mailed(desk, 'superuser').map(([cause]) => cause)).toEqual(['request-created', 'public-comment-added']);
  });
});

test('the line of a request: on its first trip, on the direct route, and where 2nd level is passed by', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    const fault = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    const business = await desk.raise('superuser', {
      summary: 'Hvornår gælder fristen?',
      typeId: 'Forretningsspørgsmål',
    });
    await desk.until('2026-11-24T09:10:00+01:00');
    expect(await stopsOf(desk, 'superuser', fault)).toBe('you [support] technicians vendor');
    // Its route goes straight to the specialists: nobody is shown who will not have it.
    expect(await stopsOf(desk, 'superuser', business)).toBe('you [support] specialists');
    await desk.move('first', business, 'case.pass-on', HAND_OVER);
    expect(await stopsOf(desk, 'superuser', business)).toBe('you support [specialists]');
    // A fault that turns out to be a purely business question.
    await desk.move('first', fault, 'case.pass-on', { ...HAND_OVER, direct: true });
    expect(await stopsOf(desk, 'superuser', fault)).toBe('you support [specialists]');
    await desk.until('2026-11-24T09:20:00+01:00');
    await desk.move('business', fault, 'case.answer', { noVendorContact: true, text: 'Fristen er den 1.' });
    await desk.move('first', fault, 'case.send-back', { text: 'Hvilket år?' });
    const answer = await desk.follow('superuser', fault);
    expect(answer.state === 'known' && answer.request.history.map(({ what, stop }) => `${what} ${stop}`)).toEqual([
      'sent you',
      'passed-on specialists',
      'answered-inside support',
      'sent-back specialists',
    ]);
  });
});

test('a superuser’s own attempt is part of the story, and a change request is told with the answer', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    const [serviceDesk, types] = [await deskOf(desk), await typesOf(desk)];
    const made = await desk.rest('superuser', 'POST', '/rest/servicedeskapi/request', {
      serviceDeskId: serviceDesk,
      requestTypeId: types.get('Meld en fejl'),
      requestFieldValues: {
        summary: 'Feltet mangler',
        description: 'Der er ikke plads.',
        customfield_10101: { value: 'Jobnet' },
        customfield_10110: '2026-11-24T08:10:00.000+0100',
      },
    });
    const key = String(Object(made).issueKey);
    await desk.until('2026-11-24T09:10:00+01:00');
    await desk.move('first', key, 'case.pass-on', HAND_OVER);
    await desk.until('2026-11-24T09:15:00+01:00');
    await desk.move('second', key, 'case.pass-on', HAND_OVER);
    await desk.until('2026-11-24T09:20:00+01:00');
    await desk.move('vendor', key, 'case.give-verdict', { verdict: 'change-request', text: 'Feltet findes ikke.' });
    await desk.move('second', key, 'case.agree', {});
    await desk.until('2026-11-24T09:25:00+01:00');
    await desk.move('vendor', key, 'case.answer', { noVendorContact: true, text: 'Kræver en ændring.' });
    await desk.until('2026-11-24T09:30:00+01:00');
    await desk.move('second', key, 'case.answer', { text: 'Kræver en ændring.' });
    const whats = async () => {
      const answer = await desk.follow('superuser', key);
      return answer.state === 'known' ? answer.request.history.map(({ what }) => what) : [];
    };
    expect(await whats()).toEqual(['tried', 'sent', 'passed-on', 'passed-on', 'answered-inside', 'answered-inside']);
    await desk.until('2026-11-24T09:35:00+01:00');
    await desk.move('first', key, 'case.answer', { text: 'Det kræver en ændring i systemet.' });
    expect((await whats()).slice(-2)).toEqual(['change-request', 'answered']);
  });
});

async function deskOf(desk: Desk): Promise<string> {
  const body = await desk.rest('superuser', 'GET', '/rest/servicedeskapi/servicedesk');
  return Object(body).values[0].id;
}

async function typesOf(desk: Desk): Promise<ReadonlyMap<string, string>> {
  const body = await desk.rest(
    'superuser',
    'GET',
    `/rest/servicedeskapi/servicedesk/${await deskOf(desk)}/requesttype`,
  );
  return new Map(Object(body).values.map(({ name, id }: { name: string; id: string }) => [name, id]));
}
