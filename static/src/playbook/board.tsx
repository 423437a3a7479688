import { Choice } from '../rulebook/choice';
import { FigureField } from '../rulebook/figure-field';
import { freeId } from '../rulebook/ids';
import { RuleList } from '../rulebook/rule-list';
import { changeOf } from '../rulebook/same';
import { useWords } from '../words';
import { BothField } from './fields';
import { freshName } from './fresh';
import type { PlaybookPart } from './page';

/** What the board goes by, and how long it has. */
export function Board({ answer, book, editable, change }: PlaybookPart) {
  const words = useWords();
  const { criteria, board } = book;
  const unit = words.say(`playbook.unit-${board.unit}`);
  return (
    <>
      <h3>{words.say('playbook.board')}</h3>
      <div className="playbook-row">
        <FigureField
          label={words.say('playbook.board-days')}
          value={board.days}
          unit={unit}
          editable={editable}
          least={1}
          most={400}
          whole
          change={(days) => change({ ...book, board: { ...board, days } })}
        />
        <Choice
          label={words.say('playbook.board-unit')}
          value={board.unit}
          options={(['calendar', 'working'] as const).map((value) => ({
            value,
            text: words.say(`playbook.unit-${value}`),
          }))}
          editable={editable}
          change={(next) => change({ ...book, board: { ...board, unit: next } })}
        />
        <FigureField
          label={words.say('playbook.board-warn')}
          value={board.warnAfter}
          unit={unit}
          editable={editable}
          least={0}
          most={399}
          whole
          change={(warnAfter) => change({ ...book, board: { ...board, warnAfter } })}
        />
      </div>
      <h3>{words.say('playbook.criteria')}</h3>
      <p className="quiet">{words.say('playbook.criteria-why')}</p>
      <RuleList
        items={criteria}
        editable={editable}
        change={(next) => change({ ...book, criteria: next })}
        called={(_, place) => words.say('playbook.criterion-named', { place: place + 1 })}
        summary={({ text }) => <span>{words.name(text)}</span>}
        editor={(one, put) => (
          <BothField
            label={words.say('playbook.label-text')}
            name={one.text}
            editable={editable}
            longest={1000}
            lines
            change={(text) => put({ ...one, text })}
          />
        )}
        changed={(one) => changeOf(one, answer.playbook.criteria)}
        add={{
          label: words.say('playbook.add-criterion'),
          make: () => ({
            id: freeId(
              'criterion',
              [...criteria, ...answer.playbook.criteria].map(({ id }) => id),
            ),
            text: freshName('playbook.new-criterion'),
          }),
        }}
        none={words.say('playbook.no-criteria')}
      />
    </>
  );
}
