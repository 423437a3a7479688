import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import TextArea from '@atlaskit/textarea/text-area';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { CaseView } from '../../../src/contract/calls';
import { useWords } from '../words';
import { answerTeam, fieldsOf, LONGEST, type Draft, type Kind, type TextField } from './draft';
import { TeamChoice } from './team-choice';

export interface Trouble {
  readonly appearance: 'error' | 'warning';
  readonly title: string;
  readonly text: string;
}

/** The form of one move. It stays, with all that was typed, until the move is made or given up. */
export function MoveForm(props: {
  kind: Kind;
  title: string;
  /** The case has moved so that this move cannot be made any more; the texts stay to be copied. */
  stale: boolean;
  shown: CaseView;
  draft: Draft;
  trouble: Trouble | undefined;
  sending: boolean;
  change: (draft: Draft) => void;
  submit: () => void;
  cancel: () => void;
}) {
  const words = useWords();
  const id = useId();
  const [complaints, complain] = useState<Readonly<Partial<Record<TextField, string>>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const { kind, title, stale, shown, draft, trouble, sending } = props;
  const fields = fieldsOf(kind, draft, shown.moves);

  useEffect(() => {
    document.getElementById(`${id}-${firstField(kind)}`)?.focus();
  }, [id, kind]);
  useEffect(() => {
    if (trouble) heading.current?.focus();
  }, [trouble]);

  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (stale || sending) return;
    const found = fields.flatMap((field) => {
      const text = draft.texts[field].trim();
      if (text === '') return [[field, words.say('move.missing', { field: label(field) })] as const];
      return text.length > LONGEST
        ? [[field, words.say('move.too-long', { field: label(field), most: LONGEST })] as const]
        : [];
    });
    complain(Object.fromEntries(found));
    const [first] = found;
    if (first) document.getElementById(`${id}-${first[0]}`)?.focus();
    else props.submit();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') props.cancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  };

  return (
    <form className="move-form" onSubmit={submit} onKeyDown={onKey} noValidate aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <div aria-live="assertive">
        {trouble && (
          <SectionMessage appearance={trouble.appearance} title={trouble.title} headingLevel="h3">
            <p>{trouble.text}</p>
          </SectionMessage>
        )}
      </div>
      {!stale && <TeamChoice kind={kind} shown={shown} draft={draft} change={props.change} />}
      {fields.map((field) => {
        const complaint = complaints[field];
        const help = complaint ? undefined : helpOf(field);
        return (
          <div className="field" key={field}>
            <label htmlFor={`${id}-${field}`}>
              {label(field)} {!stale && <span className="must">*</span>}
            </label>
            <TextArea
              id={`${id}-${field}`}
              value={draft.texts[field]}
              minimumRows={field === 'answer' ? 5 : 2}
              resize="smart"
              isRequired={!stale}
              isInvalid={complaint !== undefined}
              isReadOnly={stale}
              aria-describedby={complaint || help ? `${id}-${field}-said` : undefined}
              onChange={({ currentTarget }) =>
                props.change({ ...draft, texts: { ...draft.texts, [field]: currentTarget.value } })
              }
            />
            {(complaint ?? help) && (
              <p id={`${id}-${field}-said`} className={complaint ? 'complaint' : 'quiet'}>
                {complaint ?? help}
              </p>
            )}
          </div>
        );
      })}
      <p className="quiet">{words.say('move.privacy')}</p>
      <div className="buttons">
        {!stale && (
          <Button type="submit" appearance="primary" isLoading={sending}>
            {title}
          </Button>
        )}
        <Button appearance="subtle" onClick={props.cancel}>
          {words.say(stale ? 'move.close' : 'move.cancel')}
        </Button>
        {!stale && <span className="quiet">{words.say('move.submit-keys')}</span>}
      </div>
      <p className="hidden" role="status">
        {sending ? words.say('move.sending') : ''}
      </p>
    </form>
  );

  function label(field: TextField): string {
    const team = answerTeam(shown.moves);
    switch (field) {
      case 'tried':
        return words.say('comment.tried');
      case 'asked':
        return words.say('comment.asked');
      case 'reason':
        return words.say(kind === 'pass-on' ? 'move.reason-other-team' : 'comment.reason');
      case 'answer':
        if (stale) return words.say('move.yours');
        return team
          ? words.say('move.answer-text-team', { team: words.name(team.name) })
          : words.say('move.answer-text-customer');
    }
  }

  function helpOf(field: TextField): string | undefined {
    if (stale) return undefined;
    if (field === 'answer') {
      return words.say(answerTeam(shown.moves) ? 'move.answer-text-team-help' : 'move.answer-text-customer-help');
    }
    return field === 'tried' ? undefined : words.say('move.hand-over-help');
  }
}

function firstField(kind: Kind): TextField {
  return kind === 'pass-on' ? 'tried' : kind === 'take-back' ? 'reason' : 'answer';
}
