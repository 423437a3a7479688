import { useWords } from '../words';

export function Teams() {
  const words = useWords();
  return (
    <main>
      <p>{words.say('rulebook.page-coming')}</p>
    </main>
  );
}
