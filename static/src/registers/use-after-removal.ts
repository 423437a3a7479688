import { useEffect, useRef, type RefObject } from 'react';
import { followFocus } from '../focus-kept';

/** In place of an entry's id, of what adds one: no entry's id has capitals. */
export const NEW = 'NEW';

/** The first button of an entry, marked with `data-edit` and its id. */
export function buttonOf(box: RefObject<HTMLElement>, entry: string): HTMLElement | null | undefined {
  return box.current?.querySelector<HTMLElement>(`[data-edit="${entry}"] button`);
}

/**
 * To be told which entry its reader takes away. Once it is gone, and its buttons with it, the focus is on the one after it, else
 * on the one before, else on what adds one. `shown`: ids in the order they stand in.
 */
export function useAfterRemoval(box: RefObject<HTMLElement>, shown: readonly string[]): (entry: string) => void {
  const leaving = useRef<readonly string[]>([]);
  useEffect(() => {
    const [entry, ...near] = leaving.current;
    if (entry === undefined || shown.includes(entry)) return;
    leaving.current = [];
    followFocus(
      null,
      near.map((one) => buttonOf(box, one)).find((button) => button),
    );
  });
  return (entry) => {
    const at = shown.indexOf(entry);
    leaving.current = [entry, ...shown.slice(at + 1), ...shown.slice(0, at).toReversed(), NEW];
  };
}
