import LockIcon from '@atlaskit/icon/core/lock-locked';
import WarningIcon from '@atlaskit/icon/core/warning';
import { useWords } from '../words';
import type { CellState } from './telling';

/** How a phase of a case stands, in one cell; only the phase it is in is loud. */
export function Cell({ of }: { of: CellState }) {
  const words = useWords();
  switch (of.kind) {
    case 'done':
      return (
        <span className="phase-done">
          <span aria-hidden="true">✓</span>
          <span className="hidden">{words.say('overview.done')} </span>
          <span>{words.say('overview.days', { days: of.days })}</span>
        </span>
      );
    case 'here':
      return (
        <span className={`phase-here phase-${of.group}`}>
          <strong>
            {of.group === 'late' && <WarningIcon label="" size="small" />}
            {of.group === 'blocked' && <LockIcon label="" size="small" />}
            {of.loud}
          </strong>{' '}
          <span>{of.more}</span>
        </span>
      );
    case 'ahead':
      return <span className="phase-ahead">{of.week}</span>;
    case 'none':
      return <span aria-hidden="true">–</span>;
  }
}
