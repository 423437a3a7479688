import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { SIDES, type Playbook, type Role } from '../../../src/contract/playbook';
import { useNames } from '../onboarding/use-names';
import { Choice } from '../rulebook/choice';
import { freeId } from '../rulebook/ids';
import { FindMembers } from '../rulebook/members-find';
import { RuleList } from '../rulebook/rule-list';
import { changeOf } from '../rulebook/same';
import { Typed } from '../rulebook/typed';
import { useWords } from '../words';
import { BothField } from './fields';
import { freshName } from './fresh';
import type { PlaybookPart } from './page';

/** Who is who around a case, and the people that each new case begins with. */
export function Roles({ answer, book, editable, change }: PlaybookPart) {
  const words = useWords();
  const saved = answer.playbook.roles;
  const make = (): Role => ({
    id: freeId(
      'R',
      [...book.roles, ...saved].map(({ id }) => id),
    ),
    name: freshName('playbook.new-role'),
    side: 'centre',
    people: [],
  });
  return (
    <>
      <p className="quiet">{words.say('playbook.roles-why')}</p>
      <RuleList
        items={book.roles}
        editable={editable}
        change={(roles) => change({ ...book, roles })}
        called={({ id, name }) => words.say('playbook.role-named', { id, name: words.name(name) })}
        summary={(role) => <Summary role={role} />}
        editor={(role, put) => (
          <>
            <BothField
              label={words.say('playbook.label-name')}
              name={role.name}
              editable={editable}
              longest={160}
              change={(name) => put({ ...role, name })}
            />
            <div className="playbook-row">
              <Choice
                label={words.say('playbook.label-role-side')}
                value={role.side}
                options={SIDES.map((value) => ({ value, text: words.say(`playbook.side-${value}`) }))}
                editable={editable}
                change={(side) => put({ ...role, side })}
              />
              {!saved.some(({ id }) => id === role.id) && (
                <Typed
                  label={words.say('playbook.role-id')}
                  help={words.say('playbook.role-id-help')}
                  value={role.id}
                  editable={editable}
                  size={8}
                  commit={(text) => renamed(text.trim(), role, book)}
                />
              )}
            </div>
            <p className="quiet">{usesSaid(book, role)}</p>
            <People role={role} editable={editable} change={(people) => put({ ...role, people })} />
          </>
        )}
        changed={(role) => changeOf(role, saved)}
        add={{ label: words.say('playbook.add-role'), make }}
        none={words.say('playbook.no-roles')}
        plain
      />
    </>
  );

  function usesSaid({ phases }: Playbook, { id }: Role): string {
    const items = phases.flatMap((phase) => [phase.responsible, ...phase.items.flatMap(rolesOf)]);
    const count = items.filter((roles) => roles.includes(id)).length;
    return count === 0 ? words.say('playbook.role-unused') : words.say('playbook.role-in-use', { count });
  }

  function rolesOf(item: Playbook['phases'][number]['items'][number]): readonly (readonly string[])[] {
    return [[...item.responsible, ...item.participants]];
  }

  /** A role that is not saved yet may still be called otherwise. */
  function renamed(id: string, role: Role, { roles }: Playbook): string | undefined {
    if (id === '') return words.say('rules.wrong-missing');
    if (id.length > 40) return words.say('rules.wrong-too-many', { most: 40 });
    change({ ...book, roles: roles.map((one) => (one.id === role.id ? { ...one, id } : one)) });
    return undefined;
  }
}

function Summary({ role: { id, name, side, people } }: { role: Role }) {
  const words = useWords();
  return (
    <>
      <span className="rule-when">
        {id} {words.name(name)}
      </span>
      <span className="playbook-what">
        {words.say(`playbook.side-${side}`)}
        {people.length > 0 && ` · ${words.say('playbook.people-count', { count: people.length })}`}
      </span>
    </>
  );
}

function People(props: { role: Role; editable: boolean; change: (people: readonly string[]) => void }) {
  const words = useWords();
  const { role, editable, change } = props;
  const { people } = role;
  const nameOf = useNames(people);
  return (
    <section className="playbook-inner" aria-label={words.say('playbook.people')}>
      <h3>{words.say('playbook.people')}</h3>
      {people.length === 0 && <p className="quiet">{words.say('playbook.people-none')}</p>}
      <ul className="playbook-people">
        {people.map((id) => (
          <li key={id}>
            {nameOf(id)}
            {editable && (
              <IconButton
                icon={CrossIcon}
                appearance="subtle"
                spacing="compact"
                isTooltipDisabled
                label={words.say('playbook.people-drop', { name: nameOf(id) })}
                onClick={() => change(people.filter((other) => other !== id))}
              />
            )}
          </li>
        ))}
      </ul>
      {editable && (
        <FindMembers
          label={words.say('playbook.people-find')}
          kind="people"
          there={people}
          choose={(id) => change([...people, id])}
        />
      )}
    </section>
  );
}
