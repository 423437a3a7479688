/** Atlassian Document Format, as far as our own comments need it. */
export interface RichText {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly Block[];
}
interface Block {
  readonly type: 'paragraph' | 'heading';
  readonly attrs?: { readonly level: number };
  readonly content: readonly Inline[];
}
type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'hardBreak' }
  | { readonly type: 'mention'; readonly attrs: { readonly id: string } };

/** Titled sections of plain text; an empty line begins a new paragraph, a line break stays one. */
export function richText(sections: readonly { readonly title?: string; readonly text: string }[]): RichText {
  return {
    type: 'doc',
    version: 1,
    content: sections.flatMap(({ title, text }) => [
      ...(title === undefined ? [] : [heading(title)]),
      ...text.split(/\n\s*\n/).map(paragraph),
    ]),
  };
}

/** A line that names a person; Jira shows whatever name the account has to whoever reads it. */
export function naming(before: string, accountId: string): Block {
  return {
    type: 'paragraph',
    content: [
      { type: 'text', text: `${before} ` },
      { type: 'mention', attrs: { id: accountId } },
    ],
  };
}

function heading(text: string): Block {
  return { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text }] };
}

function paragraph(text: string): Block {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const content = lines.flatMap((line, i): readonly Inline[] => [
    ...(i > 0 ? [{ type: 'hardBreak' } as const] : []),
    ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
  ]);
  return { type: 'paragraph', content };
}
