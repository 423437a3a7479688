import { Person } from './look/Person';
import { go } from './route';
import { homeOf } from './twin';
import { roleName, useVisit } from './visit';
import type { Persona } from './visitor';

const rooms = [
  ['asAgent', ['first', 'second', 'vendor', 'business']],
  ['asCustomer', ['superuser', 'participant', 'citizen', 'company']],
  ['asManager', ['leadFirst', 'leadSecond', 'projectAdmin', 'siteAdmin']],
  ['asOthers', ['projectLead', 'customerLead', 'board', 'lawyer']],
] as const;

/** The door: who would you like to be? One person for each of the usual parts. */
export function Start() {
  const { words } = useVisit();
  return (
    <main className="start" id="content">
      <div className="start-head">
        <StairsMark />
        <h1>{words.home.title}</h1>
        <p>{words.home.text}</p>
      </div>
      <div className="start-rooms">
        {rooms.map(([room, roles]) => (
          <section key={room}>
            <h2>{words.home[room]}</h2>
            {roles.map((role) => (
              <Door key={role} role={role} />
            ))}
          </section>
        ))}
      </div>
      <Everyone />
    </main>
  );
}

function Door({ role }: { readonly role: string }) {
  const { personas, play, words } = useVisit();
  const persona = personas.find((one) => one.role === role);
  if (!persona) return null;
  const enter = (chosen: Persona): void => {
    play(chosen);
    go(homeOf(chosen));
  };
  return (
    <button className="start-door" onClick={() => enter(persona)} type="button">
      <Person hideName name={persona.displayName} size="large" />
      <span>
        <strong>{roleName(words, role)}</strong>
        <span className="quiet">{persona.displayName}</span>
      </span>
    </button>
  );
}

function Everyone() {
  const { personas, words } = useVisit();
  return <p className="quiet">{words.home.everyone(personas.length)}</p>;
}

function StairsMark() {
  return (
    <svg aria-hidden="true" height="56" viewBox="0 0 32 32" width="56">
      <rect fill="var(--ds-background-brand-bold)" height="32" rx="7" width="32" />
      <path d="M7 23h5v-5h5v-5h5V8h4" fill="none" stroke="var(--ds-icon-inverse)" strokeWidth="3" />
    </svg>
  );
}
