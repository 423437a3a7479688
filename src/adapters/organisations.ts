import { z } from 'zod';
import type { Organisation } from '../domain/organisation';
import type { Organisations } from '../ports/customers';
import { allOf, byKeys, rowsIn } from './rows';
import { writeOver } from './versioned';

/** One per organisation of a desk that somebody has written about: `<project id>:<organisation id>`. */
const OrganisationRow = z.object({
  v: z.literal(1),
  projectId: z.string(),
  organisationId: z.string(),
  name: z.string(),
  version: z.number(),
  savedAt: z.number(),
  by: z.string(),
  about: z.object({
    unit: z.string(),
    phone: z.string(),
    mail: z.string(),
    note: z.string(),
    superusers: z.array(z.string()),
    reach: z.string(),
  }),
});
type OrganisationRow = z.infer<typeof OrganisationRow>;

const ENTITY = 'organisation';

export const organisations: Organisations = {
  async ofDesk(projectId) {
    const rows = await allOf(rowsIn(ENTITY, 'by-desk', [projectId]));
    return rows.map(({ value }) => organisationOf(value));
  },

  async read(projectId, ids) {
    const rows = await byKeys(
      ENTITY,
      ids.map((id) => keyOf(projectId, id)),
    );
    return rows.map(({ value }) => organisationOf(value));
  },

  async save(next) {
    const { id, projectId, name, version, savedAt, by, about } = next;
    const row: OrganisationRow = {
      v: 1,
      projectId,
      organisationId: id,
      name,
      version,
      savedAt,
      by,
      about: { ...about, superusers: [...about.superusers] },
    };
    return writeOver(ENTITY, keyOf(projectId, id), version === 1 ? undefined : version - 1, row);
  },
};

function keyOf(projectId: string, id: string): string {
  return `${projectId}:${id}`;
}

function organisationOf(row: unknown): Organisation {
  const { organisationId: id, projectId, name, version, savedAt, by, about } = OrganisationRow.parse(row);
  return { id, projectId, name, version, savedAt, by, about };
}
