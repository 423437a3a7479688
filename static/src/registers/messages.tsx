import { dateSaid } from '../../../src/messages/times';
import type { SectionProps } from '../onboarding/section';
import { useWords } from '../words';
import { EntryTable } from './entry-table';

const COLUMNS = [
  ['name', 'line'],
  ['audience', 'line'],
  ['channel', 'line'],
  ['date', 'date'],
  ['owner', 'line'],
] as const;

/** The communication plan: each message becomes an item that somebody carries out. */
export function Messages({ of, act }: SectionProps) {
  const words = useWords();
  return (
    <EntryTable
      list="messages"
      entries={of.lists.messages}
      fields={COLUMNS.map(([column, type]) => ({
        ...{ column, type, label: words.say(`registers.message-${column}`) },
        must: column === 'name',
      }))}
      titleOf={({ name = '' }) => name}
      about={({ values }) => (
        <span>
          {[values['audience'], values['channel'], dateSaid(values['date'] ?? ''), values['owner']]
            .filter((one) => one !== undefined && one !== '')
            .join(' · ')}
        </span>
      )}
      act={act}
      writes={of.me.works && !of.frame.ended}
      add={words.say('registers.messages-add')}
      empty={words.say('registers.messages-empty')}
    />
  );
}
