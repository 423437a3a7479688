import type { RequestField } from '../desk';

/** What Jira wants for a field that a person filled in as text. */
export function valueFor({ jiraSchema }: RequestField, text: string): unknown {
  switch (jiraSchema.type) {
    case 'option':
    case 'priority':
      return { id: text };
    case 'array':
      return jiraSchema.items === 'option' ? [{ id: text }] : text.split(/[,\s]+/).filter(Boolean);
    case 'number':
      return Number(text.replace(',', '.'));
    case 'user':
      return { accountId: text };
    case 'datetime':
      return `${text}:00.000+0000`;
    default:
      return text;
  }
}
