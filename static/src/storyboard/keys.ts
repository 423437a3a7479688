/** What a key means in the table; nothing for one that is the cell's own. */
export type Stroke = 'add' | 'up' | 'down' | 'remove' | 'undo' | 'jump';

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

export function strokeOf({ key, code, altKey, ctrlKey, metaKey, shiftKey }: Pressed): Stroke | undefined {
  if (key === 'Enter') return shiftKey || altKey || ctrlKey || metaKey ? undefined : 'add';
  if ((key === 'Delete' || key === 'Backspace') && (ctrlKey || metaKey) && (key === 'Delete' || metaKey))
    return 'remove';
  if (!altKey || ctrlKey || metaKey) return undefined;
  if (key === 'ArrowUp') return 'up';
  if (key === 'ArrowDown') return 'down';
  if (code === 'KeyZ') return 'undo';
  return code === 'KeyN' ? 'jump' : undefined;
}
