import { useWords } from '../words';
import type { Axis, Tick } from './axis';

/** Days and hours over the picture, and where now is. */
export function Scale(props: {
  axis: Axis;
  zone: string;
  days: readonly Tick[];
  hours: readonly Tick[];
  now: number | undefined;
  asOf: number;
}) {
  const words = useWords();
  const times = words.in(props.zone);
  const { axis, now } = props;
  const nowX = now === undefined ? undefined : Math.min(axis.width - 34, Math.max(34, axis.x(now)));
  return (
    <svg className="scale" width={axis.width} height={40} aria-hidden="true">
      {props.days.map(({ at, x }) => (
        <text key={at} className="day" x={x} y={12}>
          {times.shortDay(at, props.asOf)}
        </text>
      ))}
      {props.hours
        .filter(({ x }) => nowX === undefined || Math.abs(x - nowX) > 44)
        .map(({ at, x }) => (
          <text key={at} className="hour" x={x} y={32}>
            {times.clock(at).slice(0, 2)}
          </text>
        ))}
      {nowX !== undefined && now !== undefined && (
        <>
          <rect className="now-box" x={nowX - 34} y={20} width={68} height={17} rx={3} />
          <text className="now-words" x={nowX} y={32}>
            {`${words.say('chain.now')} ${times.clock(now)}`}
          </text>
        </>
      )}
    </svg>
  );
}
