import Button from '@atlaskit/button/new';
import LockIcon from '@atlaskit/icon/core/lock-locked';
import UnlockIcon from '@atlaskit/icon/core/lock-unlocked';
import { useState } from 'react';
import type { ItemView, OnboardingView } from '../../../src/contract/onboarding';
import { followFocus } from '../focus-kept';
import { useWords } from '../words';
import { AskForm } from './ask-form';
import { dueSaid } from './due-words';
import { missingSaid, titlesIn } from './lack-words';
import { useKeeper } from './use-case';
import { useNames } from './use-names';
import { accountsIn, titleOf, whoSaid } from './who-words';

/** As many as fit in a line of the page; the others are a press away. */
const FIRST = 4;
/** Waivers that stand in sight without being asked for. */
const FEW = 2;

interface Props {
  readonly of: OnboardingView;
  readonly now: number;
  readonly goTo: (item: string) => void;
}

/** What keeps the next phase shut, who and when; or that it may begin. */
export function GateBanner({ of, now, goTo }: Props) {
  const words = useWords();
  const { gate, frame } = of;
  if (frame.ended) return null;
  return (
    <section className={gate.isOpen ? 'gate gate-open' : 'gate'} aria-labelledby="gate-heading">
      {gate.isOpen ? <Open of={of} /> : <Shut {...{ of, now, goTo }} />}
      {gate.waived.length > 0 && <Waived {...{ of, now, goTo }} />}
      {gate.isOpen && gate.to === undefined && <p>{words.say('onboarding.all-done')}</p>}
    </section>
  );
}

function Open({ of }: { of: OnboardingView }) {
  const words = useWords();
  const keeper = useKeeper();
  const { phase, to } = of.gate;
  const next = of.phases.find(({ id }) => id === to);
  const name = next ? `${next.id} ${words.name(next.name)}` : '';
  return (
    <div className="gate-head">
      <h2 id="gate-heading">
        <UnlockIcon label="" size="small" />{' '}
        {next ? words.say('onboarding.can-start', { phase: name }) : words.say('onboarding.last-done')}
      </h2>
      {to !== undefined && of.me.leads && (
        <Button
          appearance="primary"
          spacing="compact"
          onClick={({ currentTarget }) => {
            void keeper.act([{ type: 'phase-left', phase, to }], undefined).then((outcome) => {
              if (!outcome.ok || !outcome.value.done) return;
              keeper.say(words.say('onboarding.began', { phase: name }));
              followFocus(currentTarget, document.getElementById(`phase-${to}`));
            });
          }}
        >
          {words.say('onboarding.leave', { phase: name })}
        </Button>
      )}
      {to !== undefined && !of.me.leads && <p className="quiet">{words.say('onboarding.leave-ask')}</p>}
    </div>
  );
}

function Shut({ of, now, goTo }: Props) {
  const words = useWords();
  const [all, showAll] = useState(false);
  const { gate, opening, zone } = of;
  const known = new Map(of.phases.flatMap(({ items }) => items).map((item) => [item.id, item]));
  const concerned = [...known.values()].filter(
    (item) => item.gate === gate.phase && item.need !== 'optional' && item.wanted !== 'no',
  );
  const missing = gate.missing
    .flatMap((one) => {
      const item = known.get(one.item);
      return item ? [{ one, item }] : [];
    })
    .toSorted((a, b) => (a.item.deadline?.at ?? Infinity) - (b.item.deadline?.at ?? Infinity));
  const former = missing.filter(({ item }) => item.gate !== gate.phase).length;
  const counts = { count: missing.length, of: concerned.length + former };
  const slowest = opening && known.get(opening.item);
  return (
    <>
      <div className="gate-head">
        <h2 id="gate-heading">
          <LockIcon label="" size="small" />{' '}
          {gate.to === undefined
            ? words.say('onboarding.cannot-end', counts)
            : words.say('onboarding.cannot-start', { phase: gate.to, ...counts })}
        </h2>
        {opening && slowest && (
          <p className="gate-opening">
            {words.say('onboarding.opening', {
              day: words.in(zone).shortDay(opening.at - 1, now),
              item: titleOf(slowest, words),
            })}
          </p>
        )}
        {of.me.leads && (
          <WaiveOne of={of} missing={missing.map(({ item }) => item).filter(({ does }) => does !== 'admit')} />
        )}
      </div>
      <ul className="gate-missing">
        {(all ? missing : missing.slice(0, FIRST)).map(({ one, item }) => (
          <MissingCard key={item.id} missing={one} item={item} {...{ of, now, goTo }} />
        ))}
      </ul>
      {missing.length > FIRST && (
        <button type="button" className="plain-button" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? words.say('onboarding.show-fewer') : words.say('onboarding.show-all', { count: missing.length })}
        </button>
      )}
    </>
  );
}

