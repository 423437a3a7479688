import type { VersionRead } from '../contract/ledger';
import { fold } from '../domain/casework/fold';
import type { CaseRecord } from '../ports/cases';
import type { Ports } from '../ports/ports';

/** Who published the versions that judge a case, or have judged it, and why. */
export async function readVersions(
  ports: Ports,
  { projectId, history }: Pick<CaseRecord, 'projectId' | 'history'>,
): Promise<readonly VersionRead[]> {
  const versions = [...new Set(fold(history)?.stays.map(({ rulebook }) => rulebook))];
  return Promise.all(
    versions.map(async (version) => {
      const head = await ports.books.head(projectId, version);
      return head ? { version, publishedAt: head.publishedAt, by: head.by, reason: head.reason } : { version };
    }),
  );
}
