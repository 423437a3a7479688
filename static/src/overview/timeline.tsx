import type { OverviewCase } from '../../../src/contract/overview';
import { groupOf } from '../../../src/contract/overview-standing';
import { DAY } from '../../../src/contract/time';
import { CaseName } from './case-name';
import type { Grouped } from './grouped';
import type { Telling } from './telling';

interface Bar {
  readonly phase: string;
  readonly from: number;
  readonly to: number;
  readonly standing: 'done' | 'here' | 'ahead';
}

/** Each phase as a bar on one real axis, with today and the start date. What is drawn is said as well, phase by phase. */
export function Timeline({ groups, telling }: { groups: readonly Grouped[]; telling: Telling }) {
  const { words, now } = telling;
  const rows = groups.flatMap(({ cases }) => cases);
  const ends = rows.flatMap((one) => [...barsOf(one, now).flatMap(({ from, to }) => [from, to]), startAt(one) ?? now]);
  const from = Math.min(now, ...ends) - 7 * DAY;
  const to = Math.max(now, ...ends) + 7 * DAY;
  const left = (at: number): string => `${(((at - from) / (to - from)) * 100).toFixed(3)}%`;
  return (
    <div className="overview-scroll" role="region" aria-label={words.say('overview.by-time')} tabIndex={0}>
      <table className="overview-time">
        <thead>
          <tr>
            <th scope="col">{words.say('overview.case')}</th>
            <th scope="col">
              <span className="hidden">{words.say('overview.by-time')}</span>
              <span className="axis" aria-hidden="true">
                {months(from, to, telling).map(({ at, name }) => (
                  <span key={at} style={{ insetInlineStart: left(at) }}>
                    {name}
                  </span>
                ))}
                <b style={{ insetInlineStart: left(now) }}>{words.say('time.today')}</b>
              </span>
            </th>
          </tr>
        </thead>
        {groups.map(({ group, cases, count }) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={2} className="overview-group">
                {words.say(`overview.group-${group}`)} · {count}
              </th>
            </tr>
            {cases.map((one) => (
              <tr key={one.issueId}>
                <th scope="row">
                  <CaseName one={one} telling={telling} />
                </th>
                <td>
                  <Drawn one={one} telling={telling} left={left} span={to - from} />
                  <ol className="hidden">
                    {barsOf(one, now).map((bar) => (
                      <li key={bar.phase}>{said(bar, telling)}</li>
                    ))}
                  </ol>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Drawn(props: { one: OverviewCase; telling: Telling; left: (at: number) => string; span: number }) {
  const { one, telling, left, span } = props;
  const { now, words } = telling;
  const group = groupOf(one, now);
  const start = startAt(one);
  return (
    <span className="track" aria-hidden="true">
      {barsOf(one, now).map(({ phase, from, to, standing }) => (
        <span
          key={phase}
          className={`bar bar-${standing} ${standing === 'here' ? `phase-${group}` : ''}`}
          style={{ insetInlineStart: left(from), inlineSize: `${(((to - from) / span) * 100).toFixed(3)}%` }}
          title={said({ phase, from, to, standing }, telling)}
        >
          {phase}
        </span>
      ))}
      <span className="track-now" style={{ insetInlineStart: left(now) }} />
      {start !== undefined && (
        <span className="track-start" style={{ insetInlineStart: left(start) }} title={words.say('overview.start-day')}>
          ◆
        </span>
      )}
    </span>
  );
}

function barsOf(one: OverviewCase, now: number): readonly Bar[] {
  const present = one.spans.findIndex(({ phase }) => phase === one.phase);
  const done = one.spans
    .slice(0, Math.max(0, present))
    .map(({ phase, from, to }): Bar => ({ phase, from, to: to ?? now, standing: 'done' }));
  const here = one.spans[present];
  const plan = one.plan.find(({ phase }) => phase === one.phase);
  const until = one.ended?.at ?? Math.max(now, plan?.to ?? now);
  const ahead = one.plan
    .filter(({ phase }) => phase !== one.phase)
    .map((planned): Bar => ({ ...planned, standing: 'ahead' }));
  return [
    ...done,
    ...(here ? [{ phase: here.phase, from: here.from, to: until, standing: 'here' } as const] : []),
    ...ahead,
  ];
}

function said({ phase, from, to, standing }: Bar, { words, overview }: Telling): string {
  const times = words.in(overview.zone);
  const name = overview.phases.find(({ id }) => id === phase)?.name;
  const params = { phase: name ? words.name(name) : phase, from: times.date(from), to: times.date(to - 1) };
  return words.say(`overview.bar-${standing}`, params);
}

function startAt({ start }: OverviewCase): number | undefined {
  const at = start ? Date.parse(start.date) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** The first of each month on the axis. */
function months(from: number, to: number, { words, overview }: Telling): readonly { at: number; name: string }[] {
  const names = new Intl.DateTimeFormat(words.locale === 'da' ? 'da-DK' : 'en-GB', {
    timeZone: overview.zone,
    month: 'short',
    year: '2-digit',
  });
  const first = new Date(from);
  const ticks: { at: number; name: string }[] = [];
  for (let month = first.getUTCMonth() + 1; ticks.length < 60; month += 1) {
    const at = Date.UTC(first.getUTCFullYear(), month, 1);
    if (at >= to) break;
    ticks.push({ at, name: names.format(at + DAY / 2) });
  }
  const every = Math.ceil(ticks.length / 12);
  return ticks.filter((_, index) => index % every === 0);
}
