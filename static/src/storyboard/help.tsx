import { Fragment } from 'react';
import { PARTIES, type StoryboardView } from '../../../src/contract/storyboard';
import { useWords } from '../words';

const KEYS = [
  ['Tab', 'storyboard.key-tab'],
  ['Shift+Tab', 'storyboard.key-back'],
  ['Enter', 'storyboard.key-enter'],
  ['Shift+Enter', 'storyboard.key-line'],
  ['Esc', 'storyboard.key-escape'],
  ['Alt+↑ ↓', 'storyboard.key-move'],
  ['Ctrl+Del', 'storyboard.key-remove'],
  ['Alt+Z', 'storyboard.key-undo'],
  ['Alt+N', 'storyboard.key-next'],
] as const;

/** The keys of the table, and what the centre's lines stand for. */
export function Help({ board: { me, lines } }: { board: StoryboardView }) {
  const words = useWords();
  return (
    <div className="story-under">
      {me.writes && (
        <section aria-labelledby="story-keys">
          <h2 id="story-keys">{words.say('storyboard.keys')}</h2>
          <p className="story-keys">
            {KEYS.map(([key, what]) => (
              <Fragment key={key}>
                <span>
                  <kbd>{key}</kbd> {words.say(what)}
                </span>{' '}
              </Fragment>
            ))}
          </p>
          <p className="quiet">{words.say('storyboard.paste-hint')}</p>
        </section>
      )}
      <section aria-labelledby="story-lines">
        <h2 id="story-lines">{words.say('storyboard.lines')}</h2>
        <p className="quiet">{words.say('storyboard.lines-why')}</p>
        <ul>
          {lines.map(({ line, level, arm }) => {
            const party = PARTIES.find((one) => one === line);
            return (
              <li key={line}>
                {party ? words.say(`storyboard.party-${party}`) : line} → {words.level(level, arm)}
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
