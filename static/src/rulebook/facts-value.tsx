import Button, { IconButton } from '@atlaskit/button/new';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { useRef, useState } from 'react';
import type { FactSource, FactValue, Rulebook } from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { usesOf } from './facts-uses';
import { focusOn } from './focus-on';
import { NameField } from './names';
import { linesIn, Typed } from './typed';

/** One value of a fact: its names, the words that mean it, who uses it, and a way to be rid of it. */
export function FactValueRow(props: {
  book: Rulebook;
  source: FactSource;
  value: FactValue;
  /** Whether it is what any other word means. */
  isElse: boolean;
  editable: boolean;
  change: (source: FactSource) => void;
  remove: () => void;
}) {
  const words = useWords();
  const { book, source, value, isElse, editable, change, remove } = props;
  const [asking, ask] = useState(false);
  const box = useRef<HTMLLIElement>(null);
  const name = words.name(value.name);
  const uses = usesOf(book, source.fact, value.id, words);
  const alone = uses.flatMap((use) => (use.alone ? [use.called] : []));
  const shared = uses.flatMap((use) => (use.alone ? [] : [use.called]));
  const put = (next: FactValue): void =>
    change({ ...source, values: source.values.map((one) => (one.id === value.id ? next : one)) });
  const commitWords = (text: string): string | undefined => {
    const said = linesIn(text);
    const taken = takenWord(source, value.id, said);
    if (taken) return words.say('rules.facts-word-taken', { word: taken.word, name: words.name(taken.by.name) });
    put({ ...value, words: said });
    return undefined;
  };
  const other = source.values.findLast(({ id }) => id !== value.id);

  return (
    <li className="fact-value" data-key={`${source.fact}-${value.id}`} ref={box}>
      <NameField name={value.name} editable={editable} change={(next) => put({ ...value, name: next })} />
      {isElse ? (
        <div className="fact-else">
          <p className="mark mark-plain">{words.say('rules.facts-else')}</p>
          <p className="quiet">{words.say('rules.facts-words-else')}</p>
        </div>
      ) : (
        <Typed
          lines
          label={words.say('rules.facts-words')}
          value={value.words.join('\n')}
          editable={editable}
          commit={commitWords}
          help={value.words.length === 0 ? words.say('rules.facts-no-words') : undefined}
        />
      )}
      <div className="fact-end" data-key="end">
        <p className="quiet">
          {uses.length === 0 ? words.say('rules.facts-unused') : words.say('rules.facts-used', { count: uses.length })}
        </p>
        {editable && !isElse && (
          <div className="row-buttons">
            <Button spacing="compact" appearance="subtle" onClick={() => change(withElse(source, value))}>
              <span aria-hidden="true">{words.say('rules.facts-make-else-short')}</span>
              <span className="hidden">{words.say('rules.facts-make-else', { what: name })}</span>
            </Button>
            <IconButton
              icon={DeleteIcon}
              label={words.say('rules.remove', { what: name })}
              appearance="subtle"
              spacing="compact"
              isTooltipDisabled
              onClick={() => {
                if (uses.length === 0) return remove();
                ask(true);
                focusOn(box, 'ask', 'button');
              }}
            />
          </div>
        )}
      </div>
      {asking && (
        <div className="fact-ask" data-key="ask" role="group" aria-labelledby={`ask-${source.fact}-${value.id}`}>
          <h3 id={`ask-${source.fact}-${value.id}`}>{words.say('rules.facts-remove-heading', { what: name })}</h3>
          <p>
            {shared.length > 0 &&
              words.say('rules.facts-remove-used', { what: name, count: shared.length, rules: shared.join('; ') })}{' '}
            {alone.length > 0 &&
              words.say('rules.facts-remove-alone', { what: name, count: alone.length, rules: alone.join('; ') })}{' '}
            {other && words.say('rules.facts-remove-then', { what: name, other: words.name(other.name) })}
          </p>
          <div className="row-buttons">
            <Button spacing="compact" appearance="danger" onClick={remove}>
              {words.say('rules.facts-remove-yes', { what: name })}
            </Button>
            <Button
              spacing="compact"
              appearance="subtle"
              onClick={() => {
                ask(false);
                focusOn(box, 'end', 'button:last-child');
              }}
            >
              {words.say('rules.cancel')}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}

/** The first word that already means another value of the fact. */
function takenWord(
  { values }: FactSource,
  own: string,
  said: readonly string[],
): { readonly word: string; readonly by: FactValue } | undefined {
  return said.flatMap((word) => {
    const by = values.find(
      ({ id, words }) => id !== own && words.some((known) => known.toLowerCase() === word.toLowerCase()),
    );
    return by ? [{ word, by }] : [];
  })[0];
}

/** The fact with this value last, where it means any other word. */
function withElse(source: FactSource, value: FactValue): FactSource {
  return { ...source, values: [...source.values.filter(({ id }) => id !== value.id), value] };
}
