import Button from '@atlaskit/button/new';
import type { OnboardingView } from '../../../src/contract/onboarding';
import type { ServiceView } from '../../../src/contract/service';
import type { MessageKey } from '../../../src/messages/message';
import { useWords, type Words } from '../words';
import { goToLine } from './lines';
import { partySaid } from './party-said';

type Added = ServiceView['adds'][number];
type Reason = ServiceView['reasons'][number];
type Contacts = OnboardingView['lists']['contacts'];

/** Each row of the storyboard, and what its cells became; where they became nothing, why, and how to mend it. */
export function Rows({ shown, contacts }: { shown: ServiceView; contacts: Contacts }) {
  const words = useWords();
  const { tasks, adds, reasons, solution } = shown;
  const whole = reasons.filter(({ row }) => row === '');
  return (
    <section>
      <h4>{words.say('service.rows')}</h4>
      {tasks.length === 0 && <p className="quiet">{words.say('service.rows-none')}</p>}
      {adds.length > 0 && <p className="quiet">{words.say('service.in-rulebook', { solution })}</p>}
      <ul className="service-rows">
        {tasks.map(({ row, task }) => {
          const added = adds.find((one) => one.row === row);
          return (
            <li key={row}>
              <p className="strong">{task.trim() || words.say('service.left-out')}</p>
              {added ? <Became added={added} shown={shown} /> : <p>○ {words.say('service.left-out')}</p>}
              <Reasons reasons={reasons.filter((one) => one.row === row)} contacts={contacts} />
            </li>
          );
        })}
      </ul>
      <Reasons reasons={whole} contacts={contacts} />
    </section>
  );
}

/** The levels outside the one that solves it, in the order a case climbs them. */
const ABOVE = {
  superuser: ['first', 'second', 'third'],
  first: ['second', 'third'],
  second: ['third'],
  third: [],
} as const;

function Became({ added, shown }: { added: Added; shown: ServiceView }) {
  const words = useWords();
  const nameOf = (id: string): string => {
    const name = shown.teamNames[id];
    return name ? words.name(name) : id;
  };
  const way = ABOVE[added.level].map((level) => nameOf(added.teams[level]));
  return (
    <dl>
      <dt>{words.say('service.row-team')}</dt>
      <dd>
        {words.name(added.team)} ({words.level(added.level)})
      </dd>
      {way.length > 0 && (
        <>
          <dt>{words.say('service.row-way')}</dt>
          <dd>{way.join(' → ')}</dd>
        </>
      )}
      <dt>{words.say('service.row-limit')}</dt>
      <dd>{limitSaid(added, words)}</dd>
      <dt>{words.say('service.row-note')}</dt>
      <dd>{words.say(added.note === undefined ? 'service.no-note' : 'service.has-note')}</dd>
    </dl>
  );
}

function limitSaid({ time, agreed, dayLength }: Added, words: Words): string {
  if (time === undefined) return words.say('service.limit-usual');
  const limit =
    agreed === undefined
      ? words.time(time)
      : words.say('service.limit-agreed', { time: words.time(time), agreed: words.time(agreed) });
  return dayLength === undefined ? limit : `${limit} ${words.say('service.limit-day', { day: words.time(dayLength) })}`;
}

/** What the table of lines can mend. */
const IN_TABLE: readonly Reason['reason'][] = ['no-line', 'not-a-line', 'no-such-team', 'no-contact'];

function Reasons({ reasons, contacts }: { reasons: readonly Reason[]; contacts: Contacts }) {
  const words = useWords();
  if (reasons.length === 0) return null;
  return (
    <ul className="service-reasons">
      {reasons.map(({ row, column, reason, about }) => (
        <li key={`${row} ${column} ${reason} ${about}`}>
          <span className="strong">▲ {words.say(columnKey(column))}</span> –{' '}
          {words.say(`service.reason-${reason}`, { about: partySaid(about, contacts, words) })}
          {IN_TABLE.some((one) => one === reason) && (
            <Button spacing="compact" onClick={() => goToLine(about)}>
              {words.say('service.lines-go')}
              <span className="hidden">: {partySaid(about, contacts, words)}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function columnKey(
  column: Reason['column'],
): MessageKey & (`storyboard.column-${string}` | `service.column-${string}`) {
  return column === 'solution' || column === 'resource-people'
    ? `service.column-${column}`
    : `storyboard.column-${column}`;
}
