import { createContext, useContext } from 'react';
import type { Flag, Opening } from './bridge-data';
import type { Frame } from './frames';

/** What the page as a whole does for its frames. */
export interface PageHost {
  readonly showFlag: (flag: Flag) => void;
  readonly closeFlag: (id: string | number) => void;
  readonly showModal: (frame: Frame, opening: Opening) => void;
  /** Loads the data of the page anew, and with it every frame. */
  readonly refresh: () => void;
  /** Grows with each refresh, so that whoever shows data can ask again. */
  readonly round: number;
}

export const PageHostContext = createContext<PageHost | undefined>(undefined);

export function usePageHost(): PageHost {
  const host = useContext(PageHostContext);
  if (!host) throw new Error('this page has no host for frames');
  return host;
}
