import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useState } from 'react';
import { call } from '../call';
import { useWords } from '../words';
import { Changes } from './changes';
import { Glance } from './glance';
import { useAround, type RulebookPage } from './page';
import { Moved, RunningCases } from './running-cases';
import { useBy } from './use-by';

/** What is in force and what the draft would change, side by side. */
export function Overview({ answer, editable }: RulebookPage) {
  const words = useWords();
  const { go } = useAround();
  const by = useBy(answer);
  const times = words.in(answer.zone);
  const { draft, inForce, moving } = answer;
  const { version } = inForce;
  const number = version?.version ?? 0;
  return (
    <main>
      <h1>{words.say('rulebook.overview-heading')}</h1>
      <div className="sides">
        <section aria-labelledby="in-force">
          <h2 id="in-force">
            <Lozenge appearance="success">{words.say('rulebook.in-force')}</Lozenge>{' '}
            {version ? words.say('rulebook.version', { version: number }) : words.say('rulebook.not-published')}
          </h2>
          {version && (
            <p className="quiet">
              {words.say('rulebook.since', { when: times.when(version.publishedAt, answer.asOf), by: by(version.by) })}
            </p>
          )}
          <Moved moving={moving} />
          <RunningCases answer={answer} />
        </section>
        {editable && (
          <section aria-labelledby="draft" className={draft ? 'draft' : undefined}>
            <h2 id="draft">
              <Lozenge appearance="new">{words.say('rulebook.draft')}</Lozenge>{' '}
              {draft
                ? words.say('rulebook.draft-changes', { version: number + 1, count: draft.changes.length })
                : words.say('rulebook.no-draft')}
            </h2>
            {draft ? (
              <>
                <p className="quiet">
                  {words.say('rulebook.draft-saved', {
                    when: times.when(draft.savedAt, answer.asOf),
                    by: by(draft.by),
                  })}
                </p>
                <div className="rulebook-buttons">
                  <Button onClick={() => go('check')}>{words.say('rulebook.go-check')}</Button>
                  <Discard />
                </div>
              </>
            ) : (
              <p className="quiet">{words.say('rulebook.no-draft-why')}</p>
            )}
          </section>
        )}
      </div>
      {draft && (
        <section aria-labelledby="changes">
          <h2 id="changes">{words.say('rulebook.differences')}</h2>
          <Changes changes={draft.changes} />
        </section>
      )}
      {version && <Glance book={inForce.book} />}
    </main>
  );
}

/** Throwing a draft away is asked twice. */
function Discard() {
  const words = useWords();
  const { keeper } = useAround();
  const [asking, ask] = useState(false);
  const [failed, fail] = useState(false);
  const discard = async (): Promise<void> => {
    await keeper.flush();
    const outcome = await call('draft.discard', { seen: keeper.look().answer.seen });
    ask(false);
    if (outcome.ok) keeper.put(outcome.value.answer);
    fail(!outcome.ok || !outcome.value.discarded);
  };
  if (asking)
    return (
      <>
        <Button appearance="danger" autoFocus onClick={() => void discard()}>
          {words.say('rulebook.discard-sure')}
        </Button>
        <Button appearance="subtle" onClick={() => ask(false)}>
          {words.say('rulebook.cancel')}
        </Button>
      </>
    );
  return (
    <>
      <Button onClick={() => ask(true)}>{words.say('rulebook.discard')}</Button>
      {failed && <span role="alert">{words.say('rulebook.not-discarded')}</span>}
    </>
  );
}
