import { DOCUMENT_STEPS, KINDS, WANTS } from '../../../src/contract/playbook';
import { Choice, Tick } from '../rulebook/choice';
import { useWords } from '../words';
import { DueField } from './due-field';
import { BothField, MaybeChoice, RolesField } from './fields';
import { ItemRules } from './item-rules';
import { Outcomes } from './outcomes';
import type { ItemEditing } from './page';
import { changed, ofKind, type Change } from './parts';
import { WhenField } from './when-field';

/** Everything an item says, to be changed: first what most change, then the rules that few need. */
export function ItemEditor(editing: ItemEditing) {
  const words = useWords();
  const { book, item, editable, put } = editing;
  const change = (parts: Change): void => put(changed(item, parts));
  const others = book.phases
    .flatMap(({ items }) => items)
    .filter(({ id, per }) => id !== item.id && per === undefined)
    .map(({ id, title }) => ({ value: id, text: `${id} ${words.name(title)}` }));
  return (
    <>
      <BothField
        label={words.say('playbook.label-title')}
        name={item.title}
        editable={editable}
        longest={160}
        change={(title) => change({ title })}
      />
      <div className="playbook-row">
        <Choice
          label={words.say('playbook.label-kind')}
          value={item.kind}
          options={KINDS.map((value) => ({ value, text: words.say(`playbook.kind-${value}`) }))}
          editable={editable}
          change={(kind) => put(ofKind(item, kind))}
        />
        <Choice
          label={words.say('playbook.label-need')}
          value={item.need}
          options={WANTS.map((value) => ({ value, text: words.say(`playbook.need-${value}`) }))}
          editable={editable}
          change={(need) => change({ need, ...(need !== 'conditional' && { when: undefined }) })}
        />
      </div>
      {item.need === 'conditional' && (
        <WhenField book={book} item={item} editable={editable} change={(when) => change({ when })} />
      )}
      <RolesField
        label={words.say('playbook.label-responsible')}
        book={book}
        chosen={item.responsible}
        editable={editable}
        change={(responsible) => change({ responsible })}
      />
      <RolesField
        label={words.say('playbook.label-participants')}
        book={book}
        chosen={item.participants}
        editable={editable}
        change={(participants) => change({ participants })}
      />
      <DueField due={item.due} items={others} editable={editable} change={(due) => change({ due })} />
      {item.kind === 'meeting' && (
        <Tick
          label={words.say('playbook.label-main')}
          checked={item.main === true}
          editable={editable}
          change={(main) => change({ main: main || undefined })}
        />
      )}
      {item.kind === 'document' && (
        <MaybeChoice
          label={words.say('playbook.label-until')}
          value={item.until}
          options={DOCUMENT_STEPS.map((value) => ({ value, text: words.say(`playbook.until-${value}`) }))}
          editable={editable}
          change={(until) => change({ until })}
        />
      )}
      {item.kind === 'decision' && <Outcomes item={item} editable={editable} put={put} />}
      <BothField
        label={words.say('playbook.label-evidence')}
        name={item.evidence}
        editable={editable}
        longest={1000}
        lines
        change={(evidence) => change({ evidence })}
      />
      <details>
        <summary>{words.say('playbook.more')}</summary>
        <ItemRules {...editing} others={others} change={change} />
      </details>
    </>
  );
}
