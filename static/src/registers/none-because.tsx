import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { Act, SectionProps } from '../onboarding/section';
import { useWords } from '../words';
import './registers.css';

/** That there is none of what an item asks for, and why: it stands in for the entries. */
export function NoneBecause({ item, act, writes }: { item: SectionProps['item']; act: Act; writes: boolean }) {
  const words = useWords();
  const id = useId();
  const saved = item.state.fields.none?.text ?? '';
  const [typed, type] = useState<string>();
  const [busy, setBusy] = useState(false);
  if (!writes) return saved === '' ? null : <p>{words.say('registers.none-because', { reason: saved })}</p>;
  const save = async (): Promise<void> => {
    if (typed === undefined) return;
    setBusy(true);
    const outcome = await act({ type: 'wrote', item: item.id, field: 'none', text: typed.trim() });
    setBusy(false);
    if (outcome.ok && outcome.value.done) type(undefined);
  };
  return (
    <form
      className="register-none"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label htmlFor={id}>{words.say('registers.none-why')}</label>
      <input
        id={id}
        type="text"
        maxLength={500}
        value={typed ?? saved}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      {typed !== undefined && typed.trim() !== saved && (
        <Button type="submit" spacing="compact" isLoading={busy}>
          {words.say('registers.none-save')}
        </Button>
      )}
    </form>
  );
}
