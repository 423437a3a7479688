import type { RefObject } from 'react';

/** Puts the focus, once what was just changed is drawn, on the first such element inside the last part with this key. */
export function focusOn(box: RefObject<HTMLElement>, key: string, selector: string): void {
  requestAnimationFrame(() => {
    const parts = [...(box.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
    const found = parts
      .filter((part) => part.dataset['key'] === key)
      .flatMap((part) => [...part.querySelectorAll<HTMLElement>(selector)]);
    found.find((element) => !element.matches(':disabled'))?.focus();
  });
}
