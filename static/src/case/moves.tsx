import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useEffect, useRef, useState } from 'react';
import type { CaseView, MoveAnswer } from '../../../src/contract';
import type { Failure } from '../call';
import { useWords } from '../words';
import { answerTeam, noTexts, offers, type Draft, type Kind } from './draft';
import { MoveForm, type Trouble } from './move-form';
import { useMoveWords } from './move-words';
import { movedMeanwhile } from './moved-meanwhile';
import { NotOffered } from './not-offered';
import { send } from './send-move';
import { useShortcuts } from './shortcuts';

type Refused = Extract<MoveAnswer, { moved: false }>['reason'];

const KINDS = ['answer', 'pass-on', 'take-back'] as const;

/** What the reader may do: a button for each move the protocol offers, a sentence for each it does not. */
export function Moves(props: {
  shown: CaseView;
  now: number;
  /** The case as it stands after a move, or after somebody else's. */
  put: (shown: CaseView, asOf: number) => void;
}) {
  const words = useWords();
  const named = useMoveWords(props.shown);
  const [kind, open] = useState<Kind>();
  const [drafts, keep] = useState<Readonly<Partial<Record<Kind, Draft>>>>({});
  const [trouble, setTrouble] = useState<Trouble>();
  const [done, setDone] = useState('');
  const [sending, setSending] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);
  const { shown, now } = props;
  const draft = (kind && drafts[kind]) ?? { moveId: '', team: undefined, texts: noTexts };

  const offered = KINDS.filter((one) => offers(one, shown.moves));
  const begin = (next: Kind): void => {
    keep((known) => ({
      ...known,
      [next]: known[next] ?? { moveId: crypto.randomUUID(), team: undefined, texts: noTexts },
    }));
    setTrouble(undefined);
    setDone('');
    open(next);
  };
  const close = (): void => {
    open(undefined);
    setTrouble(undefined);
    requestAnimationFrame(() => buttons.current?.querySelector('button')?.focus());
  };
  useShortcuts(kind === undefined ? offered.map((one) => [keyOf(one), () => begin(one)]) : []);
  useEffect(() => {
    if (kind && !offers(kind, shown.moves) && !trouble) {
      setTrouble({ appearance: 'warning', title: words.say('moved.heading'), text: words.say('moved.not-offered') });
    }
  }, [kind, shown.moves, trouble, words]);

  const submit = async (): Promise<void> => {
    if (!kind) return;
    setSending(true);
    setTrouble(undefined);
    const answer = await send(kind, draft, shown.version);
    setSending(false);
    if (!answer.ok) return setTrouble(refused(answer.reason));
    const made = answer.value;
    if (made.moved) {
      setDone(told(kind, made.case));
      keep((known) => ({ ...known, [kind]: undefined }));
      close();
      return props.put(made.case, made.asOf);
    }
    setTrouble(made.reason === 'moved-meanwhile' && made.case ? overtaken(kind, made.case) : refused(made.reason));
    if (made.case) props.put(made.case, now);
  };

  return (
    <section
      className={offered.length === 0 && !kind && !done ? 'empty' : undefined}
      aria-label={words.say('move.heading')}
    >
      <div role="status">
        {done && (
          <SectionMessage appearance="success">
            <p>{done}</p>
          </SectionMessage>
        )}
      </div>
      {kind ? (
        <MoveForm
          kind={kind}
          shown={shown}
          draft={draft}
          trouble={trouble}
          sending={sending}
          change={(next) => keep((known) => ({ ...known, [kind]: next }))}
          submit={() => void submit()}
          cancel={close}
        />
      ) : (
        <div className="moves" ref={buttons}>
          {offered.map((one, i) => (
            <div key={one} className={i === 0 ? 'move move-first' : 'move'}>
              <Button
                shouldFitContainer
                appearance={i === 0 ? 'primary' : 'default'}
                aria-keyshortcuts={keyOf(one)}
                onClick={() => begin(one)}
                iconAfter={() => <kbd>{keyOf(one)}</kbd>}
              >
                {named(one)}
              </Button>
            </div>
          ))}
        </div>
      )}
      {!kind && shown.moves.answer !== undefined && <NotOffered shown={shown} />}
    </section>
  );

  function keyOf(one: Kind): string {
    return words.say(`move.key-${one}`);
  }

  function told(made: Kind, after: CaseView): string {
    const team = words.name(after.team.name);
    const due = after.clock?.dueAt;
    const deadline = due ? ` ${words.say('move.done-due', { when: words.when(after.zone, due, now) })}` : '';
    if (made === 'pass-on') return words.say('move.done-passed-on', { team }) + deadline;
    if (made === 'take-back') return words.say('move.done-taken-back', { team }) + deadline;
    return answerTeam(shown.moves)
      ? words.say('move.done-answered-team', { team })
      : words.say('move.done-answered-customer');
  }

  function refused(reason: Failure | Refused): Trouble {
    const text = reason === 'moved-meanwhile' ? words.say('refused.busy') : words.say(`refused.${reason}`);
    return { appearance: 'error', title: words.say('refused.heading'), text: `${text} ${words.say('move.kept')}` };
  }

  function overtaken(made: Kind, after: CaseView): Trouble {
    const what = movedMeanwhile(shown, after, now, words);
    const then = offers(made, after.moves)
      ? `${words.say('move.kept')} ${words.say('moved.again')}`
      : words.say('moved.not-offered');
    return { appearance: 'warning', title: words.say('moved.heading'), text: `${what} ${then}` };
  }
}
