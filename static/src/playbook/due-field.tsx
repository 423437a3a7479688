import { DAY_UNITS, DUE_FROM, type DueRule } from '../../../src/contract/playbook';
import { Choice, type Option } from '../rulebook/choice';
import { FigureField } from '../rulebook/figure-field';
import { useWords } from '../words';
import { MaybeChoice } from './fields';

const FURTHEST = 400;

/** When an item is due: so many days before or after something, or not by the playbook. */
export function DueField(props: {
  due: DueRule | undefined;
  /** Every other item, to count from. */
  items: readonly Option<string>[];
  editable: boolean;
  change: (due: DueRule | undefined) => void;
}) {
  const words = useWords();
  const { due, items, editable, change } = props;
  const from = (chosen: DueRule['from'] | undefined): void => {
    if (!chosen) return change(undefined);
    const { days = 0, unit = 'working' as const } = due ?? {};
    const first = items[0]?.value;
    change({ from: chosen, days, unit, ...(chosen === 'item' && first !== undefined && { item: first }) });
  };
  return (
    <div className="playbook-row">
      <MaybeChoice
        label={words.say('playbook.label-due')}
        value={due?.from}
        options={DUE_FROM.map((value) => ({
          value,
          text: value === 'item' ? words.say('playbook.field-item') : words.say(`playbook.base-${value}`),
        }))}
        editable={editable}
        change={from}
        none={words.say('playbook.due-none')}
      />
      {due?.from === 'item' && (
        <MaybeChoice
          label={words.say('playbook.label-due-item')}
          value={due.item}
          options={items}
          editable={editable}
          change={(item) => item !== undefined && change({ ...due, item })}
        />
      )}
      {due && <Days {...{ due, editable, change }} />}
    </div>
  );
}

function Days({ due, editable, change }: { due: DueRule; editable: boolean; change: (due: DueRule) => void }) {
  const words = useWords();
  const sign = due.days < 0 ? -1 : 1;
  return (
    <>
      <FigureField
        label={words.say('playbook.label-days')}
        value={Math.abs(due.days)}
        editable={editable}
        least={0}
        most={FURTHEST}
        whole
        change={(days) => change({ ...due, days: days === 0 ? 0 : sign * days })}
      />
      <Choice
        label={words.say('playbook.label-side')}
        value={sign < 0 ? 'before' : 'after'}
        options={(['before', 'after'] as const).map((value) => ({ value, text: words.say(`playbook.${value}`) }))}
        editable={editable && due.days !== 0}
        change={(side) => change({ ...due, days: Math.abs(due.days) * (side === 'before' ? -1 : 1) })}
      />
      <Choice
        label={words.say('playbook.label-unit')}
        value={due.unit}
        options={DAY_UNITS.map((value) => ({
          value,
          text: words.say(`playbook.unit-${value}`),
        }))}
        editable={editable}
        change={(unit) => change({ ...due, unit })}
      />
    </>
  );
}
