import { useState } from 'react';
import type { ItemView, OnboardingView, PhaseView } from '../../../src/contract/onboarding';
import { useWords } from '../words';
import { AskForm } from './ask-form';
import { useKeeper } from './use-case';

const KINDS: readonly ItemView['kind'][] = [
  'task',
  'meeting',
  'document',
  'approval',
  'training',
  'contacts',
  'communication',
  'form',
];

/** An item that this case has of its own. */
export function AddItem({ phase, of }: { phase: PhaseView; of: OnboardingView }) {
  const words = useWords();
  const keeper = useKeeper();
  const [kind, setKind] = useState<ItemView['kind']>('task');
  const [role, setRole] = useState(phase.responsible[0] ?? '');
  const [mandatory, setMandatory] = useState(false);
  const id = `add-${phase.id}`;
  return (
    <AskForm
      open={words.say('onboarding.add')}
      submit={words.say('onboarding.add')}
      place={`${of.issueId} add ${phase.id}`}
      fields={[{ name: 'title', label: words.say('onboarding.add-title'), must: true }]}
      send={({ title = '' }) => {
        const own = `own-${crypto.randomUUID()}`;
        const item = { id: own, phase: phase.id, title, kind, responsible: role === '' ? [] : [role], mandatory };
        keeper.say(words.say('onboarding.added', { title }));
        return keeper.act([{ type: 'item-added', item }], undefined);
      }}
    >
      <div className="item-fields">
        <div className="typed">
          <label htmlFor={`${id}-kind`}>{words.say('onboarding.add-kind')}</label>
          <select
            id={`${id}-kind`}
            className="entry"
            value={kind}
            onChange={({ currentTarget }) => setKind(KINDS.find((one) => one === currentTarget.value) ?? 'task')}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {words.say(`onboarding.kind-${one}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="typed">
          <label htmlFor={`${id}-role`}>{words.say('onboarding.responsible')}</label>
          <select
            id={`${id}-role`}
            className="entry"
            value={role}
            onChange={({ currentTarget }) => setRole(currentTarget.value)}
          >
            {of.playbook.roles.map((one) => (
              <option key={one.id} value={one.id}>
                {words.name(one.name)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <label className="choice">
        <input
          type="checkbox"
          checked={mandatory}
          onChange={({ currentTarget }) => setMandatory(currentTarget.checked)}
        />
        <span>{words.say('onboarding.add-mandatory')}</span>
      </label>
    </AskForm>
  );
}
