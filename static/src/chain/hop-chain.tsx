import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import type { CaseAnswer } from '../../../src/contract/calls';
import type { Telling } from '../../../src/messages/explain';
import { call, type Outcome } from '../call';
import { NoCase } from '../no-case';
import { Broken, Updated, Waiting } from '../states';
import { useAnswer } from '../use-answer';
import { useNews } from '../use-news';
import { useWords } from '../words';
import { conclusion } from './account';
import { Picture } from './picture';
import { ChainTable } from './table';
import './chain.css';

/** Where the time went: the conclusion in words, then the picture, then the texts on demand. */
export function HopChain({ first, issueId }: { first: Promise<Outcome<CaseAnswer>>; issueId: string }) {
  const { value, failure, loading, now, refresh } = useAnswer(showCase, first, wakeAt);
  const words = useWords();
  const [asTable, setAsTable] = useState(false);
  const [proving, prove] = useState(false);
  useNews(refresh);
  if (!value) return failure ? <Broken failure={failure} retry={refresh} /> : <Waiting rows={6} />;
  if (value.state !== 'known') return <NoCase state={value.state} refresh={refresh} loading={loading} />;
  const { case: shown, asOf } = value;
  const said = conclusion(shown, words);
  const telling: Telling = { locale: words.locale, times: words.in(shown.zone), asOf, versions: shown.versions };
  return (
    <main className="hop-chain">
      <div className="chain-top">
        <h1 className="hidden">{words.say('chain.heading')}</h1>
        <p className="conclusion">
          <span className="strong">{said.time}</span>{' '}
          <span className={said.over ? 'alarming' : 'subtle'}>{said.limits}</span>{' '}
          {said.promise && <span className={said.promise.over ? 'alarming' : 'subtle'}>{said.promise.told}</span>}
        </p>
        <div className="chain-top-tools">
          <Button appearance="subtle" onClick={() => setAsTable(!asTable)}>
            {words.say(asTable ? 'chain.as-picture' : 'chain.as-table')}
          </Button>
          <Button appearance="subtle" aria-expanded={proving} onClick={() => prove(!proving)}>
            {words.say(proving ? 'ledger.prove-hide' : 'ledger.prove-open')}
          </Button>
          <Updated at={asOf} zone={shown.zone} failure={failure} loading={loading} refresh={refresh} now={now} />
        </div>
      </div>
      {!asTable && <Picture shown={shown} asOf={asOf} issueId={issueId} telling={telling} />}
      <div
        className={asTable ? 'table-box' : 'hidden'}
        {...(asTable && { tabIndex: 0, role: 'region', 'aria-label': words.say('chain.heading') })}
      >
        <ChainTable bars={shown.chain} zone={shown.zone} asOf={asOf} />
      </div>
      {proving && (
        <Suspense fallback={<p role="status">{words.say('ledger.proving')}</p>}>
          <Proof look={proveCase} of={String(shown.version)} />
        </Suspense>
      )}
    </main>
  );
}

const showCase = () => call('case.show', {});
const proveCase = () => call('case.prove', {});
/** Fetched when somebody wants to see it. */
const Proof = lazy(async () => ({ default: (await import('../ledger/proof')).Proof }));

function wakeAt(value: CaseAnswer): number | undefined {
  if (value.state === 'just-received') return value.asOf;
  return value.state === 'known' ? value.case.next.find(({ does }) => does !== 'warn')?.at : undefined;
}
