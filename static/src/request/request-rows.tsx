import { router } from '@forge/bridge';
import type { ListedRequest } from '../../../src/contract/request';
import { useWords } from '../words';
import { answerOf, isLate, statusOf, whereOf } from './listed';

/** A row per request; one below the other where the page is narrow. */
export function RequestRows({
  requests,
  zone,
  now,
}: {
  requests: readonly ListedRequest[];
  zone: string;
  now: number;
}) {
  const words = useWords();
  return (
    <table className="request-rows">
      <thead>
        <tr>
          <th scope="col">{words.say('request.all-column-request')}</th>
          <th scope="col">{words.say('request.all-column-status')}</th>
          <th scope="col">{words.say('request.all-column-where')}</th>
          <th scope="col">{words.say('request.all-column-answer')}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.key}>
            <th scope="row">
              <Named request={request} />
            </th>
            <td data-label={words.say('request.all-column-status')}>{statusOf(request, words)}</td>
            <td data-label={words.say('request.all-column-where')}>{whereOf(request, words)}</td>
            <td
              data-label={words.say('request.all-column-answer')}
              className={isLate(request, now) ? 'alarming' : undefined}
            >
              {answerOf(request, zone, now, words)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Named({ request: { key, summary, url } }: { request: ListedRequest }) {
  if (url === undefined) {
    return (
      <>
        {key} {summary}
      </>
    );
  }
  return (
    <a
      className="link"
      href={url}
      onClick={(event) => {
        event.preventDefault();
        void router.navigate(url);
      }}
    >
      {key} {summary}
    </a>
  );
}
