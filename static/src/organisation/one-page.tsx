import Button from '@atlaskit/button/new';
import { useCallback, useEffect, useState } from 'react';
import type { OrganisationAnswer } from '../../../src/contract/organisation';
import { call, type Outcome } from '../call';
import { Broken, Waiting } from '../states';
import { useWords } from '../words';
import { Form } from './form';

/** One organisation: fetched, shown, written down. */
export function OnePage({ id, back }: { id: string; back: () => void }) {
  const words = useWords();
  const [outcome, put] = useState<Outcome<OrganisationAnswer>>();
  const fetch = useCallback(() => void call('organisation.show', { id }).then(put), [id]);
  useEffect(fetch, [fetch]);
  if (!outcome) return <Waiting rows={8} />;
  if (!outcome.ok) return <Broken failure={outcome.reason} retry={fetch} />;
  const { value } = outcome;
  return (
    <main className="organisations">
      <div>
        <Button appearance="subtle" onClick={back}>
          ← {words.say('organisation.back')}
        </Button>
      </div>
      {value.found ? (
        <Form first={value.organisation} />
      ) : (
        <div className="notice" role="status">
          <h1>{words.say('organisation.gone')}</h1>
          <p>{words.say('organisation.gone-why')}</p>
        </div>
      )}
    </main>
  );
}
