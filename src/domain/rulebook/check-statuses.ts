import { nameKey } from '../name';
import { found, type Finding } from './finding';
import type { Rulebook } from './rulebook';

/** Statuses that mean two things at once or nothing at all, and pauses that nothing ends. */
export function statusFindings(book: Rulebook): readonly Finding[] {
  const { pausing, finishedStatus, answeredStatus, openStatus } = book;
  const finished = new Set(finishedStatus.map(nameKey));
  const meanings = [
    ...pausing.flatMap(({ status, reason }) => status.map((name) => ({ name, meaning: reason }))),
    ...[...finishedStatus, ...answeredStatus].map((name) => ({ name, meaning: 'finished' })),
    ...openStatus.map((name) => ({ name, meaning: 'open' })),
  ];
  const byName = new Map<string, Set<string>>();
  for (const { name, meaning } of meanings)
    byName.set(nameKey(name), (byName.get(nameKey(name)) ?? new Set()).add(meaning));
  const torn = [...byName].flatMap(([lowered, means]) => {
    const name = meanings.find((one) => nameKey(one.name) === lowered)?.name ?? lowered;
    return means.size > 1 ? [found('status-means-two', 'pauses', [lowered], { status: name })] : [];
  });
  return [
    ...torn,
    ...answeredStatus
      .filter((name) => !finished.has(nameKey(name)) && byName.get(nameKey(name))?.size === 1)
      .map((name) => found('answered-not-finished', 'pauses', [nameKey(name)], { status: name })),
    ...(answeredStatus.length === 0
      ? [found('no-status', 'pauses', ['answered'], { meaning: { status: 'answered' } })]
      : []),
    ...(finishedStatus.length === 0
      ? [found('no-status', 'pauses', ['finished'], { meaning: { status: 'finished' } })]
      : []),
    ...(openStatus.length === 0 ? [found('no-open-status', 'protocol', [], {})] : []),
    ...pauseFindings(book),
  ];
}

/** Only the first pause with a reason says how long it may last. Waiting for the reporter is ended by its own rules. */
function pauseFindings({ pausing }: Rulebook): readonly Finding[] {
  return pausing.flatMap(({ reason, atMost, status }, i): readonly Finding[] => {
    const first = pausing.findIndex((one) => one.reason === reason);
    const params = { reason: { pause: reason }, status: status[0] ?? '' };
    if (first < i && pausing[first]?.atMost !== atMost) {
      return [found('pause-repeated', 'pauses', [reason, String(i)], params)];
    }
    if (first < i || atMost !== undefined || reason === 'reporter') return [];
    return [found('pause-without-end', 'pauses', [reason], params)];
  });
}
