import { useWords } from '../words';

export function MailPage() {
  const words = useWords();
  return (
    <main>
      <p>{words.say('rulebook.page-coming')}</p>
    </main>
  );
}
