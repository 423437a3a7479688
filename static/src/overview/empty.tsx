import Button from '@atlaskit/button/new';
import type { OverviewView } from '../../../src/contract/overview';
import { useWords } from '../words';

/** A desk with no onboarding cases: how the first one comes here. */
export function Empty(props: { overview: OverviewView; refresh: () => void; loading: boolean }) {
  const { overview, refresh, loading } = props;
  const words = useWords();
  const types = new Intl.ListFormat(words.locale, { type: 'disjunction' }).format(overview.types);
  return (
    <main className="overview">
      <h1>{words.say('overview.heading')}</h1>
      <div className="notice">
        <h2>{words.say('overview.none')}</h2>
        <ol className="overview-begin">
          <li>{words.say('overview.none-create', { types })}</li>
          <li>{words.say('overview.none-begin')}</li>
          <li>{words.say('overview.none-then')}</li>
        </ol>
        {overview.administers && <p className="quiet">{words.say('overview.none-type')}</p>}
        <Button onClick={refresh} isLoading={loading}>
          {words.say('answer.refresh')}
        </Button>
      </div>
    </main>
  );
}
