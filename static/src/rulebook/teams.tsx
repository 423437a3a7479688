import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import { LEVELS, type Team } from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { newName } from './calendar-new';
import { weekText } from './calendar-words';
import { focusOn } from './focus-on';
import { idFrom } from './ids';
import { MembersState } from './members-state';
import type { RulebookPage } from './page';
import { PageHead } from './page-head';
import { TeamForm } from './team-form';
import { membersText } from './team-words';
import { keyOf, useTeamStates, type Standing } from './use-team-states';
import './teams.css';

/** Who has the cases at each level: every team, how it stands in Jira, and everything that can be changed about it. */
export function Teams({ book, editable, change }: RulebookPage) {
  const words = useWords();
  const standing = useTeamStates(book);
  const [openId, open] = useState<string>();
  const [done, setDone] = useState('');
  const box = useRef<HTMLElement>(null);
  const toggle = (id: string): void => {
    setDone('');
    open(openId === id ? undefined : id);
    focusOn(box, id, openId === id ? '.team-toggle button' : 'input');
  };
  const put = (team: Team): void =>
    change({ ...book, teams: book.teams.map((old) => (old.id === team.id ? team : old)) });
  const add = (level: Team['level']): void => {
    const team = newTeam(book.teams, level, book.calendars[0]?.id ?? '');
    change({ ...book, teams: [...book.teams, team] });
    open(team.id);
    focusOn(box, team.id, 'input');
  };
  const remove = (team: Team): void => {
    change({ ...book, teams: book.teams.filter(({ id }) => id !== team.id) });
    open(undefined);
    setDone(words.say('team.removed', { name: words.name(team.name) }));
    focusOn(box, team.level, '.team-add button');
  };
  return (
    <main className="rules teams-page" ref={box}>
      <PageHead title={words.say('team.heading')} intro={words.say('team.intro')} editable={editable} />
      <p role="status">{done}</p>
      {LEVELS.map((level) => {
        const teams = book.teams.filter((team) => team.level === level);
        return (
          <section key={level} data-key={level} aria-labelledby={`teams-${level}`}>
            <h2 id={`teams-${level}`}>{words.level(level)}</h2>
            {teams.length === 0 && <p className="quiet">{words.say('team.none')}</p>}
            <ul className="team-list">
              {teams.map((team) => (
                <li key={team.id} data-key={team.id}>
                  <Summary
                    team={team}
                    book={book}
                    standing={standing}
                    editable={editable}
                    open={openId === team.id}
                    toggle={() => toggle(team.id)}
                  />
                  {openId === team.id && (
                    <TeamForm
                      team={team}
                      book={book}
                      editable={editable}
                      standing={standing}
                      change={put}
                      remove={() => remove(team)}
                    />
                  )}
                </li>
              ))}
            </ul>
            {editable && (
              <span className="team-add">
                <Button spacing="compact" onClick={() => add(level)}>
                  {words.say('team.add', { level: words.level(level) })}
                </Button>
              </span>
            )}
          </section>
        );
      })}
    </main>
  );
}

function Summary(props: {
  team: Team;
  book: RulebookPage['book'];
  standing: Standing;
  editable: boolean;
  open: boolean;
  toggle: () => void;
}) {
  const words = useWords();
  const { team, book, standing, editable, open, toggle } = props;
  const name = words.name(team.name);
  const calendar = book.calendars.find(({ id }) => id === team.calendar);
  const arm = team.arm && words.say(`team.arm-${team.arm}`);
  return (
    <div className="team-row">
      <div>
        <h3>
          {name} {arm && <span className="quiet">· {arm}</span>}
        </h3>
        <p className="quiet">
          {calendar
            ? words.say('team.by-hours', { calendar: words.name(calendar.name), hours: weekText(words, calendar.week) })
            : words.say('team.calendar-gone', { id: team.calendar })}
        </p>
        <p>
          {words.say('team.members')}: {membersText(words, team.members, standing.names) || words.say('team.kind-none')}
        </p>
        <MembersState level={team.level} members={team.members} standing={standing} at={keyOf(team.id, 'members')} />
      </div>
      <span className="team-toggle">
        <Button spacing="compact" aria-expanded={open} onClick={toggle}>
          {words.say(open ? 'team.close' : editable ? 'team.edit' : 'team.show', { name })}
        </Button>
      </span>
    </div>
  );
}

function newTeam(teams: readonly Team[], level: Team['level'], calendar: string): Team {
  const name = newName('team.new-name');
  return {
    id: idFrom(
      name.da,
      teams.map(({ id }) => id),
    ),
    name,
    level,
    ...(level === 'third' && { arm: 'vendor' }),
    calendar,
    members: { kind: 'people', accountIds: [] },
  };
}
