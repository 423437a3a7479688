import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useId } from 'react';
import type { Finding, Repair } from '../../../src/contract/check';
import type { Rulebook } from '../../../src/contract/rulebook';
import { exampleSaid, findingSaid, repairSaid } from '../../../src/messages/check-said';
import { useAround } from '../rulebook/page';
import { useWords } from '../words';
import { excuse, useExcuses } from './excuses';
import { Strip } from './strip';

/** One finding: what is wrong, a case that shows it, and ways of mending it. */
export function FindingCard(props: {
  finding: Finding;
  book: Rulebook;
  zone: string;
  editable: boolean;
  repair: (repair: Repair, what: string) => void;
}) {
  const words = useWords();
  const { go } = useAround();
  const { finding, book, zone, editable } = props;
  const hearer = { locale: words.locale, zone: finding.example?.zone ?? zone, book };
  const { what, todo } = findingSaid(finding, hearer);
  const example = finding.example && exampleSaid(finding.example, hearer);
  const heading = useId();
  return (
    <article className={`finding ${finding.severity}`} aria-labelledby={heading}>
      <header>
        <Lozenge appearance={finding.severity === 'error' ? 'danger' : 'warning'}>
          {words.say(`check.${finding.severity}`)}
        </Lozenge>
        <h2 id={heading}>{what}</h2>
      </header>
      <p>{todo}</p>
      {example && (
        <p className="finding-story">
          <span className="strong">{words.say('check.example')}</span> {example.of}. {example.story}
        </p>
      )}
      {finding.example?.strip && <Strip example={finding.example} />}
      {editable && finding.repairs && (
        <ul className="repairs">
          {finding.repairs.map((repair) => {
            const said = repairSaid(repair, hearer);
            return (
              <li key={repair.id}>
                <h3>{said.what}</h3>
                <p className="quiet">{said.why}</p>
                <Button spacing="compact" onClick={() => props.repair(repair, said.what)}>
                  {words.say('check.repair-do')}
                  <span className="hidden">: {said.what}</span>
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {editable && finding.severity === 'warning' && <Excuse id={finding.id} />}
      <p>
        <Button spacing="compact" appearance="subtle" onClick={() => go(finding.page)}>
          {words.say('check.go', { page: words.say(`rulebook.page-${finding.page}`) })}
        </Button>
      </p>
    </article>
  );
}

/** A word of why, for what is only remarked upon. */
function Excuse({ id }: { id: string }) {
  const words = useWords();
  const excuses = useExcuses();
  const field = useId();
  return (
    <div className="excuse">
      <label htmlFor={field}>{words.say('check.excuse')}</label>
      <textarea
        id={field}
        rows={2}
        maxLength={2000}
        aria-describedby={`${field}-help`}
        value={excuses[id] ?? ''}
        onChange={({ currentTarget }) => excuse(id, currentTarget.value)}
      />
      <p className="quiet" id={`${field}-help`}>
        {words.say('check.excuse-help')}
      </p>
    </div>
  );
}
