import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useEffect, useRef, useState } from 'react';
import type { CaseView, MoveAnswer } from '../../../src/contract/calls';
import type { Failure } from '../call';
import { useWords } from '../words';
import { answerTeam, draftKey, noTexts, offers, plainOffered, type Draft, type Kind, type Plain } from './draft';
import { MoveForm, type Trouble } from './move-form';
import { useMoveWords } from './move-words';
import { hasMoved, movedMeanwhile } from './moved-meanwhile';
import { NotOffered } from './not-offered';
import { send, sendPlain } from './send-move';
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
  const [form, open] = useState<{ readonly kind: Kind; readonly key: string; readonly title: string }>();
  const [drafts, keep] = useState<Readonly<Record<string, Draft>>>({});
  const [trouble, setTrouble] = useState<Trouble>();
  const [done, setDone] = useState('');
  const [sending, setSending] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);
  const { shown, now } = props;
  const draft = form && drafts[form.key];
  const offered = KINDS.filter((one) => offers(one, shown.moves));
  const plain = plainOffered(shown);
  const pressed = useRef<Partial<Record<Plain, string>>>({});
  const stale = form !== undefined && draftKey(form.kind, shown.moves) !== form.key;

  const change = (key: string, next: Draft): void => keep((known) => ({ ...known, [key]: next }));
  const begin = (kind: Kind): void => {
    const key = draftKey(kind, shown.moves);
    if (key === undefined) return;
    const { moveId, team, texts } = drafts[key] ?? { moveId: crypto.randomUUID(), team: undefined, texts: noTexts };
    change(key, { moveId, team, texts, before: shown });
    setTrouble(undefined);
    setDone('');
    open({ kind, key, title: named(kind) });
  };
  const close = (): void => {
    open(undefined);
    setTrouble(undefined);
    requestAnimationFrame(() => buttons.current?.querySelector('button')?.focus());
  };
  /** Pressed again because no answer came, it is still the same move. */
  const moveAtOnce = async (kind: Plain): Promise<void> => {
    if (sending) return;
    const moveId = pressed.current[kind] ?? crypto.randomUUID();
    pressed.current[kind] = moveId;
    setSending(true);
    setTrouble(undefined);
    setDone('');
    const answer = await sendPlain(kind, moveId, shown);
    setSending(false);
    if (!answer.ok) return setTrouble(refused(answer.reason));
    delete pressed.current[kind];
    const made = answer.value;
    if (!made.moved) setTrouble(refused(made.reason));
    else setDone(toldPlain(kind, made.case));
    if (made.case) props.put(made.case, made.moved ? made.asOf : now);
  };
  useShortcuts(
    form === undefined
      ? [
          ...offered.map((one) => [keyOf(one), () => begin(one)] as const),
          ...plain.map((one) => [keyOf(one), () => void moveAtOnce(one)] as const),
        ]
      : [],
  );
  useEffect(() => {
    if (!form || !draft || !hasMoved(draft.before, shown)) return;
    const what = movedMeanwhile(draft.before, shown, now, words);
    const then = stale ? words.say('moved.not-offered') : `${words.say('move.kept')} ${words.say('moved.again')}`;
    setTrouble({ appearance: 'warning', title: words.say('moved.heading'), text: `${what} ${then}` });
    change(form.key, { ...draft, before: shown });
  }, [form, draft, shown, stale, now, words]);

  const submit = async (): Promise<void> => {
    if (!form || !draft || stale) return;
    setSending(true);
    setTrouble(undefined);
    const answer = await send(form.kind, draft, shown.moves);
    setSending(false);
    if (!answer.ok) return setTrouble(refused(answer.reason));
    const made = answer.value;
    if (made.moved) {
      setDone(told(form.kind, made.case));
      keep(({ [form.key]: _sent, ...others }) => others);
      close();
      return props.put(made.case, made.asOf);
    }
    const noticed = made.reason === 'moved-meanwhile' && made.case && hasMoved(draft.before, made.case);
    if (!noticed) setTrouble(refused(made.reason));
    if (made.case) props.put(made.case, now);
  };

  return (
    <section
      className={offered.length + plain.length === 0 && !form && !done && !trouble ? 'empty' : undefined}
      aria-label={words.say('move.heading')}
    >
      <div role="status">
        {done && (
          <SectionMessage appearance="success">
            <p>{done}</p>
          </SectionMessage>
        )}
      </div>
      <div aria-live="assertive">
        {!form && trouble && (
          <SectionMessage appearance={trouble.appearance} title={trouble.title} headingLevel="h2">
            <p>{trouble.text}</p>
          </SectionMessage>
        )}
      </div>
      {form && draft ? (
        <MoveForm
          kind={form.kind}
          title={form.title}
          stale={stale}
          shown={shown}
          draft={draft}
          trouble={trouble}
          sending={sending}
          change={(next) => change(form.key, next)}
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
          {plain.map((one) => (
            <div key={one} className="move">
              <Button
                shouldFitContainer
                aria-keyshortcuts={keyOf(one)}
                onClick={() => void moveAtOnce(one)}
                iconAfter={() => <kbd>{keyOf(one)}</kbd>}
              >
                {named(one)}
              </Button>
            </div>
          ))}
        </div>
      )}
      {!form && shown.moves.answer !== undefined && <NotOffered shown={shown} />}
    </section>
  );

  function keyOf(one: Kind | Plain): string {
    return words.say(`move.key-${one}`);
  }

  function toldPlain(made: Plain, after: CaseView): string {
    if (made === 'acknowledge') return words.say('move.done-acknowledged');
    return after.followUp
      ? words.say('move.done-followed-up', { when: words.when(after.zone, after.followUp.dueAt, now) })
      : words.say('move.done-followed-up-last');
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
    const kept = form ? ` ${words.say('move.kept')}` : '';
    return { appearance: 'error', title: words.say('refused.heading'), text: `${text}${kept}` };
  }
}
