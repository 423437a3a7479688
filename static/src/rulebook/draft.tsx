import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useWords } from '../words';
import { Changes } from './changes';
import { download } from './download';
import type { Keeper, KeptDraft, Overtaken } from './keeper';
import { Faults } from './faults';

/** What has become of the typing: saved, on its way, or why not, with everything that can be done about it. */
export function Draft({ keeper, kept }: { keeper: Keeper; kept: KeptDraft }) {
  const words = useWords();
  const { saving, answer, mergeable, book } = kept;
  const times = words.in(answer.zone);
  const mine = (): void => download(`trin-${answer.projectKey}.json`, JSON.stringify(book, undefined, 2));
  switch (saving.is) {
    case 'saved':
      return (
        <p className="quiet" role="status">
          {answer.draft ? words.say('rulebook.saved', { clock: times.spoken(answer.draft.savedAt) }) : ''}
        </p>
      );
    case 'waiting':
    case 'saving':
      return (
        <p className="quiet" role="status">
          {words.say('rulebook.saving')}
        </p>
      );
    case 'failed':
      return (
        <SectionMessage appearance="warning" title={words.say('rulebook.not-saved')} headingLevel="h2">
          <p>
            {words.say(saving.failure === 'not-allowed' ? 'rulebook.not-saved-access' : 'rulebook.not-saved-again')}
          </p>
          <div className="rulebook-buttons">
            <Button onClick={() => void keeper.flush()}>{words.say('rulebook.save-now')}</Button>
            <Button onClick={mine}>{words.say('rulebook.download-mine')}</Button>
          </div>
        </SectionMessage>
      );
    case 'refused':
      return (
        <SectionMessage appearance="error" title={words.say('rulebook.not-saved')} headingLevel="h2">
          <Faults faults={saving.faults} />
        </SectionMessage>
      );
    case 'overtaken':
      return <OvertakenBy saving={saving} keeper={keeper} mergeable={mergeable} download={mine} />;
  }
}

function OvertakenBy(props: { saving: Overtaken; keeper: Keeper; mergeable: boolean; download: () => void }) {
  const words = useWords();
  const { saving, keeper, mergeable } = props;
  const { answer } = saving;
  const times = words.in(answer.zone);
  const version = answer.inForce.version;
  return (
    <div role="alert">
      <SectionMessage appearance="warning" title={words.say('rulebook.overtaken')} headingLevel="h2">
        <p>
          {answer.draft
            ? words.say('rulebook.overtaken-saved', { when: times.when(answer.draft.savedAt, answer.asOf) })
            : words.say('rulebook.overtaken-published', { version: version?.version ?? 0 })}{' '}
          {words.say('rulebook.overtaken-safe')}
        </p>
        <details>
          <summary>{words.say('rulebook.overtaken-theirs', { count: saving.theirs.length })}</summary>
          <Changes changes={saving.theirs} />
        </details>
        <details>
          <summary>{words.say('rulebook.overtaken-mine', { count: saving.mine.length })}</summary>
          <Changes changes={saving.mine} />
        </details>
        <div className="rulebook-buttons">
          {mergeable && (
            <Button appearance="primary" onClick={keeper.merge}>
              {words.say('rulebook.keep-both')}
            </Button>
          )}
          <Button onClick={keeper.takeTheirs}>{words.say('rulebook.take-theirs')}</Button>
          <Button onClick={keeper.keepMine}>{words.say('rulebook.keep-mine')}</Button>
          <Button onClick={props.download}>{words.say('rulebook.download-mine')}</Button>
        </div>
      </SectionMessage>
    </div>
  );
}
