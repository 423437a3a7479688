import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useState } from 'react';
import type { Members, Team } from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { Choice } from './choice';
import { FindMembers } from './members-find';
import { MembersState } from './members-state';
import { keyOf, type Standing } from './use-team-states';

interface Props {
  readonly team: Team;
  readonly part: 'members' | 'lead' | 'standBy';
  readonly label: string;
  readonly help?: string;
  readonly editable: boolean;
  readonly standing: Standing;
  readonly change: (members: Members | undefined) => void;
}

const KINDS = ['group', 'role', 'people'] as const;

/** Who somebody is: a group, a role in the project, or people; chosen from what Jira finds. */
export function MembersField({ team, part, label, help, editable, standing, change }: Props) {
  const words = useWords();
  const now = team[part];
  const [naming, setNaming] = useState<Members['kind']>();
  const kind = naming ?? now?.kind ?? 'none';
  const members = now?.kind === kind ? now : undefined;
  const options = [...(part === 'members' ? [] : (['none'] as const)), ...KINDS].map((value) => ({
    value,
    text: words.say(`team.kind-${value}`),
  }));
  const choose = (chosen: Members['kind'] | 'none'): void => {
    if (chosen === 'none') {
      setNaming(undefined);
      return change(undefined);
    }
    // A kind without anybody is not a choice yet: the draft keeps whom it had.
    setNaming(chosen);
  };
  const take = (id: string, name: string): void => {
    if (kind === 'none') return;
    setNaming(undefined);
    if (kind !== 'people') return change({ kind, name });
    standing.meet(id, name);
    change({ kind, accountIds: [...(members?.kind === 'people' ? members.accountIds : []), id] });
  };
  return (
    <fieldset className="members">
      <legend>{label}</legend>
      {help && <p className="quiet">{help}</p>}
      <Choice
        label={words.say('team.kind', { what: label })}
        value={kind}
        options={options}
        editable={editable}
        change={choose}
      />
      {members?.kind === 'people' && <People members={members} {...{ editable, standing, change }} />}
      {members && members.kind !== 'people' && <p>{words.say('team.chosen', { name: members.name })}</p>}
      {kind !== 'none' && !members && <p className="quiet">{words.say('team.chosen-none')}</p>}
      {members && (
        <MembersState
          level={part === 'members' ? team.level : undefined}
          members={members}
          standing={standing}
          at={keyOf(team.id, part)}
        />
      )}
      {editable && kind !== 'none' && (
        <FindMembers
          key={kind}
          kind={kind}
          label={words.say(`team.search-${kind}`, { what: label })}
          there={members?.kind === 'people' ? members.accountIds : []}
          choose={take}
        />
      )}
    </fieldset>
  );
}

function People(props: {
  members: Extract<Members, { kind: 'people' }>;
  editable: boolean;
  standing: Standing;
  change: (members: Members) => void;
}) {
  const words = useWords();
  const { members, editable, standing, change } = props;
  const { accountIds } = members;
  return (
    <ul className="people">
      {accountIds.map((id) => {
        const name = standing.names.get(id) ?? words.say('team.somebody');
        return (
          <li key={id}>
            {name}
            {editable && (
              <IconButton
                icon={CrossIcon}
                appearance="subtle"
                spacing="compact"
                isTooltipDisabled
                label={words.say('team.drop', { name })}
                onClick={() => change({ ...members, accountIds: accountIds.filter((other) => other !== id) })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
