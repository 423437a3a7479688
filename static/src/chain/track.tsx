import { useId } from 'react';
import type { BarView } from '../../../src/contract/calls';
import { HOUR } from '../../../src/contract/time';
import type { Words } from '../words';
import type { Axis, Tick } from './axis';

const TRACK_HEIGHT = 44;
const TOP = 15;
const HEIGHT = 14;
const MIDDLE = TOP + HEIGHT / 2;

/** One stay on the axis. What it shows is told in words in the table. */
export function Track(props: { bar: BarView; axis: Axis; until: number; ticks: readonly Tick[]; words: Words }) {
  const pattern = useId();
  const { bar, axis, until, ticks, words } = props;
  const end = bar.to ?? until;
  const mark = bar.limit?.reachedAt;
  const box = (from: number, to: number) => {
    const x = axis.x(from);
    return { x, y: TOP, height: HEIGHT, width: Math.max(2, axis.x(to) - x) };
  };
  return (
    <svg className="track" width={axis.width} height={TRACK_HEIGHT} aria-hidden="true">
      <defs>
        <pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-ground" width="6" height="6" />
          <rect className="hatch" width="2" height="6" />
        </pattern>
      </defs>
      {ticks.map(({ at, x }) => (
        <line key={at} className="grid" x1={x} x2={x} y1={0} y2={TRACK_HEIGHT} />
      ))}
      {mark !== undefined && mark > end && (
        <rect className="unused" {...box(end, mark)} y={TOP + 4} height={HEIGHT - 8} />
      )}
      {bar.stretches.map(({ kind, from, to }) => {
        if (kind !== 'closed') {
          return (
            <rect
              key={from}
              className={kind}
              {...box(from, to)}
              {...(kind === 'paused' && { fill: `url(#${pattern})` })}
            />
          );
        }
        return <line key={from} className="closed" x1={axis.x(from)} x2={axis.x(to)} y1={MIDDLE} y2={MIDDLE} />;
      })}
      {bar.stretches.filter(isTold).map(({ kind, from, to }) => (
        <text
          key={from}
          className="gap-words"
          x={Math.min(axis.width - 30, Math.max(30, (axis.x(from) + axis.x(to)) / 2))}
          y={TOP - 4}
        >
          {words.say(kind === 'paused' ? 'chain.paused-for' : 'chain.shut-for', { time: coarse(to - from) })}
        </text>
      ))}
      {mark !== undefined && mark <= axis.to && (
        <line
          className="limit"
          x1={Math.min(axis.x(mark), axis.width - 1.5)}
          x2={Math.min(axis.x(mark), axis.width - 1.5)}
          y1={TOP - 4}
          y2={TOP + HEIGHT + 4}
        />
      )}
    </svg>
  );

  /** A gap is named where nothing else could be read into it and where its words have room. */
  function isTold({ kind, from, to }: BarView['stretches'][number], i: number): boolean {
    const gaps = bar.stretches.filter((stretch) => stretch.kind === 'closed' || stretch.kind === 'paused').length;
    const room = gaps === 1 || axis.x(to) - axis.x(from) > 60;
    return (kind === 'closed' || kind === 'paused') && to - from >= HOUR && room && i > 0;
  }

  function coarse(time: number): string {
    return words.time(Math.round(time / HOUR) * HOUR);
  }
}
