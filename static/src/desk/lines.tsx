import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import { NEEDS, UNKNOWNS, type LineName, type LineView } from '../../../src/contract/desk';
import { call } from '../call';
import { useWords } from '../words';
import { Line } from './line';
import { useLook } from './use-look';

const check = () => call('desk.check', {});

/** What Trin needs here, and what only this site can tell, each as it is seen now. */
export function Lines({ project, zone }: { project: string; zone: string }) {
  const words = useWords();
  const { outcome, put, busy, look } = useLook(check);
  const say = async (line: LineName, well: boolean): Promise<void> => {
    const answer = await call('desk.confirm', { line, well });
    if (answer.ok) put(answer);
  };
  const lines = outcome?.ok ? outcome.value.lines : [];
  const list = (names: readonly LineName[]) => (
    <ul className="lines">
      {lines
        .filter(({ line }) => names.includes(line))
        .map((seen: LineView) => (
          <Line key={seen.line} seen={seen} project={project} zone={zone} say={say} />
        ))}
    </ul>
  );
  return (
    <section aria-labelledby="needs" aria-busy={busy} className="needs">
      <h2 id="needs">{words.say('desk.set-up')}</h2>
      <p className="quiet">{words.say('desk.set-up-why')}</p>
      <div role="alert">
        {outcome?.ok === false && (
          <SectionMessage appearance="error" title={words.say('desk.failed')} headingLevel="h3">
            <p>{words.say('desk.set-up-failed')}</p>
          </SectionMessage>
        )}
      </div>
      {!outcome && (
        <p className="quiet" role="status">
          {words.say('answer.loading')}
        </p>
      )}
      {list(NEEDS)}
      <h2>{words.say('desk.unknowns')}</h2>
      <p className="quiet">{words.say('desk.unknowns-why')}</p>
      {list(UNKNOWNS)}
      <div className="desk-buttons">
        <Button isLoading={busy} onClick={look}>
          {words.say('desk.set-up-again')}
        </Button>
      </div>
    </section>
  );
}
