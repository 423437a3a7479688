import { AGREEMENTS, LISTS_OF_ITEMS, SOURCES } from '../../../src/contract/playbook';
import { Choice, type Option } from '../rulebook/choice';
import { useWords } from '../words';
import { MaybeChoice } from './fields';
import type { ItemEditing } from './page';
import { doesOf, keyOf, NEEDS, type Change } from './parts';
import { needsSaid } from './said';

/** Rules of an item that few need to change. */
export function ItemRules(
  props: Omit<ItemEditing, 'put'> & { others: readonly Option<string>[]; change: (change: Change) => void },
) {
  const words = useWords();
  const { book, phase, item, editable, others, change } = props;
  const later = book.phases.slice(book.phases.findIndex(({ id }) => id === phase.id) + 1);
  return (
    <div className="playbook-row">
      <MaybeChoice
        label={words.say('playbook.label-gate')}
        value={item.gate}
        options={later.map(({ id, name }) => ({
          value: id,
          text: words.say('playbook.gate-of', { id, name: words.name(name) }),
        }))}
        editable={editable}
        change={(gate) => change({ gate })}
        none={words.say('playbook.own-gate')}
      />
      <MaybeChoice
        label={words.say('playbook.label-after')}
        value={item.after}
        options={others}
        editable={editable}
        change={(after) => change({ after })}
      />
      <MaybeChoice
        label={words.say('playbook.label-needs')}
        value={item.needs && keyOf(item.needs)}
        options={NEEDS.map((needs) => ({ value: keyOf(needs), text: needsSaid(words, needs) }))}
        editable={editable}
        change={(key) => change({ needs: NEEDS.find((needs) => keyOf(needs) === key) })}
      />
      <MaybeChoice
        label={words.say('playbook.label-per')}
        value={item.per}
        options={LISTS_OF_ITEMS.map((value) => ({ value, text: words.say(`playbook.per-${value}`) }))}
        editable={editable}
        change={(per) => change({ per })}
      />
      <MaybeChoice
        label={words.say('playbook.label-agreement')}
        value={item.agreement}
        options={AGREEMENTS.map((value) => ({ value, text: words.say(`playbook.agreement-${value}`) }))}
        editable={editable}
        change={(agreement) => change({ agreement })}
      />
      <MaybeChoice
        label={words.say('playbook.label-does')}
        value={item.does}
        options={doesOf(item.kind).map((value) => ({ value, text: words.say(`playbook.does-${value}`) }))}
        editable={editable}
        change={(does) => change({ does })}
      />
      <Choice
        label={words.say('playbook.label-source')}
        value={item.source}
        options={SOURCES.map((value) => ({ value, text: words.say(`playbook.source-${value}`) }))}
        editable={editable}
        change={(source) => change({ source })}
      />
    </div>
  );
}
