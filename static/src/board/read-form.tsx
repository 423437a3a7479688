import { lazy, Suspense, useState } from 'react';
import type { SectionProps } from '../onboarding/section';
import { useWords } from '../words';

const FormSection = lazy(async () => ({ default: (await import('../form/form-section')).FormSection }));

/** The clarification form, to be read where it is judged; fetched when it is opened. */
export function ReadForm(props: SectionProps) {
  const words = useWords();
  const [wanted, want] = useState(false);
  const form = props.of.phases.flatMap(({ items }) => items).find(({ does }) => does === 'form');
  if (!form || !props.of.frame.form) return null;
  return (
    <details onToggle={({ currentTarget }) => want(wanted || currentTarget.open)}>
      <summary>{words.say('board.read-form')}</summary>
      {wanted && (
        <Suspense fallback={<span className="bone" />}>
          <FormSection {...props} item={form} />
        </Suspense>
      )}
    </details>
  );
}
