import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useEffect, useRef, useState } from 'react';
import type { IssueTypeView, StartTypesView, WhichType } from '../../../src/contract/onboarding-types';
import { call } from '../call';
import { followFocus } from '../focus-kept';
import { useWords } from '../words';
import { Shown } from './shown';
import { useLook } from './use-look';

const seen = () => call('desk.start-types', {});

/** What onboarding cases need in Jira: their issue types, a status for each phase, the form's request type. */
export function StartTypes() {
  const words = useWords();
  const { outcome, put, busy, setBusy, look } = useLook(seen);
  const [said, say] = useState<{ readonly well: boolean; readonly text: string }>();
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (said) followFocus(null, region.current);
  }, [said]);
  const choose = async (which: WhichType, typeId: string): Promise<void> => {
    if (typeId !== '') put(await call('desk.choose-start-type', { which, typeId }));
  };
  const make = async (which: WhichType, name: string): Promise<void> => {
    setBusy(true);
    const answer = await call('desk.make-start-type', { which });
    setBusy(false);
    if (!answer.ok) return put(answer);
    if (answer.value.made) put({ ok: true, value: answer.value.view });
    say(
      answer.value.made
        ? { well: true, text: words.say('start-type.made', { name }) }
        : { well: false, text: words.say(`start-type.${answer.value.reason}`, { name }) },
    );
  };
  const view = outcome?.ok ? outcome.value : undefined;
  return (
    <section aria-labelledby="start-types" aria-busy={busy} className="needs" ref={region} tabIndex={-1}>
      <h2 id="start-types">{words.say('start-type.heading')}</h2>
      <p className="quiet">{words.say('start-type.why')}</p>
      <div role="alert">
        {outcome?.ok === false && (
          <SectionMessage appearance="error" title={words.say('desk.failed')} headingLevel="h3">
            <p>{words.say('start-type.failed')}</p>
          </SectionMessage>
        )}
        {said?.well === false && (
          <SectionMessage appearance="warning">
            <p>{said.text}</p>
          </SectionMessage>
        )}
      </div>
      <div role="status">
        {!outcome && <p className="quiet">{words.say('answer.loading')}</p>}
        {said?.well && (
          <SectionMessage appearance="success">
            <p>{said.text}</p>
          </SectionMessage>
        )}
      </div>
      {view && <Seen view={view} busy={busy} choose={choose} make={make} />}
      <div className="desk-buttons">
        <Button isLoading={busy} onClick={look}>
          {words.say('desk.set-up-again')}
        </Button>
      </div>
    </section>
  );
}

interface Acts {
  readonly busy: boolean;
  readonly choose: (which: WhichType, typeId: string) => Promise<void>;
  readonly make: (which: WhichType, name: string) => Promise<void>;
}

function Seen({ view, ...acts }: { view: StartTypesView } & Acts) {
  const words = useWords();
  const { cases, children, names, form, forms, without } = view;
  const below = view.types.filter(({ level }) => cases && level === cases.level - 1);
  return (
    <ul className="lines">
      <Shown
        title={words.say('start-type.cases')}
        state={cases ? 'well' : 'amiss'}
        text={cases ? words.say('start-type.cases-well', { name: cases.name }) : words.say('start-type.cases-amiss')}
      >
        <Choice which="cases" of={view.types.filter(({ level }) => level >= 0)} chosen={cases} {...acts} />
        {!cases && <Make which="cases" name={names.cases} {...acts} />}
        <details>
          <summary>{words.say('start-type.epic')}</summary>
          <p>{words.say('start-type.epic-why', { name: cases?.name ?? names.cases })}</p>
        </details>
      </Shown>
      <Shown
        title={words.say('start-type.children')}
        state={children ? 'well' : 'amiss'}
        text={
          children
            ? words.say('start-type.children-well', { name: children.name })
            : words.say(cases ? 'start-type.children-amiss' : 'start-type.children-first')
        }
      >
        {below.length > 0 && <Choice which="children" of={below} chosen={children} {...acts} />}
        {cases && !children && <Make which="children" name={names.children} {...acts} />}
      </Shown>
      <Shown
        title={words.say('start-type.form')}
        state={form === undefined ? 'amiss' : 'well'}
        text={
          form === undefined
            ? words.say('start-type.form-amiss', { names: forms.join(' / ') })
            : words.say('start-type.form-well', { name: form })
        }
      />
      {cases && (
        <Shown
          title={words.say('start-type.statuses')}
          state={without.length === 0 ? 'well' : 'amiss'}
          text={
            without.length === 0
              ? words.say('start-type.statuses-well')
              : words.say('start-type.statuses-amiss', {
                  phases: without.map(({ status }) => status[0] ?? '').join(', '),
                })
          }
        />
      )}
    </ul>
  );
}

function Choice(props: { which: WhichType; of: readonly IssueTypeView[]; chosen: IssueTypeView | undefined } & Acts) {
  const { which, of, chosen, busy, choose } = props;
  const words = useWords();
  return (
    <label className="start-type">
      <span className="quiet">{words.say(`start-type.${which}-choose`)}</span>
      <select value={chosen?.id ?? ''} disabled={busy} onChange={({ target }) => void choose(which, target.value)}>
        {!chosen && <option value="">{words.say('start-type.none')}</option>}
        {of.map(({ id, name, level }) => (
          <option key={id} value={id}>
            {words.say('start-type.level', { name, level: words.say(`start-type.level-${levelWord(level)}`) })}
          </option>
        ))}
      </select>
    </label>
  );
}

function levelWord(level: number): 'sub' | 'standard' | 'epic' {
  if (level < 0) return 'sub';
  return level === 0 ? 'standard' : 'epic';
}

function Make({ which, name, busy, make }: { which: WhichType; name: string } & Acts) {
  const words = useWords();
  const [first, show] = useState(false);
  if (!first)
    return (
      <div className="desk-buttons">
        <Button onClick={() => show(true)}>{words.say('start-type.make', { name })}</Button>
      </div>
    );
  return (
    <div className="will">
      <p>{words.say('start-type.make-touches', { name })}</p>
      <div className="desk-buttons">
        <Button appearance="primary" autoFocus isLoading={busy} onClick={() => void make(which, name)}>
          {words.say('start-type.make', { name })}
        </Button>
        <Button appearance="subtle" onClick={() => show(false)}>
          {words.say('desk.cancel')}
        </Button>
      </div>
    </div>
  );
}
