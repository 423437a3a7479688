import { markIn } from '../domain/storyboard/drift';
import type { Rulebook } from '../domain/rulebook/rulebook';
import type { OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import { nameOf } from './error-name';
import { withCase } from './record-onboarding';

/** A published version of a desk's rules. */
interface Published {
  readonly version: number;
  readonly book: Rulebook;
}

/** Notes, once, that a version in force holds what a case's storyboard was compiled to; whatever the case says by now. */
export async function notePublished(
  ports: Ports,
  record: OnboardingRecord,
  { version, book }: Published,
): Promise<OnboardingRecord> {
  const { issueId } = record;
  const holds = markIn(issueId, book);
  const isNews = ({ state: { frame } }: OnboardingRecord): boolean =>
    !frame.ended && frame.service?.mark === holds && frame.service.published?.mark !== holds;
  if (!isNews(record) || ports.licence.suspended()) return record;
  const noted = await withCase(ports, issueId, (now) =>
    isNews(now) ? { by: { kind: 'clock' }, events: [{ type: 'service-published', version, mark: holds }] } : undefined,
  );
  return noted?.record ?? record;
}

/**
 * Has the cases of a desk hear of a version that has just come into force: those of which it holds something else than the
 * one before. Whoever dies in between leaves it to whoever looks at the case next.
 */
export async function tellCases(ports: Ports, projectId: string, before: number, version: number): Promise<void> {
  try {
    const [{ rulebook: former }, { rulebook: book }] = await Promise.all([
      ports.books.of(projectId, before),
      ports.books.of(projectId, version),
    ]);
    for (const { issueId, ended } of await ports.onboardings.ofDesk(projectId)) {
      if (ended || markIn(issueId, book) === markIn(issueId, former)) continue;
      const record = await ports.onboardings.read(issueId);
      if (record) await notePublished(ports, record, { version, book });
    }
  } catch (error) {
    ports.log.warn('onboarding cases were not told of a version', { projectId, version, error: nameOf(error) });
  }
}
