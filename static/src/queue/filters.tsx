import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useWords, type Words } from '../words';
import type { Board } from './board';
import { isFiltered, type Chosen } from './chosen';

/** Whose team it is, and what is shown. Every choice goes into the address at once. */
export function Filters({ board, choose }: { board: Board; choose: (next: Chosen) => void }) {
  const words = useWords();
  const { chosen, names, teams } = board;
  const set = (part: Partial<Chosen>): void => choose({ ...chosen, ...part });
  const staffed = teams.filter(({ level }) => level !== 'superuser');
  const all = words.say('queue.all');
  return (
    <form
      className="queue-filters"
      aria-label={words.say('queue.filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Choice name="mine" none={words.say('queue.mine-none')} of={staffed} {...{ chosen, set, words }} />
      <Choice name="team" none={all} of={teams} {...{ chosen, set, words }} />
      <Choice name="kind" none={all} of={names.kind} {...{ chosen, set, words }} />
      <Choice name="system" none={all} of={names.system} {...{ chosen, set, words }} />
      <Choice name="priority" none={all} of={names.priority} {...{ chosen, set, words }} />
      <label className="queue-only">
        <input type="checkbox" checked={chosen.over} onChange={(event) => set({ over: event.target.checked })} />
        <span>{words.say('queue.only-over')}</span>
      </label>
      {isFiltered(chosen) && (
        <Button appearance="subtle" onClick={() => set({ team: '', kind: '', system: '', priority: '', over: false })}>
          {words.say('queue.clear')}
        </Button>
      )}
    </form>
  );
}

function Choice(props: {
  name: 'mine' | 'team' | 'kind' | 'system' | 'priority';
  none: string;
  of: Board['names']['kind'];
  chosen: Chosen;
  set: (part: Partial<Chosen>) => void;
  words: Words;
}): ReactNode {
  const { name, none, of, chosen, set, words } = props;
  return (
    <label>
      <span>{words.say(`queue.${name}`)}</span>
      <select value={chosen[name]} onChange={(event) => set({ [name]: event.target.value })}>
        <option value="">{none}</option>
        {of.map((one) => (
          <option key={one.id} value={one.id}>
            {words.name(one.name)}
          </option>
        ))}
      </select>
    </label>
  );
}
