import type { ReactNode } from 'react';
import { useAnswer } from '../answer';
import { useVisit } from '../visit';
import { AppFrame } from './AppFrame';
import { frames, type Frame, type Place } from './frames';
import { usePageHost } from './page-host';

/** The app's modules of these types that this person sees at a place. */
export function useAppModules(types: readonly string[], place: Place): readonly Frame[] | undefined {
  const { persona, language } = useVisit();
  const { round } = usePageHost();
  const key = JSON.stringify([persona.id, language, types, place, round]);
  const { value, error } = useAnswer(key, () => frames.open(types, place, language));
  return error ? [] : value;
}

interface Props {
  readonly types: readonly string[];
  readonly place: Place;
  readonly wrap?: (frame: Frame, inner: ReactNode) => ReactNode;
}

/** Shows them one below the other; nothing where there are none. */
export function AppModules({ types, place, wrap }: Props) {
  const modules = useAppModules(types, place) ?? [];
  return modules.map((frame) => {
    const inner = <AppFrame frame={frame} key={frame.id} />;
    return wrap ? wrap(frame, inner) : inner;
  });
}
