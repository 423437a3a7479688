import CheckIcon from '@atlaskit/icon/core/check-mark';
import ClockIcon from '@atlaskit/icon/core/clock';
import CommentIcon from '@atlaskit/icon/core/comment';
import CrossIcon from '@atlaskit/icon/core/cross';
import type { ReactNode } from 'react';
import type { OnboardingView } from '../../../src/contract/onboarding';
import { useNames } from '../onboarding/use-names';
import { useWords } from '../words';
import type { Seat } from './seats';

const ICONS = { recommended: CheckIcon, 'with-remarks': CommentIcon, 'not-recommended': CrossIcon } as const;

/** What one member of the board has said, or that they have not yet. */
export function MemberCard(props: { seat: Seat; of: OnboardingView; children?: ReactNode }) {
  const { seat, of, children } = props;
  const words = useWords();
  const { given, name, organisation, left, member } = seat;
  const Icon = given ? ICONS[given.verdict] : ClockIcon;
  const writer = given?.by.kind === 'person' && given.by.accountId !== member ? given.by.accountId : undefined;
  const nameOf = useNames(writer === undefined ? [] : [writer]);
  const closed = of.frame.board?.closed !== undefined;
  const unmet = of.playbook.criteria.filter(({ id }) => given?.unmet.includes(id));
  return (
    <li className={given ? 'board-card' : 'board-card board-card-open'}>
      <p className="strong">{name}</p>
      {organisation !== '' && <p className="quiet">{organisation}</p>}
      <p className="board-verdict">
        <Icon label="" size="small" />{' '}
        {given ? words.say(`board.${given.verdict}`) : words.say(closed ? 'board.was-silent' : 'board.not-yet')}
      </p>
      {given && <p className="board-reason">{given.reason}</p>}
      {unmet.length > 0 && (
        <>
          <p className="quiet">{words.say('board.unmet')}</p>
          <ul className="board-unmet">
            {unmet.map(({ id, text }) => (
              <li key={id}>{words.name(text)}</li>
            ))}
          </ul>
        </>
      )}
      {given && (
        <p className="quiet">
          {words.in(of.zone).when(given.at, of.asOf)}
          {writer !== undefined && ` · ${words.say('board.written-by', { who: nameOf(writer) })}`}
        </p>
      )}
      {left && <p className="quiet">{words.say('board.has-left')}</p>}
      {children}
    </li>
  );
}
