import { CaseName } from './case-name';
import { Cell } from './cell';
import type { Grouped } from './grouped';
import { cellOf, type Telling } from './telling';
import { Waits } from './waits';

/** The same cases where there is no room for a table: a card each, with the phase it is in. */
export function Cards({ groups, telling }: { groups: readonly Grouped[]; telling: Telling }) {
  const { words, overview } = telling;
  return (
    <>
      {groups.map(({ group, cases, count }) => (
        <section key={group} className="overview-cards" aria-labelledby={`cards-${group}`}>
          <h2 id={`cards-${group}`}>
            {words.say(`overview.group-${group}`)} · {count}
          </h2>
          <ul>
            {cases.map((one) => {
              const at = overview.phases.findIndex(({ id }) => id === one.phase);
              const phase = overview.phases[at];
              return (
                <li key={one.issueId} className="overview-card">
                  <CaseName one={one} telling={telling} />
                  <span className="overview-steps" aria-hidden="true">
                    {overview.phases.map(({ id }, index) => (
                      <i key={id} className={index < at ? 'step-done' : index === at ? `step-${group}` : undefined} />
                    ))}
                  </span>
                  <span className="overview-card-phase">
                    <span>
                      {words.say('overview.phase-of', { phase: at + 1, of: overview.phases.length })}
                      {phase && ` ${words.name(phase.name)}`}
                    </span>
                    <Cell of={cellOf(one, one.phase, telling)} />
                  </span>
                  <Waits one={one} telling={telling} />
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}
