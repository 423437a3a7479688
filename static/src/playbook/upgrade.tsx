import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { OnboardingView } from '../../../src/contract/onboarding';
import type { OffersAnswer, UpgradeAnswer } from '../../../src/contract/playbook-upgrade';
import { call } from '../call';
import { followFocus } from '../focus-kept';
import { Said } from '../said';
import { useWords } from '../words';
import { fieldSaid, itemSaid } from './said';
import './upgrade.css';

type Offered = NonNullable<OffersAnswer['offered']>;
type Offer = Offered['offers'][number];
type No = UpgradeAnswer & { readonly done: false };

/** A newer playbook for a case: what it changes, and the taking over of what is chosen. For whoever leads the case. */
export function Upgrade({ of, refresh }: { of: OnboardingView; refresh: () => void }) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [offered, put] = useState<Offered>();
  const [failed, fail] = useState('');
  const [said, tell] = useState('');
  const { newest, version } = of.playbook;
  const look = async (): Promise<void> => {
    fail('');
    tell('');
    const outcome = await call('onboarding.offers', { issueId: of.issueId });
    if (!outcome.ok) return fail(words.say('answer.failed'));
    flushSync(() => put(outcome.value.offered));
    followFocus(null, box.current?.querySelector<HTMLElement>('h3'));
  };
  const close = (): void => {
    flushSync(() => put(undefined));
    followFocus(box.current, box.current?.querySelector('button'));
  };
  const take = async (takes: readonly string[], to: number): Promise<void> => {
    fail('');
    const input = { issueId: of.issueId, moveId: crypto.randomUUID(), to, takes: [...takes] };
    const first = await call('onboarding.upgrade', input);
    const outcome = first.ok || first.reason !== 'unreachable' ? first : await call('onboarding.upgrade', input);
    if (!outcome.ok)
      return fail(words.say(outcome.reason === 'standing-still' ? 'answer.standing-still' : 'answer.failed'));
    const { value } = outcome;
    if (!value.done) return fail(noSaid(value));
    close();
    tell(words.say('playbook.upgraded', { version: to }));
    refresh();
  };
  const noSaid = ({ reason, about }: No): string =>
    words.say(`playbook.no-upgrade-${reason}`, { about: about.join(', ') });
  return (
    <div className="upgrade" ref={box}>
      {!offered && of.me.leads && newest > version && !of.frame.ended && (
        <Button spacing="compact" onClick={() => void look()}>
          {words.say('playbook.upgrade', { version: newest })}
        </Button>
      )}
      {offered && <Offers offered={offered} take={take} close={close} />}
      <div aria-live="assertive">{failed && <p className="alarming">{failed}</p>}</div>
      <Said what={said} />
    </div>
  );
}

function Offers(props: {
  offered: Offered;
  take: (takes: readonly string[], to: number) => Promise<void>;
  close: () => void;
}) {
  const words = useWords();
  const { offered, take, close } = props;
  const { offers, from, playbook } = offered;
  const open = offers.filter(({ settled }) => !settled).map(({ item }) => item);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set(open));
  const [busy, setBusy] = useState(false);
  const turn = (item: string, on: boolean): void =>
    choose(new Set(on ? [...chosen, item] : [...chosen].filter((other) => other !== item)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        void take([...chosen], playbook.version).finally(() => setBusy(false));
      }}
    >
      <h3 tabIndex={-1}>{words.say('playbook.upgrade-heading', { from, to: playbook.version })}</h3>
      <p className="quiet">{words.say(offers.length > 0 ? 'playbook.upgrade-why' : 'playbook.upgrade-none')}</p>
      {open.length > 1 && (
        <div className="upgrade-buttons">
          <Button spacing="compact" appearance="subtle" onClick={() => choose(new Set(open))}>
            {words.say('playbook.upgrade-all')}
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={() => choose(new Set())}>
            {words.say('playbook.upgrade-clear')}
          </Button>
        </div>
      )}
      <ul className="upgrade-offers">
        {offers.map((offer) => (
          <li key={offer.item}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(offer.item)}
                disabled={offer.settled}
                onChange={({ currentTarget }) => turn(offer.item, currentTarget.checked)}
              />
              <span>
                {words.say(`playbook.change-${offer.what}`)}: {offer.item} {words.name(titleOf(offer))}
              </span>
            </label>
            {offer.settled && <p className="quiet">{words.say('playbook.upgrade-done')}</p>}
            <Fields offer={offer} playbook={playbook} />
          </li>
        ))}
      </ul>
      <div className="upgrade-buttons">
        <Button type="submit" appearance="primary" isLoading={busy}>
          {words.say('playbook.upgrade-take', { version: playbook.version })}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {words.say('playbook.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What of an item becomes otherwise. */
function Fields({ offer: { fields, before, after }, playbook }: { offer: Offer; playbook: Offered['playbook'] }) {
  const words = useWords();
  if (!before || !after || fields.length === 0) return null;
  const nothing = words.say('playbook.nothing');
  return (
    <ul className="quiet">
      {fields.map((field) => (
        <li key={field}>
          {fieldSaid(words, field)}: <del>{itemSaid(words, playbook, before, field) ?? nothing}</del>{' '}
          <span aria-hidden="true">→</span>
          <span className="hidden"> {words.say('playbook.becomes')} </span>{' '}
          <ins>{itemSaid(words, playbook, after, field) ?? nothing}</ins>
        </li>
      ))}
    </ul>
  );
}

function titleOf({ before, after, item }: Offer): { readonly da: string; readonly en: string } {
  return (after ?? before)?.title ?? { da: item, en: item };
}
