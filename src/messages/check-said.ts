import type { Example } from '../domain/rulebook/example';
import type { Finding, Param, Repair } from '../domain/rulebook/finding';
import type { Rulebook } from '../domain/rulebook/rulebook';
import { HOUR } from '../domain/time';
import { check } from './check';
import { fillIn, say, type Locale } from './message';
import { duration, timesIn } from './times';

/** So long ago that every instant is written with its year and never as `today`. */
const LONG_AGO = 0;

type Params = Readonly<Record<string, Param>>;

/** Whom the texts are for, and the rulebook they are about. */
export interface Hearer {
  readonly locale: Locale;
  readonly zone: string;
  readonly book: Pick<Rulebook, 'teams'>;
}

/** What was found, and what to do about it, in a sentence each. */
export function findingSaid(
  { kind, params }: Finding,
  hearer: Hearer,
): { readonly what: string; readonly todo: string } {
  const texts = check[hearer.locale];
  const where = params['list'] !== undefined && JSON.stringify(params['list']).includes('asking');
  const words = { ...worded(params, hearer), where: texts[where ? 'check.limits-of-staff' : 'check.asking-customer'] };
  return { what: fillIn(texts[`check.${kind}`], words), todo: fillIn(texts[`check.${kind}-do`], words) };
}

/** What happens to the case of an example: the case in words, and its story. */
export function exampleSaid(example: Example, hearer: Hearer): { readonly of: string; readonly story: string } {
  const { locale, book } = hearer;
  const names = example.names;
  const of = say(locale, 'check.case', {
    kind: names.kind[locale],
    system: names.system[locale],
    customerGroup: names.customerGroup[locale],
    priority: names.priority[locale].toLowerCase(),
  });
  const team = (id: string): string => book.teams.find((one) => one.id === id)?.name[locale] ?? id;
  const times = timesIn(locale, example.zone);
  const words = {
    team: team(example.team),
    at: times.when(example.at, LONG_AGO),
    until: times.when(example.until, LONG_AGO),
  };
  const { claim } = example;
  const story = (): string => {
    switch (claim.is) {
      case 'lies':
        return say(locale, 'check.story-lies', { ...words, for: hours(locale, claim.for) });
      case 'goes-round':
        return say(locale, 'check.story-goes-round', { ...words, way: claim.teams.map(team).join(' → ') });
      case 'over-promise':
        return say(locale, 'check.story-over-promise', {
          ...words,
          used: hours(locale, claim.used),
          promised: hours(locale, claim.promised),
        });
      case 'judged-by':
        return claim.rule !== undefined && claim.other !== undefined
          ? say(locale, 'check.story-taken', { rule: claim.rule, other: claim.other })
          : say(locale, 'check.story-none', { list: say(locale, `check.list-${claim.list}`) });
      case 'stays':
      case 'paused-for-good':
      case 'asked-for-good':
        return fillIn(check[locale][`check.story-${claim.is}`], words);
      case 'gone-before':
        return fillIn(check[locale][claim.asked ? 'check.story-gone-asked' : 'check.story-gone-before'], {
          ...words,
          rung: claim.rung,
        });
      case 'tells-nobody':
        return say(locale, 'check.story-tells-nobody', { ...words, rung: claim.rung });
    }
  };
  return { of, story: story() };
}

/** A repair, and what it comes to. */
export function repairSaid({ id, params }: Repair, hearer: Hearer): { readonly what: string; readonly why: string } {
  const texts = check[hearer.locale];
  const words = worded(params, hearer);
  return { what: fillIn(texts[`check.repair-${id}`], words), why: fillIn(texts[`check.repair-${id}-why`], words) };
}

/** `112 timer`; with minutes as elsewhere. A minute begun counts, so that nothing looks shorter than it is. */
export function hours(locale: Locale, time: number): string {
  return time % HOUR === 0
    ? say(locale, 'check.hours', { hours: time / HOUR })
    : duration(locale, time, 'up').replace(/ 0 min$/, '');
}

function worded(params: Params, hearer: Hearer): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(params).map(([name, param]) => [name, wordOf(param, hearer)]));
}

function wordOf(param: Param, { locale, zone }: Hearer): string | number {
  if (typeof param !== 'object') return param;
  if ('da' in param) return param[locale];
  if ('time' in param) return hours(locale, param.time);
  if ('at' in param) {
    const times = timesIn(locale, zone);
    const midnight = times.clock(param.at) === '00:00';
    return midnight ? times.day(param.at, LONG_AGO) : times.when(param.at, LONG_AGO);
  }
  if ('level' in param) return say(locale, `rulebook.word-${param.level}`);
  if ('list' in param) return say(locale, `check.list-${param.list}`);
  if ('fact' in param) return say(locale, `rulebook.word-fact-${param.fact}`);
  if ('pause' in param) return say(locale, `rulebook.word-reason-${param.pause}`);
  if ('deed' in param) return say(locale, `rulebook.word-${param.deed}`);
  if ('status' in param) return say(locale, `check.status-${param.status}`);
  return say(locale, `check.known-${param.known}`);
}
