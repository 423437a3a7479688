import { useWords } from '../words';

/** That it is a thought, and which. */
export function How() {
  const words = useWords();
  return (
    <section className="replay-how">
      <p>{words.say('replay.imagined')}</p>
      <details>
        <summary>{words.say('replay.how')}</summary>
        <ul>
          <li>{words.say('replay.how-people')}</li>
          <li>{words.say('replay.how-clock')}</li>
          <li>{words.say('replay.how-moves')}</li>
          <li>{words.say('replay.how-facts')}</li>
          <li>{words.say('replay.how-counts')}</li>
        </ul>
      </details>
    </section>
  );
}
