import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import LockIcon from '@atlaskit/icon/core/lock-locked';
import { memo } from 'react';
import type { OnboardingView, PhaseView } from '../../../src/contract/onboarding';
import { useWords } from '../words';
import { AddItem } from './add-item';
import { AskForm } from './ask-form';
import { ItemRow, type RowProps } from './item-row';
import { useKeeper } from './use-case';
import { useNames } from './use-names';
import { mayOf } from './what-may';

interface Props extends Pick<RowProps, 'now' | 'move' | 'drop'> {
  readonly phase: PhaseView;
  readonly of: OnboardingView;
  readonly isOpen: boolean;
  /** Items whose inside is open. */
  readonly opened: ReadonlySet<string>;
  /** The item whose last deed was not done, and why. */
  readonly trouble: string | undefined;
  readonly said: string | undefined;
  readonly togglePhase: (id: string) => void;
  readonly toggleItem: (id: string) => void;
}

/** A phase and its items; what is closed draws no rows. */
export const PhaseSection = memo(function PhaseSection(props: Props) {
  const { phase, of, now, isOpen, opened, trouble, said, togglePhase, toggleItem, move, drop } = props;
  const words = useWords();
  const counted = phase.items.filter(({ need, wanted }) => need !== 'optional' && wanted !== 'no');
  const done = counted.filter(({ state }) => state.ticked ?? state.waived).length;
  const counts = { count: done, of: counted.length };
  const Chevron = isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <section className={`phase phase-${phase.standing}`} aria-labelledby={`phase-${phase.id}`}>
      <div className="phase-head">
        <h2>
          <button
            type="button"
            id={`phase-${phase.id}`}
            className="phase-open"
            aria-expanded={isOpen}
            onClick={() => togglePhase(phase.id)}
          >
            <Chevron label="" size="small" />
            <span>
              {phase.id} {words.name(phase.name)}
            </span>
          </button>
        </h2>
        <span className="phase-count" aria-label={words.say('onboarding.done-of', counts)}>
          {words.say('onboarding.count-of', counts)}
        </span>
        {phase.standing === 'here' && (
          <span className="phase-bar" aria-hidden="true">
            <span style={{ width: `${counted.length === 0 ? 0 : (100 * done) / counted.length}%` }} />
          </span>
        )}
        <Standing phase={phase} of={of} now={now} />
      </div>
      {isOpen && (
        <>
          {phase.items.length === 0 && <p className="phase-empty quiet">{words.say('onboarding.no-items')}</p>}
          <ol className="items">
            {phase.items.map((item) => {
              const may = mayOf(of, item);
              return (
                <ItemRow
                  key={item.id}
                  item={item}
                  standing={phase.standing}
                  roles={of.playbook.roles}
                  zone={of.zone}
                  now={now}
                  touch={may.touch}
                  arrange={may.arrange}
                  trouble={trouble === item.id ? said : undefined}
                  opened={opened.has(item.id) ? of : undefined}
                  toggle={toggleItem}
                  move={move}
                  drop={drop}
                />
              );
            })}
          </ol>
          <div className="phase-foot">
            {of.me.works && !of.frame.ended && <AddItem phase={phase} of={of} />}
            {phase.standing === 'left' && of.me.leads && !of.frame.ended && <GoBack phase={phase} of={of} />}
          </div>
        </>
      )}
    </section>
  );
});

function Standing({ phase, of, now }: Pick<Props, 'phase' | 'of' | 'now'>) {
  const words = useWords();
  const name = useNames(phase.leftBy === undefined ? [] : [phase.leftBy]);
  const times = words.in(of.zone);
  if (phase.standing === 'ahead')
    return (
      <span className="phase-standing quiet">
        <LockIcon label="" size="small" /> {words.say('onboarding.prepare')}
      </span>
    );
  if (phase.standing === 'here')
    return (
      <span className="phase-standing quiet">
        {phase.enteredAt !== undefined && words.say('onboarding.since', { day: times.shortDay(phase.enteredAt, now) })}
      </span>
    );
  const waived = phase.items.filter(({ state }) => state.waived).length;
  const who = phase.leftBy === undefined ? 'Trin' : name(phase.leftBy);
  return (
    <span className="phase-standing quiet">
      {phase.leftAt !== undefined && words.say('onboarding.left-by', { day: times.shortDay(phase.leftAt, now), who })}
      {' · '}
      {waived === 0 ? words.say('onboarding.nothing-waived') : words.say('onboarding.waived-count', { count: waived })}
    </span>
  );
}

function GoBack({ phase, of }: Pick<Props, 'phase' | 'of'>) {
  const words = useWords();
  const keeper = useKeeper();
  return (
    <AskForm
      open={words.say('onboarding.go-back')}
      submit={words.say('onboarding.go-back')}
      appearance="subtle"
      about={<p>{words.say('onboarding.go-back-about')}</p>}
      place={`${of.issueId} back ${phase.id}`}
      fields={[{ name: 'reason', label: words.say('onboarding.reason'), must: true }]}
      send={({ reason = '' }) => keeper.act([{ type: 'phase-reentered', phase: phase.id, reason }], undefined)}
    />
  );
}
