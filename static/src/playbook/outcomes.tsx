import type { Outcome, PlaybookItem } from '../../../src/contract/playbook';
import { Tick } from '../rulebook/choice';
import { freeId } from '../rulebook/ids';
import { RuleList } from '../rulebook/rule-list';
import { useWords } from '../words';
import { BothField } from './fields';
import { freshName } from './fresh';
import { changed } from './parts';

/** What may come of a decision, in order, and with what its gate opens. */
export function Outcomes(props: { item: PlaybookItem; editable: boolean; put: (item: PlaybookItem) => void }) {
  const words = useWords();
  const { item, editable, put } = props;
  const { outcomes = [], opensWith } = item;
  const opens = ({ id }: Outcome): boolean => opensWith?.includes(id) ?? true;
  const open = (outcome: Outcome, does: boolean): void => {
    const ids = outcomes.filter((one) => (one.id === outcome.id ? does : opens(one))).map(({ id }) => id);
    put(changed(item, { opensWith: ids.length === 0 || ids.length === outcomes.length ? undefined : ids }));
  };
  const change = (next: readonly Outcome[]): void => {
    const ids = opensWith?.filter((id) => next.some((one) => one.id === id));
    put(changed(item, { outcomes: next, opensWith: ids?.length ? ids : undefined }));
  };
  return (
    <section aria-label={words.say('playbook.label-outcomes')} className="playbook-inner">
      <h4>{words.say('playbook.label-outcomes')}</h4>
      <RuleList<Outcome>
        items={outcomes}
        editable={editable}
        change={change}
        called={({ name }) => words.say('playbook.outcome-named', { name: words.name(name) })}
        summary={(one) => (
          <>
            <span className="rule-when">{words.name(one.name)}</span>
            {one.ends && <span>{words.say('playbook.ends')}</span>}
            {opensWith && opens(one) && <span>{words.say('playbook.field-opensWith')}</span>}
          </>
        )}
        editor={(one, write) => (
          <>
            <BothField
              label={words.say('playbook.label-name')}
              name={one.name}
              editable={editable}
              longest={160}
              change={(name) => write({ ...one, name })}
            />
            <Tick
              label={words.say('playbook.label-ends')}
              checked={one.ends === true}
              editable={editable}
              change={(ends) => {
                const { ends: _, ...rest } = one;
                write(ends ? { ...rest, ends } : rest);
              }}
            />
            <Tick
              label={words.say('playbook.label-opens')}
              checked={opens(one)}
              editable={editable}
              change={(does) => open(one, does)}
            />
          </>
        )}
        changed={() => undefined}
        add={{
          label: words.say('playbook.add-outcome'),
          make: (): Outcome => ({
            id: freeId(
              'outcome',
              outcomes.map(({ id }) => id),
            ),
            name: freshName('playbook.new-outcome'),
          }),
        }}
        none={words.say('playbook.nothing')}
        plain
      />
    </section>
  );
}
