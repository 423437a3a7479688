import { requestJira, router } from '@forge/bridge';
import { useCallback } from 'react';
import type { NumbersAnswer } from '../../../src/contract/queue';
import { BAYS, type Load } from '../../../src/contract/queue-load';
import { call, type Outcome } from '../call';
import { Broken, NotEnabled, Notice, Updated, Waiting } from '../states';
import { useAnswer } from '../use-answer';
import { useWords } from '../words';
import './queue.css';

const AGAIN = 300_000;

/** How many cases stand at each level of the desk that the gadget is set to, and the way to its page. */
export function Gadget({ first, projectId }: { first: Promise<Outcome<NumbersAnswer>>; projectId: string }) {
  const words = useWords();
  const look = useCallback(() => call('queue.numbers', {}), []);
  const { value, failure, loading, now, refresh } = useAnswer(look, first, againAt);
  if (!value) {
    if (failure === 'no-place')
      return <Notice title={words.say('queue.heading')} text={words.say('queue.gadget-unset')} />;
    if (failure === 'not-allowed')
      return <Notice title={words.say('answer.not-allowed')} text={words.say('queue.gadget-not-allowed')} />;
    return failure ? <Broken failure={failure} retry={refresh} /> : <Waiting rows={5} />;
  }
  if (value.state === 'not-enabled') return <NotEnabled />;
  const total = BAYS.map((bay) => value.loads[bay]).reduce(sum);
  return (
    <main className="queue-gadget">
      <table>
        <caption className="hidden">{words.say('queue.heading')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.say('queue.gadget-level')}</th>
            <th scope="col">{words.say('queue.gadget-count-open')}</th>
            <th scope="col">{words.say('queue.gadget-count-over')}</th>
            <th scope="col">{words.say('queue.gadget-count-soon')}</th>
          </tr>
        </thead>
        <tbody>
          {BAYS.map((bay) => (
            <Line
              key={bay}
              name={bay === 'superuser' ? words.say('queue.superusers') : words.say(`level.${bay}`)}
              load={value.loads[bay]}
            />
          ))}
        </tbody>
        <tfoot>
          <Line name={words.say('queue.gadget-total')} load={total} />
        </tfoot>
      </table>
      {value.still !== undefined && (
        <p className="pressing">▲ {words.say('queue.still-why', { when: words.when(value.zone, value.still, now) })}</p>
      )}
      {value.more && <p className="alarming">{words.say('queue.more')}</p>}
      <div className="queue-gadget-foot">
        <a
          href="#queue"
          onClick={(event) => {
            event.preventDefault();
            void openPage(projectId);
          }}
        >
          {words.say('queue.gadget-open')}
        </a>
        <Updated {...{ at: value.asOf, zone: value.zone, now, failure, loading, refresh }} />
      </div>
    </main>
  );
}

function Line({ name, load: { open, over, soon } }: { name: string; load: Load }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{open}</td>
      <td className={over > 0 ? 'alarming' : undefined}>{over > 0 ? `⚠ ${over}` : over}</td>
      <td className={soon > 0 ? 'pressing' : undefined}>{soon > 0 ? `▲ ${soon}` : soon}</td>
    </tr>
  );
}

function sum(a: Load, b: Load): Load {
  return { open: a.open + b.open, over: a.over + b.over, soon: a.soon + b.soon };
}

function againAt(value: NumbersAnswer): number {
  const again = value.asOf + AGAIN;
  return value.state === 'known' ? Math.min(again, value.changesAt ?? again) : again;
}

/** The key of a project changes: it is asked for when it is needed. */
async function openPage(projectId: string): Promise<void> {
  const response = await requestJira(`/rest/api/3/project/${encodeURIComponent(projectId)}`, {
    headers: { Accept: 'application/json' },
  });
  const project: unknown = response.ok ? await response.json() : undefined;
  if (typeof project !== 'object' || project === null || !('key' in project)) return;
  const projectKey = String(project.key);
  await router
    .navigate({ target: 'module', moduleKey: 'queue-page', projectKey })
    .catch(() => router.navigate(`/jira/servicedesk/projects/${projectKey}/queues`));
}
