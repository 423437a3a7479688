/** Randomness that is part of the state, so that a restored site goes on identically (xorshift, 32 bits). */
export function nextRandom(holder: { random: number }): number {
  let x = holder.random;
  x ^= x << 13;
  x ^= x >>> 17;
  x ^= x << 5;
  holder.random = x >>> 0;
  return holder.random / 2 ** 32;
}

export function randomId(holder: { random: number }): string {
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => Math.floor(nextRandom(holder) * 16).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
}
