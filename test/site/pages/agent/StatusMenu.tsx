import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import { useState } from 'react';
import { jira, type Issue, type Transition } from '../jira';
import { useVisit } from '../visit';
import { StatusLozenge } from '../look/StatusLozenge';

interface Props {
  readonly issue: Issue;
  readonly transitions: readonly Transition[];
  readonly reload: () => void;
}

/** The status as a button; behind it the ways on. */
export function StatusMenu({ issue, transitions, reload }: Props) {
  const { words } = useVisit();
  const [failure, setFailure] = useState('');
  const go = async (id: string): Promise<void> => {
    try {
      await jira.transition(issue.key, id);
      setFailure('');
      reload();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  const { status, resolution } = issue.fields;
  return (
    <div className={`status-menu status-menu-${status.statusCategory.key}`}>
      <DropdownMenu<HTMLButtonElement>
        label={words.issue.changeStatus(status.name)}
        shouldRenderToParent
        trigger={status.name}
      >
        <DropdownItemGroup title={words.issue.newStatus}>
          {transitions.map(({ id, name, to }) => (
            <DropdownItem
              elemAfter={<StatusLozenge category={to.statusCategory.key} name={to.name} />}
              key={id}
              onClick={() => void go(id)}
            >
              {name}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      </DropdownMenu>
      {resolution && <span className="quiet">{resolution.name}</span>}
      {failure !== '' && <p role="alert">{failure}</p>}
    </div>
  );
}
