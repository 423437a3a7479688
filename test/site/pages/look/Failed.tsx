import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { Refusal } from '../rest';
import { useVisit } from '../visit';

interface Props {
  readonly error: Error;
  readonly retry: () => void;
}

/** Says what happened, that nothing is lost, and offers to try again. */
export function Failed({ error, retry }: Props) {
  const { words } = useVisit();
  const gone = error instanceof Refusal && [401, 403, 404].includes(error.status);
  if (gone)
    return <EmptyState description={words.failed.notFoundText} header={words.failed.notFound} headingLevel={1} />;
  return (
    <SectionMessage appearance="error" title={words.failed.title}>
      <p>{error.message}</p>
      <p>{words.failed.safe}</p>
      <Button onClick={retry}>{words.tryAgain}</Button>
    </SectionMessage>
  );
}

export function Waiting() {
  const { words } = useVisit();
  return (
    <div className="waiting">
      <Spinner label={words.loading} size="large" />
    </div>
  );
}
