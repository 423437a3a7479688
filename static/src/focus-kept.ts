/**
 * Moves the focus because an answer has come: for somebody who is still in `place`, or whose focus lies nowhere, since what had
 * it went away. Whoever has gone on to something else meanwhile, here or on the page around, is left there.
 */
export function followFocus(place: Element | null | undefined, to: HTMLElement | null | undefined): void {
  const at = document.activeElement;
  const isNowhere = at === null || at === document.body;
  if (document.hasFocus() && (isNowhere || place?.contains(at))) to?.focus();
}
