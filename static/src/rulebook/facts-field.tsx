import { useState } from 'react';
import type { FactSource } from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { Choice } from './choice';
import { Typed } from './typed';

const KNOWN = ['priority', 'request-type', 'field'] as const;
type Kind = (typeof KNOWN)[number];

/** Where in Jira a fact is read. A field counts once it is named. */
export function FactField(props: { source: FactSource; editable: boolean; change: (source: FactSource) => void }) {
  const words = useWords();
  const { source, editable, change } = props;
  const [naming, setNaming] = useState(false);
  const { field } = source;
  const read: Kind = field === 'priority' || field === 'request-type' ? field : 'field';
  const kind = naming ? 'field' : read;
  return (
    <div className="fact-field">
      <Choice
        label={words.say('rules.facts-from')}
        value={kind}
        options={KNOWN.map((value) => ({ value, text: words.say(`rules.facts-from-${value}`) }))}
        editable={editable}
        change={(chosen) => {
          setNaming(chosen === 'field');
          if (chosen !== 'field') change({ ...source, field: chosen });
        }}
      />
      {kind === 'field' && (
        <Typed
          label={words.say('rules.facts-field-name')}
          value={read === 'field' ? field : ''}
          editable={editable}
          commit={(text) => {
            const name = text.trim();
            if (name === '') return words.say('rules.wrong-missing');
            if (name.length > 255) return words.say('rules.wrong-too-many', { most: 255 });
            setNaming(false);
            change({ ...source, field: name });
            return undefined;
          }}
        />
      )}
    </div>
  );
}
