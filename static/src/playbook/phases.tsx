import type { PlaybookPhase } from '../../../src/contract/playbook';
import { FigureField } from '../rulebook/figure-field';
import { RuleList } from '../rulebook/rule-list';
import { changeOf } from '../rulebook/same';
import { linesIn, Typed } from '../rulebook/typed';
import { useWords } from '../words';
import { BothField, RolesField } from './fields';
import { freshName } from './fresh';
import type { PlaybookPart } from './page';
import { phaseSaid } from './said';

const LONGEST_STATUS = 60;

/** The phases in their order: what each is called, here and in Jira, who has it, and how long it is planned to take. */
export function Phases({ answer, book, editable, change }: PlaybookPart) {
  const words = useWords();
  const make = (): PlaybookPhase => {
    const numbers = [...book.phases, ...answer.playbook.phases].map(({ id }) => Number(id) || 0);
    const name = freshName('playbook.new-phase');
    return {
      id: String(Math.max(0, ...numbers) + 1),
      name,
      status: [name.da, name.en],
      responsible: book.roles.slice(0, 1).map(({ id }) => id),
      days: 10,
      items: [],
    };
  };
  const bare = ({ items: _, ...rest }: PlaybookPhase) => rest;
  return (
    <>
      <p className="quiet">{words.say('playbook.phases-why')}</p>
      <RuleList
        items={book.phases}
        editable={editable}
        change={(phases) => change({ ...book, phases })}
        called={({ id, name }) => words.say('playbook.phase-named', { id, name: words.name(name) })}
        summary={(phase) => (
          <>
            <span className="rule-when">
              {words.say('playbook.phase-called', { id: phase.id, name: words.name(phase.name) })}
            </span>
            <span className="playbook-what">
              {words.say('playbook.item-count', { count: phase.items.length })} ·{' '}
              {phaseSaid(words, book, phase, 'responsible')} · {phaseSaid(words, book, phase, 'days')}
            </span>
          </>
        )}
        editor={(phase, put) => (
          <>
            <BothField
              label={words.say('playbook.label-name')}
              name={phase.name}
              editable={editable}
              longest={160}
              change={(name) => put({ ...phase, name })}
            />
            <Typed
              label={words.say('playbook.label-status')}
              help={words.say('playbook.status-help')}
              value={phase.status.join('\n')}
              editable={editable}
              lines
              commit={(text) => {
                const status = linesIn(text);
                if (status.length === 0) return words.say('rules.wrong-missing');
                if (status.some((name) => name.length > LONGEST_STATUS))
                  return words.say('rules.wrong-too-many', { most: LONGEST_STATUS });
                put({ ...phase, status });
                return undefined;
              }}
            />
            <RolesField
              label={words.say('playbook.label-responsible')}
              book={book}
              chosen={phase.responsible}
              editable={editable}
              change={(responsible) => put({ ...phase, responsible })}
            />
            <FigureField
              label={words.say('playbook.phase-days')}
              value={phase.days}
              unit={words.say('playbook.unit-working')}
              editable={editable}
              least={0}
              most={400}
              whole
              change={(days) => put({ ...phase, days })}
            />
            {editable && phase.items.length > 0 && (
              <p className="quiet">{words.say('playbook.phase-not-empty', { count: phase.items.length })}</p>
            )}
          </>
        )}
        changed={(phase) => changeOf(bare(phase), answer.playbook.phases.map(bare))}
        add={{ label: words.say('playbook.add-phase'), make }}
        none={words.say('playbook.no-phases')}
        plain
      />
    </>
  );
}
