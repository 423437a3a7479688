import { calls } from '../../src/contract/calls';
import type { MoveAnswer } from '../../src/contract/calls';
import type { Site } from '../site/site';
import { everyKind, eventsOf, whereAllIsReady, payload, press, type Press, type Stage } from './move-races';

/** What somebody may send who writes to our calls by hand. */

const MOVE = '11111111-0000-4000-8000-000000000001';
const RUBBISH: readonly unknown[] = [null, '   ', -1, 1e308, 'x'.repeat(40_000), ['a']];

function everything(site: Site): string {
  return JSON.stringify(['event', 'case', 'owed'].map((entity) => site.storage(entity)));
}

test('what does not have the form of a move changes nothing, whatever it is', async () => {
  await whereAllIsReady(async (ready, site) => {
    const before = everything(site);
    const byCall = new Map(everyKind.map((kind) => [kind.press.call, kind]));
    for (const [call, { press: whole, on }] of byCall) {
      await site.advance({ by: 'PT1S' });
      const input = { ...payload(whole, ready), moveId: MOVE, seen: 1 };
      const forms: readonly unknown[] = [
        undefined,
        ...RUBBISH,
        { ...input, issueId: '10000' },
        ...Object.keys(input).flatMap((name) => RUBBISH.map((rubbish) => ({ ...input, [name]: rubbish }))),
      ];
      for (const form of forms.filter((one) => !calls[call].input.safeParse(one).success)) {
        const answer = await ready.desk.call(whole.by, call, form, { issueKey: ready.keys[on] });
        expect([call, form, answer]).toEqual([call, form, { ok: false, reason: 'invalid-input' }]);
      }
    }
    expect(everything(site)).toBe(before);
  });
});

const HOUR_AHEAD = Date.parse('2026-11-24T11:45:00+01:00');
const answered = { number: 'INC-1', answeredAt: Date.parse('2026-11-24T10:40:00+01:00'), text: 'Svar.' };
const asked = { with: 'Vagten', channel: 'phone', madeAt: Date.parse('2026-11-24T10:30:00+01:00'), text: 'Hvorfor?' };

const REFUSED: readonly (readonly [string, Stage, Press, Exclude<MoveAnswer, { moved: true }>['reason']])[] = [
  [
    'a contact of another case',
    'judged',
    by('vendor2', 'case.vendor-answered', (ready) => ({ ...answered, contact: ready.contact })),
    'no-such-contact',
  ],
  [
    'an event that is no contact',
    'asked-vendor',
    by('vendor2', 'case.vendor-answered', { ...answered, contact: 1 }),
    'no-such-contact',
  ],
  [
    'an answer from the future',
    'asked-vendor',
    by('vendor2', 'case.vendor-answered', (ready) => ({ ...answered, contact: ready.contact, answeredAt: HOUR_AHEAD })),
    'impossible-time',
  ],
  [
    'an answer before the question',
    'asked-vendor',
    by('vendor2', 'case.vendor-answered', (ready) => ({ ...answered, contact: ready.contact, answeredAt: 0 })),
    'impossible-time',
  ],
  [
    'a question of tomorrow',
    'third',
    by('vendor2', 'case.ask-vendor', { ...asked, madeAt: HOUR_AHEAD }),
    'impossible-time',
  ],
  [
    'a question from before the case',
    'third',
    by('vendor2', 'case.ask-vendor', { ...asked, madeAt: 0 }),
    'impossible-time',
  ],
  ['a vendor who is none', 'third', by('vendor2', 'case.ask-vendor', { ...asked, team: 'bit' }), 'no-such-team'],
  [
    'a team nobody knows',
    'first',
    by('first', 'case.pass-on', { tried: 'a', asked: 'b', team: '__proto__', reason: 'c' }),
    'no-such-team',
  ],
  [
    'a team two levels up',
    'first',
    by('first', 'case.pass-on', { tried: 'a', asked: 'b', team: 'ibm', reason: 'c' }),
    'no-such-team',
  ],
  ['a team that never had it', 'second', by('first', 'case.take-back', { reason: 'c', team: 'kmd' }), 'no-such-team'],
  [
    'a statement instead of the answer that is missing',
    'asked-vendor',
    by('second', 'case.take-back', { reason: 'c', noVendorContact: true }),
    'vendor-answer-missing',
  ],
  ['a link to no issue', 'first', by('first', 'case.triage', { as: 'shortcoming', link: 'SUP-0' }), 'no-such-issue'],
  [
    'a known error without its number',
    'first',
    by('first', 'case.triage', { as: 'known-error', text: 'Kendt.' }),
    'link-needed',
  ],
  ['an answer by somebody of another level', 'second', by('first', 'case.answer', { text: 'Nej.' }), 'not-your-level'],
  ['a customer asked from above', 'third', by('first', 'case.ask', { text: 'Hvad?' }), 'not-with-first'],
];

test('a move that makes no sense is refused with its reason, and nothing changes', async () => {
  await whereAllIsReady(async (ready, site) => {
    const before = everything(site);
    for (const [what, stage, pressed, reason] of REFUSED) {
      const key = ready.keys[stage];
      const { version: seen } = await ready.desk.show(pressed.by, key);
      const answer = await press(ready, key, pressed, { moveId: MOVE, seen });
      expect([what, answer]).toMatchObject([what, { moved: false, reason, case: { version: seen } }]);
    }
    expect(everything(site)).toBe(before);
  });
});

test('at a desk that is off, or that nobody pays for, no move is made, and what was typed is sent back unharmed', async () => {
  await whereAllIsReady(async (ready, site) => {
    const { version: seen } = await ready.desk.show('first', ready.keys.first);
    const snapshot = site.snapshot();
    for (const stop of [
      () => ready.desk.call('projectAdmin', 'desk.disable', {}, { projectKey: 'SUP' }),
      () => site.switches({ licence: 'none' }),
    ]) {
      site.restore(snapshot);
      await stop();
      for (const kind of everyKind) {
        const key = ready.keys[kind.on];
        const had = eventsOf(site, key).length;
        const answer = await press(ready, key, kind.press, { moveId: MOVE, seen: had });
        expect([kind.name, answer]).toMatchObject([kind.name, { moved: false, reason: 'standing-still', case: {} }]);
        expect([kind.name, eventsOf(site, key).length]).toEqual([kind.name, had]);
      }
    }
    expect(seen).toBeGreaterThan(0);
  });
});

test('an issue that is deleted while its case is being moved: nothing is left of either', async () => {
  await whereAllIsReady(async (ready, site) => {
    const key = ready.keys.first;
    const { version: seen } = await ready.desk.show('first', key);
    const issueId = String(Object(await ready.desk.rest('first', 'GET', `/rest/api/3/issue/${key}`)).id);
    site.meanwhile({ functionKey: 'agent', api: 'jira', path: '/rest/api/3/issue/*/comment' }, async () => {
      await ready.desk.rest('leadFirst', 'DELETE', `/rest/api/3/issue/${key}`);
    });
    const up: Press = by('first', 'case.pass-on', { tried: 'a', asked: 'b' });
    await press(ready, key, up, { moveId: MOVE, seen });
    await ready.desk.until('2026-11-24T11:01:00+01:00');
    const rows = ['case', 'event', 'owed'].flatMap((entity) => site.storage(entity));
    expect(rows.filter(({ value }) => Object(value).issueId === issueId)).toEqual([]);
  });
});

function by(who: string, call: Press['call'], input: Press['input']): Press {
  return { by: who, call, input };
}
