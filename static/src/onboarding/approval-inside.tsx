import CheckIcon from '@atlaskit/icon/core/check-mark';
import { useWords } from '../words';
import { AskForm } from './ask-form';
import type { SectionProps } from './section';
import { useNames } from './use-names';
import type { May } from './what-may';
import { accountsIn } from './who-words';

/** Who has approved, who has not answered, and the reader's own word. The last one that is wanted ticks it too. */
export function ApprovalInside({ item, of, act, may, now }: SectionProps & { may: May; now: number }) {
  const words = useWords();
  const name = useNames(accountsIn(item));
  const times = words.in(of.zone);
  const silent = item.lacks.flatMap((lack) => (lack.lack === 'approvals' ? lack.people : []));
  const { approvals, ticked } = item.state;
  const mine = approvals.some(({ by }) => by.kind === 'person' && by.accountId === of.me.accountId);
  const others = silent.filter((one) => one !== of.me.accountId);
  const isLast = others.length === 0 && item.lacks.every(({ lack }) => lack === 'approvals') && !ticked && may.touch;
  const ahead = of.phases.some(({ id, standing }) => id === item.phase && standing === 'ahead');
  return (
    <>
      <ul className="signatures" aria-label={words.say('onboarding.approvals')}>
        {approvals.map(({ by, at, text }) => (
          <li className="card" key={`${at} ${text}`}>
            <p className="strong">{by.kind === 'person' ? name(by.accountId) : 'Trin'}</p>
            <p>
              <CheckIcon label="" size="small" /> {words.say('onboarding.approved-on', { when: times.short(at, now) })}
            </p>
            {text !== '' && <p className="told-text">{text}</p>}
          </li>
        ))}
        {silent.map((person) => (
          <li className="card card-open" key={person}>
            <p className="strong">{name(person)}</p>
            <p className="quiet">{words.say('onboarding.not-answered')}</p>
          </li>
        ))}
      </ul>
      {may.approve && !mine && !ahead && (
        <AskForm
          open={words.say('onboarding.approve')}
          submit={words.say('onboarding.approve')}
          appearance="primary"
          place={`${of.issueId} ${item.id} approve`}
          fields={[{ name: 'remarks', label: words.say('onboarding.remarks'), type: 'text' }]}
          send={({ remarks = '' }) =>
            act(
              { type: 'approved', item: item.id, remarks },
              ...(isLast ? [{ type: 'ticked', item: item.id } as const] : []),
            )
          }
        />
      )}
    </>
  );
}
