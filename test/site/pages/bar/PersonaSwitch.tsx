import Select from '@atlaskit/select';
import { memo } from 'react';
import { Person } from '../look/Person';
import { roleName, useVisit } from '../visit';
import type { Persona } from '../visitor';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly persona: Persona;
}

/** Everybody there is, by role; typing finds a name or a role. Kept out of the ticking of the bar. */
export const PersonaSwitch = memo(function PersonaSwitch() {
  const { persona, personas, play, words } = useVisit();
  const optionOf = (one: Persona): Option => ({
    value: one.id,
    label: `${one.displayName} ${roleName(words, one.role)}`,
    persona: one,
  });
  const groups = [...new Set(personas.map(({ role }) => role))].map((role) => ({
    label: roleName(words, role),
    options: personas.filter((one) => one.role === role).map(optionOf),
  }));
  return (
    <span className="bar-persona">
      <Select<Option>
        aria-label={words.bar.play}
        formatOptionLabel={({ persona: one }, { context }) => (
          <span className="person-option">
            <Person name={one.displayName} size="xsmall" />
            {context === 'value' && <span className="quiet">{roleName(words, one.role)}</span>}
          </span>
        )}
        maxMenuHeight={420}
        menuPlacement="top"
        onChange={(option) => option && play(option.persona)}
        options={groups}
        placeholder={words.bar.play}
        spacing="compact"
        value={personas.includes(persona) ? optionOf(persona) : null}
      />
    </span>
  );
});
