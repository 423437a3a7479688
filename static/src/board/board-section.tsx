import type { SectionProps } from '../onboarding/section';
import './board.css';
import { Assessing } from './assessing';
import { Filter } from './filter';
import { Recommendation } from './recommendation';
import { SendToBoard } from './send-to-board';

/** The inside of the items that have to do with the advisory board. */
export function BoardSection(props: SectionProps) {
  switch (props.item.does) {
    case 'filter':
      return <Filter {...props} />;
    case 'send-to-board':
      return <SendToBoard {...props} />;
    case 'assess':
      return <Assessing {...props} />;
    default:
      return <Recommendation {...props} />;
  }
}
