import { DAY } from '../time';
import { exampleOf, opensAt, type Cases, type Judged, type Telling } from './check-cases';
import type { Finding } from './finding';
import type { Level } from './rulebook';

/** Long enough for every ladder of a case that nobody touches. */
const LONG = 365 * DAY;

/** What was seen in a rule by itself, with a case that shows it. Found in the rule, it stands without one too. */
export function shown(cases: Cases, finding: Finding): Finding {
  const [rule = ''] = finding.ids;
  const [judged, telling] = storyOf(cases, finding, rule) ?? [];
  const example = judged && telling && exampleOf(cases, judged.facts, telling);
  return example ? { ...finding, example } : finding;
}

function storyOf(cases: Cases, { kind, page, params }: Finding, rule: string): readonly [Judged, Telling] | undefined {
  const sound = cases.judged.filter(cases.sound);
  const story = (
    judged: Judged | undefined,
    level: Level,
    claim: Telling['claim'],
  ): readonly [Judged, Telling] | undefined => {
    const id = judged?.route?.teams[level];
    if (!judged || id === undefined) return undefined;
    const team = cases.rules.team(id);
    const at = opensAt(cases, team);
    return [judged, { level, team, at, until: at + LONG, claim }];
  };
  const asked = sound.find(({ asking }) => asking?.id === rule);
  switch (kind) {
    case 'pause-without-end': {
      const reason = cases.book.pausing.find((one) => one.reason === rule)?.reason;
      return reason && story(sound[0], 'first', { is: 'paused-for-good', reason });
    }
    case 'asking-without-end':
      return story(asked, 'first', { is: 'asked-for-good' });
    case 'rung-never-reached': {
      const rung = String(params['rung']);
      if (page === 'pauses') return story(asked, 'first', { is: 'gone-before', rung, asked: true });
      const limited = (level: Level): Judged | undefined => sound.find(({ limits }) => limits[level]?.id === rule);
      const level = (['first', 'second', 'third'] as const).find((one) => limited(one));
      return level && story(limited(level), level, { is: 'gone-before', rung, asked: false });
    }
    default:
      return undefined;
  }
}
