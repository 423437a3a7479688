import Button from '@atlaskit/button/new';
import { useWords } from '../words';
import type { Seen } from './keeper';

const SAID = {
  saved: 'storyboard.saved',
  saving: 'storyboard.saving',
  failed: 'storyboard.not-saved',
  refused: 'storyboard.refused',
  ended: 'storyboard.refused-ended',
  'standing-still': 'storyboard.refused-standing-still',
} as const;

/** Whether everything is kept, said once and not with every cell; and what waits for its editor. */
export function Standing({ seen, undo }: { seen: Seen; undo: () => void }) {
  const words = useWords();
  const { standing, clashes, removed, changed } = seen;
  const waiting = [...clashes.values()].reduce((sum, cells) => sum + Object.keys(cells).length, 0);
  const isWell = standing === 'saved' || standing === 'saving';
  const task = removed?.row.values['task'] ?? '';
  return (
    <div className="story-standing">
      <p role="status" className={isWell ? 'quiet' : 'alarming'}>
        {standing === 'saved' ? '✓ ' : ''}
        {words.say(SAID[standing])}
      </p>
      {waiting > 0 && <p className="pressing">▲ {words.say('storyboard.clashes', { count: waiting })}</p>}
      <div role="status" className="story-undo">
        {removed && (
          <>
            <span>
              {task === '' ? words.say('storyboard.removed-unnamed') : words.say('storyboard.removed', { task })}
            </span>
            <Button spacing="compact" onClick={undo}>
              {words.say('storyboard.undo')}
            </Button>
            <kbd>Alt+Z</kbd>
          </>
        )}
        {changed && <span className="pressing">▲ {words.say('storyboard.row-changed')}</span>}
      </div>
    </div>
  );
}
