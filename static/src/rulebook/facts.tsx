import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import { useRef, useState } from 'react';
import { FACTS, type Fact, type FactSource, type FactValue, type Rulebook } from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { sourceOf } from './condition';
import { FactField } from './facts-field';
import { withoutValue } from './facts-uses';
import { FactValueRow } from './facts-value';
import { focusOn } from './focus-on';
import { idFrom } from './ids';
import type { RulebookPage } from './page';
import { PageHead } from './page-head';
import { capital } from './rung';
import { isSame } from './same';

interface Undo {
  readonly fact: Fact;
  readonly told: string;
  readonly before: Rulebook;
  readonly after: Rulebook;
}

/** What the rules know of a case: where it is read in Jira, and what Jira's words mean. */
export function FactsPage({ book, inForce, editable, change }: RulebookPage) {
  const words = useWords();
  const [undo, setUndo] = useState<Undo>();
  const box = useRef<HTMLElement>(null);

  const put = (source: FactSource): void =>
    change({ ...book, sources: book.sources.map((one) => (one.fact === source.fact ? source : one)) });
  const add = (source: FactSource): void => {
    const name = { da: words.say('rules.facts-new-da'), en: words.say('rules.facts-new-en') };
    const inUse = [source, sourceOf(inForce, source.fact)].flatMap((one) => one?.values ?? []);
    const id = idFrom(
      name.da,
      inUse.map((value) => value.id),
    );
    put({ ...source, values: source.values.toSpliced(-1, 0, { id, name, words: [] }) });
    focusOn(box, `${source.fact}-${id}`, 'input');
  };
  const remove = ({ fact }: FactSource, value: FactValue): void => {
    const after = withoutValue(book, fact, value.id);
    setUndo({
      fact,
      told: words.say('rules.removed', { what: capital(words.name(value.name)) }),
      before: book,
      after,
    });
    change(after);
    focusOn(box, `undo-${fact}`, 'button');
  };

  return (
    <main className="rules" ref={box}>
      <PageHead title={words.say('rulebook.page-facts')} intro={words.say('rules.facts-intro')} editable={editable} />
      {FACTS.map((fact) => {
        const source = sourceOf(book, fact);
        const name = words.say(`rules.fact-${fact}`);
        const old = sourceOf(inForce, fact);
        return (
          <section key={fact} aria-labelledby={`fact-${fact}`}>
            <h2 id={`fact-${fact}`}>
              {name} {source && !isSame(source, old) && <span className="mark">{words.say('rules.changed')}</span>}
            </h2>
            {!source && <p className="remark">{words.say('rules.facts-missing', { fact: name })}</p>}
            {source && (
              <>
                <FactField source={source} editable={editable} change={put} />
                <ul className="fact-values">
                  {source.values.map((value, place) => (
                    <FactValueRow
                      key={value.id}
                      book={book}
                      source={source}
                      value={value}
                      isElse={place === source.values.length - 1}
                      editable={editable}
                      change={put}
                      remove={() => remove(source, value)}
                    />
                  ))}
                </ul>
                {undo?.fact === fact && isSame(undo.after, book) && (
                  <div className="rule-undo" data-key={`undo-${fact}`}>
                    <span role="status">{undo.told}</span>
                    <Button
                      spacing="compact"
                      onClick={() => {
                        change(undo.before);
                        setUndo(undefined);
                      }}
                    >
                      {words.say('rules.undo')}
                    </Button>
                  </div>
                )}
                {editable && (
                  <div>
                    <Button spacing="compact" iconBefore={AddIcon} onClick={() => add(source)}>
                      {words.say('rules.facts-add')}
                      <span className="hidden"> · {name}</span>
                    </Button>
                  </div>
                )}
              </>
            )}
          </section>
        );
      })}
    </main>
  );
}
