import type { TextFault } from '../../../src/contract/rulebook';
import { useWords } from '../words';

const MOST = 20;

/** What is wrong with a text, where, and what to do about it. */
export function Faults({ faults }: { faults: readonly TextFault[] }) {
  const words = useWords();
  return (
    <>
      <ul className="faults">
        {faults.slice(0, MOST).map(({ place, fault, params }) => (
          <li key={`${place} ${fault}`}>
            <code>{place || words.say('rulebook.place-whole')}</code> {words.say(`rulebook.fault-${fault}`, params)}
          </li>
        ))}
      </ul>
      {faults.length > MOST && <p>{words.say('rulebook.more-faults', { count: faults.length - MOST })}</p>}
    </>
  );
}
