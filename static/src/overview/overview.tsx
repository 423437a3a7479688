import { useWords } from '../words';

export function Overview() {
  const words = useWords();
  return (
    <main>
      <h1>{words.say('overview.heading')}</h1>
    </main>
  );
}
