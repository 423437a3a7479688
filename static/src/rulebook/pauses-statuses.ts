import type { Pausing, Rulebook } from '../../../src/contract/rulebook';
import type { Words } from '../words';

type Part = Pausing['reason'] | 'finished';

/** What is wrong with statuses for one part of the rules: none at all, or one that already means something else. */
export function wrongStatuses(
  { pausing, finishedStatus }: Pick<Rulebook, 'pausing' | 'finishedStatus'>,
  part: Part,
  said: readonly string[],
  words: Words,
): string | undefined {
  if (said.length === 0) return words.say('rules.status-needed');
  const meanings = [
    ...pausing.flatMap(({ reason, status }) => status.map((name) => ({ name, part: reason }))),
    ...finishedStatus.map((name) => ({ name, part: 'finished' as const })),
  ];
  const taken = meanings.find((one) => one.part !== part && said.some((name) => isSameStatus(name, one.name)));
  if (!taken) return undefined;
  const where =
    taken.part === 'finished'
      ? words.say('rules.status-finished')
      : words.say('rules.status-pauses', { reason: words.say(`rules.reason-${taken.part}`) });
  return words.say('rules.status-taken', { status: taken.name, where });
}

/** Jira does not tell statuses apart by capitals, and neither do we. */
export function isSameStatus(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
