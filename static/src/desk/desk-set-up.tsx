import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge/lozenge';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useEffect, useRef, useState } from 'react';
import type { DeskView } from '../../../src/contract/desk';
import { call, type Outcome } from '../call';
import { followFocus } from '../focus-kept';
import { Broken, Waiting } from '../states';
import { useAnswer } from '../use-answer';
import { useWords } from '../words';
import { Heartbeat } from './heartbeat';
import { Intake } from './intake';
import { Lines } from './lines';
import { Runs } from './runs';
import { Shelf } from './shelf';
import { StartTypes } from './onboarding-types';
import { Turn } from './turn';
import './desk.css';

/** An administrator's page: the switch, what Trin needs here, whether its clock is alive, and what waits. */
export function DeskSetUp({ first }: { first: Promise<Outcome<DeskView>> }) {
  const { value, failure, now, refresh, put } = useAnswer(showDesk, first, wakeAt);
  const words = useWords();
  const [done, setDone] = useState<{ readonly said: string }>();
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (done) followFocus(null, region.current);
  }, [done]);
  if (!value) return failure ? <Broken failure={failure} retry={refresh} /> : <Waiting rows={5} />;
  const project = value.projectKey;
  const still = value.standstills.at(-1);
  const changed = (after: DeskView, said: string): void => {
    put(after);
    setDone({ said });
  };

  return (
    <main className="desk" ref={region} tabIndex={-1}>
      <header>
        <h1>{words.say('desk.heading', { project })}</h1>
        <Lozenge appearance={value.enabled ? 'success' : 'neutral'}>
          {words.say(value.enabled ? 'desk.on' : 'desk.off')}
        </Lozenge>
        {still && still.to === undefined && (
          <span className="quiet">
            {words.say('desk.still')} {words.say('desk.still-since', { when: words.when(value.zone, still.from, now) })}
          </span>
        )}
      </header>
      <p>{words.say('desk.intro')}</p>
      {value.suspended && (
        <SectionMessage appearance="warning" title={words.say('desk.suspended')} headingLevel="h2">
          <p>{words.say('desk.suspended-why')}</p>
        </SectionMessage>
      )}
      <div role="status">
        {done && done.said !== '' && (
          <SectionMessage appearance="success">
            <p>{done.said}</p>
          </SectionMessage>
        )}
      </div>
      {!value.suspended && <Turn desk={value} changed={changed} begin={() => setDone(undefined)} />}
      {value.intake && <Intake desk={value} intake={value.intake} changed={changed} />}
      {value.enabled && <Heartbeat desk={value} now={now} />}
      {value.enabled && <Shelf desk={value} changed={changed} />}
      <Lines project={project} zone={value.zone} />
      <StartTypes />
      {value.enabled && <Runs desk={value} now={now} />}
      <div className="desk-buttons">
        <Button appearance="subtle" onClick={refresh}>
          {words.say('answer.refresh')}
        </Button>
      </div>
    </main>
  );
}

const showDesk = () => call('desk.show', {});

/** Between two looks at open requests being taken in. */
const INTAKE_LOOK = 15_000;

function wakeAt({ asOf, intake }: DeskView): number | undefined {
  return intake?.state === 'running' ? asOf + INTAKE_LOOK : undefined;
}
