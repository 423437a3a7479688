import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import type { CaseView } from '../../../src/contract/calls';
import { useWords } from '../words';
import { gateOf, type Kind } from './draft';
import { levelOfOthers } from './offer';

/** What must be written down about vendors before the case may leave 3rd level, and the way to it. */
export function Gate(props: { kind: Kind; shown: CaseView; goTo: (kind: Kind) => void }) {
  const words = useWords();
  const { kind, shown, goTo } = props;
  const gate = gateOf(kind, shown);
  const own = levelOfOthers('ask-vendor', shown) === undefined;
  if (gate === undefined) return null;
  if (gate === 'statement') {
    return own ? (
      <p>
        <Button spacing="compact" onClick={() => goTo('ask-vendor')}>
          {words.say('move.write-contact')}
        </Button>
      </p>
    ) : null;
  }
  return (
    <SectionMessage appearance="warning" title={words.say('move.vendor-silent')} headingLevel="h3">
      <p>{words.say(own ? 'move.vendor-silent-why' : 'move.vendor-silent-others')}</p>
      {own && (
        <p>
          <Button spacing="compact" onClick={() => goTo('vendor-answered')}>
            {words.say('move.write-answer')}
          </Button>
        </p>
      )}
    </SectionMessage>
  );
}
