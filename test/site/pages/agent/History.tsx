import type { Change } from '../jira';
import { Moment } from '../look/Moment';
import { Person } from '../look/Person';
import { useVisit } from '../visit';

/** What was changed, by whom, from what to what; newest first. */
export function History({ changes }: { readonly changes: readonly Change[] }) {
  const { words } = useVisit();
  if (changes.length === 0) return <p className="quiet">{words.issue.noHistory}</p>;
  return (
    <ol className="talk">
      {changes
        .toSorted((a, b) => Number(b.id) - Number(a.id))
        .map(({ id, author, created, items }) => (
          <li className="said" key={id}>
            <Person hideName name={author?.displayName ?? '?'} size="medium" />
            <div>
              {items.map((item, index) => (
                <p className="said-head" key={index}>
                  <strong>{author?.displayName}</strong> {words.issue.changed(item.field)}{' '}
                  <span className="quiet">
                    <Moment at={created} />
                  </span>
                  <span className="change">
                    {item.fromString || words.issue.emptied} → {item.toString || words.issue.emptied}
                  </span>
                </p>
              ))}
            </div>
          </li>
        ))}
    </ol>
  );
}
