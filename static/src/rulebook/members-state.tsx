import { useState } from 'react';
import type { Members, Team } from '../../../src/contract/rulebook';
import { call } from '../call';
import { useWords } from '../words';
import { FindMembers } from './members-find';
import { isWell, stateText } from './team-words';
import type { Standing } from './use-team-states';

/** How a group, a role or some people stand in Jira at this moment: a sign and a sentence. */
export function MembersState(props: {
  level: Team['level'] | undefined;
  members: Members;
  standing: Standing;
  at: string;
}) {
  const words = useWords();
  const { level, members, standing, at } = props;
  const state = standing.states.get(at);
  if (!state) return <p className="quiet">{words.say(standing.failed ? 'team.state-failed' : 'team.state-waiting')}</p>;
  const well = isWell(level, state);
  return (
    <p className={well ? 'well' : 'alarming'}>
      <span aria-hidden="true">{well ? '✓' : '✗'}</span> {stateText(words, level, members, state)}
    </p>
  );
}

/** Whether a certain person is in a team, asked of Jira as Trin would ask. */
export function AskAboutPerson({ members }: { members: Members }) {
  const words = useWords();
  const [said, say] = useState('');
  const ask = async (accountId: string, name: string): Promise<void> => {
    say(words.say('team.state-waiting'));
    const outcome = await call('team.has', { members, accountId });
    if (!outcome.ok) return say(words.say('team.state-failed'));
    const { is } = outcome.value;
    say(words.say(is === undefined ? 'team.is-unreadable' : is ? 'team.is-in' : 'team.is-not', { name }));
  };
  return (
    <details className="ask">
      <summary>{words.say('team.ask')}</summary>
      <FindMembers
        kind="people"
        label={words.say('team.search-people', { what: words.say('team.ask') })}
        there={[]}
        choose={(id, name) => void ask(id, name)}
      />
      <p role="status">{said}</p>
    </details>
  );
}
