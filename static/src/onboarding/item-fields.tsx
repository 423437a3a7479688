import type { ComponentProps } from 'react';
import type { Deed } from '../../../src/contract/deeds';
import { useWords } from '../words';
import { SavedText } from './saved-text';
import type { SectionProps } from './section';

export type FieldName = Extract<Deed, { readonly type: 'wrote' }>['field'];
type FieldType = NonNullable<ComponentProps<typeof SavedText>['type']>;

/** Fields of an item, one beside the other, each saved by itself. */
export function ItemFields(
  props: SectionProps & {
    readonly editable: boolean;
    readonly fields: readonly (readonly [field: FieldName, type: FieldType])[];
  },
) {
  const { item, of, act, editable, fields } = props;
  const words = useWords();
  return (
    <div className="item-fields">
      {fields.map(([field, type]) => (
        <SavedText
          key={field}
          label={words.say(`onboarding.field-${field}`)}
          place={`${of.issueId} ${item.id} ${field}`}
          type={type}
          value={item.state.fields[field]?.text ?? ''}
          editable={editable}
          save={(text) => act({ type: 'wrote', item: item.id, field, text })}
        />
      ))}
    </div>
  );
}
