import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useEffect, useRef, useState } from 'react';
import type { OrganisationView } from '../../../src/contract/organisation';
import { call } from '../call';
import { followFocus } from '../focus-kept';
import { Said } from '../said';
import { useWords } from '../words';
import { Line, Lines, type Text } from './fields';
import { Superusers } from './superusers';

type About = OrganisationView['about'];

/** What is written down of an organisation. Whoever is overtaken keeps their words, and sees those of the other beside them. */
export function Form({ first }: { first: OrganisationView }) {
  const words = useWords();
  const [saved, setSaved] = useState(first);
  const [about, change] = useState<About>(first.about);
  const [theirs, setTheirs] = useState<OrganisationView>();
  const [said, tell] = useState('');
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => followFocus(null, heading.current), []);
  const set = (part: Partial<About>): void => change({ ...about, ...part });
  const text = (key: Text) => ({
    value: about[key],
    change: (typed: string) => set({ [key]: typed }),
    ...(theirs && theirs.about[key] !== about[key] && { theirs: theirs.about[key] }),
  });

  const save = async (): Promise<void> => {
    tell('');
    setTrouble('');
    setBusy(true);
    const seen = (theirs ?? saved).version;
    const outcome = await call('organisation.save', { id: saved.id, seen, about });
    setBusy(false);
    if (!outcome.ok) return setTrouble(words.say('organisation.failed-safe'));
    const { value } = outcome;
    if (value.saved) {
      setSaved(value.organisation);
      change(value.organisation.about);
      setTheirs(undefined);
      return tell(words.say('organisation.saved'));
    }
    if (value.reason === 'changed-meanwhile') return setTheirs(value.organisation);
    setTrouble(words.say(value.reason === 'not-served' ? 'organisation.gone-why' : 'organisation.not-of-organisation'));
  };

  const take = (other: OrganisationView): void => {
    setSaved(other);
    change(other.about);
    setTheirs(undefined);
    heading.current?.focus();
  };
  const same = theirs && JSON.stringify(theirs.about) === JSON.stringify(about);
  const unsaved = JSON.stringify(saved.about) !== JSON.stringify(about);

  return (
    <form
      className="organisation-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h1 ref={heading} tabIndex={-1}>
        {saved.name}
      </h1>
      {theirs && (
        <div role="alert">
          <SectionMessage appearance="warning" title={words.say('organisation.meanwhile')} headingLevel="h2">
            <p>{words.say(same ? 'organisation.meanwhile-same' : 'organisation.meanwhile-why')}</p>
            <p>
              <Button onClick={() => take(theirs)}>{words.say('organisation.take-theirs')}</Button>
            </p>
          </SectionMessage>
        </div>
      )}
      <fieldset>
        <legend>{words.say('organisation.it-heading')}</legend>
        <p className="quiet">{words.say('organisation.it-why')}</p>
        <Line label={words.say('organisation.unit')} {...text('unit')} />
        <Line label={words.say('organisation.phone')} {...text('phone')} />
        <Line label={words.say('organisation.mail')} {...text('mail')} />
        <Lines label={words.say('organisation.note')} help={words.say('organisation.note-why')} {...text('note')} />
      </fieldset>
      <Superusers
        people={(theirs ?? saved).people}
        chosen={about.superusers}
        theirs={theirs?.about.superusers}
        change={(superusers) => set({ superusers })}
      />
      <Lines label={words.say('organisation.reach')} help={words.say('organisation.reach-why')} {...text('reach')} />
      {trouble && (
        <div role="alert">
          <SectionMessage appearance="error" title={words.say('organisation.failed')} headingLevel="h2">
            <p>{trouble}</p>
          </SectionMessage>
        </div>
      )}
      <Said what={said} />
      <div className="organisation-foot">
        <Button appearance="primary" type="submit" isLoading={busy}>
          {words.say('organisation.save')}
        </Button>
        {unsaved && <span className="quiet">{words.say('organisation.unsaved')}</span>}
      </div>
    </form>
  );
}
