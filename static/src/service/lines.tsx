import { useEffect, useState } from 'react';
import type { OnboardingView } from '../../../src/contract/onboarding';
import type { ServiceView } from '../../../src/contract/service';
import type { Act } from '../onboarding/section';
import { useWords } from '../words';
import { LineRow } from './line-row';
import { keeping, lineId, TABLE, type Chosen, type TableLine } from './line-choices';
import { partySaid } from './party-said';

interface Wish {
  readonly party: string;
  readonly chosen: Chosen | undefined;
}

/** From the storyboard's lines to levels and teams of the rulebook: the default, and what this case has instead. */
export function Lines({ shown, of, act }: { shown: ServiceView; of: OnboardingView; act: Act }) {
  const words = useWords();
  const [wish, wishFor] = useState<Wish>();
  const [said, tell] = useState('');
  // What was chosen stands until the app says how the table is.
  useEffect(() => wishFor(undefined), [shown]);
  const keep = async (line: TableLine, chosen: Chosen | undefined): Promise<void> => {
    const deeds = keeping(line, chosen, of);
    if (deeds.length === 0) return;
    wishFor({ party: line.party, chosen: chosen ?? line.usual });
    tell('');
    const outcome = await act(...deeds);
    if (outcome.ok && outcome.value.done)
      return tell(words.say('service.lines-kept', { party: partySaid(line.party, of.lists.contacts, words) }));
    wishFor(undefined);
  };
  return (
    <details id={TABLE}>
      <summary>{words.say('service.lines')}</summary>
      <p className="quiet">{words.say('service.lines-why')}</p>
      <table className="service-lines">
        <thead>
          <tr>
            {(['party', 'level', 'team', 'standing'] as const).map((column) => (
              <th key={column} scope="col">
                {words.say(`service.lines-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.lines.map((line) => (
            <LineRow
              key={line.party}
              line={line}
              chosen={wish?.party === line.party ? wish.chosen : line.rule}
              name={partySaid(line.party, of.lists.contacts, words)}
              teams={shown.teamChoices}
              lacks={shown.reasons.some(({ about }) => about === line.party) ? line.lacks : undefined}
              editable={shown.me.works && !of.frame.ended}
              keep={(chosen) => void keep(line, chosen)}
            />
          ))}
        </tbody>
      </table>
      <p role="status" className="service-said">
        {said}
      </p>
    </details>
  );
}

/** Opens the table and goes to where a party is chosen; to its heading where the party has no line there. */
export function goToLine(party: string): void {
  const table = document.getElementById(TABLE);
  if (!(table instanceof HTMLDetailsElement)) return;
  table.open = true;
  const target = document.getElementById(lineId(party))?.querySelector('select') ?? table.querySelector('summary');
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}
