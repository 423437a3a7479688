import { useWords } from '../words';
import { Check, type Drawn } from './drawn';

const OUT = 20;
const HOME = 62;
const HALF = 12;
const STEP = 76;
const TOP = 50;

/** The line from top to bottom for narrow pages: names beside the stops. */
export function LineDown({ way, name, role, marker, mood }: Drawn) {
  const words = useWords();
  const { stops, here, track, turn, answerFrom } = way;
  const y = (i: number): number => TOP + i * STEP;
  const height = y(stops.length - 1) + 44;
  return (
    <svg className={`way way-down way-${mood}`} width="100%" height={height} aria-hidden="true">
      <text className="way-words way-words-down" x={2} y={14}>
        ↓ {words.say('request.way-out')} · ↑ {words.say('request.way-home')}
      </text>
      <line className="track-ahead" x1={OUT} x2={OUT} y1={y(0)} y2={y(stops.length - 1)} />
      <line className="track-ahead" x1={HOME} x2={HOME} y1={y(0)} y2={y(stops.length - 1)} />
      <line className="track-done" x1={OUT} x2={OUT} y1={y(0)} y2={y(turn)} />
      {track === 'home' && (
        <path
          className="track-done"
          d={
            answerFrom === turn
              ? `M${OUT} ${y(turn)} v2 a${(HOME - OUT) / 2} ${(HOME - OUT) / 2} 0 0 0 ${HOME - OUT} 0 V${y(here)}`
              : `M${HOME} ${y(answerFrom)} V${y(here)}`
          }
        />
      )}
      {stops.map(({ stop, asked, answered }, i) => (
        <g key={stop} className={i === here ? 'stop stop-here' : asked ? 'stop' : 'stop stop-ahead'}>
          <rect x={OUT - HALF} y={y(i) - HALF} width={HOME - OUT + 2 * HALF} height={2 * HALF} rx={HALF} />
          {asked && !(i === here && track === 'out') && <Check x={OUT} y={y(i)} />}
          {answered && i !== here && <Check x={HOME} y={y(i)} />}
          <text className="stop-name" x={HOME + 28} y={y(i) - 2}>
            {name(stop)}
          </text>
          {i === here && marker !== undefined ? null : (
            <text className="stop-role" x={HOME + 28} y={y(i) + 15}>
              {role(stop)}
            </text>
          )}
        </g>
      ))}
      {marker !== undefined && (
        <>
          <circle className="here-halo" cx={track === 'out' ? OUT : HOME} cy={y(here)} r={17} />
          <circle className="here" cx={track === 'out' ? OUT : HOME} cy={y(here)} r={10} />
          <rect className="here-box" x={HOME + 28} y={y(here) + 5} width={148} height={24} rx={4} />
          <text className="here-words" x={HOME + 28 + 74} y={y(here) + 21}>
            {marker}
          </text>
        </>
      )}
    </svg>
  );
}
