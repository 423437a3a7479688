/** Characters that say why, at least: a word. */
export const SHORTEST_REASON = 3;
