import Button from '@atlaskit/button/new';
import { LEVELS, type Members, type Rulebook, type Team } from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { Choice, Tick } from './choice';
import { MembersField } from './members-field';
import { AskAboutPerson } from './members-state';
import { NameField } from './names';
import { usesOf } from './team-uses';
import { usesText } from './team-words';
import { Typed } from './typed';
import type { Standing } from './use-team-states';

interface Props {
  readonly team: Team;
  readonly book: Rulebook;
  readonly editable: boolean;
  readonly standing: Standing;
  readonly change: (team: Team) => void;
  readonly remove: () => void;
}

/** Everything a rulebook says of one team. Its id stays what it is, whatever it is called. */
export function TeamForm({ team, book, editable, standing, change, remove }: Props) {
  const words = useWords();
  const uses = usesOf(book, team.id);
  const said = usesText(words, uses);
  const known = book.calendars.some(({ id }) => id === team.calendar);
  const calendars = book.calendars.map(({ id, name }) => ({ value: id, text: words.name(name) }));
  const put = (part: 'lead' | 'standBy', members: Members | undefined): void => {
    const { [part]: _before, ...rest } = team;
    change(members ? { ...rest, [part]: members } : rest);
  };
  return (
    <div className="team-form rules-form">
      <NameField name={team.name} editable={editable} change={(name) => change({ ...team, name })} />
      <div className="team-place">
        <Choice
          label={words.say('team.level')}
          value={team.level}
          options={LEVELS.map((value) => ({ value, text: words.level(value) }))}
          editable={editable && uses.length === 0}
          change={(level) => change(atLevel(team, level))}
        />
        {team.level === 'third' && (
          <Choice
            label={words.say('team.arm')}
            value={team.arm ?? 'vendor'}
            options={(['vendor', 'business'] as const).map((value) => ({
              value,
              text: words.say(`team.arm-${value}`),
            }))}
            editable={editable}
            change={(arm) => change({ ...team, arm })}
          />
        )}
        {team.level === 'second' && (
          <Tick
            label={words.say('team.arm-second')}
            checked={team.arm === 'vendor'}
            editable={editable}
            change={(vendor) => change(vendor ? { ...team, arm: 'vendor' } : withoutArm(team))}
          />
        )}
        <Choice
          label={words.say('team.calendar')}
          value={team.calendar}
          options={known ? calendars : [{ value: team.calendar, text: team.calendar }, ...calendars]}
          editable={editable}
          change={(calendar) => change({ ...team, calendar })}
          said={known ? undefined : words.say('team.calendar-gone', { id: team.calendar })}
        />
      </div>
      {editable && uses.length > 0 && <p className="quiet">{words.say('team.level-used', { uses: said })}</p>}
      <MembersField
        part="members"
        label={words.say('team.members')}
        {...{ team, editable, standing }}
        change={(members) => members && change({ ...team, members })}
      />
      {editable && team.members.kind === 'group' && <p className="quiet">{words.say('team.group-count')}</p>}
      {editable && <AskAboutPerson members={team.members} />}
      <MembersField
        part="lead"
        label={words.say('team.lead')}
        help={words.say('team.lead-help')}
        {...{ team, editable, standing }}
        change={(members) => put('lead', members)}
      />
      <MembersField
        part="standBy"
        label={words.say('team.stand-by')}
        help={words.say('team.stand-by-help')}
        {...{ team, editable, standing }}
        change={(members) => put('standBy', members)}
      />
      <Typed
        label={words.say('team.out-of-hours')}
        help={words.say('team.out-of-hours-help')}
        value={team.outOfHours ?? ''}
        editable={editable}
        commit={(text) => {
          const { outOfHours: _before, ...rest } = team;
          change(text.trim() === '' ? rest : { ...rest, outOfHours: text.trim() });
          return undefined;
        }}
      />
      {editable && (
        <div className="rulebook-buttons">
          <Button appearance="subtle" isDisabled={uses.length > 0} onClick={remove}>
            {words.say('team.remove')}
          </Button>
          {uses.length > 0 && <span className="quiet">{words.say('team.remove-first', { uses: said })}</span>}
        </div>
      )}
    </div>
  );
}

/** 3rd level always has an arm; below 2nd there is none. */
function atLevel(team: Team, level: Team['level']): Team {
  if (level === 'third') return { ...team, level, arm: team.arm ?? 'vendor' };
  return level === 'second' && team.arm === 'vendor' ? { ...team, level } : { ...withoutArm(team), level };
}

function withoutArm({ arm: _arm, ...team }: Team): Team {
  return team;
}
