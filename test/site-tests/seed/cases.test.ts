import { CASES } from '../../site/seed/cases/cases';
import { SYSTEMS } from '../../site/seed/fields';
import { accountOf, people } from '../../site/seed/people';
import { REQUEST_TYPES } from '../../site/seed/request-types';
import type { Step } from '../../site/seed/story';

const words = (step: Step): readonly string[] => {
  switch (step.do) {
    case 'comment':
    case 'answer':
      return [step.text];
    case 'take-back':
      return [step.reason];
    case 'pass-on':
      return [step.handOver.tried, step.handOver.asked];
    case 'take':
    case 'status':
    case 'priority':
      return [];
  }
};
const texts = CASES.flatMap(({ summary, description, then }) => [summary, description, ...then.flatMap(words)]);
const isCustomer = (id: string) => people.find((person) => person.id === id)?.accountType !== 'licensed';

test('there are sixty cases and more, of every kind, about every system', () => {
  expect(
    CASES.filter(({ type }) => REQUEST_TYPES.find(({ key }) => key === type)?.project === 'SUP').length,
  ).toBeGreaterThan(60);
  // The clarification form is sent by the service centre, to whoever has an onboarding case.
  const raised = REQUEST_TYPES.map(({ key }) => key).filter((key) => key !== 'afklaring');
  expect(new Set(CASES.map(({ type }) => type))).toEqual(new Set(raised));
  expect(new Set(CASES.flatMap(({ system }) => system ?? []))).toEqual(new Set(SYSTEMS));
});

test('no text is said twice', () => {
  const twice = texts.filter((text, i) => texts.indexOf(text) < i);
  expect(twice).toEqual([]);
});

test('no text holds a CPR number', () => {
  expect(texts.filter((text) => /\b\d{6}[- ]?\d{4}\b/.test(text))).toEqual([]);
});

test('agents use the words of the trade', () => {
  const wrong = /\b(supporter|ticket|SLA-brud|anmelder|visitator|1\. level|2\. level|niveau [123])\b/i;
  expect(texts.filter((text) => wrong.test(text))).toEqual([]);
});

test.each(CASES.map((story) => [story.summary, story] as const))(
  '"%s" happens in order, by people we know',
  (_summary, story) => {
    const instants = [story.at, ...story.then.map(({ at }) => at)];
    expect(instants.filter((at) => !/^(10|11)-\d\d \d\d:\d\d$/.test(at))).toEqual([]);
    expect([...instants].sort()).toEqual(instants);
    expect(instants.every((at) => at >= '10-26 07:00' && at <= '11-24 10:12')).toBe(true);
    expect([story.by, story.on ?? story.by, ...story.then.map(({ by }) => by)].map(accountOf)).toHaveLength(
      2 + story.then.length,
    );
  },
);

test('customers only write; everything else is done by agents', () => {
  const done = CASES.flatMap(({ then }) => then.filter(({ by }) => isCustomer(by)));
  expect(done.filter((step) => step.do !== 'comment' || !step.public)).toEqual([]);
});
