import type {
  DueRule,
  Need,
  Playbook,
  PlaybookItem,
  PlaybookPhase,
  Question,
  Role,
  Wanted,
} from '../../../src/contract/playbook';
import type { MessageKey } from '../../../src/messages/message';
import type { Words } from '../words';

type Line = Playbook['lines'][number];

/** When an item is due, in words. */
export function dueSaid(words: Words, due: DueRule | undefined): string {
  if (!due) return words.say('playbook.due-none');
  const { from, item = '', days, unit } = due;
  if (days === 0)
    return from === 'item' ? words.say('playbook.due-on-item', { item }) : words.say(`playbook.due-on-${from}`);
  const base = from === 'item' ? words.say('playbook.base-item', { item }) : words.say(`playbook.base-${from}`);
  return words.say(`playbook.due-${days > 0 ? 'after' : 'before'}-${unit}`, { count: Math.abs(days), base });
}

export function rolesSaid(words: Words, { roles }: Playbook, ids: readonly string[]): string {
  const names = ids.map((id) => words.name(roles.find((role) => role.id === id)?.name ?? { da: id, en: id }));
  return names.length === 0 ? words.say('playbook.nobody') : names.join(', ');
}

export function whenSaid(words: Words, book: Playbook, when: Wanted): string {
  if ('absence' in when) return words.say('playbook.when-absence');
  if ('answer' in when) return words.say('playbook.when-answer', { question: when.answer });
  const known = itemIn(book, when.decision)?.outcomes ?? [];
  const outcomes = when.is.map(
    (id) => `"${words.name(known.find((one) => one.id === id)?.name ?? { da: id, en: id })}"`,
  );
  return words.say('playbook.when-decision', {
    item: when.decision,
    outcomes: outcomes.join(` ${words.say('playbook.or')} `),
  });
}

export function needsSaid(words: Words, needs: Need): string {
  if ('rows' in needs) return words.say(`playbook.needs-rows-${needs.rows}`);
  if ('form' in needs) return words.say(`playbook.needs-form-${needs.form}`);
  if ('contacts' in needs)
    return words.say('playbook.needs-contacts', { kind: words.say(`playbook.contact-${needs.contacts}`) });
  if ('list' in needs) return words.say('playbook.needs-list', { list: words.say(`playbook.list-${needs.list}`) });
  if ('board' in needs) return words.say('playbook.needs-board');
  return words.say('compiled' in needs ? 'playbook.needs-compiled' : 'playbook.needs-calm');
}

export function itemIn({ phases }: Playbook, id: string): PlaybookItem | undefined {
  return phases.flatMap(({ items }) => items).find((item) => item.id === id);
}

/** `2.4 Vurdering fra advisory board` */
function itemCalled(words: Words, book: Playbook, id: string): string {
  const item = itemIn(book, id);
  return item ? `${id} ${words.name(item.title)}` : id;
}

/** What a part of an item says; undefined where it has none. */
export function itemSaid(words: Words, book: Playbook, item: PlaybookItem, field: string): string | undefined {
  const yes = (is: boolean | undefined) =>
    is === undefined ? undefined : words.say(is ? 'playbook.yes' : 'playbook.no');
  switch (field) {
    case 'title':
      return bothSaid(item.title);
    case 'evidence':
      return bothSaid(item.evidence);
    case 'kind':
      return words.say(`playbook.kind-${item.kind}`);
    case 'responsible':
      return rolesSaid(words, book, item.responsible);
    case 'participants':
      return rolesSaid(words, book, item.participants);
    case 'due':
      return dueSaid(words, item.due);
    case 'need':
      return words.say(`playbook.need-${item.need}`);
    case 'when':
      return item.when && whenSaid(words, book, item.when);
    case 'needs':
      return item.needs && needsSaid(words, item.needs);
    case 'outcomes':
      return item.outcomes
        ?.map(({ name, ends }) => words.name(name) + (ends ? ` (${words.say('playbook.ends')})` : ''))
        .join(', ');
    case 'opensWith':
      return item.opensWith?.map((id) => outcomeName(words, item, id)).join(', ');
    case 'gate':
      return item.gate;
    case 'after':
      return item.after && itemCalled(words, book, item.after);
    case 'until':
      return item.until && words.say(`playbook.until-${item.until}`);
    case 'agreement':
      return item.agreement && words.say(`playbook.agreement-${item.agreement}`);
    case 'per':
      return item.per && words.say(`playbook.per-${item.per}`);
    case 'does':
      return item.does && words.say(`playbook.does-${item.does}`);
    case 'main':
      return yes(item.main);
    case 'source':
      return words.say(`playbook.source-${item.source}`);
    default:
      return undefined;
  }
}

