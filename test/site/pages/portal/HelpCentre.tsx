import EmptyState from '@atlaskit/empty-state';
import QuestionIcon from '@atlaskit/icon/core/chat-widget';
import { useAnswer } from '../answer';
import { desk } from '../desk';
import { Failed, Waiting } from '../look/Failed';
import { Link } from '../look/Link';
import { paths } from '../route';
import { useVisit } from '../visit';
import { RequestTable } from './RequestTable';

/** The door of the help centre: every portal this customer may use. */
export function HelpCentre() {
  const { words, persona } = useVisit();
  const { value, error, reload } = useAnswer(
    `desks ${persona.id}`,
    async () => {
      const [desks, requests] = await Promise.all([
        desk.desks(),
        desk.requests('OPEN_REQUESTS', ['OWNED_REQUESTS', 'PARTICIPATED_REQUESTS']),
      ]);
      return { desks, open: requests.values };
    },
    () => true,
  );
  return (
    <>
      <section className="portal-hero">
        <h1>{words.portal.welcome}</h1>
        <p>{words.portal.welcomeText}</p>
      </section>
      {persona.accountId === null ? (
        <EmptyState description={words.portal.anonymousText} header={words.portal.anonymous} headingLevel={2} />
      ) : error ? (
        <Failed error={error} retry={reload} />
      ) : value === undefined ? (
        <Waiting />
      ) : value.desks.length === 0 ? (
        <EmptyState description={words.portal.noDesksText} header={words.portal.noDesks} headingLevel={2} />
      ) : (
        <>
          <ul aria-label={words.portal.desks} className="portal-cards">
            {value.desks.map(({ id, projectName }) => (
              <li key={id}>
                <Link className="portal-card" to={paths.portal(id)}>
                  <span className="portal-icon">
                    <QuestionIcon label="" />
                  </span>
                  <strong>{projectName}</strong>
                </Link>
              </li>
            ))}
          </ul>
          {value.open.length > 0 && (
            <section className="portal-open">
              <h2>{words.portal.yourOpen}</h2>
              <RequestTable requests={value.open.slice(0, 5)} />
            </section>
          )}
        </>
      )}
    </>
  );
}
