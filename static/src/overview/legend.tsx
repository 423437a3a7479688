import { useWords } from '../words';
import { Cell } from './cell';
import type { Chosen } from './chosen';
import type { CellState } from './telling';

/** What the cells or the bars mean, and how to ask Jira itself for the same. */
export function Legend({ view }: { view: Chosen['view'] }) {
  return (
    <footer className="overview-legend">
      {view === 'timeline' ? <Bars /> : <Cells />}
      <InJira />
    </footer>
  );
}

function Cells() {
  const words = useWords();
  const example = (group: 'plan' | 'late' | 'blocked' | 'early', loud: string): CellState => ({
    kind: 'here',
    group,
    loud,
    more: '',
  });
  return (
    <ul aria-label={words.say('overview.legend')}>
      <li>
        <Cell of={example('plan', words.say('overview.day', { day: 7 }))} /> {words.say('overview.legend-plan')}
      </li>
      <li>
        <Cell of={example('late', words.say('overview.days-over', { days: 6 }))} /> {words.say('overview.legend-late')}
      </li>
      <li>
        <Cell of={example('blocked', words.say('overview.blocked'))} /> {words.say('overview.legend-blocked')}
      </li>
      <li>
        <Cell of={example('early', words.say('overview.early'))} /> {words.say('overview.legend-early')}
      </li>
      <li>
        <Cell of={{ kind: 'ahead', week: words.say('overview.week', { week: 3 }) }} />{' '}
        {words.say('overview.legend-ahead')}
      </li>
    </ul>
  );
}

const BARS = [
  ['bar bar-done', 'bar-done'],
  ['bar bar-here phase-plan', 'bar-plan'],
  ['bar bar-here phase-late', 'bar-late'],
  ['bar bar-here phase-blocked', 'bar-blocked'],
  ['bar bar-here phase-early', 'bar-early'],
  ['bar bar-ahead', 'bar-ahead'],
] as const;

function Bars() {
  const words = useWords();
  return (
    <ul aria-label={words.say('overview.legend-bars')}>
      {BARS.map(([look, meaning]) => (
        <li key={meaning}>
          <span className={look} aria-hidden="true" /> {words.say(`overview.legend-${meaning}`)}
        </li>
      ))}
      <li>
        <span aria-hidden="true">◆</span> {words.say('overview.start-day')}
      </li>
    </ul>
  );
}

function InJira() {
  const words = useWords();
  return (
    <details>
      <summary>{words.say('overview.jql')}</summary>
      <p className="quiet">{words.say('overview.jql-why')}</p>
      <ul className="overview-jql">
        {(['phase', 'blocked', 'due'] as const).map((one) => (
          <li key={one}>
            <code>{QUERIES[one]}</code> <span className="quiet">{words.say(`overview.jql-${one}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const QUERIES = {
  phase: 'trinPhase = "5"',
  blocked: 'trinBlocked = "yes"',
  due: 'trinDue <= 7d ORDER BY trinDue',
} as const;