export function phaseSaid(words: Words, book: Playbook, phase: PlaybookPhase, field: string): string | undefined {
  switch (field) {
    case 'name':
      return bothSaid(phase.name);
    case 'status':
      return phase.status.join(', ');
    case 'responsible':
      return rolesSaid(words, book, phase.responsible);
    case 'days':
      return words.say('playbook.days-working', { count: phase.days });
    default:
      return undefined;
  }
}

export function roleSaid(words: Words, role: Role, field: string): string | undefined {
  switch (field) {
    case 'name':
      return bothSaid(role.name);
    case 'side':
      return words.say(`playbook.side-${role.side}`);
    case 'people':
      return words.say('playbook.people-count', { count: role.people.length });
    default:
      return undefined;
  }
}

export function questionSaid(words: Words, question: Question, field: string): string | undefined {
  switch (field) {
    case 'text':
      return bothSaid(question.text);
    case 'help':
      return bothSaid(question.help);
    case 'kind':
      return words.say(`playbook.answer-${question.kind}`);
    case 'section':
      return question.section;
    case 'beside':
      return question.beside;
    case 'centre':
      return words.say(question.centre ? 'playbook.yes' : 'playbook.no');
    default:
      return undefined;
  }
}

export function lineSaid(words: Words, { level, arm }: Line): string {
  return words.level(level, arm);
}

/** What there is one of. A calendar and figures are too much for a line: that they differ is said. */
export function wholeSaid(words: Words, { name, board }: Playbook, field: string): string | undefined {
  if (field === 'name') return bothSaid(name);
  if (field !== 'board') return undefined;
  const days = (count: number) => words.say(`playbook.days-${board.unit}`, { count });
  return words.say('playbook.board-said', { days: days(board.days), after: days(board.warnAfter) });
}

export function bothSaid({ da, en }: { readonly da: string; readonly en: string }): string {
  return da === en ? da : `${da} / ${en}`;
}

function outcomeName(words: Words, { outcomes = [] }: PlaybookItem, id: string): string {
  return words.name(outcomes.find((one) => one.id === id)?.name ?? { da: id, en: id });
}

const FIELDS = [
  'id',
  'name',
  'title',
  'text',
  'help',
  'evidence',
  'kind',
  'responsible',
  'participants',
  'due',
  'days',
  'unit',
  'from',
  'item',
  'need',
  'when',
  'decision',
  'answer',
  'is',
  'gate',
  'needs',
  'outcomes',
  'opensWith',
  'until',
  'agreement',
  'per',
  'after',
  'main',
  'does',
  'source',
  'status',
  'people',
  'side',
  'section',
  'centre',
  'beside',
  'level',
  'arm',
  'line',
  'calendar',
  'board',
  'warnAfter',
  'earlyLife',
  'tighten',
  'calmDays',
  'mostRequests',
  'mostBreaches',
  'mostUnknown',
  'da',
  'en',
  'phases',
  'items',
  'roles',
  'sections',
  'questions',
  'criteria',
  'lines',
] as const;

/** What a field is called. One that nobody knows stands as it was written. */
export function fieldSaid(words: Words, field: string): string {
  const known = FIELDS.find((one) => one === field);
  return known ? words.say(`playbook.field-${known}`) : field;
}

const SPOTS = ['phases', 'items', 'roles', 'sections', 'questions', 'criteria', 'outcomes', 'lines'] as const;

/** One of a list, by what it is called in it. */
export function spotSaid(words: Words, list: string, called: string): string {
  const known = SPOTS.find((one) => one === list);
  const key: Extract<MessageKey, `playbook.spot-${string}`> = `playbook.spot-${known ?? 'other'}`;
  return words.say(key, { called });
}
