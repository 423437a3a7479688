import { useEffect, useRef, useState } from 'react';
import type { CaseView, MoveAnswer } from '../../../src/contract/calls';
import type { Failure } from '../call';
import { useWords } from '../words';
import { draftKey, isBegun, type Draft, type Kind, type Plain } from './draft';
import { filled } from './fields';
import type { Trouble } from './move-form';
import { doneSaid, moveNamed } from './move-words';
import { hasMoved, movedMeanwhile } from './moved-meanwhile';
import { send, sendPlain } from './send-move';
import { wallClockOf } from './wall-clock';

type Refused = Extract<MoveAnswer, { moved: false }>['reason'];

interface Open {
  readonly kind: Kind;
  readonly key: string;
  readonly title: string;
  readonly comesBack: boolean;
  /** The form that was left for this one, and comes back after it. */
  readonly then?: Kind;
}

export interface MovesProps {
  readonly shown: CaseView;
  readonly now: number;
  /** The case as it stands after a move, or after somebody else's. */
  readonly put: (shown: CaseView, asOf: number) => void;
  /** What is shown as done before the answer says so. */
  readonly hope: (change: (hopes: readonly Plain[]) => readonly Plain[]) => void;
}

const NOT_MOVING: ReadonlySet<Kind | Plain | undefined> = new Set([
  'ask-vendor',
  'vendor-answered',
  'no-vendor-contact',
  'give-verdict',
  'settle',
  'triage',
  'acknowledge',
  'follow-up',
]);

/** The form that is open, what is typed in it and in those that were left, and what became of the last move. */
export function useMoves({ shown, now, put, hope }: MovesProps) {
  const words = useWords();
  const [form, open] = useState<Open>();
  const [drafts, keep] = useState<Readonly<Record<string, Draft>>>({});
  const [trouble, setTrouble] = useState<Trouble>();
  const [done, setDone] = useState('');
  const [sending, setSending] = useState(false);
  const [left, leave] = useState<Kind>();
  const pressed = useRef<Partial<Record<Plain, string>>>({});
  const typed = form && drafts[form.key];
  const draft = typed && filled(form.kind, typed, shown);
  const stale = form !== undefined && draftKey(form.kind, shown) !== form.key;

  const change = (key: string, next: Draft): void => keep((known) => ({ ...known, [key]: next }));
  const begin = (kind: Kind, then?: Kind, of: CaseView = shown): void => {
    const key = draftKey(kind, of);
    if (key === undefined) return close();
    const kept = drafts[key];
    const values = kept && isBegun(kept) ? kept.values : { at: wallClockOf(of.zone, now) };
    change(key, { moveId: kept?.moveId ?? crypto.randomUUID(), values, before: of });
    setTrouble(undefined);
    if (of === shown) setDone('');
    open({ kind, key, title: moveNamed(kind, of, words), comesBack: of !== shown, ...(then && { then }) });
  };
  const close = (): void => {
    leave(form?.kind);
    open(undefined);
    setTrouble(undefined);
  };
  /** Pressed again because no answer came, it is still the same move. */
  const moveAtOnce = async (kind: Plain): Promise<void> => {
    if (pressed.current[kind] !== undefined && trouble === undefined) return;
    const moveId = pressed.current[kind] ?? crypto.randomUUID();
    pressed.current[kind] = moveId;
    setTrouble(undefined);
    setDone(words.say(kind === 'acknowledge' ? 'move.done-acknowledged' : 'move.done-followed-up-last'));
    hope((hopes) => [...hopes, kind]);
    const answer = await sendPlain(kind, moveId, shown);
    hope((hopes) => hopes.filter((one) => one !== kind));
    if (!answer.ok) {
      setDone('');
      return setTrouble(refused(answer.reason, kind));
    }
    delete pressed.current[kind];
    const made = answer.value;
    setDone(made.moved ? doneSaid(kind, { values: {} }, shown, made.case, now, words) : '');
    if (!made.moved) setTrouble(refused(made.reason, kind));
    if (made.case) put(made.case, made.moved ? made.asOf : now);
  };

  useEffect(() => {
    if (!form || !typed || !hasMoved(typed.before, shown)) return;
    const what = movedMeanwhile(typed.before, shown, now, words);
    const then = stale ? words.say('moved.not-offered') : `${words.say('move.kept')} ${words.say('moved.again')}`;
    setTrouble({ appearance: 'warning', title: words.say('moved.heading'), text: `${what} ${then}` });
    change(form.key, { ...typed, before: shown });
  }, [form, typed, shown, stale, now, words]);

  const submit = async (): Promise<void> => {
    if (!form || !draft || stale) return;
    setSending(true);
    setTrouble(undefined);
    const answer = await send(form.kind, draft, shown);
    setSending(false);
    if (!answer.ok) return setTrouble(refused(answer.reason, form.kind));
    const made = answer.value;
    if (made.moved) {
      setDone(doneSaid(form.kind, draft, shown, made.case, now, words));
      keep(({ [form.key]: _sent, ...others }) => others);
      put(made.case, made.asOf);
      return form.then ? begin(form.then, undefined, made.case) : close();
    }
    const noticed = made.reason === 'moved-meanwhile' && made.case && hasMoved(draft.before, made.case);
    if (!noticed) setTrouble(refused(made.reason, form.kind));
    if (made.case) put(made.case, now);
  };

  return {
    form: form && draft && { ...form, draft, stale },
    /** The move whose form was closed last: its button takes the focus. */
    left,
    trouble,
    done,
    sending,
    begin,
    moveAtOnce,
    submit,
    cancel: () => (form?.then ? begin(form.then) : close()),
    change: (next: Draft) => form && change(form.key, next),
    goTo: (kind: Kind) => form && begin(kind, form.kind),
    isDraft: (kind: Kind) => isBegun(drafts[draftKey(kind, shown) ?? '']),
  };

  function refused(reason: Failure | Refused, kind: Kind | Plain): Trouble {
    const text = reason === 'moved-meanwhile' ? words.say('refused.busy') : words.say(`refused.${reason}`);
    const kept = form ? ` ${words.say('move.kept')}` : '';
    const title = words.say(NOT_MOVING.has(kind) ? 'refused.heading-not-saved' : 'refused.heading');
    return { appearance: 'error', title, text: `${text}${kept}` };
  }
}
