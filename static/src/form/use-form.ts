import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answered, FormAnswer, FormView, Overwritten } from '../../../src/contract/form';
import { call, type Outcome } from '../call';
import { useAnswer } from '../use-answer';

/** How long a writer pauses before what they wrote is saved, and how long a failure waits. */
const PAUSE = 1_200;
const AGAIN = 5_000;
/** Answers in one call. */
const MOST = 8;

type Text = Omit<Answered, 'question'>;
type Drafts = ReadonlyMap<string, Text>;
type Saving =
  'saved' | 'unsaved' | 'saving' | 'failed' | 'standing-still' | 'submitted' | 'closed' | 'no-such-question';

/** The form with what is being written in it, which saves itself. What could not be saved is kept and tried again. */
export interface FormKeeper {
  readonly shown: FormAnswer | undefined;
  readonly failed: boolean;
  readonly refused: boolean;
  readonly now: number;
  readonly saving: Saving;
  /** When something was last saved here. */
  readonly savedAt: number | undefined;
  /** What stands in a question: what is being written, or what was saved. */
  readonly text: (question: string) => Text;
  /** Something written there is not saved yet. */
  readonly isPending: (question: string) => boolean;
  readonly write: (question: string, change: Partial<Text>) => void;
  /** Saves at once, for whoever leaves a field. False when something could not be saved. */
  readonly flush: () => Promise<boolean>;
  /** What others had written where the reader's own answer now stands. */
  readonly overwritten: ReadonlyMap<string, Overwritten>;
  readonly settle: (question: string) => void;
  readonly put: (form: FormView, asOf: number) => void;
  readonly refresh: () => void;
}

export function useForm(first: Promise<Outcome<FormAnswer>>): FormKeeper {
  const { value, failure, now, refresh, put } = useAnswer(show, first, never);
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const [saving, setSaving] = useState<Saving>('saved');
  const [savedAt, setSavedAt] = useState<number>();
  const [overwritten, setOverwritten] = useState<ReadonlyMap<string, Overwritten>>(new Map());
  const latest = useRef<Drafts>(drafts);
  const running = useRef<Promise<boolean>>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const form = value?.state === 'known' ? value.form : undefined;

  const keep = useCallback((next: Drafts): void => {
    latest.current = next;
    setDrafts(next);
  }, []);

  /** One call at a time, so that a later answer never comes before an earlier one. */
  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    while (latest.current.size > 0) {
      const sent = [...latest.current].slice(0, MOST);
      setSaving('saving');
      const outcome = await call('form.save', { answers: sent.map(([question, text]) => ({ question, ...text })) });
      if (!outcome.ok) {
        setSaving(outcome.reason === 'standing-still' ? outcome.reason : 'failed');
        timer.current = setTimeout(() => void flushing(), AGAIN);
        return false;
      }
      const { value: answer } = outcome;
      if (!answer.saved) {
        if (answer.form) put({ state: 'known', asOf: answer.asOf, form: answer.form });
        else put({ state: 'not-invited', asOf: answer.asOf });
        setSaving(answer.reason === 'not-invited' ? 'closed' : answer.reason);
        return false;
      }
      keep(without(latest.current, sent));
      put({ state: 'known', asOf: answer.asOf, form: answer.form });
      setSavedAt(answer.asOf);
      const { overwritten: over } = answer;
      if (over.length > 0)
        setOverwritten((had) => new Map([...had, ...over.map((one) => [one.question, one] as const)]));
    }
    setSaving('saved');
    return true;
    function flushing() {
      return flushNow.current();
    }
  }, [keep, put]);

  const flush = useCallback((): Promise<boolean> => {
    running.current ??= save().finally(() => {
      running.current = undefined;
    });
    return running.current;
  }, [save]);
  const flushNow = useRef(flush);
  flushNow.current = flush;

  const text = useCallback(
    (question: string): Text => {
      const draft = drafts.get(question);
      if (draft) return draft;
      return savedIn(form, question);
    },
    [drafts, form],
  );

  const write = useCallback(
    (question: string, change: Partial<Text>): void => {
      const had = latest.current.get(question) ?? savedIn(form, question);
      keep(new Map([...latest.current, [question, { ...had, ...change }]]));
      setSaving('unsaved');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flushNow.current(), PAUSE);
    },
    [form, keep],
  );

  // Whoever leaves the page takes nothing unsaved with them.
  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState === 'hidden' && latest.current.size > 0) void flushNow.current();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      clearTimeout(timer.current);
    };
  }, []);

  const settle = useCallback((question: string): void => {
    setOverwritten((had) => new Map([...had].filter(([id]) => id !== question)));
  }, []);

  return {
    shown: value,
    failed: !value && failure !== undefined,
    refused: failure === 'not-allowed' || failure === 'no-place',
    now,
    saving,
    savedAt,
    text,
    isPending: (question) => drafts.has(question),
    write,
    flush,
    overwritten,
    settle,
    put: (next, asOf) => put({ state: 'known', asOf, form: next }),
    refresh,
  };
}

const show = () => call('form.show', {});
const never = () => undefined;

function savedIn(form: FormView | undefined, question: string): Text {
  const saved = form?.answers.find((one) => one.question === question);
  if (!saved) return { answer: '', unknown: false, note: '', was: '' };
  const { answer, unknown, note } = saved;
  return { answer, unknown, note, was: answer };
}

/** What is still to be saved after these were: nothing, or what was written on meanwhile, which now follows on them. */
function without(drafts: Drafts, sent: readonly (readonly [string, Text])[]): Drafts {
  return new Map(
    [...drafts].flatMap(([question, text]) => {
      const saved = sent.find(([id]) => id === question)?.[1];
      if (!saved) return [[question, text] as const];
      return saved === text ? [] : [[question, { ...text, was: saved.answer }] as const];
    }),
  );
}
