import { useLayoutEffect, useState, type RefObject } from 'react';

/** The width of an element as it is now, in pixels. */
export function useWidth(of: RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(640);
  useLayoutEffect(() => {
    const box = of.current;
    if (!box) return;
    const measure = (): void => setWidth(box.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [of]);
  return width;
}
