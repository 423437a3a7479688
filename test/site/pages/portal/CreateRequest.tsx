import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Select from '@atlaskit/select';
import { useState, type FormEvent } from 'react';
import { useAnswer } from '../answer';
import { desk, type RequestField } from '../desk';
import type { User } from '../jira';
import { Crumbs } from '../look/Crumbs';
import { Failed, Waiting } from '../look/Failed';
import { go, paths } from '../route';
import { useVisit } from '../visit';
import { FieldInput } from './FieldInput';
import { valueFor } from './field-value';

interface Props {
  readonly deskId: string;
  readonly typeId: string;
}

/** The form of one request type. */
export function CreateRequest({ deskId, typeId }: Props) {
  const { words, persona } = useVisit();
  const { value, error, reload } = useAnswer(`form ${deskId} ${typeId} ${persona.id}`, async () => {
    const [types, form] = await Promise.all([desk.requestTypes(deskId), desk.requestFields(deskId, typeId)]);
    const customers = form.canRaiseOnBehalfOf ? await desk.customers(deskId) : [];
    const fields = form.requestTypeFields.filter((one) => one.visible);
    return { type: types.find(({ id }) => id === typeId), fields, customers };
  });
  if (error) return <Failed error={error} retry={reload} />;
  if (!value) return <Waiting />;
  const name = value.type?.name ?? words.helpCentre;
  return (
    <div className="portal-form-page">
      <Crumbs
        label={words.helpCentre}
        way={[
          { text: words.helpCentre, to: paths.helpCentre },
          { text: words.portal.choose, to: paths.portal(deskId) },
          { text: name },
        ]}
      />
      <h1>{name}</h1>
      {value.type && <p className="portal-lead">{value.type.helpText || value.type.description}</p>}
      <RequestForm customers={value.customers} deskId={deskId} fields={value.fields} typeId={typeId} />
    </div>
  );
}

interface FormProps extends Props {
  readonly fields: readonly RequestField[];
  /** Whom an agent may register it for; empty for customers, who write for themselves. */
  readonly customers: readonly User[];
}

function RequestForm({ deskId, typeId, fields, customers }: FormProps) {
  const { words, persona } = useVisit();
  const [reporter, setReporter] = useState<string>();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [state, setState] = useState<'writing' | 'sending'>('writing');
  const [failure, setFailure] = useState<string>();
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing = fields.find(({ fieldId, required }) => required && (values[fieldId] ?? '').trim() === '');
    if (missing) {
      setFailure(words.portal.missing(missing.name));
      document.getElementById(`field-${missing.fieldId}`)?.focus();
      return;
    }
    setState('sending');
    try {
      const filled = fields.filter(({ fieldId }) => (values[fieldId] ?? '').trim() !== '');
      const body = Object.fromEntries(
        filled.map((field) => [field.fieldId, valueFor(field, values[field.fieldId] ?? '')]),
      );
      const { issueKey } = await desk.raise({
        serviceDeskId: deskId,
        requestTypeId: typeId,
        requestFieldValues: body,
        ...(reporter === undefined ? {} : { raiseOnBehalfOf: reporter }),
      });
      go(customers.length > 0 ? paths.issue(issueKey) : paths.request(deskId, issueKey));
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setState('writing');
    }
  };
  return (
    <form className="portal-form" noValidate onSubmit={(event) => void send(event)}>
      {failure !== undefined && (
        <div role="alert">
          <SectionMessage appearance="error" title={words.failed.action}>
            <p>{failure}</p>
          </SectionMessage>
        </div>
      )}
      <p className="quiet">{words.portal.requiredNote}</p>
      {customers.length > 0 && (
        <div className="field">
          <label htmlFor="on-behalf-of">{words.portal.onBehalfOf}</label>
          <Select<{ readonly value: string; readonly label: string }>
            inputId="on-behalf-of"
            isClearable
            onChange={(option) => setReporter(option?.value)}
            options={customers.map(({ accountId, displayName }) => ({ value: accountId, label: displayName }))}
            placeholder={persona.displayName}
          />
        </div>
      )}
      {fields.map((field) => (
        <FieldInput
          field={field}
          key={field.fieldId}
          set={(text) => setValues((old) => ({ ...old, [field.fieldId]: text }))}
          value={values[field.fieldId] ?? ''}
        />
      ))}
      <p className="quiet">{words.portal.privacy}</p>
      <div className="portal-form-end">
        <Button appearance="primary" isLoading={state === 'sending'} type="submit">
          {words.portal.create}
        </Button>
        <Button appearance="subtle" onClick={() => go(paths.portal(deskId))}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
