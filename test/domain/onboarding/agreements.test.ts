import { agreementsOf, type Agreement } from '../../../src/domain/onboarding/agreements';
import type { ItemField } from '../../../src/domain/onboarding/choices';
import type { Item } from '../../../src/domain/onboarding/items';

const done = { at: 0, by: { kind: 'clock' } } as const;
const TODAY = '2026-11-24';

function document(
  fields: Partial<Record<ItemField, string>>,
  signed: readonly string[] = [],
  more: Partial<Item> = {},
): Item {
  const title = { da: 'Aftale', en: 'Agreement' };
  const texts = Object.entries(fields).map(([field, text]) => [field, { ...done, text }]);
  return {
    ...{ id: '5.2', title, kind: 'document', responsible: ['PM'], participants: [], need: 'mandatory' },
    ...{ evidence: title, source: 'ours', phase: '5', gate: '5', wanted: 'yes', agreement: 'service' },
    state: {
      fields: Object.fromEntries(texts),
      signatures: signed.map((party) => ({ ...done, party, name: 'Ole', on: '2026-11-01' })),
      approvals: [],
      comments: [],
      events: 0,
    },
    ...more,
  };
}

const both = { state: 'signed', parties: 'Fjordlund\nServicecentret' };
const signatures = ['Fjordlund', 'Servicecentret'];

function one(item: Item): Agreement | undefined {
  return agreementsOf([item], TODAY)[0];
}

test.each<[string, Partial<Record<ItemField, string>>, readonly string[], Partial<Agreement>]>([
  ['signed by all holds', both, signatures, { holds: true, term: 'open-ended' }],
  ['one signature short does not', both, ['Fjordlund'], { holds: false }],
  ['nor one without parties', { state: 'signed' }, [], { holds: false }],
  ['nor a draft with signatures', { ...both, state: 'draft' }, signatures, { holds: false }],
  ['nor one that was terminated', { ...both, state: 'terminated' }, signatures, { holds: false }],
  [
    'its last day belongs to it',
    { ...both, validTo: TODAY },
    signatures,
    { holds: true, term: 'expiring', daysLeft: 0 },
  ],
  [
    'the day after it is over',
    { ...both, validTo: '2026-11-23' },
    signatures,
    { holds: false, term: 'expired', daysLeft: -1 },
  ],
  ['sixty days before it is said', { ...both, validTo: '2027-01-23' }, signatures, { term: 'expiring', daysLeft: 60 }],
  ['not earlier', { ...both, validTo: '2027-01-24' }, signatures, { term: 'running', daysLeft: 61 }],
  [
    'signed early it holds before it begins',
    { ...both, validFrom: '2027-01-01' },
    signatures,
    { term: 'coming', holds: true },
  ],
  ['a date that is none is none', { ...both, validTo: 'soon' }, signatures, { term: 'open-ended', holds: true }],
  ['it is to be looked over on its day', { ...both, review: TODAY }, signatures, { reviewDue: true }],
  ['and not before', { ...both, review: '2026-11-25' }, signatures, { reviewDue: false }],
])('%s', (_why, fields, signed, wanted) => expect(one(document(fields, signed))).toMatchObject(wanted));

test('the register names who signed, the gate that needs it, and the sub-supplier', () => {
  const of = { list: 'suppliers', entry: 'it-1', name: 'Systemhus A/S' } as const;
  expect(one(document(both, ['Fjordlund'], { of, gate: '5' }))).toMatchObject({
    of: 'Systemhus A/S',
    gate: '5',
    parties: [{ name: 'Fjordlund', signature: { name: 'Ole', on: '2026-11-01' } }, { name: 'Servicecentret' }],
  });
});

test('what no gate asks for names none, and what is not wanted is not there', () => {
  expect(one(document(both, [], { need: 'optional' }))).not.toHaveProperty('gate');
  expect(one(document(both, [], { wanted: 'no' }))).toBeUndefined();
  expect(agreementsOf([document({}, [], { kind: 'decision' })], TODAY)).toEqual([]);
});
