import type { Mood } from './count-on';

const SIZE = 84;
const RADIUS = 35;
const MIDDLE = SIZE / 2;
const AROUND = 2 * Math.PI * RADIUS;

/** Time left as a ring: what is used is pale, what is left strong; the warning point is a mark across it. */
export function Ring(props: {
  share: number;
  warnAt: number | undefined;
  mood: Mood;
  paused: boolean;
  figure: string;
  word: string;
  label: string;
}) {
  const used = Math.min(1, Math.max(0, props.share));
  const filled = props.mood === 'over' ? 1 : 1 - used;
  const mark = (props.warnAt ?? 0) * 2 * Math.PI - Math.PI / 2;
  const on = (radius: number) => ({ x: MIDDLE + radius * Math.cos(mark), y: MIDDLE + radius * Math.sin(mark) });
  const [inner, outer] = [on(RADIUS - 8), on(RADIUS + 7)];
  return (
    <svg className={`ring ring-${props.mood}`} viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={props.label}>
      <circle className="ring-track" cx={MIDDLE} cy={MIDDLE} r={RADIUS} />
      <circle
        className="ring-left"
        cx={MIDDLE}
        cy={MIDDLE}
        r={RADIUS}
        strokeDasharray={`${filled * AROUND} ${AROUND}`}
        transform={`rotate(${-90 + (1 - filled) * 360} ${MIDDLE} ${MIDDLE})`}
        opacity={props.paused ? 0.45 : 1}
      />
      {props.warnAt !== undefined && <line className="ring-mark" x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} />}
      <text className="ring-figure" x={MIDDLE} y={MIDDLE + 1}>
        {props.figure}
      </text>
      <text className="ring-word" x={MIDDLE} y={MIDDLE + 15}>
        {props.word}
      </text>
    </svg>
  );
}
