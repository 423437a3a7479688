import { useWords } from '../words';

export function ClarificationForm() {
  const words = useWords();
  return (
    <main>
      <h1>{words.say('form.heading')}</h1>
    </main>
  );
}
