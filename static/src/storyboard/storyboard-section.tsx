import Button from '@atlaskit/button/new';
import { router, view } from '@forge/bridge';
import { useEffect, useState } from 'react';
import { WORKFLOW_KINDS, type StoryboardView } from '../../../src/contract/storyboard';
import { call } from '../call';
import type { SectionProps } from '../onboarding/section';
import { useWords } from '../words';
import { ReadTable } from './read-table';
import { missingIn, type KindId } from './rows';
import './storyboard.css';

/** What the storyboard has come to, in the panel of its case, and the way to it. Whoever is no agent can read it only here. */
export function StoryboardSection({ item, of }: SectionProps) {
  const words = useWords();
  const [board, put] = useState<StoryboardView>();
  const [reading, read] = useState(false);
  useEffect(() => {
    let late = false;
    void call('storyboard.show', { issueId: of.issueId }).then((outcome) => {
      if (!late && outcome.ok && outcome.value.state === 'known') put(outcome.value.board);
    });
    return () => {
      late = true;
    };
  }, [of.issueId, of.version]);
  const wanted = kindsOf(item);
  const rows = board?.rows ?? [];
  const ofKinds = rows.filter(
    ({ values }) => wanted.some((kind) => kind === values['kind']) || wanted.length === WORKFLOW_KINDS.length,
  );
  const lacking = ofKinds.filter((row) => missingIn(row).length > 0);
  return (
    <div className="story-section">
      {board && (
        <ul className="story-counts">
          {wanted.map((kind) => {
            const count = rows.filter(({ values }) => values['kind'] === kind).length;
            return (
              <li key={kind}>
                {words.say('storyboard.section-count', { kind: words.say(`storyboard.kind-${kind}`), rows: count })}
              </li>
            );
          })}
        </ul>
      )}
      {board && ofKinds.length === 0 && <p className="quiet">{words.say('storyboard.section-none')}</p>}
      {ofKinds.length > 0 && lacking.length === 0 && <p>✓ {words.say('storyboard.section-all-well')}</p>}
      {lacking.length > 0 && (
        <>
          <p className="pressing">▲ {words.say('storyboard.section-incomplete')}</p>
          <ul className="story-lacking">
            {lacking.map((row) => {
              const task = row.values['task']?.trim();
              const number = rows.indexOf(row) + 1;
              return (
                <li key={row.id}>
                  {words.say('storyboard.section-lacks', {
                    task: task ? task : words.say('storyboard.section-unnamed', { row: number }),
                    columns: missingIn(row)
                      .map((column) => words.say(`storyboard.column-${column}`))
                      .join(' · '),
                  })}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {board && ofKinds.length > 0 && (
        <details className="story-inside" onToggle={({ currentTarget }) => read(currentTarget.open)}>
          <summary>{words.say('storyboard.section-read')}</summary>
          {reading && <ReadTable rows={ofKinds} contacts={board.contacts} />}
        </details>
      )}
      <p>
        <Button onClick={() => void openBoard(of.issueId)}>{words.say('storyboard.section-open')}</Button>
      </p>
    </div>
  );
}

/** The kinds of workflow that an item is about: one, or all of them. */
function kindsOf({ needs }: SectionProps['item']): readonly KindId[] {
  const rows = needs && 'rows' in needs ? needs.rows : undefined;
  return WORKFLOW_KINDS.filter(
    (kind) => kind === rows || rows === undefined || rows === 'actors' || rows === 'complete',
  );
}

/** The key of a project changes: the page of today's is opened. */
async function openBoard(issueId: string): Promise<void> {
  const { extension } = await view.getContext();
  const project: unknown = extension['project'];
  if (typeof project !== 'object' || project === null || !('key' in project)) return;
  await router.navigate({
    target: 'module',
    moduleKey: 'queue-storyboard',
    projectKey: String(project.key),
    path: `?case=${issueId}`,
  });
}
