import EmptyState from '@atlaskit/empty-state';
import Lozenge from '@atlaskit/lozenge';
import { useAnswer } from '../answer';
import { Failed, Waiting } from '../look/Failed';
import { Moment } from '../look/Moment';
import { site } from '../site-calls';
import { useSite } from '../site-clock';
import { useVisit } from '../visit';
import { Drawer } from './Drawer';

/** What the app or these pages did that the real Jira would not have let pass. */
export function Violations({ onClose }: { readonly onClose: () => void }) {
  const { words } = useVisit();
  const { violations } = useSite();
  const { value, error, reload } = useAnswer(`violations ${violations}`, site.violations);
  return (
    <Drawer onClose={onClose} title={words.bar.violationsTitle}>
      {error && <Failed error={error} retry={reload} />}
      {!error && !value && <Waiting />}
      {value?.length === 0 && (
        <EmptyState description={words.bar.violationsNoneText} header={words.bar.violationsNone} headingLevel={2} />
      )}
      {value && value.length > 0 && (
        <>
          <p>{words.bar.violationsText}</p>
          <ul className="violations">
            {value.toReversed().map(({ at, kind, message }, index) => (
              <li key={index}>
                <Lozenge appearance="removed">{kind}</Lozenge> <Moment at={at} />
                <p>{message}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Drawer>
  );
}
