import Select from '@atlaskit/select';
import { useState } from 'react';
import { useAnswer } from '../answer';
import { jira, type Issue } from '../jira';
import { Priority } from '../look/Priority';
import { useVisit } from '../visit';

/** The priority; a press opens the list. */
export function PriorityChoice({ issue, reload }: { readonly issue: Issue; readonly reload: () => void }) {
  const { words } = useVisit();
  const [open, setOpen] = useState(false);
  const { value } = useAnswer(`priorities ${open}`, async () => (open ? jira.priorities() : []));
  const { priority } = issue.fields;
  const choose = async (id: string): Promise<void> => {
    await jira.edit(issue.key, { priority: { id } });
    setOpen(false);
    reload();
  };
  if (!open)
    return (
      <button className="inline-edit" onClick={() => setOpen(true)} type="button">
        <span className="visually-hidden">{words.issue.edit(words.issue.priority)} </span>
        {priority ? <Priority name={priority.name} /> : words.none}
      </button>
    );
  return (
    <Select<{ readonly value: string; readonly label: string }>
      aria-label={words.issue.priority}
      autoFocus
      formatOptionLabel={({ label }) => <Priority name={label} />}
      menuIsOpen
      onBlur={() => setOpen(false)}
      onChange={(option) => option && void choose(option.value)}
      options={(value ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      spacing="compact"
    />
  );
}
