import { useState } from 'react';
import { FACTS, type Rulebook, type Facts } from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { Choice } from './choice';
import { sourceOf } from './condition';
import { Way } from './routes-way';

/** Chooses a case and says which way it would go, with everything the rules say of it. */
export function RouteTester({ book }: { book: Rulebook }) {
  const words = useWords();
  const [chosen, choose] = useState<Partial<Facts>>({});
  const at = (fact: keyof Facts): string => {
    const values = sourceOf(book, fact)?.values ?? [];
    return values.find(({ id }) => id === chosen[fact])?.id ?? values[0]?.id ?? '';
  };
  const facts: Facts = {
    system: at('system'),
    kind: at('kind'),
    customerGroup: at('customerGroup'),
    priority: at('priority'),
  };
  return (
    <section className="tester" aria-labelledby="tester">
      <h2 id="tester">{words.say('rules.try-heading')}</h2>
      <p className="quiet">{words.say('rules.try-intro')}</p>
      <div className="tester-facts">
        {FACTS.map((fact) => (
          <Choice
            key={fact}
            label={words.say(`rules.fact-${fact}`)}
            value={facts[fact]}
            options={(sourceOf(book, fact)?.values ?? []).map(({ id, name }) => ({
              value: id,
              text: words.name(name),
            }))}
            editable
            change={(value) => choose({ ...chosen, [fact]: value })}
          />
        ))}
      </div>
      <div aria-live="polite">
        <Way book={book} facts={facts} />
      </div>
    </section>
  );
}
