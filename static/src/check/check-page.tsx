import { useWords } from '../words';

export function CheckPage() {
  const words = useWords();
  return (
    <main>
      <p>{words.say('rulebook.page-coming')}</p>
    </main>
  );
}
