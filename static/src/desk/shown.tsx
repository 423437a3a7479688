import Lozenge from '@atlaskit/lozenge/lozenge';
import type { ReactNode } from 'react';
import { useWords } from '../words';

const LOOKS = { well: 'success', amiss: 'removed', look: 'moved' } as const;
const SIGNS = { well: '✓', amiss: '✗', look: '?' } as const;

/** One thing in a list of things to see to: how it is, and what that means. */
export function Shown(props: { title: string; state: keyof typeof LOOKS; text: string; children?: ReactNode }) {
  const { title, state, text, children } = props;
  const words = useWords();
  return (
    <li>
      <h3>
        <Lozenge appearance={LOOKS[state]}>
          {SIGNS[state]} {words.say(`desk.${state}`)}
        </Lozenge>{' '}
        {title}
      </h3>
      <p className={state === 'amiss' ? undefined : 'quiet'}>{text}</p>
      {children}
    </li>
  );
}
