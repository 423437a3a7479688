import Button from '@atlaskit/button/new';
import { useId } from 'react';
import { useWords } from '../words';

/** A text to be taken in: from a file, and looked at as soon as it is read, or typed and then looked at. */
export function TextIn(props: {
  of: 'rulebook' | 'playbook';
  text: string;
  put: (text: string) => void;
  /** It is typed in: what was seen of it before no longer holds. */
  typed: () => void;
  busy: boolean;
  look: (text: string) => Promise<void>;
}) {
  const { of, text, put, typed, busy, look } = props;
  const words = useWords();
  const field = useId();
  const fetched = async (file: File | undefined): Promise<void> => {
    const written = (await file?.text()) ?? '';
    put(written);
    if (written !== '') await look(written);
  };
  return (
    <>
      <label>
        {words.say(`${of}.import-file`)}{' '}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => void fetched(event.target.files?.[0])}
        />
      </label>
      <label htmlFor={field}>{words.say(`${of}.import-text`)}</label>
      <textarea
        id={field}
        rows={8}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          put(event.target.value);
          typed();
        }}
      />
      <div className="rulebook-buttons">
        <Button isLoading={busy} isDisabled={text.trim() === ''} onClick={() => void look(text)}>
          {words.say(`${of}.import-look`)}
        </Button>
      </div>
    </>
  );
}
