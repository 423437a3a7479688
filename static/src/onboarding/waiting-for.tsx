import { memo } from 'react';
import type { ItemView, OnboardingView } from '../../../src/contract/onboarding';
import { useWords } from '../words';
import { dueSaid } from './due-words';
import { useNames } from './use-names';
import { accountsIn, initials, titleOf, whoSaid } from './who-words';

interface Props {
  readonly of: OnboardingView;
  readonly now: number;
  readonly goTo: (item: string) => void;
}

/** The checklist the other way round: by who is waited for, with what and by when. */
export function WaitingFor({ of, now, goTo }: Props) {
  const words = useWords();
  const missing = new Set(of.gate.missing.map(({ item }) => item));
  const items = of.phases.flatMap((phase) => phase.items).filter(({ id }) => missing.has(id));
  const name = useNames([...new Set(items.flatMap(accountsIn))]);
  const groups = groupsOf(items, (item) => whoSaid(item, of.playbook.roles, name, words));
  return (
    <section className="panel-card" aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">{words.say('onboarding.waiting')}</h2>
      {groups.length === 0 && <p className="quiet">{words.say('onboarding.waiting-none')}</p>}
      <ul className="waiting-for">
        {groups.map(([who, theirs]) => (
          <li key={who}>
            <span className={theirs[0]?.state.assigned === undefined ? 'face face-role' : 'face'} aria-hidden="true">
              {theirs[0]?.state.assigned === undefined ? (theirs[0]?.responsible[0] ?? '–') : initials(who)}
            </span>
            <div>
              <p className="strong">{who}</p>
              <ul>
                {theirs.map((item) => (
                  <Awaited key={item.id} item={item} zone={of.zone} now={now} goTo={goTo} />
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Awaited = memo(function Awaited(props: { item: ItemView; zone: string; now: number; goTo: Props['goTo'] }) {
  const { item, zone, now, goTo } = props;
  const words = useWords();
  const due = dueSaid(item, words, zone, now);
  return (
    <li className={due?.late ? 'item-late' : 'quiet'}>
      <button type="button" className="gate-item" onClick={() => goTo(item.id)}>
        {titleOf(item, words)}
      </button>
      {due && (
        <>
          {' · '}
          {due.late && <span aria-hidden="true">▲ </span>}
          {due.far}
        </>
      )}
    </li>
  );
});

/** By who, those with the earliest due first. */
function groupsOf(
  items: readonly ItemView[],
  who: (item: ItemView) => string,
): readonly (readonly [string, readonly ItemView[]])[] {
  const groups = new Map<string, readonly ItemView[]>();
  const byDue = items.toSorted((one, other) => (one.deadline?.at ?? Infinity) - (other.deadline?.at ?? Infinity));
  for (const item of byDue) groups.set(who(item), [...(groups.get(who(item)) ?? []), item]);
  return [...groups];
}
