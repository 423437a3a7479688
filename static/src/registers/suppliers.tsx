import type { SectionProps } from '../onboarding/section';
import { useWords } from '../words';
import { EntryTable } from './entry-table';

/** The sub-suppliers who see personal data: each needs an agreement of its own. */
export function Suppliers({ of, act }: SectionProps) {
  const words = useWords();
  const writes = of.me.works && !of.frame.ended;
  return (
    <EntryTable
      list="suppliers"
      entries={of.lists.suppliers}
      fields={[{ column: 'name', label: words.say('registers.supplier-name'), type: 'line', must: true }]}
      titleOf={({ name = '' }) => name}
      about={() => null}
      act={act}
      writes={writes}
      add={words.say('registers.suppliers-add')}
      empty={words.say('registers.suppliers-empty')}
    />
  );
}
