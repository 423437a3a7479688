import { IconButton } from '@atlaskit/button/new';
import CloseIcon from '@atlaskit/icon/core/close';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { useEffect } from 'react';
import { useVisit } from '../visit';
import type { Flag } from './bridge-data';

const icons = { info: InformationIcon, success: SuccessIcon, warning: WarningIcon, error: ErrorIcon };
const dismissedAfterMs = 8_000;

/** Short messages at the lower left, the newest first. */
export function Flags({ flags, close }: { readonly flags: readonly Flag[]; readonly close: (id: string) => void }) {
  return (
    <div aria-live="polite" className="flags" role="status">
      {[...flags].reverse().map((flag) => (
        <FlagCard close={close} flag={flag} key={flag.id} />
      ))}
    </div>
  );
}

function FlagCard({ flag, close }: { readonly flag: Flag; readonly close: (id: string) => void }) {
  const { words } = useVisit();
  const Icon = icons[flag.type];
  useEffect(() => {
    if (!flag.isAutoDismiss) return undefined;
    const timer = setTimeout(() => close(flag.id), dismissedAfterMs);
    return () => clearTimeout(timer);
  }, [flag, close]);
  return (
    <div className={`flag flag-${flag.type}`}>
      <Icon label="" />
      <div className="flag-text">
        <strong>{flag.title}</strong>
        {flag.description !== '' && <p>{flag.description}</p>}
        {flag.actions.map(({ text, onClick }) => (
          <button className="link-button" key={text} onClick={() => void onClick()} type="button">
            {text}
          </button>
        ))}
      </div>
      <IconButton appearance="subtle" icon={CloseIcon} label={words.close} onClick={() => close(flag.id)} />
    </div>
  );
}
