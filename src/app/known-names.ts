import type { Known } from '../domain/rulebook/check-known';
import { fieldNames, membersNamed } from '../domain/rulebook/needs';
import type { Rulebook } from '../domain/rulebook/rulebook';
import type { Ports } from '../ports/ports';
import { nameOf } from './error-name';

type World = Pick<Ports, 'members' | 'setUp' | 'log'>;

/**
 * What Jira has of the names in a rulebook: each kind is asked about at most once. What Jira does not let us see, or
 * does not answer at the moment, is left out and so not judged.
 */
export async function knownNames({ members, setUp, log }: World, projectId: string, book: Rulebook): Promise<Known> {
  const orUnknown = async <T>(asked: Promise<T>): Promise<T | undefined> => {
    try {
      return await asked;
    } catch (error) {
      log.warn('names of a rulebook cannot be looked up', { projectId, error: nameOf(error) });
      return undefined;
    }
  };
  const [named, statuses, fields, changeTypes, links] = await Promise.all([
    orUnknown(members.known(membersNamed(book), projectId)),
    orUnknown(setUp.statusNames(projectId)),
    fieldNames(book).length > 0 || book.askedAtField !== '' ? orUnknown(setUp.fieldNames()) : undefined,
    orUnknown(setUp.issueTypes(book.changeRequest.project || projectId)),
    orUnknown(setUp.linkNames()),
  ]);
  return { ...named, statuses, fields, changeTypes, links };
}
