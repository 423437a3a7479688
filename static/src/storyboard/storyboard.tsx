import { useWords } from '../words';

export function Storyboard() {
  const words = useWords();
  return (
    <main>
      <h1>{words.say('storyboard.heading')}</h1>
    </main>
  );
}
