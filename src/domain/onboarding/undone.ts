import { HOUR, MINUTE, type Instant } from '../time';
import type { Effect, Letter, Owing } from './owed';

/** From a first try to the second; each wait after it is twice as long as the one before. */
const AGAIN = 5 * MINUTE;

/** An effect that Jira has not done after a first try. `letter`: which mail. `refused`: why it is not tried again by itself. */
export interface Undone {
  readonly id: string;
  readonly kind: Effect['kind'];
  readonly item?: string;
  readonly letter?: Letter;
  readonly refused?: string;
}

/** What of these was tried and is not done. */
export function undoneOf(owed: readonly Owing[]): readonly Undone[] {
  return owed.flatMap(({ id, effect, parked, tries }): readonly Undone[] => {
    if (parked === undefined && tries === 0) return [];
    return [
      {
        id,
        kind: effect.kind,
        ...('item' in effect && { item: effect.item }),
        ...('letter' in effect && { letter: effect.letter }),
        ...(parked !== undefined && { refused: parked }),
      },
    ];
  });
}

/** An effect that broke: it is tried for as long as it takes, at growing intervals of an hour at most. */
export function putOff(owing: Owing, now: Instant): Owing {
  const { tries } = owing;
  return { ...owing, tries: tries + 1, heldUntil: now + Math.min(AGAIN * 2 ** tries, HOUR) };
}

/** An effect that Jira refused, and would refuse again: it waits for somebody who says that it will not. */
export function park(owing: Owing, refused: string, now: Instant): Owing {
  return { ...owing, tries: owing.tries + 1, heldUntil: now, parked: refused };
}

/** It is tried at once, and then as if for the second time, so that what an earlier try may have made is looked for. */
export function takeUp({ parked: _, ...owing }: Owing, heldUntil: Instant): Owing {
  return { ...owing, tries: 1, heldUntil };
}

/**
 * What is owed with these new effects. One that was tried gives way to a new one to the same end, which does it as the case
 * stands by now and remembers that it was tried. A form that may be on its way at this moment stays.
 */
export function owedWith(
  fresh: readonly Owing[],
  owed: readonly Owing[],
): { readonly owed: readonly Owing[]; readonly fresh: readonly Owing[] } {
  const givesWay = (one: Owing, heir: Owing): boolean =>
    (one.parked !== undefined || (one.tries > 0 && one.effect.kind !== 'form')) && isSameEnd(one.effect, heir.effect);
  const left = owed.filter((one) => !fresh.some((heir) => givesWay(one, heir)));
  const heirs = fresh.map((heir) => (owed.some((one) => givesWay(one, heir)) ? { ...heir, tries: 1 } : heir));
  return { owed: [...left, ...heirs], fresh: heirs };
}

/** Whether two effects leave the same behind, done as the case stands by then. Words and mails are each for themselves. */
function isSameEnd(one: Effect, other: Effect): boolean {
  switch (one.kind) {
    case 'child':
    case 'child-status':
      return other.kind === one.kind && other.item === one.item;
    case 'status':
    case 'property':
    case 'form':
    case 'form-people':
      return other.kind === one.kind;
    case 'form-word':
    case 'mail':
      return false;
  }
}
