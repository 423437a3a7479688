import { TEXT_FAULTS, type TextFault } from '../../../src/contract/rulebook';
import type { PlaybookFault } from '../../../src/contract/playbook';
import { useWords, type Words } from '../words';
import { fieldSaid, spotSaid } from './said';

const MOST = 20;

/** What is wrong with a playbook: where, in words, and what to do about it. `lines`: whoever reads it has the text. */
export function PlaybookFaults({ faults, lines }: { faults: readonly PlaybookFault[]; lines: boolean }) {
  const words = useWords();
  return (
    <>
      <ul className="faults">
        {faults.slice(0, MOST).map((one, index) => (
          <li key={`${one.place} ${one.fault} ${index}`}>
            <span className="strong">{placeSaid(words, one, lines)}:</span> {faultSaid(words, one)}
          </li>
        ))}
      </ul>
      {faults.length > MOST && <p>{words.say('playbook.faults-more', { count: faults.length - MOST })}</p>}
    </>
  );
}

function placeSaid(words: Words, { about, line }: PlaybookFault, lines: boolean): string {
  const way = about.map((spot) =>
    'field' in spot ? fieldSaid(words, spot.field) : spotSaid(words, spot.list, spot.called),
  );
  const place = way.length === 0 ? words.say('playbook.fault-whole') : way.join(', ');
  return lines && line !== undefined ? `${words.say('playbook.fault-line', { line })}, ${place}` : place;
}

function faultSaid(words: Words, { fault, params }: PlaybookFault): string {
  return isOfText(fault) ? words.say(`rulebook.fault-${fault}`, params) : words.say(`playbook.fault-${fault}`, params);
}

function isOfText(fault: PlaybookFault['fault']): fault is TextFault['fault'] {
  return TEXT_FAULTS.some((one) => one === fault);
}
