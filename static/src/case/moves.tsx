import SectionMessage from '@atlaskit/section-message/section-message';
import { useWords } from '../words';
import { Said } from '../said';
import { MoveButtons } from './move-buttons';
import { MoveForm } from './move-form';
import { ownMoves } from './offer';
import { OthersMoves } from './others-moves';
import { useMoves, type MovesProps } from './use-moves';

/** What the reader may do: a button for each move that is theirs, a sentence for those of others. */
export function Moves(props: MovesProps & { issueId: string }) {
  const words = useWords();
  const { shown, now, issueId } = props;
  const moves = useMoves(props);
  const { form, trouble, done } = moves;
  const own = ownMoves(shown);
  return (
    <section
      className={own.length === 0 && !form && !done && !trouble ? 'empty' : undefined}
      aria-label={words.say('move.heading')}
    >
      <Said what={done} />
      <div aria-live="assertive">
        {!form && trouble && (
          <SectionMessage appearance={trouble.appearance} title={trouble.title} headingLevel="h2">
            <p>{trouble.text}</p>
          </SectionMessage>
        )}
      </div>
      {form ? (
        <MoveForm
          key={form.key}
          kind={form.kind}
          title={form.title}
          comesBack={form.comesBack}
          stale={form.stale}
          shown={shown}
          issueId={issueId}
          now={now}
          draft={form.draft}
          trouble={trouble}
          sending={moves.sending}
          change={moves.change}
          goTo={moves.goTo}
          submit={() => void moves.submit()}
          cancel={moves.cancel}
        />
      ) : (
        <MoveButtons
          own={own}
          shown={shown}
          focusOn={moves.left}
          isDraft={moves.isDraft}
          begin={(kind) => moves.begin(kind)}
          atOnce={(kind) => void moves.moveAtOnce(kind)}
        />
      )}
      {!form && <OthersMoves shown={shown} />}
    </section>
  );
}
