import { useRef } from 'react';
import type { RequestView } from '../../../src/contract/calls';
import { useWidth } from '../use-width';
import { useWords } from '../words';
import type { Drawn } from './drawn';
import { LineAcross } from './line-across';
import { LineDown } from './line-down';
import { calledFor, stopName, stopRole } from './sentences';
import { wayOf } from './way';

const NARROW = 560;

/** The way of a request as a line with two tracks: across the page, or down it where the page is narrow. */
export function Line({ request }: { request: RequestView }) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const way = wayOf(request);
  const called = calledFor(request, words);
  const name: Drawn['name'] = (stop) => stopName(stop, request, words);
  const marker =
    request.standing === 'waiting-for-you'
      ? words.say('request.here-waiting', called)
      : request.standing === 'answered'
        ? words.say('request.here-answered', called)
        : request.standing === 'closed'
          ? undefined
          : words.say('request.here');
  const here = way.stops[way.here];
  const label = words.say('request.line', {
    stops: way.stops.map(({ stop }) => name(stop)).join(', '),
    at: marker && here ? `${marker}: ${name(here.stop)}.` : '',
  });
  const props: Drawn = {
    way,
    name,
    role: (stop) => stopRole(stop, request, words),
    marker,
    mood: request.standing === 'waiting-for-you' ? 'waiting' : 'moving',
  };
  return (
    <div ref={box} className="line-box" role="img" aria-label={label.trim()}>
      {width < NARROW ? (
        <LineDown {...props} />
      ) : (
        <LineAcross {...props} width={Math.min(width, 148 + 240 * (way.stops.length - 1))} />
      )}
    </div>
  );
}
