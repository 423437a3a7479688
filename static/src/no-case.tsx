import type { CaseAnswer } from '../../src/contract/calls';
import { NotEnabled, Notice } from './states';
import { useWords } from './words';

/** What the panels beside an issue say as long as it is no case. */
export function NoCase(props: { state: Exclude<CaseAnswer['state'], 'known'>; refresh: () => void; loading: boolean }) {
  const { state, refresh, loading } = props;
  const words = useWords();
  switch (state) {
    case 'just-received':
      return (
        <Notice
          title={words.say('case.just-received')}
          text={words.say('case.just-received-why')}
          refresh={refresh}
          loading={loading}
        />
      );
    case 'not-enabled':
      return <NotEnabled />;
    case 'onboarding':
      return <Notice title={words.say('start.no-case')} text={words.say('start.no-case-why')} />;
    case 'from-before':
      return <Notice title={words.say('case.from-before')} text={words.say('case.from-before-why')} />;
  }
}
