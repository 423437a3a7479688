/** Bulk edits write fields in a form of their own, sorted by kind; everything else takes the form of a single edit. */
import { at, isRecord, listAt, stringAt } from './json';

interface SingleEdit {
  readonly fields: Record<string, unknown>;
  readonly update: Record<string, unknown>;
}

/** What a field's entry says, by the list it stands in. */
const VALUES: Readonly<Record<string, (entry: unknown) => unknown>> = {
  singleLineTextFields: (entry) => at(entry, 'text') ?? null,
  richTextFields: (entry) => at(at(entry, 'richText'), 'adfValue') ?? null,
  clearableNumberFields: (entry) => at(entry, 'value') ?? null,
  urlFields: (entry) => at(entry, 'url') ?? null,
  datePickerFields: (entry) => orNull(at(at(entry, 'date'), 'formattedDate')),
  dateTimePickerFields: (entry) => orNull(at(at(entry, 'dateTime'), 'formattedDateTime')),
  singleSelectClearableUserPickerFields: (entry) => at(entry, 'user') ?? null,
  multipleSelectClearableUserPickerFields: (entry) => at(entry, 'users') ?? null,
  singleGroupPickerFields: (entry) => ({ name: stringAt(at(entry, 'group'), 'groupName') }),
  singleSelectFields: (entry) => option(at(entry, 'option')),
  multipleSelectFields: (entry) => listAt(entry, 'options').map(option),
};

/** The edit as PUT issue has it, of the selected fields only. */
export function bulkFields(input: Readonly<Record<string, unknown>>, selected: readonly string[]): SingleEdit {
  const edit: SingleEdit = { fields: {}, update: {} };
  const put = (into: Record<string, unknown>, fieldId: string, value: unknown): void => {
    if (selected.includes(fieldId)) into[fieldId] = value;
  };
  const priorityId = stringAt(input['priority'], 'priorityId');
  if (priorityId !== undefined) put(edit.fields, 'priority', { id: priorityId });
  for (const [list, valueOf] of Object.entries(VALUES))
    for (const entry of listAt(input, list)) put(edit.fields, stringAt(entry, 'fieldId') ?? '', valueOf(entry));
  for (const entry of listAt(input, 'labelsFields')) {
    const fieldId = stringAt(entry, 'fieldId') ?? '';
    const labels = listAt(entry, 'labels').flatMap((label) => stringAt(label, 'name') ?? []);
    switch (stringAt(entry, 'bulkEditMultiSelectFieldOption')) {
      case 'ADD':
        put(
          edit.update,
          fieldId,
          labels.map((label) => ({ add: label })),
        );
        break;
      case 'REMOVE':
        put(
          edit.update,
          fieldId,
          labels.map((label) => ({ remove: label })),
        );
        break;
      case 'REMOVE_ALL':
        put(edit.fields, fieldId, []);
        break;
      default:
        put(edit.fields, fieldId, labels);
    }
  }
  return edit;
}

function option(value: unknown): unknown {
  const id = isRecord(value) ? value['optionId'] : undefined;
  return id === undefined || id === null ? null : { id: String(id) };
}

function orNull(value: unknown): unknown {
  return value === '' || value === undefined ? null : value;
}
