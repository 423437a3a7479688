import { useEffect, useRef, useState } from 'react';
import type { OrganisationList } from '../../../src/contract/organisation';
import { call, type Outcome } from '../call';
import { Broken, Waiting } from '../states';
import { useWords } from '../words';
import { OnePage } from './one-page';
import { Table } from './table';
import './organisation.css';

/** Whom the desk serves: all of them, and one at a time. */
export function Organisations() {
  const [outcome, put] = useState<Outcome<OrganisationList>>();
  const [chosen, choose] = useState<string>();
  const [left, leave] = useState<string>();
  const refresh = (): void => void call('organisation.list', {}).then(put);
  useEffect(refresh, []);
  if (chosen !== undefined) {
    const back = (): void => {
      leave(chosen);
      choose(undefined);
      refresh();
    };
    return <OnePage key={chosen} id={chosen} back={back} />;
  }
  if (!outcome) return <Waiting rows={8} />;
  if (!outcome.ok) return <Broken failure={outcome.reason} retry={refresh} />;
  return <All list={outcome.value} choose={choose} left={left} />;
}

function All(props: { list: OrganisationList; choose: (id: string) => void; left: string | undefined }) {
  const { organisations } = props.list;
  const words = useWords();
  const [text, setText] = useState('');
  const [only, setOnly] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const missing = organisations.filter(({ superusers }) => superusers === 0).length;
  const shown = organisations.filter(
    ({ name, superusers }) => name.toLowerCase().includes(text.trim().toLowerCase()) && (!only || superusers === 0),
  );
  return (
    <main className="organisations">
      <h1 ref={heading} tabIndex={-1}>
        {words.say('organisation.heading')}
      </h1>
      <p>{words.say('organisation.why')}</p>
      {organisations.length === 0 ? (
        <div className="notice">
          <h2>{words.say('organisation.none')}</h2>
          <p>{words.say('organisation.none-why')}</p>
        </div>
      ) : (
        <>
          {missing > 0 && <p className="pressing">{words.say('organisation.missing', { count: missing })}</p>}
          <div className="organisation-choices">
            <label>
              {words.say('organisation.search')}
              <input type="search" value={text} onChange={({ target }) => setText(target.value)} />
            </label>
            {missing > 0 && (
              <label className="organisation-tick">
                <input type="checkbox" checked={only} onChange={({ target }) => setOnly(target.checked)} />
                {words.say('organisation.only-missing')}
              </label>
            )}
          </div>
          {shown.length === 0 ? (
            <p role="status">{words.say('organisation.none-such')}</p>
          ) : (
            <Table shown={shown} choose={props.choose} left={props.left} />
          )}
        </>
      )}
    </main>
  );
}
