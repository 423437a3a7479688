import Button from '@atlaskit/button/new';
import Select from '@atlaskit/select';
import { useState } from 'react';
import { useAnswer } from '../answer';
import { jira, type Issue } from '../jira';
import { Person } from '../look/Person';
import { useVisit } from '../visit';

interface Props {
  readonly issue: Issue;
  readonly reload: () => void;
}

/** Who has the issue; a press opens the list of those who may have it. */
export function AssigneeChoice({ issue, reload }: Props) {
  const { words, persona } = useVisit();
  const [open, setOpen] = useState(false);
  const { assignee } = issue.fields;
  const give = async (accountId: string | null): Promise<void> => {
    await jira.assign(issue.key, accountId);
    setOpen(false);
    reload();
  };
  if (open) return <Choice give={give} issue={issue} shut={() => setOpen(false)} />;
  return (
    <>
      <button className="inline-edit" onClick={() => setOpen(true)} type="button">
        <span className="visually-hidden">{words.issue.edit(words.issue.assignee)} </span>
        {assignee ? <Person name={assignee.displayName} /> : words.issue.unassigned}
      </button>
      {assignee?.accountId !== persona.accountId && (
        <Button appearance="subtle" onClick={() => void give(persona.accountId)} spacing="compact">
          {words.issue.assignToMe}
        </Button>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly issue: Issue;
  readonly give: (accountId: string | null) => Promise<void>;
  readonly shut: () => void;
}

function Choice({ issue, give, shut }: ChoiceProps) {
  const { words } = useVisit();
  const { value } = useAnswer(`assignable ${issue.key}`, () => jira.assignable(issue.key));
  const people = (value ?? []).map(({ accountId, displayName }) => ({ value: accountId, label: displayName }));
  return (
    <Select<{ readonly value: string; readonly label: string }>
      aria-label={words.issue.assignee}
      autoFocus
      isClearable
      isLoading={value === undefined}
      menuIsOpen
      onBlur={shut}
      onChange={(option) => void give(option?.value ?? null)}
      options={people}
      placeholder={words.issue.unassigned}
      spacing="compact"
    />
  );
}
