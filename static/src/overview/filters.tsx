import Button from '@atlaskit/button/new';
import type { OverviewCase } from '../../../src/contract/overview';
import { whomKey, whomOf, type Whom } from '../../../src/contract/overview-standing';
import { DUES, EVERYTHING, isFiltered, type Chosen } from './chosen';
import { whomName, type Telling } from './telling';

interface Props {
  readonly chosen: Chosen;
  readonly choose: (part: Partial<Chosen>) => void;
  readonly telling: Telling;
}

/** Whose cases, in which phase, due by when, found by which words. Every choice goes into the address at once. */
export function Filters({
  chosen,
  choose,
  telling,
  leads,
  ended,
}: Props & { leads: readonly string[]; ended: number }) {
  const { words, overview, nameOf } = telling;
  const all = words.say('queue.all');
  const option = (id: string, name: string) => (
    <option key={id} value={id}>
      {name}
    </option>
  );
  return (
    <form
      className="queue-filters overview-filters"
      aria-label={words.say('queue.filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      <label>
        <span>{words.say('overview.lead')}</span>
        <select value={chosen.lead} onChange={({ target }) => choose({ lead: target.value })}>
          {option('', all)}
          {leads.map((id) => option(id, nameOf(id)))}
        </select>
      </label>
      <label>
        <span>{words.say('overview.phase')}</span>
        <select value={chosen.phase} onChange={({ target }) => choose({ phase: target.value })}>
          {option('', all)}
          {overview.phases.map(({ id, name }) => option(id, `${id}. ${words.name(name)}`))}
        </select>
      </label>
      <label>
        <span>{words.say('overview.deadline')}</span>
        <select
          value={chosen.due}
          onChange={({ target }) => choose({ due: DUES.find((one) => one === target.value) ?? '' })}
        >
          {option('', all)}
          {DUES.map((one) => option(one, words.say(`overview.due-${one}`)))}
        </select>
      </label>
      <label>
        <span>{words.say('overview.text')}</span>
        <input type="search" value={chosen.text} onChange={({ target }) => choose({ text: target.value })} />
      </label>
      <label className="queue-only">
        <input type="checkbox" checked={chosen.ended} onChange={({ target }) => choose({ ended: target.checked })} />
        <span>{words.say('overview.with-ended', { count: ended })}</span>
      </label>
      {isFiltered(chosen) && (
        <Button appearance="subtle" onClick={() => choose({ ...EVERYTHING, view: chosen.view, ended: chosen.ended })}>
          {words.say('queue.clear')}
        </Button>
      )}
    </form>
  );
}

/** Who is waited for, the most first; the numbers add up to the cases. */
export function WaitedFor({ chosen, choose, telling, cases }: Props & { cases: readonly OverviewCase[] }) {
  const { words } = telling;
  const counted = new Map<string, { whom: Whom; count: number }>();
  for (const one of cases) {
    const whom = whomOf(one);
    const key = whomKey(whom);
    counted.set(key, { whom, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  const chips = [...counted].toSorted(([, one], [, other]) => other.count - one.count);
  if (chips.length === 0) return null;
  return (
    <div className="overview-chips" role="group" aria-labelledby="waited-for">
      <span id="waited-for" className="quiet">
        {words.say('overview.waited-for')}
      </span>
      {chips.map(([key, { whom, count }]) => {
        const name = whomName(whom, telling);
        return (
          <button
            key={key}
            type="button"
            className="overview-chip"
            aria-pressed={chosen.whom === key}
            onClick={() => choose({ whom: chosen.whom === key ? '' : key })}
          >
            <i aria-hidden="true">{initials(name)}</i>
            {name} <b>{count}</b>
          </button>
        );
      })}
    </div>
  );
}

function initials(name: string): string {
  const [first = '', second = ''] = name.split(/\s+/);
  return `${first.slice(0, 1)}${second ? second.slice(0, 1) : first.slice(1, 2)}`.toUpperCase();
}
