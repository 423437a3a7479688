/** Milliseconds of the processor's time that some work takes: other programs on the machine do not count. */
export function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The best of several rounds: whatever else happens only adds. */
export function bestOf(rounds: number, round: () => number): number {
  return Math.min(...Array.from({ length: rounds }, round));
}
