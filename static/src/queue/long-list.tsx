import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';

/** Rows drawn beyond what is seen, so that nothing is missing while the list is scrolled, or walked through by keyboard. */
const MARGIN = 6;

interface Props<T> {
  readonly items: readonly T[];
  readonly idOf: (item: T) => string;
  /** Of every row alike, in pixels. */
  readonly rowHeight: number;
  /** The list is as high as its rows, and no higher than this. */
  readonly most: number;
  readonly label: string;
  readonly children: (item: T) => ReactNode;
  readonly onSeen: (ids: readonly string[]) => void;
}

/** A list of any length, of which only the rows in view are drawn, and the one that has the focus. */
export function LongList<T>({ items, idOf, rowHeight, most, label, children, onSeen }: Props<T>) {
  const box = useRef<HTMLDivElement>(null);
  const [top, scroll] = useState(0);
  const [held, hold] = useState<string>();
  const height = Math.min(items.length * rowHeight, most);
  const first = Math.max(0, Math.floor(top / rowHeight) - MARGIN);
  const last = Math.min(items.length, Math.ceil((top + height) / rowHeight) + MARGIN);
  const drawn = items.flatMap((item, index) =>
    (index >= first && index < last) || idOf(item) === held ? [{ item, index }] : [],
  );
  const seen = drawn.map(({ item }) => idOf(item));
  const key = seen.join();
  const tell = useRef(onSeen);
  tell.current = onSeen;
  useEffect(() => tell.current(key === '' ? [] : key.split(',')), [key]);
  // A shorter list may end above where this one was scrolled to.
  useLayoutEffect(() => scroll(box.current?.scrollTop ?? 0), [items.length, height]);
  return (
    <div
      ref={box}
      className="long-list"
      style={{ height }}
      onScroll={(event) => scroll(event.currentTarget.scrollTop)}
      onBlur={() => hold(undefined)}
    >
      <ul aria-label={label} style={{ height: items.length * rowHeight }}>
        {drawn.map(({ item, index }) => (
          <li
            key={idOf(item)}
            aria-posinset={index + 1}
            aria-setsize={items.length}
            style={{ height: rowHeight, top: index * rowHeight }}
            onFocus={() => hold(idOf(item))}
          >
            {children(item)}
          </li>
        ))}
      </ul>
    </div>
  );
}