function MissingCard(props: Props & { missing: OnboardingView['gate']['missing'][number]; item: ItemView }) {
  const { missing, item, of, now, goTo } = props;
  const words = useWords();
  const name = useNames(accountsIn(item));
  const due = dueSaid(item, words, of.zone, now);
  const why = missing.why === 'not-ticked' ? '' : missingSaid(missing, { words, name, title: titlesIn(of, words) });
  return (
    <li>
      <button type="button" className="gate-item" onClick={() => goTo(item.id)}>
        {titleOf(item, words)}
      </button>
      <p className="quiet">{whoSaid(item, of.playbook.roles, name, words)}</p>
      {due && (
        <p className={due.late ? 'item-late' : 'quiet'}>
          {due.late && <span aria-hidden="true">▲ </span>}
          {words.say('onboarding.due-on', { day: due.day, far: due.far })}
        </p>
      )}
      {why !== '' && <p className="quiet gate-why">{why}</p>}
    </li>
  );
}

function WaiveOne({ of, missing }: { of: OnboardingView; missing: readonly ItemView[] }) {
  const words = useWords();
  const keeper = useKeeper();
  const [chosen, choose] = useState('');
  const id = 'waive-which';
  return (
    <AskForm
      open={words.say('onboarding.waive-one')}
      submit={words.say('onboarding.waive-do')}
      place={`${of.issueId} waive`}
      about={
        <>
          <p>{words.say('onboarding.waive-about')}</p>
          <div className="typed">
            <label htmlFor={id}>{words.say('onboarding.waive-which')}</label>
            <select
              id={id}
              className="entry"
              value={chosen}
              onChange={({ currentTarget }) => choose(currentTarget.value)}
            >
              {missing.map((item) => (
                <option key={item.id} value={item.id}>
                  {titleOf(item, words)}
                </option>
              ))}
            </select>
          </div>
        </>
      }
      fields={[{ name: 'reason', label: words.say('onboarding.waive-why'), type: 'text', must: true }]}
      send={({ reason = '' }) => {
        const item = missing.find((one) => one.id === chosen) ?? missing[0];
        return item ? keeper.act([{ type: 'waived', item: item.id, reason }], item.id) : Promise.resolve(undefined);
      }}
    />
  );
}

/** What was waived stays in sight, with who and why. */
function Waived({ of, now, goTo }: Props) {
  const words = useWords();
  const keeper = useKeeper();
  const waived = of.phases.flatMap(({ items }) => items).filter(({ id }) => of.gate.waived.includes(id));
  const name = useNames(waived.flatMap(accountsIn));
  return (
    <details className="gate-waived" open={waived.length <= FEW}>
      <summary>{words.say('onboarding.waived-items', { count: waived.length })}</summary>
      <ul>
        {waived.map((item) => {
          const { waived: how } = item.state;
          if (!how) return null;
          return (
            <li key={item.id}>
              <button type="button" className="gate-item" onClick={() => goTo(item.id)}>
                {titleOf(item, words)}
              </button>{' '}
              <span className="quiet">
                {words.say('onboarding.waived-by', {
                  who: how.by.kind === 'person' ? name(how.by.accountId) : 'Trin',
                  when: words.in(of.zone).when(how.at, now),
                  reason: how.text,
                })}
              </span>{' '}
              {of.me.leads && (
                <button
                  type="button"
                  className="plain-button"
                  aria-label={words.say('onboarding.withdraw-waiver-of', { item: titleOf(item, words) })}
                  onClick={() => void keeper.act([{ type: 'waiver-withdrawn', item: item.id }], item.id)}
                >
                  {words.say('onboarding.withdraw')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
