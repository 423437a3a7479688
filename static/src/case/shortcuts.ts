import { useEffect } from 'react';

/** Single keys that do something while nobody types. */
export function useShortcuts(keys: readonly (readonly [key: string, action: () => void])[]): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      const [, action] = keys.find(([key]) => key.toLowerCase() === event.key.toLowerCase()) ?? [];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
