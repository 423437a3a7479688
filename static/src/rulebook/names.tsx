import { useWords, type Words } from '../words';
import { Typed } from './typed';

type Name = Parameters<Words['name']>[0];
const LONGEST_NAME = 120;

/** What something is called, in both languages. */
export function NameField({ name, editable, change }: { name: Name; editable: boolean; change: (name: Name) => void }) {
  const words = useWords();
  const field = (language: 'da' | 'en') => (
    <Typed
      label={words.say(`rules.name-${language}`)}
      value={name[language]}
      editable={editable}
      language={language}
      commit={(text) => {
        const said = text.trim();
        if (said === '') return words.say('rules.wrong-missing');
        if (said.length > LONGEST_NAME) return words.say('rules.wrong-too-many', { most: LONGEST_NAME });
        change({ ...name, [language]: said });
        return undefined;
      }}
    />
  );
  return (
    <div className="name-field">
      {field('da')}
      {field('en')}
    </div>
  );
}
