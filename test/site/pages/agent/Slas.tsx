import Lozenge from '@atlaskit/lozenge';
import { useAnswer } from '../answer';
import { desk } from '../desk';
import { useVisit } from '../visit';

/** Jira Service Management's own targets, beside the app's. */
export function Slas({ issueKey }: { readonly issueKey: string }) {
  const { words, persona } = useVisit();
  const { value } = useAnswer(
    `sla ${issueKey} ${persona.id}`,
    () => desk.slas(issueKey),
    (change) => change.issueKey === issueKey,
  );
  const running = (value ?? []).filter(({ ongoingCycle }) => ongoingCycle !== undefined);
  if (running.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.issue.slas}</h2>
      <ul className="slas">
        {running.map(({ id, name, ongoingCycle }) => (
          <li key={id}>
            <span>
              {name}
              <span className="quiet block">
                {words.issue.within} {ongoingCycle?.goalDuration.friendly}
              </span>
            </span>
            <Lozenge appearance={ongoingCycle?.breached ? 'removed' : ongoingCycle?.paused ? 'default' : 'inprogress'}>
              {ongoingCycle?.breached
                ? words.issue.breached
                : ongoingCycle?.paused
                  ? words.issue.paused
                  : `${ongoingCycle?.remainingTime.friendly} ${words.issue.left}`}
            </Lozenge>
          </li>
        ))}
      </ul>
    </section>
  );
}
