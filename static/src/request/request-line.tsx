import type { RequestAnswer, RequestView } from '../../../src/contract/calls';
import { call, type Outcome } from '../call';
import { Notice, NotNow, Waiting } from '../states';
import { useAnswer } from '../use-answer';
import { useWords } from '../words';
import { History } from './history';
import { Line } from './line';
import { calledFor, titleOf, whoHasIt } from './sentences';
import { OwnIt, PointedToSuperuser } from './turn-to';
import './request.css';

/** The customer's line: where the request is, who has it, when to expect an answer, and what has happened. */
export function RequestLine({ first }: { first: Promise<Outcome<RequestAnswer>> }) {
  const { value, failure, loading, now, refresh } = useAnswer(follow, first, wakeAt);
  const words = useWords();
  if (!value && failure)
    return (
      <NotNow
        heading={words.say('request.failed')}
        title={words.say('request.failed')}
        text={words.say('request.failed-safe')}
        retry={refresh}
      />
    );
  if (!value) return <Waiting rows={6} />;
  if (value.state === 'just-received') {
    return (
      <Notice
        title={words.say('request.just-received')}
        text={words.say('request.just-received-why')}
        refresh={refresh}
        loading={loading}
      />
    );
  }
  if (value.state === 'form') return <main hidden />;
  if (value.state === 'not-followed') {
    return <Notice title={words.say('request.not-followed')} text={words.say('request.not-followed-why')} />;
  }
  const { request } = value;
  return (
    <main className="request">
      <h1>{titleOf(request, words)}</h1>
      <p className="sentence">{whoHasIt(request, now, words)}</p>
      {request.stops.length > 1 && <Line request={request} />}
      <OwnIt request={request} />
      <When request={request} now={now} />
      <PointedToSuperuser request={request} />
      <History request={request} now={now} />
    </main>
  );
}

const follow = () => call('request.follow', {});

function wakeAt(value: RequestAnswer): number | undefined {
  return value.state === 'just-received' ? value.asOf : undefined;
}

/** The promise, and only the promise: in bold, and called what it is. */
function When({ request, now }: { request: RequestView; now: number }) {
  const words = useWords();
  const { standing, expectedBy, asked, zone } = request;
  const called = calledFor(request, words);
  if (standing === 'answered' || standing === 'closed') return null;
  return (
    <section className="expected" aria-labelledby="expected">
      <h2 id="expected">{words.say('request.when-heading')}</h2>
      {standing === 'waiting-for-you' ? (
        <>
          {asked && (
            <>
              <p className="promised">
                {words.say('request.when-asked', { when: words.when(zone, asked.until, now), ...called })}
              </p>
              <p>{words.say(`request.when-asked-${asked.then}`, called)}</p>
            </>
          )}
          <p className={asked && 'quiet'}>{words.say('request.when-waiting', called)}</p>
        </>
      ) : expectedBy === undefined ? (
        <p>{words.say('request.when-unknown')}</p>
      ) : expectedBy < now ? (
        <p>{words.say('request.when-past', { when: words.when(zone, expectedBy, now), ...called })}</p>
      ) : (
        <>
          <p className="promised">{words.say('request.when', { when: words.when(zone, expectedBy, now) })}</p>
          <p className="quiet">{words.say('request.when-promise')}</p>
        </>
      )}
    </section>
  );
}
