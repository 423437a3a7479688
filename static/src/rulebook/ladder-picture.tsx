import type { Rulebook } from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { linesOf, type Climb, type Line } from './ladder';
import { deedWords, repeatWords, shareWords } from './rung';

/** The ladder, climbed from the bottom. What it shows also stands in the table beside it, so it is for eyes only. */
export function LadderPicture(props: {
  book: Rulebook;
  climb: Climb;
  inForce: Climb | undefined;
  /** What happens at its foot, and what that means. */
  start: { readonly what: string; readonly why: string };
}) {
  const words = useWords();
  const { book, climb, inForce, start } = props;
  const lines = linesOf(climb, inForce);
  const limitAt = lines.findIndex(({ isLimit }) => isLimit);
  return (
    <div className="ladder" aria-hidden="true">
      {lines
        .map((line, i) => (
          <div key={line.rung?.id ?? 'limit'} className={classOf(line, i > limitAt)}>
            <div className="ladder-when">
              <p className="strong">{words.time(line.reached)}</p>
              {line.before !== undefined && <del>{words.say('rules.before', { time: words.time(line.before) })}</del>}
              {line.rung && !line.isLimit && <p className="quiet">{shareWords(line.rung, words)}</p>}
            </div>
            <Rail />
            <div className="ladder-what">
              <What line={line} book={book} />
            </div>
          </div>
        ))
        .toReversed()}
      <div className="ladder-line ladder-foot">
        <div className="ladder-when strong">0</div>
        <Rail />
        <div className="ladder-what">
          <p className="strong">{start.what}</p>
          <p className="quiet">{start.why}</p>
        </div>
      </div>
    </div>
  );
}

function What({ line: { rung, isLimit, change }, book }: { line: Line; book: Rulebook }) {
  const words = useWords();
  const does = rung ? deedWords(rung, book, words) : words.say('rules.limit-line-nothing');
  const mark = change === 'same' ? undefined : <span className="mark">{words.say(`rules.${change}`)}</span>;
  const again = rung && repeatWords(rung, words);
  return (
    <>
      <p className="strong">
        {isLimit ? words.say('rules.limit-line') : does} {mark}
      </p>
      {isLimit && <p>{does}</p>}
      {again && <p className="quiet">{again}</p>}
    </>
  );
}

function Rail() {
  return (
    <div className="ladder-rail">
      <span />
    </div>
  );
}

function classOf({ isLimit, change }: Line, beyond: boolean): string {
  return [
    'ladder-line',
    ...(isLimit ? ['ladder-limit'] : []),
    ...(change === 'new' ? ['ladder-new'] : []),
    ...(beyond ? ['ladder-beyond'] : []),
  ].join(' ');
}
