import { router } from '@forge/bridge';
import { useWords } from '../words';
import type { IssueText } from './issue-texts';

/** The heading of a case and the way to it; what else is known of it until Jira has told, or where it does not tell. */
export function IssueName({ text, meanwhile }: { text: IssueText | undefined; meanwhile: string }) {
  const words = useWords();
  if (text === null) return <span className="queue-name quiet">{words.say('queue.unseen')}</span>;
  if (!text) return <span className="queue-name">{meanwhile}</span>;
  const path = `/browse/${text.key}`;
  return (
    <a
      className="queue-name"
      href={path}
      title={text.summary}
      onClick={(event) => {
        event.preventDefault();
        void router.open(path);
      }}
    >
      {text.summary}
    </a>
  );
}
