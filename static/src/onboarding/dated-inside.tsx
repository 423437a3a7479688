import { ItemFields } from './item-fields';
import type { SectionProps } from './section';
import type { May } from './what-may';

type Props = SectionProps & { readonly may: May };

/** When, where and with whom; the minutes afterwards. */
export function MeetingInside(props: Props) {
  return (
    <ItemFields
      {...props}
      editable={props.may.touch}
      fields={[
        ['from', 'datetime-local'],
        ['to', 'datetime-local'],
        ['place', 'text'],
        ['participants', 'lines'],
        ['minutes', 'url'],
      ]}
    />
  );
}

/** To whom, by what way, when. */
export function CommunicationInside(props: Props) {
  return (
    <ItemFields
      {...props}
      editable={props.may.touch}
      fields={[
        ['audience', 'text'],
        ['channel', 'text'],
        ['date', 'date'],
        ['link', 'url'],
      ]}
    />
  );
}
