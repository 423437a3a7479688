import './rules.css';
import { useWords } from '../words';

/** What a page of rules is about. */
export function PageHead(props: {
  title: string;
  intro: string;
  editable: boolean;
  /** Its rules are in an order that counts. */
  ordered?: boolean;
}) {
  const words = useWords();
  return (
    <header className="rules-head">
      <h1>{props.title}</h1>
      <p>{props.intro}</p>
      {props.ordered && <p className="quiet">{words.say('rules.first-wins')}</p>}
      {!props.editable && <p className="quiet">{words.say('rules.read-only')}</p>}
    </header>
  );
}
