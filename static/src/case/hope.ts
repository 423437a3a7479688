import type { CaseView } from '../../../src/contract/calls';
import type { Plain } from './draft';

/** The case as it will stand if nothing is refused: shown at once, and taken back if something is. */
export function hoped(shown: CaseView, hopes: readonly Plain[], now: number): CaseView {
  const { followUp } = shown;
  const acknowledged = hopes.includes('acknowledge');
  const looked = hopes.includes('follow-up');
  return {
    ...shown,
    ...(acknowledged && { acknowledged }),
    ...(looked && followUp && { followUp: { ...followUp, lookedAt: now } }),
    moves: {
      ...shown.moves,
      ...(acknowledged && { acknowledge: false }),
      ...(looked && { followUp: false }),
    },
  };
}
