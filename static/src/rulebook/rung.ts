import type { Deed, Recipient, Rulebook, Rung } from '../../../src/contract/rulebook';
import type { Words } from '../words';

/** What stands on a ladder. */
export type LadderKind = 'level' | 'attempt' | 'asking' | 'follow-up' | 'promise' | 'vendor';

/** What a rung may do on each kind of ladder. */
export const DEEDS_OF: Readonly<Record<LadderKind, readonly Deed[]>> = {
  level: ['warn', 'tell', 'tell-lead', 'assign', 'raise-priority', 'pass-on'],
  attempt: ['warn', 'tell', 'tell-lead', 'assign', 'raise-priority', 'pass-on'],
  asking: ['remind', 'tell', 'tell-lead', 'hand-back', 'close'],
  'follow-up': ['tell', 'tell-lead', 'assign', 'raise-priority'],
  promise: ['tell', 'tell-lead', 'assign', 'raise-priority'],
  vendor: ['tell', 'tell-lead', 'assign', 'raise-priority'],
};

/** Deeds that somebody may acknowledge, and that may therefore be repeated until then. */
export const REPEATABLE: readonly Deed[] = ['warn', 'tell', 'tell-lead'];

/** After how much working time a rung is reached, in milliseconds. */
export function reachedAfter({ at, after = 0 }: Rung, time: number): number {
  return time * at + after;
}

export function inOrder(ladder: readonly Rung[], time: number): readonly Rung[] {
  return ladder.toSorted((a, b) => reachedAfter(a, time) - reachedAfter(b, time));
}

/** Changes when a rung is reached: at a share of the limit, and so much working time more. */
export function reachedThen({ after: _before, ...rung }: Rung, at: number, after: number): Rung {
  return { ...rung, at, ...(after > 0 && { after }) };
}

/** Lets two neighbours change places: each is reached when the other was. */
export function swapped(ladder: readonly Rung[], place: number, other: number): readonly Rung[] {
  const [one, two] = [ladder[place], ladder[other]];
  if (!one || !two) return ladder;
  return ladder
    .with(place, reachedThen(two, one.at, one.after ?? 0))
    .with(other, reachedThen(one, two.at, two.after ?? 0));
}

/** `75 %`, `frist`, `+30 min`. */
export function shareWords({ at, after = 0 }: Rung, words: Words): string {
  const share = at === 1 ? [] : [words.say('rules.share', { share: figure(at * 100, words) })];
  const more = after > 0 ? [`+${words.time(after)}`] : [];
  return [...share, ...more].join(' ') || words.say('rules.at-limit-short');
}

/** At most two decimals, as the language writes them. */
export function figure(value: number, words: Words): string {
  return new Intl.NumberFormat(words.locale, { maximumFractionDigits: 2 }).format(value);
}

/** What a rung does, in words. */
export function deedWords(rung: Rung, { teams }: Pick<Rulebook, 'teams'>, words: Words): string {
  const whom = words.say('rules.whom-lead');
  switch (rung.does) {
    case 'tell':
      return words.say('rules.tells', { whom: recipientWords(rung.to ?? 'team', words) });
    case 'assign':
      return words.say('rules.assigns', { whom: rung.to === undefined ? whom : recipientWords(rung.to, words) });
    case 'pass-on': {
      const team = teams.find(({ id }) => id === rung.team);
      return team ? words.say('rules.passes-to', { team: words.name(team.name) }) : words.say('rules.passes-on');
    }
    case 'warn':
    case 'tell-lead':
    case 'raise-priority':
    case 'remind':
    case 'hand-back':
    case 'close':
      return words.say(`rules.does-${rung.does}`);
  }
}

/** How often a rung is repeated, in words; empty when it is not. */
export function repeatWords({ repeat }: Rung, words: Words): string {
  return repeat ? words.say('rules.repeats', { every: words.time(repeat.every), most: repeat.atMost }) : '';
}

function recipientWords(to: Recipient, words: Words): string {
  if (typeof to === 'string') return words.say(`rules.whom-${to}`);
  return to.kind === 'people'
    ? words.say('rules.whom-people', { count: to.accountIds.length })
    : words.say(`rules.whom-${to.kind}`, { name: to.name });
}

/** The text as a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
