import type { BarView } from '../../../src/contract/calls';
import { levelOf } from '../case/place-words';
import { useWords } from '../words';
import { overBy } from './account';

/** The same as the picture, in figures: for whoever prefers them, and for screen readers always. */
export function ChainTable({ bars, zone, asOf }: { bars: readonly BarView[]; zone: string; asOf: number }) {
  const words = useWords();
  const times = words.in(zone);
  return (
    <table className="chain-table">
      <caption className="hidden">{words.say('chain.heading')}</caption>
      <thead>
        <tr>
          <th scope="col">{words.say('chain.column-stay')}</th>
          <th scope="col">{words.say('chain.column-came')}</th>
          <th scope="col">{words.say('chain.column-from')}</th>
          <th scope="col">{words.say('chain.column-to')}</th>
          <th scope="col">{words.say('chain.column-used')}</th>
          <th scope="col">{words.say('chain.column-limit')}</th>
          <th scope="col">{words.say('chain.column-over')}</th>
          <th scope="col">{words.say('chain.column-paused')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => {
          const over = overBy(bar);
          return (
            <tr key={bar.id}>
              <th scope="row">
                {words.name(bar.team.name)}
                <span className="quiet">, {levelOf(bar.team, words)}</span>
              </th>
              <td>{words.say(`chain.arrival-${bar.arrival}`)}</td>
              <td>{times.short(bar.from, asOf)}</td>
              <td>{bar.to === undefined ? words.say('chain.still') : times.short(bar.to, asOf)}</td>
              <td>{words.time(bar.used)}</td>
              <td>{bar.limit ? words.time(bar.limit.time) : words.say('chain.no-limit')}</td>
              <td className={over > 0 ? 'alarming' : undefined}>{over > 0 ? words.time(over) : '–'}</td>
              <td>{bar.paused > 0 ? words.time(bar.paused) : '–'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
