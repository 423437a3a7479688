import type { Example, Stretch } from '../../../src/contract/check';
import { hours } from '../../../src/messages/check-said';
import { useWords, type Words } from '../words';

/** Below this share of the strip a word would not fit; it is told in the text of the picture all the same. */
const ROOM = 0.09;

/** The stretch of an example, drawn to scale: when somebody is at work, why not, and how long the case lies. */
export function Strip({ example }: { example: Example }) {
  const words = useWords();
  const { strip = [], at, until, zone, claim } = example;
  const [from, to] = [strip[0]?.from ?? at, strip.at(-1)?.to ?? until];
  const share = (a: number, b: number): number => (b - a) / (to - from);
  const times = words.in(zone);
  const told = strip.map((part) =>
    words.say('check.strip-part', {
      what: named(part, words),
      from: times.short(part.from, 0),
      to: times.short(part.to, 0),
    }),
  );
  return (
    <div className="strip" role="img" aria-label={words.say('check.strip', { text: told.join(', ') })}>
      <div className="strip-ends" aria-hidden="true">
        <span>{times.short(at, 0)}</span>
        <span>{times.short(until, 0)}</span>
      </div>
      <div className="strip-bar" aria-hidden="true">
        {strip.map((part) => (
          <span
            key={part.from}
            className={`strip-${part.kind}`}
            style={{ width: `${share(part.from, part.to) * 100}%` }}
            title={named(part, words)}
          >
            {share(part.from, part.to) >= ROOM && <i>{named(part, words)}</i>}
          </span>
        ))}
      </div>
      {claim.is === 'lies' && (
        <div
          className="strip-span"
          aria-hidden="true"
          style={{ marginLeft: `${share(from, at) * 100}%`, width: `${share(at, until) * 100}%` }}
        >
          <span>{words.say('check.strip-alone', { for: hours(words.locale, claim.for) })}</span>
        </div>
      )}
    </div>
  );
}

function named({ kind, name }: Stretch, words: Words): string {
  if (name) return words.name(name);
  return kind === 'stay' ? '' : words.say(`check.strip-${kind}`);
}
