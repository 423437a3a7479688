import EmptyState from '@atlaskit/empty-state';
import FormIcon from '@atlaskit/icon/core/form';
import ChevronIcon from '@atlaskit/icon/core/chevron-right';
import { useAnswer } from '../answer';
import { desk, type RequestType } from '../desk';
import { Crumbs } from '../look/Crumbs';
import { Failed, Waiting } from '../look/Failed';
import { Link } from '../look/Link';
import { paths } from '../route';
import { useVisit } from '../visit';

/** One portal: what may be asked for, in its groups. */
export function Desk({ deskId }: { readonly deskId: string }) {
  const { words, persona } = useVisit();
  const { value, error, reload } = useAnswer(`desk ${deskId} ${persona.id}`, async () => {
    const [desks, types, groups] = await Promise.all([desk.desks(), desk.requestTypes(deskId), desk.groups(deskId)]);
    return { name: desks.find(({ id }) => id === deskId)?.projectName ?? words.helpCentre, types, groups };
  });
  if (error) return <Failed error={error} retry={reload} />;
  if (!value) return <Waiting />;
  const shown = value.types.filter(({ groupIds }) => groupIds.length > 0);
  return (
    <>
      <Crumbs label={words.helpCentre} way={[{ text: words.helpCentre, to: paths.helpCentre }, { text: value.name }]} />
      <h1>{value.name}</h1>
      <p className="portal-lead">{words.portal.choose}</p>
      {shown.length === 0 && <EmptyState header={words.portal.noTypes} headingLevel={2} />}
      {value.groups.map(({ id, name }) => (
        <TypeGroup groupId={id} key={id} name={name} types={shown.filter(({ groupIds }) => groupIds.includes(id))} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly groupId: string;
  readonly name: string;
  readonly types: readonly RequestType[];
}

function TypeGroup({ groupId, name, types }: GroupProps) {
  if (types.length === 0) return null;
  return (
    <section className="portal-group">
      <h2>{name}</h2>
      <ul>
        {types.map((type) => (
          <li key={type.id}>
            <Link className="portal-type" to={paths.createRequest(type.serviceDeskId, groupId, type.id)}>
              <span className="portal-icon">
                <FormIcon label="" />
              </span>
              <span className="portal-type-text">
                <strong>{type.name}</strong>
                <span className="quiet">{type.description}</span>
              </span>
              <ChevronIcon label="" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
