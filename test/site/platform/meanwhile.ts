/** What happens while a function is just about to make a call: it stands still until that is over, and goes on. */
import { fits, type Occasion } from './faults';
import type { FaultWhen } from './state';

interface Happening {
  readonly when: Omit<FaultWhen, 'nth'>;
  /** Calls of that kind that pass before. */
  after: number;
  readonly happen: () => Promise<unknown>;
}

export interface Meanwhile {
  /** Has something happen, once, before a call is made. Nothing the function has read before is read again. */
  set(happening: Happening): void;
  take(occasion: Occasion): (() => Promise<unknown>) | undefined;
  /** Those that never came. */
  left(): readonly Happening[];
}

export function openMeanwhile(): Meanwhile {
  const waiting: Happening[] = [];
  return {
    set: (happening) => void waiting.push(happening),
    take(occasion) {
      for (const [index, happening] of waiting.entries()) {
        if (!fits(happening.when, occasion)) continue;
        happening.after -= 1;
        if (happening.after >= 0) continue;
        waiting.splice(index, 1);
        return happening.happen;
      }
      return undefined;
    },
    left: () => waiting,
  };
}
