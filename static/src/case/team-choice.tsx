import { useId } from 'react';
import type { CaseView } from '../../../src/contract/calls';
import { useWords } from '../words';
import type { Draft, Kind } from './draft';

interface Props {
  readonly kind: Kind;
  readonly shown: CaseView;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
}

/** Where the case goes. All teams are seen at once: a menu would be cut off at the edge of the panel. */
export function TeamChoice({ kind, shown, draft, change }: Props) {
  const words = useWords();
  const id = useId();
  const teams =
    kind === 'pass-on'
      ? shown.moves.passOn.map(({ id: team, name }) => ({ team, name: words.name(name) }))
      : kind === 'take-back'
        ? shown.moves.takeBack.map(({ team, level, name }) => ({
            team,
            name: `${words.name(name)} · ${words.level(level)}`,
          }))
        : [];
  const [usual] = teams;
  if (!usual) return null;
  const chosen = teams.find(({ team }) => team === draft.team)?.team ?? usual.team;
  if (teams.length === 1) return <p>{words.say('move.to-one', { team: usual.name })}</p>;
  return (
    <fieldset className="teams">
      <legend>{words.say(kind === 'pass-on' ? 'move.to' : 'move.back-to')}</legend>
      {teams.map(({ team, name }) => (
        <label key={team}>
          <input
            type="radio"
            name={id}
            value={team}
            checked={chosen === team}
            onChange={() => change({ ...draft, team })}
          />
          <span>
            {name}
            {kind === 'pass-on' && team === usual.team && <span className="quiet"> · {words.say('move.usual')}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
