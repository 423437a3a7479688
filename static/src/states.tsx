import Button, { IconButton } from '@atlaskit/button/new';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import SectionMessage from '@atlaskit/section-message/section-message';
import type { Failure } from './call';
import { useWords } from './words';

/** The room the answer will take, so that nothing jumps when it comes. */
export function Waiting({ rows }: { rows: number }) {
  const words = useWords();
  return (
    <main className="waiting" aria-busy="true">
      <h1 className="hidden">Trin</h1>
      <p className="hidden" role="status">
        {words.say('answer.loading')}
      </p>
      {Array.from({ length: rows }, (_, i) => (
        <span key={i} className="bone" style={{ width: `${[62, 88, 100, 74][i % 4] ?? 80}%` }} />
      ))}
    </main>
  );
}

/** There is nothing to show, which is as it should be. */
export function Notice(props: { title: string; text: string; refresh?: () => void; loading?: boolean }) {
  const words = useWords();
  return (
    <main>
      <div className="notice" role="status">
        <h1>{props.title}</h1>
        <p>{props.text}</p>
        {props.refresh && (
          <Button onClick={props.refresh} isLoading={props.loading ?? false}>
            {words.say('answer.refresh')}
          </Button>
        )}
      </div>
    </main>
  );
}

/** The desk does not go by Trin yet. */
export function NotEnabled(props: { refresh?: () => void; loading?: boolean }) {
  const words = useWords();
  return <Notice title={words.say('case.not-enabled')} text={words.say('case.not-enabled-why')} {...props} />;
}

/** What could not be had just now, and that nothing was lost by it. */
export function NotNow(props: { heading: string; title: string; text: string; retry: () => void }) {
  const words = useWords();
  return (
    <main>
      <h1 className="hidden">{props.heading}</h1>
      <div role="alert">
        <SectionMessage appearance="warning" title={props.title} headingLevel="h2">
          <p>{props.text}</p>
          <p>
            <Button onClick={props.retry}>{words.say('answer.refresh')}</Button>
          </p>
        </SectionMessage>
      </div>
    </main>
  );
}

/** What happened, what is safe, what to try. */
export function Broken({ failure, retry }: { failure: Failure; retry: () => void }) {
  const words = useWords();
  const known = failure === 'not-allowed' || failure === 'no-place' ? failure : undefined;
  return (
    <main>
      <h1 className="hidden">Trin</h1>
      <div role="alert">
        <SectionMessage
          appearance={known ? 'warning' : 'error'}
          title={words.say(`answer.${known ?? 'failed'}`)}
          headingLevel="h2"
        >
          <p>{words.say(known ? `answer.${known}-why` : 'answer.failed-safe')}</p>
          {!known && (
            <p>
              <Button onClick={retry}>{words.say('answer.refresh')}</Button>
            </p>
          )}
        </SectionMessage>
      </div>
    </main>
  );
}

/** How old the answer is, and a way to a newer one. */
export function Updated(props: {
  at: number;
  zone: string;
  now: number;
  failure: Failure | undefined;
  loading: boolean;
  refresh: () => void;
}) {
  const words = useWords();
  const times = words.in(props.zone);
  return (
    <div className="updated">
      <span className={props.failure ? 'alarming' : 'quiet'} role="status">
        {props.failure
          ? words.say('answer.stale', { when: times.when(props.at, props.now) })
          : words.say('answer.updated', { clock: times.clock(props.at) })}
      </span>
      <IconButton
        icon={RefreshIcon}
        label={words.say('answer.refresh')}
        appearance="subtle"
        isTooltipDisabled
        isLoading={props.loading}
        onClick={props.refresh}
      />
    </div>
  );
}
