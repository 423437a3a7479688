import CalendarIcon from '@atlaskit/icon/core/calendar';
import FileIcon from '@atlaskit/icon/core/file';
import FormIcon from '@atlaskit/icon/core/form';
import MegaphoneIcon from '@atlaskit/icon/core/megaphone';
import PeopleGroupIcon from '@atlaskit/icon/core/people-group';
import PersonIcon from '@atlaskit/icon/core/person';
import PhoneIcon from '@atlaskit/icon/core/phone';
import ScalesIcon from '@atlaskit/icon/core/scales';
import TaskIcon from '@atlaskit/icon/core/task-to-do';
import type { ItemView } from '../../../src/contract/onboarding';

type Kind = ItemView['kind'];

const icons: Readonly<Record<Kind, typeof TaskIcon>> = {
  task: TaskIcon,
  meeting: CalendarIcon,
  form: FormIcon,
  document: FileIcon,
  approval: PersonIcon,
  training: PeopleGroupIcon,
  contacts: PhoneIcon,
  decision: ScalesIcon,
  communication: MegaphoneIcon,
};

/** A picture of what kind of item it is; the word stands beside it. */
export function KindIcon({ kind }: { kind: Kind }) {
  const Icon = icons[kind];
  return (
    <span className="kind-icon" aria-hidden="true">
      <Icon label="" />
    </span>
  );
}
