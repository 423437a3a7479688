import { useWords } from '../words';
import { Check, type Drawn } from './drawn';

const EDGE = 74;
const OUT = 74;
const HOME = 128;
const HALF = 13;

/** The line from left to right: names above, the mark of the present stop below. */
export function LineAcross({ way, name, role, marker, mood, width }: Drawn & { width: number }) {
  const words = useWords();
  const { stops, here, track, turn, answerFrom } = way;
  const gap = (width - 2 * EDGE) / Math.max(1, stops.length - 1);
  const x = (i: number): number => EDGE + i * gap;
  const hereY = track === 'out' ? OUT : HOME;
  return (
    <svg className={`way way-${mood}`} width={width} height={200} viewBox={`0 0 ${width} 200`} aria-hidden="true">
      <line className="track-ahead" x1={x(0)} x2={x(stops.length - 1)} y1={OUT} y2={OUT} />
      <line className="track-ahead" x1={x(0)} x2={x(stops.length - 1)} y1={HOME} y2={HOME} />
      <line className="track-done" x1={x(0)} x2={x(turn)} y1={OUT} y2={OUT} />
      {track === 'home' && (
        <path
          className="track-done"
          d={
            answerFrom === turn
              ? `M${x(turn)} ${OUT} h4 a${(HOME - OUT) / 2} ${(HOME - OUT) / 2} 0 0 1 0 ${HOME - OUT} H${x(here)}`
              : `M${x(answerFrom)} ${HOME} H${x(here)}`
          }
        />
      )}
      <text className="way-words" x={x(0) + gap / 2} y={OUT - 12}>
        {words.say('request.way-out')} →
      </text>
      <text className="way-words way-words-home" x={x(0) + gap / 2} y={HOME + 22}>
        ← {words.say('request.way-home')}
      </text>
      {stops.map(({ stop, asked, answered }, i) => (
        <g key={stop} className={i === here ? 'stop stop-here' : asked ? 'stop' : 'stop stop-ahead'}>
          <rect x={x(i) - HALF} y={OUT - HALF} width={2 * HALF} height={HOME - OUT + 2 * HALF} rx={HALF} />
          {asked && !(i === here && track === 'out') && <Check x={x(i)} y={OUT} />}
          {answered && i !== here && <Check x={x(i)} y={HOME} />}
          <text className="stop-name" x={x(i)} y={20}>
            {name(stop)}
          </text>
          <text className="stop-role" x={x(i)} y={39}>
            {role(stop)}
          </text>
        </g>
      ))}
      {marker !== undefined && (
        <>
          <circle className="here-halo" cx={x(here)} cy={hereY} r={20} />
          <circle className="here" cx={x(here)} cy={hereY} r={11} />
          <path className="here-box" d={`M${x(here)} ${HOME + 22} l7 8 h-14 Z`} />
          <rect className="here-box" x={x(here) - 72} y={HOME + 30} width={144} height={26} rx={4} />
          <text className="here-words" x={x(here)} y={HOME + 47}>
            {marker}
          </text>
        </>
      )}
    </svg>
  );
}
