import { useAnswer } from '../answer';
import { desk, type Request } from '../desk';
import { AppModules } from '../frame/AppModules';
import { usePageHost } from '../frame/page-host';
import { Crumbs } from '../look/Crumbs';
import { Failed, Waiting } from '../look/Failed';
import { useTimes } from '../look/Moment';
import { instantOf } from '../times';
import { useMinute } from '../site-clock';
import { paths } from '../route';
import { useVisit } from '../visit';
import { summaryOf } from './RequestTable';
import { RequestActivity } from './RequestActivity';
import { RequestAside } from './RequestAside';

const ownModules = ['jiraServiceManagement:portalRequestDetail'];
const asideModules = ['jiraServiceManagement:portalRequestDetailPanel'];

/** A customer's request: where it is (by the app), what was said, and what the customer can do. */
export function RequestView({ issueKey }: { readonly issueKey: string }) {
  const { words, persona } = useVisit();
  const { round } = usePageHost();
  const { value, error, reload } = useAnswer(
    `request ${issueKey} ${persona.id} ${round}`,
    async () => {
      const request = await desk.request(issueKey);
      const [comments, participants, transitions] = await Promise.all([
        desk.comments(issueKey),
        desk.participants(issueKey),
        desk.transitions(issueKey),
      ]);
      return { request, comments, participants, transitions };
    },
    (change) => change.issueKey === issueKey,
  );
  if (error && !value) return <Failed error={error} retry={reload} />;
  if (!value) return <Waiting />;
  const { request } = value;
  const place = { requestKey: request.issueKey, portalId: request.serviceDeskId };
  return (
    <>
      <Crumbs
        label={words.helpCentre}
        way={[
          { text: words.helpCentre, to: paths.helpCentre },
          { text: request.requestType?.name ?? words.portal.myRequests, to: paths.portal(request.serviceDeskId) },
          { text: request.issueKey },
        ]}
      />
      <div className="request">
        <div className="request-main">
          <h1>{summaryOf(request)}</h1>
          <SentLine request={request} />
          <AppModules
            place={place}
            types={ownModules}
            wrap={(frame, inner) => (
              <section aria-label={frame.title} className="card request-module" key={frame.id}>
                {inner}
              </section>
            )}
          />
          <RequestActivity comments={value.comments} reload={reload} request={request} />
        </div>
        <aside className="request-aside" aria-label={words.portal.details}>
          <RequestAside {...value} reload={reload} />
          <AppModules
            place={place}
            types={asideModules}
            wrap={(frame, inner) => (
              <section className="card" key={frame.id}>
                <h2>{frame.title}</h2>
                {inner}
              </section>
            )}
          />
        </aside>
      </div>
    </>
  );
}

function SentLine({ request }: { readonly request: Request }) {
  const { words, persona } = useVisit();
  const times = useTimes();
  const when = times.moment(instantOf(request.createdDate.iso8601), useMinute());
  const mine = request.reporter.accountId === persona.accountId;
  return (
    <p className="portal-lead">
      {mine ? words.portal.sentByYou(when) : words.portal.sentBy(request.reporter.displayName, when)}
    </p>
  );
}
