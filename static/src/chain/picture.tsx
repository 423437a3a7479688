import Button, { IconButton } from '@atlaskit/button/new';
import ZoomInIcon from '@atlaskit/icon/core/zoom-in';
import ZoomOutIcon from '@atlaskit/icon/core/zoom-out';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import type { CaseView } from '../../../src/contract/calls';
import { useWidth } from '../use-width';
import type { Telling } from '../../../src/messages/explain';
import { useWords } from '../words';
import { busySpans, dayTicks, foldedAxis, hourTicks } from './axis';
import { Legend } from './legend';
import { Row } from './row';
import { Scale } from './scale';
import { Track } from './track';

/** So many stays are seen at once; those before them are folded into one row until asked for. */
const MOST_ROWS = 8;
/** Widths of the columns left and right of the picture; chain.css knows them too. */
const LABEL = 220;
const BESIDE = LABEL + 96;
const NARROW = 560;
const ZOOMS = [1, 2, 4, 8];

/** Every stay on one time axis. */
export function Picture(props: { shown: CaseView; asOf: number; issueId: string; telling: Telling }) {
  const { shown, asOf, issueId, telling } = props;
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const [zoom, setZoom] = useState(0);
  const [all, setAll] = useState(false);
  const { chain, zone } = shown;
  const hidden = all || chain.length <= MOST_ROWS + 2 ? [] : chain.slice(0, -MOST_ROWS);
  const bars = chain.slice(hidden.length);
  const running = shown.standing === 'open' || shown.standing === 'paused';
  const until = running ? asOf : (chain.at(-1)?.to ?? asOf);
  const ahead = running ? (shown.clock?.why.sum.leftDuring ?? []) : [];
  const narrow = width < NARROW;
  const trackWidth = Math.max(200, narrow ? width : width - BESIDE) * (ZOOMS[zoom] ?? 1);
  const axis = foldedAxis(
    busySpans(bars, ahead),
    { from: bars[0]?.from ?? until, to: Math.max(until, ahead.at(-1)?.to ?? until) },
    trackWidth,
  );
  const times = words.in(zone);
  const hours = hourTicks(axis, times.local, 38);
  const days = dayTicks(axis, (at) => times.local(at).date, 76);
  const now = running ? asOf : undefined;

  useEffect(() => {
    const box = scroller.current;
    if (box) box.scrollLeft = axis.x(until) - box.clientWidth / 2;
    // Only a new zoom moves the picture, not a new answer.
  }, [zoom]);

  return (
    <div className={narrow ? 'chain chain-narrow' : 'chain'}>
      <div
        className="chain-scroller"
        ref={scroller}
        style={seen(width)}
        {...(zoom > 0 && { tabIndex: 0, role: 'region', 'aria-label': words.say('chain.scroll') })}
      >
        <div className="chain-rows" style={{ width: narrow ? trackWidth : trackWidth + BESIDE }}>
          <div className="chain-row chain-head">
            <div className="who">
              <Zoom zoom={zoom} set={setZoom} />
            </div>
            <div className="picture">
              <Scale axis={axis} zone={zone} days={days} hours={hours} now={now} asOf={asOf} />
            </div>
            <div className="figures quiet">{words.say('chain.figures')}</div>
          </div>
          {chain.length > MOST_ROWS + 2 && (
            <div className="chain-earlier">
              <Button appearance="subtle" onClick={() => setAll(!all)} aria-expanded={all}>
                {all ? words.say('chain.earlier-hide') : words.say('chain.earlier', { count: hidden.length })}
              </Button>
              {hidden.length > 0 && (
                <span className="quiet">
                  {words.say('chain.earlier-sum', {
                    used: words.time(hidden.reduce((sum, { used }) => sum + used, 0)),
                  })}
                </span>
              )}
            </div>
          )}
          {now !== undefined && (
            <div className="now-line" style={{ left: axis.x(now) + (narrow ? 0 : LABEL) }} aria-hidden="true" />
          )}
          {shown.createdAt !== undefined && hidden.length === 0 && (
            <div className="chain-row chain-before">
              <div className="who">
                <span className="level-number" aria-hidden="true">
                  –
                </span>
                <p className="strong">{words.say('chain.before')}</p>
              </div>
              <p className="picture quiet">
                {words.say('chain.before-why', { when: words.when(zone, shown.createdAt, asOf) })}
              </p>
              <div className="figures quiet">{words.say('chain.no-limit')}</div>
            </div>
          )}
          {bars.map((bar) => (
            <Row
              key={bar.id}
              bar={bar}
              current={running && bar === chain.at(-1)}
              issueId={issueId}
              zone={zone}
              asOf={asOf}
              telling={telling}
            >
              <Track bar={bar} axis={axis} until={until} ticks={hours.length > 0 ? hours : days} words={words} />
            </Row>
          ))}
        </div>
      </div>
      <Legend />
    </div>
  );
}

function Zoom({ zoom, set }: { zoom: number; set: (zoom: number) => void }) {
  const words = useWords();
  return (
    <>
      <IconButton
        icon={ZoomOutIcon}
        label={words.say('chain.zoom-out')}
        appearance="subtle"
        isTooltipDisabled
        isDisabled={zoom === 0}
        onClick={() => set(Math.max(0, zoom - 1))}
      />
      <IconButton
        icon={ZoomInIcon}
        label={words.say('chain.zoom-in')}
        appearance="subtle"
        isTooltipDisabled
        isDisabled={zoom === ZOOMS.length - 1}
        onClick={() => set(Math.min(ZOOMS.length - 1, zoom + 1))}
      />
    </>
  );
}

/** How much of the picture is in view, for what must not scroll away with it. */
function seen(width: number): CSSProperties {
  const variables: Record<`--${string}`, string> = { '--seen': `${width}px` };
  return variables;
}
