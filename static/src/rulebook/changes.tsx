import type { Part, RuleChange } from '../../../src/contract/rulebook';
import { useWords, type Words } from '../words';

/** Differences between two rulebooks, each with what it was and what it becomes. */
export function Changes({ changes }: { changes: readonly RuleChange[] }) {
  const words = useWords();
  if (changes.length === 0) return <p className="quiet">{words.say('rulebook.no-changes')}</p>;
  return (
    <ul className="changes">
      {changes.map((change) => (
        <li key={`${change.what} ${change.place}`} className={`change ${change.what}`}>
          <p className="quiet">
            {words.say(`rulebook.page-${change.page}`)} · {change.about.map((part) => partIn(words, part)).join(', ')}
          </p>
          <p className="strong">
            <Difference change={change} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Difference({ change }: { change: RuleChange }) {
  const words = useWords();
  const { what, property, before, after } = change;
  const written = (parts: readonly Part[] | undefined): string =>
    parts === undefined || parts.length === 0
      ? words.say('rulebook.nothing')
      : parts.map((part) => partIn(words, part)).join(', ');
  const name = property === undefined ? '' : `${propertyIn(words, property)}: `;
  switch (what) {
    case 'added':
      return (
        <>
          {words.say('rulebook.added')}: {name}
          {written(after)}
        </>
      );
    case 'removed':
      return (
        <>
          {words.say('rulebook.removed')}: {name}
          <del>{written(before)}</del>
        </>
      );
    case 'moved':
      return <>{words.say('rulebook.moved')}</>;
    case 'changed':
      return (
        <>
          {name}
          <del>{written(before)}</del> <span aria-hidden="true">→</span>
          <span className="hidden"> {words.say('rulebook.becomes')} </span> <ins>{written(after)}</ins>
        </>
      );
  }
}

/** A part in the reader's language. A word that has no message of its own is an id, and stands as it is. */
function partIn(words: Words, part: Part): string {
  if ('time' in part) return words.time(part.time);
  if ('name' in part) return words.name(part.name);
  if ('word' in part) return words.say(`rulebook.word-${part.word}`);
  return part.text;
}

function propertyIn(words: Words, property: NonNullable<RuleChange['property']>): string {
  return words.say(`rulebook.property-${property}`);
}
