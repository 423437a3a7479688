import Tooltip from '@atlaskit/tooltip';
import { useMinute } from '../site-clock';
import { instantOf, timesFor } from '../times';
import { useVisit } from '../visit';

/** How the person on this page reads times. */
export function useTimes() {
  const { language, persona } = useVisit();
  return timesFor(language, persona.timeZone);
}

/** An instant of Jira's as words that stay true while the site's clock goes, with the full date on hover. */
export function Moment({
  at,
  how = 'moment',
}: {
  readonly at: string | number;
  readonly how?: 'moment' | 'ago' | 'brief';
}) {
  const times = useTimes();
  const now = useMinute();
  const instant = typeof at === 'number' ? at : instantOf(at);
  return (
    <Tooltip content={times.full(instant)} tag="span">
      <time dateTime={new Date(instant).toISOString()}>{times[how](instant, now)}</time>
    </Tooltip>
  );
}
