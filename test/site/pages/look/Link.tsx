import type { MouseEvent, ReactNode } from 'react';
import { go } from '../route';

interface Props {
  readonly to: string;
  readonly className?: string;
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** A link to another page of the site, followed without loading anew. */
export function Link({ to, className, current = false, children }: Props) {
  const follow = (event: Click): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a aria-current={current ? 'page' : undefined} className={className} href={to} onClick={follow}>
      {children}
    </a>
  );
}

type Click = MouseEvent<HTMLAnchorElement>;
