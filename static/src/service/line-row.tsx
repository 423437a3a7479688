import Button from '@atlaskit/button/new';
import { useRef } from 'react';
import type { ServiceView } from '../../../src/contract/service';
import { useWords } from '../words';
import { LEVELS, levelKey, lineId, teamsAt, type Chosen, type TableLine } from './line-choices';

/** One line: at which level, with which team, and whether that is the default. */
export function LineRow(props: {
  line: TableLine;
  /** What is to be seen: what holds, or what was just chosen. */
  chosen: Chosen | undefined;
  name: string;
  teams: ServiceView['teamChoices'];
  editable: boolean;
  /** What is wrong with it, for the rows that name it. */
  lacks: TableLine['lacks'];
  keep: (chosen: Chosen | undefined) => void;
}) {
  const { line, chosen, name, teams, editable, lacks, keep } = props;
  const { party, rule, usual, isOwn, team } = line;
  const words = useWords();
  const row = useRef<HTMLTableRowElement>(null);
  // The vendor by agreement is at 2nd level or nowhere.
  const isFixed = party === 'vendor-second';
  const level = chosen && words.level(chosen.level, chosen.arm);
  const there = chosen ? teamsAt(teams, chosen) : [];
  const isGone = chosen?.team !== undefined && chosen.team !== '' && !there.some(({ id }) => id === chosen.team);
  const teamThere = team && rule?.team === undefined && rule === chosen ? words.name(team) : undefined;
  return (
    <tr id={lineId(party)} ref={row}>
      <th scope="row">{name}</th>
      <td>
        {editable && !isFixed ? (
          <select
            className="entry"
            aria-label={words.say('service.lines-level-of', { party: name })}
            value={chosen ? levelKey(chosen) : ''}
            onChange={({ currentTarget }) => keep(LEVELS.find((one) => levelKey(one) === currentTarget.value))}
          >
            {!chosen && <option value="">{words.say('service.lines-choose')}</option>}
            {LEVELS.map((one) => (
              <option key={levelKey(one)} value={levelKey(one)}>
                {words.level(one.level, one.arm)}
              </option>
            ))}
          </select>
        ) : (
          (level ?? words.say('service.lines-nowhere'))
        )}
      </td>
      <td>
        {editable && chosen ? (
          <select
            className="entry"
            aria-label={words.say('service.lines-team-of', { party: name })}
            value={chosen.team ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const { team: _, ...at } = chosen;
              keep(value === '' ? at : { ...at, team: value });
            }}
          >
            <option value="">
              {teamThere === undefined
                ? words.say('service.lines-usual-team')
                : words.say('service.lines-usual', { team: teamThere })}
            </option>
            {there.map((one) => (
              <option key={one.id} value={one.id}>
                {words.name(one.name)}
              </option>
            ))}
            {isGone && <option value={chosen.team}>{words.say('service.lines-gone')}</option>}
          </select>
        ) : (
          team && words.name(team)
        )}
      </td>
      <td>
        {!isOwn && usual && <span className="quiet">{words.say('service.lines-default')}</span>}
        {isOwn && (
          <span>
            {usual
              ? words.say('service.lines-own', { level: words.level(usual.level, usual.arm) })
              : words.say('service.lines-own-person')}
          </span>
        )}
        {isOwn && editable && (
          <Button
            spacing="compact"
            onClick={() => {
              keep(undefined);
              row.current?.querySelector('select')?.focus();
            }}
          >
            {words.say(usual ? 'service.lines-back' : 'service.lines-off')}
            <span className="hidden">: {name}</span>
          </Button>
        )}
        {lacks && <span className="pressing">▲ {words.say(`service.reason-${lacks}`, { about: name })}</span>}
      </td>
    </tr>
  );
}
