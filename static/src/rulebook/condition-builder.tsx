import { FACTS, type Condition, type Rulebook } from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { sourceOf, withValue } from './condition';

/** Which cases a rule is for: any of the values ticked, of every fact that has a tick. */
export function ConditionBuilder(props: {
  book: Rulebook;
  when: Condition;
  editable: boolean;
  change: (when: Condition) => void;
}) {
  const words = useWords();
  const { book, when, editable, change } = props;
  return (
    <div role="group" aria-label={words.say('rules.condition')} className="condition">
      <p>
        <span className="strong">{words.say('rules.condition')}</span>{' '}
        {editable && <span className="quiet">{words.say('rules.condition-help')}</span>}
      </p>
      <div className="condition-facts">
        {FACTS.map((fact) => {
          const known = sourceOf(book, fact)?.values ?? [];
          const asked = when[fact];
          const lost = (asked ?? []).filter((id) => known.every((value) => value.id !== id));
          const offered = [
            ...known.map(({ id, name }) => ({ id, text: words.name(name) })),
            ...lost.map((id) => ({ id, text: words.say('rules.unknown-value', { id }) })),
          ];
          return (
            <fieldset key={fact}>
              <legend>
                {words.say(`rules.fact-${fact}`)}{' '}
                {asked === undefined && <span className="quiet">{words.say('rules.any')}</span>}
              </legend>
              {offered.map(({ id, text }) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={asked?.includes(id) ?? false}
                    disabled={!editable}
                    onChange={({ currentTarget }) => change(withValue(when, fact, id, currentTarget.checked))}
                  />
                  <span>{text}</span>
                </label>
              ))}
            </fieldset>
          );
        })}
      </div>
    </div>
  );
}
