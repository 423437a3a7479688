import CheckIcon from '@atlaskit/icon/core/check-mark';
import { useId } from 'react';
import { timeSaid } from '../../../src/messages/times';
import { useWords } from '../words';
import { AskForm } from './ask-form';
import { ItemFields } from './item-fields';
import { partiesOf, stateOptions, stateSaid } from './item-marks';
import type { SectionProps } from './section';
import type { May } from './what-may';

type Props = SectionProps & { readonly may: May };

/** How far a document has come, who it went to, who has signed, and how long it holds. */
export function DocumentInside(props: Props) {
  const { item, may } = props;
  const isAgreement = item.agreement !== undefined || item.until === 'signed';
  return (
    <>
      <State {...props} />
      <ItemFields
        {...props}
        editable={may.touch}
        fields={[
          ['version', 'text'],
          ['link', 'url'],
          ['sentTo', 'text'],
          ['sentOn', 'date'],
        ]}
      />
      {isAgreement && (
        <>
          <ItemFields {...props} editable={may.touch} fields={[['parties', 'lines']]} />
          <Signatures {...props} />
          <ItemFields
            {...props}
            editable={may.touch}
            fields={[
              ['validFrom', 'date'],
              ['validTo', 'date'],
              ['notice', 'text'],
              ['review', 'date'],
            ]}
          />
        </>
      )}
    </>
  );
}

function State({ item, act, may }: Props) {
  const words = useWords();
  const id = useId();
  const state = item.state.fields.state?.text ?? 'none';
  if (!may.touch)
    return (
      <p className="told">
        <span className="told-name">{words.say('onboarding.field-state')}</span> {stateSaid(state, words)}
      </p>
    );
  return (
    <div className="typed">
      <label htmlFor={id}>{words.say('onboarding.field-state')}</label>
      <select
        id={id}
        className="entry"
        value={state}
        onChange={({ currentTarget }) =>
          void act({ type: 'wrote', item: item.id, field: 'state', text: currentTarget.value })
        }
      >
        {stateOptions(words).map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A card per party: signed by whom and when, or not yet. */
function Signatures({ item, of, act, may }: Props) {
  const words = useWords();
  const parties = partiesOf(item);
  if (parties.length === 0) return null;
  return (
    <ul className="signatures" aria-label={words.say('onboarding.signatures')}>
      {parties.map((party) => {
        const signature = item.state.signatures.find((one) => one.party === party);
        const place = `${of.issueId} ${item.id} sign ${party}`;
        return (
          <li key={party} className={signature ? 'card' : 'card card-open'}>
            <p className="strong">{party}</p>
            {signature ? (
              <p>
                <CheckIcon label="" size="small" />{' '}
                {words.say('onboarding.signed-by', { name: signature.name, day: timeSaid(signature.on) })}
              </p>
            ) : (
              <p className="quiet">{words.say('onboarding.not-signed')}</p>
            )}
            {!signature && may.touch && (
              <AskForm
                open={words.say('onboarding.sign', { party })}
                submit={words.say('onboarding.save')}
                place={place}
                fields={[
                  { name: 'name', label: words.say('onboarding.sign-name'), must: true },
                  { name: 'on', label: words.say('onboarding.sign-on'), type: 'date', must: true },
                ]}
                send={({ name = '', on = '' }) => act({ type: 'signed', item: item.id, party, name, on })}
              />
            )}
            {signature && may.lead && (
              <AskForm
                open={words.say('onboarding.withdraw-signature', { party })}
                submit={words.say('onboarding.withdraw')}
                appearance="subtle"
                place={`${place} withdraw`}
                fields={[{ name: 'reason', label: words.say('onboarding.reason'), must: true }]}
                send={({ reason = '' }) => act({ type: 'signature-withdrawn', item: item.id, party, reason })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
