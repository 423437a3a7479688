/** Names that Jira shows in the reader's language. */
import type { User } from './state';

/** The name in the language of the reader, or the name it was given. */
export function nameFor(
  reader: User | null,
  named: { readonly name: string; readonly translations: Readonly<Record<string, string>> },
): string {
  return named.translations[(reader?.locale ?? '').slice(0, 2)] ?? named.name;
}
