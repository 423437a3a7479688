import Lozenge from '@atlaskit/lozenge';
import type { Comment } from '../jira';
import { DocumentView } from '../look/DocumentView';
import { Moment } from '../look/Moment';
import { Person } from '../look/Person';
import { useVisit } from '../visit';

interface Props {
  readonly comments: readonly Comment[];
  readonly isRequest: boolean;
}

/** Newest first, as agents read them. An internal note is told by its colour, its lock and its word. */
export function Comments({ comments, isRequest }: Props) {
  const { words } = useVisit();
  if (comments.length === 0) return <p className="quiet">{words.issue.noComments}</p>;
  return (
    <ol className="talk">
      {comments.toReversed().map(({ id, author, body, created, jsdPublic }) => {
        const internal = isRequest && !jsdPublic;
        return (
          <li key={id}>
            <article className={internal ? 'said said-internal' : 'said'}>
              <Person hideName name={author.displayName} size="medium" />
              <div>
                <p className="said-head">
                  <strong>{author.displayName}</strong> {internal && <Lozenge>{words.issue.internal}</Lozenge>}{' '}
                  <span className="quiet">
                    <Moment at={created} />
                  </span>
                </p>
                <DocumentView of={body} />
              </div>
            </article>
          </li>
        );
      })}
    </ol>
  );
}
