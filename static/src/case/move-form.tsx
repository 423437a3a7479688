import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import { Fragment, useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { CaseView } from '../../../src/contract/calls';
import { followFocus } from '../focus-kept';
import { useWords } from '../words';
import { gateOf, type Draft, type FieldName, type Kind } from './draft';
import { FormField } from './field';
import { helpOf, labelOf, optionsOf, wrongSaid } from './field-words';
import { fieldsOf, wrongIn } from './fields';
import { Gate } from './gate';
import { aboutOf, submitOf } from './move-words';
import { readySaid } from './ready';
import { ReadyTexts } from './ready-texts';

export interface Trouble {
  readonly appearance: 'error' | 'warning';
  readonly title: string;
  readonly text: string;
}

/** The form of one move. It stays, with all that was typed, until the move is made or given up. */
export function MoveForm(props: {
  kind: Kind;
  title: string;
  /** It was left for another one, whose answer has come: nobody has just asked for it. */
  comesBack: boolean;
  /** The case has moved so that this move cannot be made any more; the texts stay to be copied. */
  stale: boolean;
  shown: CaseView;
  issueId: string;
  now: number;
  draft: Draft;
  trouble: Trouble | undefined;
  sending: boolean;
  change: (draft: Draft) => void;
  goTo: (kind: Kind) => void;
  submit: () => void;
  cancel: () => void;
}) {
  const words = useWords();
  const id = useId();
  const [complaints, complain] = useState<Readonly<Partial<Record<FieldName, string>>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const { kind, title, comesBack, stale, shown, draft, trouble, sending, now } = props;
  const all = fieldsOf(kind, draft, shown);
  const fields = stale ? all.filter(({ type }) => type === 'text' || type === 'line') : all;
  const about = stale ? undefined : aboutOf(kind, shown, words);
  const first = all.find(({ name, must }) => must && !draft.values[name]) ?? all.find(({ type }) => type === 'text');
  const focusOn = useRef(first ? `${id}-${first.name}` : `${id}-submit`);

  useEffect(() => {
    const field = document.getElementById(focusOn.current);
    if (comesBack) followFocus(null, field);
    else field?.focus();
  }, [comesBack]);
  useEffect(() => {
    if (trouble) followFocus(heading.current?.closest('form'), heading.current);
  }, [trouble]);

  const set = (name: FieldName, value: string): void => {
    props.change({ ...draft, values: { ...draft.values, [name]: value } });
    if (complaints[name] !== undefined) complain(({ [name]: _mended, ...others }) => others);
  };
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (stale || sending) return;
    const wrong = wrongIn(kind, draft, shown, now);
    const typeOf = (name: FieldName) => fields.find((field) => field.name === name)?.type ?? 'text';
    complain(
      Object.fromEntries(wrong.map(([name, what]) => [name, wrongSaid(what, { name, type: typeOf(name) }, words)])),
    );
    const [worst] = wrong;
    if (worst) document.getElementById(`${id}-${worst[0]}`)?.focus();
    else if (gateOf(kind, shown) === 'answer') document.getElementById(`${id}-gate`)?.querySelector('button')?.focus();
    else props.submit();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !sending) props.cancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  };
  const insert = (text: string): void => {
    const typed = draft.values.text?.trim() ?? '';
    set('text', typed === '' ? text : `${typed}\n\n${text}`);
    document.getElementById(`${id}-text`)?.focus();
  };
  const typing = fields.some(({ type }) => type === 'text');

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
      {about !== undefined && <p>{about}</p>}
      {!stale && gateOf(kind, shown) === 'answer' && (
        <div id={`${id}-gate`}>
          <Gate kind={kind} shown={shown} goTo={props.goTo} />
        </div>
      )}
      {fields.map((field) => (
        <Fragment key={field.name}>
          {!stale && field.name === 'text' && (
            <ReadyTexts kind={kind} shown={shown} issueId={props.issueId} insert={insert} />
          )}
          <FormField
            id={`${id}-${field.name}`}
            field={field}
            label={stale && field.name === 'text' ? words.say('move.yours') : labelOf(field.name, kind, shown, words)}
            value={draft.values[field.name] ?? ''}
            options={optionsOf(field, kind, shown, words, now)}
            help={stale ? undefined : helpOf(field.name, kind, shown, words)}
            complaint={complaints[field.name]}
            stale={stale}
            rows={kind === 'answer' ? 5 : 2}
            change={(value) => set(field.name, value)}
          />
          {field.name === 'none' && <Gate kind={kind} shown={shown} goTo={props.goTo} />}
        </Fragment>
      ))}
      {kind === 'triage' && draft.values.as === 'own-it' && !stale && (
        <div className="preview">
          <p className="quiet">{words.say('move.own-it-preview')}</p>
          <p lang={shown.language}>{readySaid('own-it', shown)}</p>
        </div>
      )}
      {typing && <p className="quiet">{words.say('move.privacy')}</p>}
      <div className="buttons">
        {!stale && (
          <Button id={`${id}-submit`} type="submit" appearance="primary" isLoading={sending}>
            {submitOf(kind, draft, title, shown, words)}
          </Button>
        )}
        <Button appearance="subtle" isDisabled={sending} onClick={props.cancel}>
          {words.say(stale ? 'move.close' : 'move.cancel')}
        </Button>
        {!stale && typing && <span className="quiet">{words.say('move.submit-keys')}</span>}
      </div>
      <p className="hidden" role="status">
        {sending ? words.say('move.sending') : ''}
      </p>
    </form>
  );
}
