import type { DeskView } from '../../../src/contract/desk';
import { useWords } from '../words';

/** The last runs of the sweep, newest first. */
export function Runs({ desk, now }: { desk: DeskView; now: number }) {
  const words = useWords();
  const times = words.in(desk.zone);
  const seconds = new Intl.NumberFormat(words.locale === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 1 });
  if (desk.runs.length === 0) return null;
  return (
    <details className="runs">
      <summary>{words.say('desk.runs')}</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label={words.say('desk.runs')}>
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{words.say('desk.runs-at')}</th>
              <th scope="col" className="figure">
                {words.say('desk.runs-took')}
              </th>
              <th scope="col" className="figure">
                {words.say('desk.runs-steps')}
              </th>
              <th scope="col" className="figure">
                {words.say('desk.runs-effects')}
              </th>
            </tr>
          </thead>
          <tbody>
            {desk.runs.map(({ at, took, steps, effects }) => (
              <tr key={at}>
                <th scope="row">{times.short(at, now)}</th>
                <td className="figure">{words.say('desk.runs-seconds', { seconds: seconds.format(took / 1000) })}</td>
                <td className="figure">{steps}</td>
                <td className="figure">{effects}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
