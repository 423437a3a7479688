import CheckIcon from '@atlaskit/icon/core/check-mark';
import LockIcon from '@atlaskit/icon/core/lock-locked';
import type { ItemView, PhaseView } from '../../../src/contract/onboarding';
import { useWords } from '../words';
import { useKeeper } from './use-case';
import type { May } from './what-may';

/** What must be there before anything else, so that a tick is not offered: an order of items, or the board. */
const LOCKS: readonly string[] = ['item', 'board'];

interface TickProps {
  readonly item: ItemView;
  readonly standing: PhaseView['standing'];
  readonly touch: May['touch'];
  readonly title: string;
  readonly toggle: (item: string) => void;
  readonly opened: boolean;
}

/**
 * The box of an item. Those who may, tick it; others see how it stands. What cannot be ticked yet has a lock, which opens the
 * item to say why.
 */
export function Tick({ item, standing, touch, title, toggle, opened }: TickProps) {
  const words = useWords();
  const keeper = useKeeper();
  const isTicked = item.state.ticked !== undefined;
  const locked = !isTicked && item.lacks.some(({ lack }) => LOCKS.includes(lack));
  if (standing === 'ahead' || item.state.waived || item.wanted === 'no' || (!touch && !isTicked))
    return <Still title={title} sign={signOf()} />;
  if (!touch) return <Still title={title} sign="ticked" />;
  if (locked)
    return (
      <button
        type="button"
        className="tick-lock"
        aria-expanded={opened}
        aria-label={words.say('onboarding.locked', { title })}
        title={words.say('onboarding.locked-why')}
        onClick={() => toggle(item.id)}
      >
        <LockIcon label="" size="small" />
      </button>
    );
  return (
    <label className="tick-box">
      <input
        type="checkbox"
        checked={isTicked}
        aria-label={title}
        onChange={({ currentTarget: { checked } }) => {
          // While something is on its way, what the item lacks may be among it.
          if (checked && item.lacks.length > 0 && keeper.kept().sending === 0) return keeper.refuse(item);
          const deed = checked
            ? ({ type: 'ticked', item: item.id } as const)
            : ({ type: 'unticked', item: item.id, reason: '' } as const);
          void keeper.act([deed], item.id);
        }}
      />
    </label>
  );

  function signOf(): Sign {
    if (item.state.waived) return 'waived';
    if (item.wanted === 'no') return 'not-wanted';
    if (standing === 'ahead') return 'ahead';
    return locked ? 'locked' : 'open';
  }
}

type Sign = 'ticked' | 'open' | 'ahead' | 'waived' | 'not-wanted' | 'locked';

function Still({ title, sign }: { title: string; sign: Sign }) {
  const words = useWords();
  return (
    <span
      className={`tick-still tick-${sign}`}
      role="img"
      aria-label={words.say(`onboarding.sign-${sign}`, { title })}
      title={words.say(`onboarding.sign-${sign}`, { title })}
    >
      {sign === 'ticked' && <CheckIcon label="" size="small" />}
      {(sign === 'ahead' || sign === 'locked') && <LockIcon label="" size="small" />}
      {(sign === 'waived' || sign === 'not-wanted') && '–'}
    </span>
  );
}
