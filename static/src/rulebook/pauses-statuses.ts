import type { Pausing, Rulebook } from '../../../src/contract/rulebook';
import type { Words } from '../words';

type Part = Pausing['reason'] | 'finished' | 'open';

/** What is wrong with statuses for one part of the rules: none at all, or one that already means something else. */
export function wrongStatuses(
  { pausing, finishedStatus, openStatus }: Pick<Rulebook, 'pausing' | 'finishedStatus' | 'openStatus'>,
  part: Part,
  said: readonly string[],
  words: Words,
): string | undefined {
  if (said.length === 0) return words.say('rules.status-needed');
  const meanings = [
    ...pausing.flatMap(({ reason, status }) => status.map((name) => ({ name, part: reason }))),
    ...finishedStatus.map((name) => ({ name, part: 'finished' as const })),
    ...openStatus.map((name) => ({ name, part: 'open' as const })),
  ];
  const taken = meanings.find((one) => one.part !== part && said.some((name) => isSameStatus(name, one.name)));
  if (!taken) return undefined;
  const where =
    taken.part === 'finished' || taken.part === 'open'
      ? words.say(`rules.status-${taken.part}`)
      : words.say('rules.status-pauses', { reason: words.say(`rules.reason-${taken.part}`) });
  return words.say('rules.status-taken', { status: taken.name, where });
}

/** Jira does not tell statuses apart by capitals, and neither do we. */
export function isSameStatus(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
