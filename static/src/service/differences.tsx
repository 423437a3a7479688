import type { ServiceView } from '../../../src/contract/service';
import { Changes } from '../rulebook/changes';
import { useWords } from '../words';

/** What the rules would change in the rulebook in force, and what has come apart since they were published. */
export function Differences({ shown }: { shown: ServiceView }) {
  const words = useWords();
  const { changes, compiled, drift, tasks } = shown;
  const taskOf = (row: string): string =>
    tasks.find((one) => one.row === row)?.task.trim() || words.say('service.about-all');
  return (
    <>
      {compiled?.published && (
        <section>
          <h4>{words.say('service.drift')}</h4>
          {drift.length === 0 && <p>✓ {words.say('service.drift-none')}</p>}
          {drift.length > 0 && (
            <ul>
              {drift.map(({ row, what, side }, at) => (
                <li key={`${row} ${what} ${side} ${at}`}>
                  ▲ {words.say(`service.drift-${side}`, { task: taskOf(row), what: words.say(`service.part-${what}`) })}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {changes.length > 0 && (
        <details>
          <summary>{words.say('service.changes', { count: changes.length })}</summary>
          <Changes changes={changes} />
        </details>
      )}
    </>
  );
}
