import type { ServiceView } from '../../../src/contract/service';
import { useId } from 'react';
import { dateSaid } from '../../../src/messages/times';
import { useWords } from '../words';

type Day = NonNullable<ServiceView['earlyLife']>['days'][number];

/** The days of closer support against what a calm day is. Its end is the decision of the item. */
export function EarlyLife({ shown }: { shown: ServiceView }) {
  const words = useWords();
  const bar = useId();
  const { earlyLife, criteria, tighten } = shown;
  if (!earlyLife) return <p className="quiet">{words.say('service.early-before')}</p>;
  const { mostRequests, mostBreaches, mostUnknown } = criteria;
  const isCalm = (day: Day): boolean =>
    day.requests <= mostRequests && day.breaches <= mostBreaches && day.unknown <= mostUnknown;
  const days = earlyLife.days.toSorted((one, other) => other.date.localeCompare(one.date));
  const broken = days.findIndex((day) => !isCalm(day));
  const calm = Math.min(earlyLife.calmDays, broken < 0 ? days.length : broken);
  const { compiled } = shown;
  const since = earlyLife.ended?.at;
  const isAnew = compiled !== undefined && since !== undefined && compiled.compiledAt >= since;
  const isNormal = isAnew && shown.standing === 'published' && shown.drift.length === 0;
  return (
    <div className="service">
      {earlyLife.ended ? (
        <>
          <p className="strong">{words.say('service.early-ended', { reason: earlyLife.ended.text })}</p>
          <p>
            {isNormal
              ? `✓ ${words.say('service.early-normal', { version: shown.compiled?.published?.version ?? 0 })}`
              : words.say('service.early-then')}
          </p>
        </>
      ) : (
        <>
          <p>
            <span className="strong">{words.say('service.early-day-number', { day: days.length + 1 })}</span>{' '}
            {words.say('service.early-since', { date: dateSaid(earlyLife.date), percent: Math.round(tighten * 100) })}
          </p>
          <div>
            <p className="strong" id={bar}>
              {words.say('service.early-calm', { calm, wanted: earlyLife.calmDays })}
            </p>
            <progress className="service-calm" aria-labelledby={bar} value={calm} max={earlyLife.calmDays} />
          </div>
          <p>
            {earlyLife.isCalm
              ? `✓ ${words.say('service.early-may-end')}`
              : words.say('service.early-remains', { count: earlyLife.calmDays - calm })}
          </p>
        </>
      )}
      <p className="quiet">
        {words.say('service.early-criteria', {
          requests: mostRequests,
          breaches: mostBreaches,
          unknown: mostUnknown,
        })}
      </p>
      {days.length === 0 ? (
        <p>{words.say('service.early-none-yet')}</p>
      ) : (
        <Days days={days} isCalm={isCalm} most={criteria} />
      )}
    </div>
  );
}

function Days(props: {
  days: readonly Day[];
  isCalm: (day: Day) => boolean;
  most: Pick<ServiceView['criteria'], 'mostRequests' | 'mostBreaches' | 'mostUnknown'>;
}) {
  const { days, isCalm, most } = props;
  const words = useWords();
  return (
    <table className="service-days">
      <thead>
        <tr>
          {(['day', 'requests', 'breaches', 'unknown', 'was-calm'] as const).map((column) => (
            <th key={column} scope="col">
              {words.say(`service.early-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.date}>
            <th scope="row">{dateSaid(day.date)}</th>
            <Figure of="requests" figure={day.requests} most={most.mostRequests} />
            <Figure of="breaches" figure={day.breaches} most={most.mostBreaches} />
            <Figure of="unknown" figure={day.unknown} most={most.mostUnknown} />
            <td data-column={words.say('service.early-was-calm')}>
              <span aria-hidden="true">{isCalm(day) ? '✓ ' : '▲ '}</span>
              {words.say(isCalm(day) ? 'service.early-yes' : 'service.early-no')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Of how many at most; more than that is marked. */
function Figure(props: { of: 'requests' | 'breaches' | 'unknown'; figure: number; most: number }) {
  const { of, figure, most } = props;
  const words = useWords();
  const isTooMany = figure > most;
  return (
    <td data-column={words.say(`service.early-${of}`)}>
      <span className={isTooMany ? 'pressing' : ''}>
        {isTooMany && <span aria-hidden="true">▲ </span>}
        {figure}
      </span>{' '}
      <span className="quiet">{words.say('service.early-of', { most })}</span>
    </td>
  );
}
