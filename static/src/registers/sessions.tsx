import { timeSaid } from '../../../src/messages/times';
import type { SectionProps } from '../onboarding/section';
import { useWords } from '../words';
import { Attendance } from './attendance';
import type { Field } from './entry-form';
import { EntryTable, type Entry } from './entry-table';

const COLUMNS = [
  ['audience', 'line'],
  ['block', 'line'],
  ['from', 'time'],
  ['to', 'time'],
  ['place', 'line'],
  ['teacher', 'line'],
  ['material', 'line'],
  ['participants', 'lines'],
] as const;

/** The sessions of a training with their attendance; in the training plan, those of all of them. */
export function Sessions({ item, of, act }: SectionProps) {
  const words = useWords();
  const writes = of.me.works && !of.frame.ended;
  const isPlan = item.kind !== 'training';
  const trainings = of.phases.flatMap(({ items }) => items.filter(({ kind }) => kind === 'training'));
  const titleOf = (id: string): string => {
    const training = trainings.find((one) => one.id === id);
    return training ? `${training.id} ${words.name(training.title)}` : '';
  };
  const fields = COLUMNS.map(([column, type]): Field => ({
    ...{ column, type, label: words.say(`registers.session-${column}`) },
    must: column === 'audience',
  }));
  const which: Field = {
    ...{ column: 'item', label: words.say('registers.session-item'), type: 'choice', must: true },
    options: trainings.map(({ id }) => [id, titleOf(id)]),
  };
  return (
    <EntryTable
      list="sessions"
      entries={of.lists.sessions.filter(({ values }) => isPlan || values['item'] === item.id)}
      fields={isPlan ? [which, ...fields] : fields}
      titleOf={({ audience = '', block = '' }) => [audience, block].filter((one) => one !== '').join(': ')}
      about={(entry) => (
        <>
          {isPlan && <span>{titleOf(entry.values['item'] ?? '')}</span>}
          <span>{aboutOf(entry)}</span>
          <Attendance entry={entry} act={act} writes={writes} />
        </>
      )}
      given={isPlan ? {} : { item: item.id }}
      act={act}
      writes={writes}
      add={words.say('registers.sessions-add')}
      empty={words.say('registers.sessions-empty')}
    />
  );
}

function aboutOf({ values }: Entry): string {
  const times = [timeSaid(values['from'] ?? ''), timeSaid(values['to'] ?? '')].filter((one) => one !== '').join(' – ');
  return [times, values['place'], values['teacher'], values['material']]
    .filter((one) => one !== undefined && one !== '')
    .join(' · ');
}
