/** Atlassian Document Format, as far as people write it in a service desk. */
export interface DocumentNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly DocumentNode[];
}

export interface Document extends DocumentNode {
  readonly version: number;
}

/** Plain text as a document: an empty line begins a paragraph, a single one breaks the line. */
export function documentOf(text: string): Document {
  const paragraphs = text.trim().split(/\n\s*\n/);
  return { type: 'doc', version: 1, content: paragraphs.map(paragraph) };
}

function paragraph(text: string): DocumentNode {
  const lines = text.split('\n').filter((line) => line !== '');
  const content = lines.flatMap((line, index): DocumentNode[] => [
    ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
    { type: 'text', text: line },
  ]);
  return { type: 'paragraph', content };
}
