import { useState } from 'react';
import type { Members, Recipient } from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { Choice, type Option } from './choice';
import { linesIn, Typed } from './typed';

const PLACES = ['team', 'lead', 'stand-by', 'responsible'] as const;
const KINDS = ['group', 'role', 'people'] as const;
/** Jira's own names of groups and roles are no longer. */
const LONGEST = 255;
type Kind = (typeof PLACES)[number] | (typeof KINDS)[number];

/** Whom a rung speaks to: a place in the rules, or people as Jira knows them, who count once they are named. */
export function RecipientPicker(props: {
  to: Recipient;
  editable: boolean;
  change: (to: Recipient) => void;
  label: string;
}) {
  const words = useWords();
  const { to, editable, change, label } = props;
  const [naming, setNaming] = useState<Members['kind']>();
  const members = typeof to === 'string' ? undefined : to;
  const kind: Kind = naming ?? (typeof to === 'string' ? to : to.kind);
  const options: readonly Option<Kind>[] = [
    ...PLACES.map((value) => ({ value, text: words.say(`rules.whom-${value}`) })),
    ...KINDS.map((value) => ({ value, text: words.say(`rules.recipient-${value}`) })),
  ];
  const choose = (chosen: Kind): void => {
    if (chosen === 'group' || chosen === 'role' || chosen === 'people') return setNaming(chosen);
    setNaming(undefined);
    change(chosen);
  };
  const named = (next: Members): void => {
    setNaming(undefined);
    change(next);
  };
  return (
    <>
      <Choice label={label} value={kind} options={options} editable={editable} change={choose} />
      {(kind === 'group' || kind === 'role') && (
        <Typed
          key={kind}
          label={words.say(`rules.recipient-${kind}-name`)}
          value={members?.kind === kind ? members.name : ''}
          editable={editable}
          commit={(text) => {
            const name = text.trim();
            if (name === '') return words.say('rules.wrong-missing');
            if (name.length > LONGEST) return words.say('rules.wrong-too-many', { most: LONGEST });
            named({ kind, name });
            return undefined;
          }}
        />
      )}
      {kind === 'people' && (
        <Typed
          lines
          label={words.say('rules.recipient-ids')}
          help={words.say('rules.recipient-ids-help')}
          value={members?.kind === 'people' ? members.accountIds.join('\n') : ''}
          editable={editable}
          commit={(text) => {
            const accountIds = linesIn(text);
            if (accountIds.length === 0) return words.say('rules.wrong-missing');
            named({ kind: 'people', accountIds });
            return undefined;
          }}
        />
      )}
    </>
  );
}
